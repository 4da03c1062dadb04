using System.Text;
using RegioHelix.Import.Reading.Source;

namespace RegioHelix.Import.Tests.Reading.Source;

public sealed class TextStreamTests
{
    [Fact]
    public void A_line_of_5_GB_is_stopped_early_with_little_memory()
    {
        var stream = new GeneratedStream("unit,geo\\time\t2015\n"u8.ToArray(), (byte)'1', 5L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Problematic.Reading(() =>
        {
            using var source = OpenedSource.From(stream, "endless.tsv");
            using var lines = new LineReader(source.OpenText());
            while (lines.TryRead(out _))
            {
            }
        });
        Assert.Equal("endless-line", problem.Rule);
        Assert.Equal(2, problem.Line);
        Assert.True(stream.Given < 64 << 20, $"{stream.Given} bytes were read before giving up");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 128 << 20, "memory is not capped");
    }

    [Fact]
    public void A_line_as_long_as_the_limit_passes()
    {
        var text = new string('1', 1000) + "\n" + new string('2', 1000);
        Assert.Equal(["1000", "1000"], Lines(Bytes.Of(text), new SourceLimits(LongestLine: 1000)).Select(l => $"{l.Length}"));
        Problematic.Reading("endless-line", () => Lines(Bytes.Of(text), new SourceLimits(LongestLine: 999)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Bytes_that_are_not_utf8_are_told_by_line_and_column(int step)
    {
        byte[] bytes = [.. Bytes.Of("geo;name\nNL12;Fryslân\nFR71;Rh"), .. Encoding.Latin1.GetBytes("ône\n")];
        var problem = Problematic.Reading(() => ReadAll(new TrickleStream(bytes, step)));
        Assert.Equal(("not-utf8", 3L, 8, "byte 0xF4"), (problem.Rule, problem.Line, problem.Column, problem.Value.ToString()));
    }

    [Fact]
    public void A_character_cut_off_at_the_end_is_not_utf8()
        => Problematic.Reading("not-utf8", () => ReadAll(new MemoryStream([.. Bytes.Of("geo\nFrysl"), 0xC3])));

    [Fact]
    public void A_NUL_byte_is_no_text()
    {
        var problem = Problematic.Reading(() => ReadAll(new MemoryStream(Bytes.Of("a\tb\n1\t\0\n"))));
        Assert.Equal(("binary-file", 2L, 3), (problem.Rule, problem.Line, problem.Column));
    }

    [Fact]
    public void Valid_text_passes_in_pieces_of_any_size()
    {
        var random = new Random(20140304);
        string[] pieces = ["a", "é", "€", "𝔘", "\n", "\r\n", "\t", ";"];
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 400)).Select(_ => pieces[random.Next(pieces.Length)]));
            using var source = OpenedSource.From(new TrickleStream(Bytes.Of(text), random.Next(1, 9)), "a.txt", cancellation: TestContext.Current.CancellationToken);
            using var stream = source.OpenText();
            var buffer = new byte[random.Next(1, 9)];
            using var read = new MemoryStream();
            for (int count; (count = stream.Read(buffer)) > 0;)
                read.Write(buffer.AsSpan(0, count));
            Assert.Equal(text, Encoding.UTF8.GetString(read.ToArray()));
        }
    }

    [Fact]
    public void Lines_are_as_StreamReader_reads_them()
    {
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 300)).Select(_ => new string('x', random.Next(3) == 0 ? random.Next(20_000) : 3) + (random.Next(2) == 0 ? "\n" : "\r\n"))) + (random.Next(2) == 0 ? "" : "end");
            var expected = new List<string>();
            using (var reader = new StringReader(text))
            {
                while (reader.ReadLine() is { } line)
                    expected.Add(line);
            }

            Assert.Equal(expected, Lines(Bytes.Of(text), SourceLimits.Default));
        }
    }

    private static List<string> Lines(byte[] bytes, SourceLimits limits)
    {
        using var source = OpenedSource.From(new MemoryStream(bytes), "a.txt", limits: limits);
        using var reader = new LineReader(source.OpenText());
        var lines = new List<string>();
        while (reader.TryRead(out var line))
        {
            lines.Add(Encoding.UTF8.GetString(line));
            Assert.Equal(lines.Count, reader.Line);
        }

        return lines;
    }

    private static void ReadAll(Stream stream)
    {
        using var source = OpenedSource.From(stream, "a.csv");
        source.OpenText().CopyTo(Stream.Null);
    }
}
