namespace RegioHelix.Import.Reading.Source;

/// <summary>A stream and, behind its end, some more bytes.</summary>
internal sealed class AppendedStream(Stream first, byte[] then) : ForwardStream
{
    private int given = -1;

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (given < 0)
        {
            var read = first.Read(buffer);
            if (read > 0 || buffer.Length == 0)
                return read;
            given = 0;
        }

        var count = Math.Min(buffer.Length, then.Length - given);
        then.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            first.Dispose();
        base.Dispose(disposing);
    }
}
