using RegioHelix.Import.Reading.Source;

namespace RegioHelix.Import.Publishing;

/// <summary>Several files as one stream, one after the other.</summary>
internal sealed class JoinedStream(IReadOnlyList<Stream> parts) : ForwardStream
{
    private int current;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        for (; current < parts.Count; current++)
            if (parts[current].Read(buffer) is > 0 and var read)
                return read;
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (var part in parts)
                part.Dispose();
        base.Dispose(disposing);
    }
}
