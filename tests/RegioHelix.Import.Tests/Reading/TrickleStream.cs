using RegioHelix.Import.Reading.Source;

namespace RegioHelix.Import.Tests.Reading;

/// <summary>Gives a few bytes at a time, as a slow network does.</summary>
internal sealed class TrickleStream(byte[] bytes, int step) : ForwardStream
{
    private int position;

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(Math.Min(buffer.Length, step), bytes.Length - position);
        bytes.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
