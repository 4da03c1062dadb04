using System.Text;
using RegioHelix.Import.Reading.Source;

namespace RegioHelix.Import.Tests.Reading.Source;

public sealed class OpenedSourceTests
{
    private const string Table = "unit,geo\\time\t2015 \nTHS,AT\t14.3 \nTHS,BE\t: c\n";

    [Fact]
    public void Plain_and_packed_content_read_the_same_whatever_the_name_says()
    {
        Assert.Equal(Table, ReadText(Bytes.Of(Table), "a.tsv"));
        Assert.Equal(Table, ReadText(Bytes.Gzip(Table), "a.tsv.gz"));
        Assert.Equal(Table, ReadText(Bytes.Gzip(Table), "a.tsv"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Content_that_trickles_in_reads_the_same(int step)
    {
        const string text = "\uFEFFgeo;naam\nNL12;Fryslân €\nEL30;Αττική\n";
        using var source = OpenedSource.From(new TrickleStream(Bytes.Of(text), step), "a.csv", cancellation: TestContext.Current.CancellationToken);
        using var reader = new StreamReader(source.OpenText());
        Assert.Equal(text[1..], reader.ReadToEnd());
    }

    [Fact]
    public void No_such_file_is_said_with_its_name()
    {
        var problem = Problematic.Reading(() => OpenedSource.AtPath("nowhere/a.tsv"));
        Assert.Equal("no-such-file", problem.Rule);
        Assert.Equal("nowhere/a.tsv", problem.File);
    }

    [Fact]
    public void A_folder_is_no_file()
        => Assert.Contains("folder", Problematic.Reading(() => OpenedSource.AtPath(Path.GetTempPath())).Advice.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Empty_content_is_a_problem_packed_or_not()
    {
        Problematic.Reading("empty-file", () => Open([], "a.tsv"));
        Problematic.Reading("empty-file", () => Open(Bytes.Gzip(""), "a.tsv.gz"));
    }

    [Fact]
    public void A_name_that_promises_gzip_must_keep_it()
        => Problematic.Reading("not-gzip", () => Open(Bytes.Of(Table), "a.tsv.gz"));

    [Fact]
    public void Archives_joined_end_to_end_read_as_one()
        => Assert.Equal(Table + "THS,NL\t1 \n", ReadText([.. Bytes.Gzip(Table), .. Bytes.Gzip("THS,NL\t1 \n")], "a.tsv.gz"));

    [Fact]
    public void Gzip_cut_short_anywhere_is_a_problem()
    {
        var random = new Random(1);
        var text = new StringBuilder();
        for (var i = 0; i < 40_000; i++)
            text.Append(random.Next(100_000)).Append('\n');
        var packed = Bytes.Gzip(text.ToString());
        foreach (var kept in (int[])[2, 9, 10, 11, 100, packed.Length / 2, packed.Length - 9, packed.Length - 8, packed.Length - 4, packed.Length - 1])
            Problematic.Reading("damaged-gzip", () => ReadText(packed[..kept], "a.tsv.gz"));
        var small = Bytes.Gzip(Table);
        for (var kept = 2; kept < small.Length; kept++)
            Problematic.Reading("damaged-gzip", () => ReadText(small[..kept], "a.tsv.gz"));
    }

    [Fact]
    public void Gzip_with_a_changed_byte_is_a_problem()
    {
        var packed = Bytes.Gzip(Table);
        packed[^6] ^= 0x55;
        Problematic.Reading("damaged-gzip", () => ReadText(packed, "a.tsv.gz"));
    }

    [Fact]
    public void Packed_twice_is_a_problem()
        => Problematic.Reading("gzip-in-gzip", () => Open(Bytes.Gzip(Bytes.Gzip(Table)), "a.tsv.gz"));

    [Theory]
    [InlineData("a.tsv")]
    [InlineData("a.tsv.gz")]
    public void A_web_page_is_told_by_its_title(string name)
    {
        var problem = Problematic.Reading(() => ReadText(Bytes.Of("\r\n<!DOCTYPE html>\n<html><head><title>Sorry,\n page &amp; data not found</title></head></html>"), name));
        Assert.Equal("html-page", problem.Rule);
        Assert.Equal("Sorry, page & data not found", problem.Value.ToString());
    }

    [Fact]
    public void An_xml_fault_is_told_by_its_message()
    {
        var problem = Problematic.Reading(() => ReadText(Bytes.Of("<?xml version=\"1.0\"?><S:Fault><faultcode>413</faultcode><faultstring>EXTRACTION_TOO_BIG: the query</faultstring></S:Fault>"), "a.tsv"));
        Assert.Equal("xml-document", problem.Rule);
        Assert.Equal("EXTRACTION_TOO_BIG: the query", problem.Value.ToString());
    }

    [Fact]
    public void A_table_whose_first_cell_begins_with_a_smaller_sign_is_no_page()
        => Assert.Equal("<10,b\n1,2\n", ReadText(Bytes.Of("<10,b\n1,2\n"), "a.csv"));

    [Fact]
    public void Utf16_says_how_to_save_again()
    {
        var problem = Problematic.Reading(() => ReadText([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Table)], "a.csv"));
        Assert.Equal("utf16", problem.Rule);
        Assert.Contains("UTF-8", problem.Advice.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_workbook_and_an_archive_are_no_text()
    {
        Problematic.Reading("old-workbook", () => ReadText([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "a.xls"));
        Problematic.Reading("zip-archive", () => ReadText([0x50, 0x4B, 3, 4, 0, 0], "a.csv"));
    }

    [Fact]
    public void An_archive_that_unpacks_to_absurd_sizes_is_stopped()
    {
        var limits = new SourceLimits(InflatedBytes: 1 << 20);
        Problematic.Reading("unpacks-too-large", () =>
        {
            using var source = OpenedSource.From(new MemoryStream(Bytes.Gzip(new byte[64 << 20])), "bomb.gz", limits: limits);
            source.ReadWhole();
        });
    }

    [Fact]
    public void A_document_larger_than_the_limit_is_stopped()
        => Problematic.Reading("too-large", () =>
        {
            using var source = OpenedSource.From(new GeneratedStream("{"u8.ToArray(), (byte)' ', 5L << 30), "a.json", limits: new SourceLimits(LargestDocument: 8 << 20));
            source.ReadWhole();
        });

    [Fact]
    public void Progress_ends_at_the_raw_size()
    {
        var packed = Bytes.Gzip(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i * 7919L % 104729}\n")));
        var reported = new List<long>();
        using var source = OpenedSource.From(new MemoryStream(packed), "a.gz", new DirectProgress(reported), cancellation: TestContext.Current.CancellationToken);
        source.ReadWhole();
        Assert.Equal(packed.Length, reported[^1]);
        Assert.Equal(packed.Length, source.BytesRead);
        Assert.Equal(reported.Order(), reported);
    }

    [Fact]
    public void Cancellation_stops_the_reading()
    {
        using var stop = new CancellationTokenSource();
        using var source = OpenedSource.From(new GeneratedStream("a\n"u8.ToArray(), (byte)'\n', long.MaxValue), "a.tsv", new CancelAt(1 << 20, stop), cancellation: stop.Token);
        using var lines = new LineReader(source.OpenText());
        Assert.Throws<OperationCanceledException>(() =>
        {
            while (lines.TryRead(out _))
            {
            }
        });
    }

    [Fact]
    public void A_disk_that_fails_half_way_is_a_problem()
        => Problematic.Reading("unreadable", () => OpenedSource.From(new FailingStream(), "a.tsv"));

    private static string ReadText(byte[] bytes, string name)
    {
        using var source = OpenedSource.From(new MemoryStream(bytes), name);
        using var reader = new StreamReader(source.OpenText());
        return reader.ReadToEnd();
    }

    private static void Open(byte[] bytes, string name) => OpenedSource.From(new MemoryStream(bytes), name).Dispose();

    private sealed class DirectProgress(List<long> reported) : IProgress<long>
    {
        public void Report(long value) => reported.Add(value);
    }

    private sealed class CancelAt(long bytes, CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value >= bytes)
                stop.Cancel();
        }
    }

    private sealed class FailingStream : ForwardStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("the device went away");
    }
}
