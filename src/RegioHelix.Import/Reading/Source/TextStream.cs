using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Source;

/// <summary>
/// Text as a reader may trust it: UTF-8 without its byte order mark, no NUL bytes, no endless line. What breaks that ends the reading
/// with a problem that names the line. Works on blocks with vectorised searches, so that it costs little beside any parser.
/// </summary>
public sealed class TextStream : ForwardStream
{
    /// <summary>Blocks are kept small, so that the longest line is held to within one block.</summary>
    private const int LargestBlock = 1 << 20;

    private static readonly UTF8Encoding Lenient = new(false, false);

    private readonly Stream inner;
    private readonly string name;
    private readonly int longestLine;
    private readonly byte[] unfinished = new byte[4];
    private readonly MemoryStream lineStart = new();
    private int unfinishedLength;
    private long lineLength;
    private long line = 1;
    private bool started;

    internal TextStream(Stream inner, string name, int longestLine)
    {
        this.inner = inner;
        this.name = name;
        this.longestLine = longestLine;
    }

    /// <summary>Checks a text that is held as a whole, for formats whose lines have no end.</summary>
    internal static void Check(string name, ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
            return;
        using var stream = new TextStream(Null, name, int.MaxValue);
        stream.CheckUtf8(text);
        if (stream.unfinishedLength > 0)
            throw stream.BadBytes(text, text.Length);
    }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0)
            return 0;
        var block = buffer[..Math.Min(buffer.Length, LargestBlock)];
        var read = inner.Read(block);
        if (!started && read > 0)
            read = SkipMark(block, read);
        if (read == 0)
        {
            if (unfinishedLength > 0)
                throw BadBytes([], 0);
            return 0;
        }

        Check(block[..read]);
        return read;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            lineStart.Dispose();
        }

        base.Dispose(disposing);
    }

    private int SkipMark(Span<byte> block, int read)
    {
        started = true;
        if (block[0] != 0xEF)
            return read;

        // The three bytes of the mark can come in pieces, and the caller's buffer can be smaller than they are.
        Span<byte> mark = stackalloc byte[3];
        var have = Math.Min(3, read);
        block[..have].CopyTo(mark);
        while (have < 3)
        {
            var more = inner.Read(mark.Slice(have, 1));
            if (more == 0)
                break;
            have += more;
        }

        if (!mark[..have].SequenceEqual((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            if (have > read)
                throw BadBytes(mark[..have], 0);
            return read;
        }

        if (read <= 3)
            return inner.Read(block);
        block[3..read].CopyTo(block);
        return read - 3;
    }

    private void Check(ReadOnlySpan<byte> block)
    {
        CheckLength(block);
        var nul = block.IndexOf((byte)0);
        if (nul >= 0)
            throw At(block, nul, "binary-file", Phrase.Of("a NUL byte"), Phrase.Of("this is no text: it may be a spreadsheet, an archive or text in UTF-16; save it as UTF-8 CSV"));
        CheckUtf8(block);
        Follow(block);
    }

    private void CheckLength(ReadOnlySpan<byte> block)
    {
        var first = block.IndexOf((byte)'\n');
        if (lineLength + (first < 0 ? block.Length : first) > longestLine)
            throw SourceProblem.Of(name, line, 0, "endless-line", Phrase.Of($"more than {SourceProblem.Size(longestLine)} without a line end"), Phrase.Of("this is no table of lines; check that the file is what its name says and that its line ends are \\n or \\r\\n"));
    }

    private void CheckUtf8(ReadOnlySpan<byte> block)
    {
        var rest = block;
        if (unfinishedLength > 0)
        {
            while (rest.Length > 0)
            {
                unfinished[unfinishedLength++] = rest[0];
                rest = rest[1..];
                var status = Rune.DecodeFromUtf8(unfinished.AsSpan(0, unfinishedLength), out _, out _);
                if (status == OperationStatus.Done)
                {
                    unfinishedLength = 0;
                    break;
                }

                if (status == OperationStatus.InvalidData)
                    throw BadBytes(block, 0);
            }
        }

        var tail = UnfinishedTail(rest);
        if (!Utf8.IsValid(rest[..^tail]))
            throw BadBytes(block, FirstInvalid(rest[..^tail]) + block.Length - rest.Length);
        if (tail > 0)
        {
            rest[^tail..].CopyTo(unfinished);
            unfinishedLength = tail;
        }
    }

    /// <summary>How many bytes at the end begin a character that the next block ends.</summary>
    private static int UnfinishedTail(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var b = text[^back];
            if (b < 0x80)
                return 0;
            if (b >= 0xC0)
                return Rune.DecodeFromUtf8(text[^back..], out _, out _) == OperationStatus.NeedMoreData ? back : 0;
        }

        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out var used) == OperationStatus.Done)
            at += used;
        return at;
    }

    private void Follow(ReadOnlySpan<byte> block)
    {
        line += block.Count((byte)'\n');
        var last = block.LastIndexOf((byte)'\n');
        if (last >= 0)
        {
            lineLength = 0;
            lineStart.SetLength(0);
        }

        var open = block[(last + 1)..];
        lineLength += open.Length;

        // Only so much of the open line is kept as telling the column of a bad byte needs.
        var room = (int)Math.Max(0, 4096 - lineStart.Length);
        lineStart.Write(open[..Math.Min(room, open.Length)]);
    }

    private ProblemsException BadBytes(ReadOnlySpan<byte> block, int at)
        => At(block, at, "not-utf8", block.Length > at ? Phrase.Of($"byte 0x{block[at].ToString("X2", CultureInfo.InvariantCulture)}") : Phrase.Of("cut-off character"), Phrase.Of("the text is not UTF-8 (older programs write Latin-1 or Windows-1252); save it again with the encoding UTF-8"));

    private ProblemsException At(ReadOnlySpan<byte> block, int at, string rule, Phrase value, Phrase advice)
    {
        var before = block[..Math.Min(at, block.Length)];
        var place = line + before.Count((byte)'\n');
        var last = before.LastIndexOf((byte)'\n');
        var characters = last >= 0
            ? Lenient.GetCharCount(before[(last + 1)..])
            : Lenient.GetCharCount(before) + Lenient.GetCharCount(lineStart.GetBuffer().AsSpan(0, (int)lineStart.Length)) + (int)Math.Min(int.MaxValue / 2, lineLength - lineStart.Length);
        return SourceProblem.Of(name, place, characters + 1, rule, value, advice);
    }
}
