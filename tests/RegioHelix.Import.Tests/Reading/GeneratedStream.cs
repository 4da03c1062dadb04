using RegioHelix.Import.Reading.Source;

namespace RegioHelix.Import.Tests.Reading;

/// <summary>A header and then the same bytes over and over, as many as asked for, held nowhere.</summary>
internal sealed class GeneratedStream(byte[] start, byte fill, long length) : ForwardStream
{
    private long position;

    public long Given => position;

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - position);
        if (count <= 0)
            return 0;
        if (position < start.Length)
        {
            count = (int)Math.Min(count, start.Length - position);
            start.AsSpan((int)position, count).CopyTo(buffer);
        }
        else
        {
            buffer[..count].Fill(fill);
        }

        position += count;
        return count;
    }
}
