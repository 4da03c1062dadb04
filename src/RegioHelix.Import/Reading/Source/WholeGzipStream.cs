using System.IO.Compression;

namespace RegioHelix.Import.Reading.Source;

/// <summary>
/// Unpacks gzip and notices when the file ends too early. <see cref="GZipStream"/> alone takes a file that was cut off for a whole one:
/// it gives what it has and then says "end". So a small archive with known content is appended to the raw bytes, as the format allows;
/// its content comes out last only where everything before it was complete and passed its checksum.
/// </summary>
internal sealed class WholeGzipStream(Stream packed) : ForwardStream
{
    private const int BlockSize = 1 << 17;
    private static readonly byte[] Mark = "end of the source"u8.ToArray();
    private static readonly byte[] PackedMark = Pack(Mark);

    private readonly GZipStream unpacked = new(new AppendedStream(packed, PackedMark), CompressionMode.Decompress);
    private readonly byte[] block = new byte[BlockSize];
    private int start;
    private int end;

    /// <inheritdoc />
    /// <exception cref="InvalidDataException">The file is damaged or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (end - start <= Mark.Length && buffer.Length > 0 && !Fill())
            return 0;
        var count = Math.Min(buffer.Length, end - start - Mark.Length);
        block.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Reads on until more than the mark's length is there; false at the end of the content.</summary>
    private bool Fill()
    {
        block.AsSpan(start, end - start).CopyTo(block);
        end -= start;
        start = 0;
        while (end <= Mark.Length)
        {
            var read = unpacked.Read(block.AsSpan(end));
            if (read == 0)
                return block.AsSpan(0, end).SequenceEqual(Mark) ? false : throw new InvalidDataException("the file is cut off");
            end += read;
        }

        return true;
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }
}
