using System.IO.Compression;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Import.Reading.Workbooks;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Import.Tests.Reading.Workbooks;

public sealed class WorkbookReaderTests
{
    private static readonly ColumnMapping Mapping = new("geo", "persons_employed") { Activity = "nace", Value = "n2014" };

    private static readonly object?[][] Rows = [["geo", "nace", "n2014"], ["NL11", "C15", 30.5], ["NL12", 26, "219 d"], [null, null, null], ["NL13", "C10", null]];

    [Fact]
    public void Rows_become_cells_with_their_row_as_line()
    {
        var sink = Read(Workbook.Of(Rows), Mapping);
        Assert.Equal(
            [("NL11", "C15", 30.5, ObservationFlags.None, 2L, 3), ("NL12", "C26", 219.0, ObservationFlags.DefinitionDiffers, 3L, 3), ("NL13", "C10", null, ObservationFlags.None, 5L, 3)],
            sink.Cells.Select(c => (c.Key.Region, c.Key.Activity, c.Value, c.Flags, c.Line, c.Column)));
        Assert.Empty(sink.Problems);
        Assert.Empty(sink.BadCells);
    }

    [Fact]
    public void Years_stored_as_numbers_are_years()
        => Assert.Equal(2013, Read(Workbook.Of([["geo", "year", "v"], ["NL11", 2013, 1]]), new("geo", "x") { Value = "v" }).Cells[0].Year);

    [Fact]
    public void Dates_times_and_truths_in_value_cells_are_bad_cells()
    {
        var sink = Read(Workbook.Of([["geo", "n2014"], ["NL11", new DateTime(2015, 1, 3)], ["NL12", TimeSpan.Zero], ["NL13", true]]), new("geo", "x") { Value = "n2014" });
        Assert.Equal([2L, 3L, 4L], sink.BadCells.Select(b => b.Line));
        Assert.Contains("date", sink.BadCells[0].Advice.ToString(), StringComparison.Ordinal);
        Assert.Contains("time", sink.BadCells[1].Advice.ToString(), StringComparison.Ordinal);
        Assert.Empty(sink.Cells);
    }

