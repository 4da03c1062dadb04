using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Source;

/// <summary>
/// A source's content, unpacked where it is gzip. Keeps the first bytes so that they can be looked at before reading starts,
/// turns damage into problems, and stops an archive that unpacks to absurd sizes.
/// </summary>
internal sealed class ContentStream : ForwardStream
{
    private const int HeadSize = 1 << 16;
    private readonly string name;
    private readonly RawStream raw;
    private readonly Stream inner;
    private readonly SourceLimits limits;
    private readonly byte[] head = new byte[HeadSize];
    private readonly int headLength;
    private int headRead;
    private long inflated;

    private ContentStream(string name, RawStream raw, Stream inner, SourceLimits limits)
    {
        this.name = name;
        this.raw = raw;
        this.inner = inner;
        this.limits = limits;
        while (headLength < HeadSize)
        {
            var read = ReadInner(head.AsSpan(headLength));
            if (read == 0)
                break;
            headLength += read;
        }
    }

    /// <summary>The first bytes of the content, at most 64 kB.</summary>
    public ReadOnlyMemory<byte> Head => head.AsMemory(0, headLength);

    /// <summary>The content as it is.</summary>
    public static ContentStream Plain(string name, RawStream raw, SourceLimits limits) => new(name, raw, raw, limits);

    /// <summary>The unpacked content of a gzip file that <paramref name="packed"/> gives as it is.</summary>
    public static ContentStream Gzip(string name, ContentStream packed, SourceLimits limits)
        => new(name, packed.raw, new WholeGzipStream(packed), limits);

    /// <summary>What is said of a gzip file that ends too early or fails its checksum.</summary>
    public static ProblemsException Damaged(string name, long bytes)
        => SourceProblem.Of(name, "damaged-gzip", Phrase.Of($"within {SourceProblem.Size(bytes)}"), Phrase.Of("the file was cut short or changed on its way; fetch it again"));

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (headRead == headLength)
            return ReadInner(buffer);
        var count = Math.Min(buffer.Length, headLength - headRead);
        head.AsSpan(headRead, count).CopyTo(buffer);
        headRead += count;
        return count;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int ReadInner(Span<byte> buffer)
    {
        if (inner is not WholeGzipStream)
            return inner.Read(buffer);
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Damaged(name, raw.BytesRead);
        }

        inflated += read;
        if (inflated > limits.InflatedBytes && inflated / limits.InflatedRatio > raw.BytesRead)
            throw SourceProblem.Of(name, "unpacks-too-large", Phrase.Of($"{SourceProblem.Size(raw.BytesRead)} unpack to more than {SourceProblem.Size(inflated)}"), Phrase.Of("no statistical table packs that well; unpack the file yourself and look at it"));
        return read;
    }
}
