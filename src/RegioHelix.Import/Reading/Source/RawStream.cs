using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Source;

/// <summary>The bytes as they lie on disk or come in: counted, reported as progress, and cut off by cancellation.</summary>
internal sealed class RawStream(Stream inner, string name, IProgress<long>? progress, CancellationToken cancellation) : ForwardStream
{
    private const int ReportEvery = 1 << 18;
    private long reported;

    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SourceProblem.Of(name, "unreadable", e.Message, Phrase.Of("reading stopped half-way; check the disk or the connection and try again"));
        }

        BytesRead += read;
        if (BytesRead - reported >= ReportEvery || (read == 0 && BytesRead > reported))
            progress?.Report(reported = BytesRead);
        return read;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