    [Fact]
    public void A_formula_s_error_is_a_bad_cell_and_its_result_a_value()
    {
        var sink = Read(
            Workbook.OfXml("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>geo</t></is></c><c r="B1" t="inlineStr"><is><t>n2014</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>NL11</t></is></c><c r="B2" t="e"><f>A9/0</f><v>#DIV/0!</v></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t>NL12</t></is></c><c r="B4"><f>1+1</f><v>2</v></c></row>
                """),
            new("geo", "x") { Value = "n2014" });
        Assert.Equal((2L, "#DIV/0!"), (Assert.Single(sink.BadCells).Line, sink.BadCells[0].Text));
        Assert.Equal((4L, 2.0), (Assert.Single(sink.Cells).Line, sink.Cells[0].Value!.Value));
    }

    [Fact]
    public void A_sheet_is_chosen_by_its_name()
    {
        var book = Workbook.Of(("Notes", [["a note"]]), ("Data", Rows));
        Assert.Equal(3, Read(book, Mapping with { Sheet = "data" }).Cells.Count);
        var problem = Problematic.Reading(() => Read(book, Mapping with { Sheet = "Date" }));
        Assert.Equal(("no-such-sheet", "the nearest name is Data; the sheets are Notes, Data"), (problem.Rule, problem.Advice.ToString()));
        using var source = OpenedSource.From(new MemoryStream(book), "a.xlsx", cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["Notes", "Data"], WorkbookReader.ListSheets(source));
    }

    [Fact]
    public void A_column_that_is_not_there_is_told_with_those_that_are()
        => Assert.Equal("the nearest name is nace; the columns are geo, nace, n2014", Problematic.Reading(() => Read(Workbook.Of(Rows), Mapping with { Activity = "nase" })).Advice.ToString());

    [Fact]
    public void A_stream_that_cannot_seek_is_read_all_the_same()
        => Assert.Equal(3, ReadingOf.All(new TrickleStream(Workbook.Of(Rows), 100), "a.xlsx", (source, sink) => WorkbookReader.Read(source, Mapping, sink)).Cells.Count);

    [Fact]
    public void Old_workbooks_and_renamed_text_say_how_to_save()
    {
        var old = Problematic.Reading(() => Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Mapping));
        Assert.Equal("old-workbook", old.Rule);
        Assert.Contains("save it as .xlsx or CSV", old.Advice.ToString(), StringComparison.Ordinal);
        Problematic.Reading("no-workbook", () => Read(Bytes.Of("geo;n2014\nNL11;1\n"), Mapping));
        Problematic.Reading("html-page", () => Read(Bytes.Of("<html><title>Log in</title>"), Mapping));
    }

    [Fact]
    public void Archives_that_are_no_workbook_or_damaged_are_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("readme.txt").Open().Dispose();
        Problematic.Reading("no-workbook", () => Read(stream.ToArray(), Mapping));
        var book = Workbook.Of(Rows);
        Problematic.Reading("damaged-workbook", () => Read(book[..(book.Length / 2)], Mapping));
    }

    [Fact]
    public void A_workbook_that_unpacks_too_large_is_refused()
    {
        using var stream = new MemoryStream();
        stream.Write(Workbook.Of(Rows));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/media/bomb.bin", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 80; i++)
                part.Write(zeros);
        }

        Problematic.Reading("unpacks-too-large", () => Read(stream.ToArray(), Mapping));
    }

    [Theory]
    [InlineData("XFD")]
    [InlineData("C")]
    public void A_sheet_that_goes_far_beyond_its_table_is_refused(string column)
    {
        if (column == "XFD")
            Sweep.DemandWhole();
        var book = Workbook.OfXml($"""<row r="1"><c r="A1" t="inlineStr"><is><t>geo</t></is></c><c r="{column}1" t="inlineStr"><is><t>n2014</t></is></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>""");
        Problematic.Reading("beyond-table", () =>
        {
            using var source = OpenedSource.From(new MemoryStream(book), "a.xlsx", limits: new SourceLimits(EmptyCells: 1000), cancellation: TestContext.Current.CancellationToken);
            WorkbookReader.Read(source, new("geo", "x") { Value = "n2014" }, new RecordingSink());
        });
    }

    // By the usual limits: three hundred bytes took four gigabytes and as many seconds.
    [Fact]
    public void Empty_rows_without_end_are_refused_soon()
    {
        var book = Workbook.OfXml("""<row r="1"><c r="A1" t="inlineStr"><is><t>geo</t></is></c><c r="B1" t="inlineStr"><is><t>n2014</t></is></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>""");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Problematic.Reading("beyond-table", () =>
        {
            using var source = OpenedSource.From(new MemoryStream(book), "a.xlsx", cancellation: TestContext.Current.CancellationToken);
            WorkbookReader.Read(source, new("geo", "x") { Value = "n2014" }, new RecordingSink());
        });
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 512 << 20);
    }

    [Fact]
    public void Whatever_comes_it_ends_in_cells_or_problems()
    {
        Fuzz.Run(Workbook.Of(Rows), 1, 150, (source, sink) => WorkbookReader.Read(source, Mapping, sink), "fuzz.xlsx");
        var sheet = Bytes.Of("""<row r="1"><c r="A1" t="inlineStr"><is><t>geo</t></is></c><c r="B1" t="inlineStr"><is><t>n2014</t></is></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>2</v></c></row>""");
        Fuzz.Run(sheet, 2, 150, (mutated, sink) =>
        {
            using var text = new StreamReader(mutated.OpenText());
            using var source = OpenedSource.From(new MemoryStream(Workbook.OfXml(text.ReadToEnd())), "fuzz.xlsx");
            WorkbookReader.Read(source, new("geo", "x") { Value = "n2014" }, sink);
        });
    }

    private static RecordingSink Read(byte[] bytes, ColumnMapping mapping)
        => ReadingOf.All(new MemoryStream(bytes), "a.xlsx", (source, sink) => WorkbookReader.Read(source, mapping, sink));
}
