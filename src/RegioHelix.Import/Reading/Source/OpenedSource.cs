using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Source;

/// <summary>
/// A file or stream, opened and looked at: unpacked where its first bytes say gzip (its name decides nothing), not empty,
/// its bytes counted. A reader takes <see cref="OpenText"/>, <see cref="ReadWhole"/> or <see cref="OpenSeekable"/>, once.
/// </summary>
public sealed class OpenedSource : IDisposable
{
    private readonly Stream original;
    private readonly RawStream raw;
    private readonly ContentStream content;
    private MemoryStream? copy;

    private OpenedSource(string name, Stream original, RawStream raw, ContentStream content, SourceLimits limits, bool compressed, CancellationToken cancellation)
    {
        Name = name;
        this.original = original;
        this.raw = raw;
        this.content = content;
        Limits = limits;
        Compressed = compressed;
        Cancellation = cancellation;
    }

    /// <summary>The file as the user named it: what problems show.</summary>
    public string Name { get; }

    /// <summary>True where the content was gzip.</summary>
    public bool Compressed { get; }

    /// <summary>Raw bytes read so far; progress reports the same number.</summary>
    public long BytesRead => raw.BytesRead;

    /// <summary>The first bytes of the unpacked content, at most 64 kB; never empty.</summary>
    public ReadOnlySpan<byte> Head => content.Head.Span;

    internal SourceLimits Limits { get; }

    internal CancellationToken Cancellation { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="progress">Told the raw bytes read so far.</param>
    /// <param name="limits">What it may grow to; <see cref="SourceLimits.Default"/> unless given.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ProblemsException">No such file, no right to read it, empty, damaged.</exception>
    public static OpenedSource AtPath(string path, IProgress<long>? progress = null, SourceLimits? limits = null, CancellationToken cancellation = default)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 1 << 16 });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw SourceProblem.Of(path, "no-such-file", "", Phrase.Of("there is no file of that name; check the spelling and the folder"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var advice = Directory.Exists(path) ? Phrase.Of("this is a folder; name the file in it") : Phrase.Of("the file cannot be opened; check that you may read it and that no other program holds it");
            throw SourceProblem.Of(path, "unreadable", e.Message, advice);
        }

        return From(file, path, progress, limits, cancellation);
    }

    /// <summary>Takes over a stream; it is disposed with the source, or at once where a problem is thrown.</summary>
    /// <param name="stream">The raw bytes.</param>
    /// <param name="name">The name that problems show; a name that ends in <c>.gz</c> promises gzip.</param>
    /// <param name="progress">Told the raw bytes read so far.</param>
    /// <param name="limits">What it may grow to.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static OpenedSource From(Stream stream, string name, IProgress<long>? progress = null, SourceLimits? limits = null, CancellationToken cancellation = default)
    {
        try
        {
            return Look(stream, name, progress, limits ?? SourceLimits.Default, cancellation);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The content as checked text, for formats of lines.</summary>
    /// <exception cref="ProblemsException">A page of HTML or XML, UTF-16, a workbook or an archive where text is due.</exception>
    public TextStream OpenText()
    {
        ContentLooks.RefuseUnlessText(Name, Head);
        return new TextStream(content, Name, Limits.LongestLine);
    }

    /// <summary>The whole content in memory, for JSON: valid UTF-8 without its byte order mark.</summary>
    /// <exception cref="ProblemsException">Larger than the limit, or no text.</exception>
    public ReadOnlyMemory<byte> ReadWhole()
    {
        ContentLooks.RefuseUnlessText(Name, Head);
        using var whole = new MemoryStream();
        CopyTo(whole);
        var bytes = whole.GetBuffer().AsMemory(0, (int)whole.Length);
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        TextStream.Check(Name, bytes.Span);
        return bytes;
    }

    /// <summary>The content as a stream that can seek, for workbooks: the file itself where it can, else a copy in memory. It belongs to the source and can be asked for again.</summary>
    public Stream OpenSeekable()
    {
        if (!Compressed && original.CanSeek)
        {
            original.Position = 0;
            return original;
        }

        if (copy is null)
        {
            copy = new MemoryStream();
            CopyTo(copy);
        }

        copy.Position = 0;
        return copy;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        content.Dispose();
        raw.Dispose();
        copy?.Dispose();
    }

    private static OpenedSource Look(Stream stream, string name, IProgress<long>? progress, SourceLimits limits, CancellationToken cancellation)
    {
        var raw = new RawStream(stream, name, progress, cancellation);
        var content = ContentStream.Plain(name, raw, limits);
        var head = content.Head.Span;
        if (head.Length == 0)
            throw SourceProblem.Of(name, "empty-file", "", Phrase.Of("the file holds nothing; fetch it again"));
        var compressed = ContentLooks.IsGzip(head);
        if (compressed)
            content = Unpack(name, content, limits);
        else if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            ContentLooks.RefuseMarkup(name, head);
            throw SourceProblem.Of(name, "not-gzip", "", Phrase.Of("the name ends in .gz but the content is not gzip; fetch it again, or drop .gz from the name if it is plain text"));
        }

        return new OpenedSource(name, stream, raw, content, limits, compressed, cancellation);
    }

    private static ContentStream Unpack(string name, ContentStream packed, SourceLimits limits)
    {
        var content = ContentStream.Gzip(name, packed, limits);
        var head = content.Head.Span;
        if (head.Length == 0)
            throw SourceProblem.Of(name, "empty-file", "", Phrase.Of("the archive holds nothing; fetch it again"));
        if (ContentLooks.IsGzip(head))
            throw SourceProblem.Of(name, "gzip-in-gzip", "", Phrase.Of("the file was packed twice; unpack it once"));
        return content;
    }

    private void CopyTo(MemoryStream whole)
    {
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (whole.Length + read > Limits.LargestDocument)
                throw SourceProblem.Of(Name, "too-large", Phrase.Of($"more than {SourceProblem.Size(Limits.LargestDocument)}"), Phrase.Of("take a smaller extract (fewer years or activities), or the same table as TSV or CSV"));
            whole.Write(buffer.AsSpan(0, read));
        }
    }
}
