using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace RegioHelix.Store.Records.Shards;

/// <summary>Writes rows as ClickHouse's RowBinary: numbers little-endian, a text behind its length.</summary>
internal sealed class RowBinary
{
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 16);

    public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

    public void Clear() => buffer.ResetWrittenCount();

    public RowBinary Add(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
        return this;
    }

    public RowBinary Add(short value)
    {
        BinaryPrimitives.WriteInt16LittleEndian(buffer.GetSpan(2), value);
        buffer.Advance(2);
        return this;
    }

    public RowBinary Add(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(buffer.GetSpan(4), value);
        buffer.Advance(4);
        return this;
    }

    public RowBinary Add(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
        return this;
    }

    public RowBinary Add(long value) => Add((ulong)value);

    public RowBinary Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    public RowBinary Add(ReadOnlySpan<byte> text)
    {
        for (var length = (uint)text.Length; ; length >>= 7)
        {
            if (length < 0x80)
            {
                Add((byte)length);
                break;
            }
            Add((byte)(length | 0x80));
        }
        buffer.Write(text);
        return this;
    }
}
