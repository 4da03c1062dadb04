using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.Cells;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Tests.Reading.Csv;

public sealed class CsvTableReaderTests
{
    private const string Table = "nace_r2;geo;n2014\nC15; ITH3 ;30100\nC15;NL12;: c\nB;PL11; d\n26;NL41;219 d\nB;PL43;\n";

    private static readonly ColumnMapping Mapping = new("geo", "persons_employed") { Activity = "nace_r2", Value = "n2014", Unit = "PER" };

    [Fact]
    public void Rows_become_cells_with_their_place()
    {
        var sink = Read(Table, Mapping);
        var key = new SeriesKey("ITH3", "C15", "persons_employed", "PER", "");
        Assert.Equal(new RecordedCell(key, 2014, 30100, ObservationFlags.None, 2, 3), sink.Cells[0]);
        Assert.Equal(
            [("NL12", null, ObservationFlags.Confidential), ("PL11", null, ObservationFlags.DefinitionDiffers), ("NL41", 219.0, ObservationFlags.DefinitionDiffers), ("PL43", null, ObservationFlags.None)],
            sink.Cells.Skip(1).Select(c => (c.Key.Region, c.Value, c.Flags)));
        Assert.Equal("C26", sink.Cells[3].Key.Activity);
        Assert.Empty(sink.Problems);
        Assert.Empty(sink.BadCells);
    }

    [Fact]
    public void Year_flag_and_unit_can_be_columns()
    {
        var sink = Read("Region,Act,Year,Jobs,Flag,Unit\nNL11,C10,2013,\"1200\",b,PER\nNL11,C10,2014,1.5,,THS\n", new("region", "jobs") { Activity = "act", Value = "Jobs", Year = "year", Flag = "Flag", UnitColumn = "Unit" });
        Assert.Equal([("PER", 2013, 1200.0, ObservationFlags.Break), ("THS", 2014, 1.5, ObservationFlags.None)], sink.Cells.Select(c => (c.Key.Unit, c.Year, c.Value!.Value, c.Flags)));
    }

    [Fact]
    public void A_year_that_is_no_column_holds_for_all_rows()
        => Assert.All(Read(Table, Mapping with { Year = "2011" }).Cells, cell => Assert.Equal(2011, cell.Year));

    [Fact]
    public void Without_activities_cells_stand_under_the_total()
        => Assert.Equal("TOTAL", Read("geo,gdp2014\nNL11,5\n", new("geo", "gdp") { Value = "gdp2014" }).Cells[0].Key.Activity);

    [Fact]
    public void A_wide_table_has_an_activity_a_column()
    {
        var sink = Read("geo\tname\tC10\t15\nNL11\tGroningen\t12\t: c\nITH3\tVeneto\t34 e\t30100\n", new("geo", "jobs") { Layout = TableLayout.Wide, Year = "2014", Ignored = ["name"] });
        Assert.Equal(
            [("NL11", "C10", 12.0), ("NL11", "C15", null), ("ITH3", "C10", 34.0), ("ITH3", "C15", 30100.0)],
            sink.Cells.Select(c => (c.Key.Region, c.Key.Activity, c.Value)));
        Assert.Equal(4, sink.Cells[1].Column);
    }

    [Fact]
    public void Cells_that_a_spreadsheet_spoilt_are_bad_cells_with_their_place()
    {
        var sink = Read("nace_r2;geo;n2014\nB05;IS00;12:00 AM\nB05;NO01;#REF!\nB05;NO02;3-Jan\nB05;NO03;7 q\nB05;NO04;5\n", Mapping);
        Assert.Equal([(2L, 3, "12:00 AM"), (3L, 3, "#REF!"), (4L, 3, "3-Jan"), (5L, 3, "7 q")], sink.BadCells.Select(b => (b.Line, b.Column, b.Text)));
        Assert.Single(sink.Cells);
    }

    [Fact]
    public void An_unknown_flag_in_its_column_is_a_bad_cell()
    {
        var bad = Assert.Single(Read("geo,v,year,f\nNL11,1,2014,q\n", new("geo", "jobs") { Value = "v", Flag = "f" }).BadCells);
        Assert.Equal((4, "q"), (bad.Column, bad.Text));
    }

    [Fact]
    public void Decimal_commas_are_read_where_the_whole_column_fits()
    {
        var sink = Read("geo;v2014\nNL11;12,5\nNL12;1,234\nNL13;7\nNL21;0,5 e\n", new("geo", "x") { Value = "v2014" });
        Assert.Equal([7, 12.5, 1.234, 0.5], sink.Cells.Select(c => c.Value!.Value));
        Assert.Equal(ObservationFlags.Estimated, sink.Cells[^1].Flags);
    }

    [Fact]
    public void Commas_that_may_part_thousands_are_bad_until_the_user_says()
    {
        const string text = "geo;v2014\nNL11;1,234\nNL12;7\n";
        Assert.Single(Read(text, new("geo", "x") { Value = "v2014" }).BadCells);
        Assert.Equal([1.234, 7], Read(text, new("geo", "x") { Value = "v2014", DecimalMark = DecimalMark.Comma }).Cells.Select(c => c.Value!.Value));
        Assert.Equal([1234, 7], Read(text, new("geo", "x") { Value = "v2014", DecimalMark = DecimalMark.Point }).Cells.Select(c => c.Value!.Value));
    }

    [Fact]
    public void In_a_file_with_decimal_commas_4_902_is_a_thousand_and_more()
    {
        const string text = "geo;v2014\nNL11;4.902,5\nNL12;4.902\nNL13;7\n";
        Assert.Equal([4902.5, 4902, 7], Read(text, new("geo", "x") { Value = "v2014", DecimalMark = DecimalMark.Comma }).Cells.Select(c => c.Value!.Value));
        var refused = Assert.Single(Read(text, new("geo", "x") { Value = "v2014" }).BadCells);
        Assert.Contains("--decimal", refused.Advice.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Commas_beside_points_are_bad()
        => Assert.Equal("12,5", Assert.Single(Read("geo;v2014\nNL11;12,5\nNL12;7.5\n", new("geo", "x") { Value = "v2014" }).BadCells).Text);

    [Fact]
    public void A_column_that_is_not_there_is_told_with_those_that_are()
    {
        var problems = Assert.Throws<ProblemsException>(() => Read(Table, Mapping with { Activity = "nace", Value = "n2015" })).Problems;
        Assert.Equal(["nace", "n2015"], problems.Select(p => p.Value.ToString()));
        Assert.All(problems, p => Assert.Equal("no-such-column", p.Rule));
        Assert.Equal("the nearest name is nace_r2; the columns are nace_r2, geo, n2014", problems[0].Advice.ToString());
    }

    [Fact]
    public void A_wrong_delimiter_is_told_with_the_right_one()
    {
        var problem = Problematic.Reading(() => Read(Table, Mapping with { Delimiter = ',' }));
        Assert.Equal("wrong-delimiter", problem.Rule);
        Assert.EndsWith("the one that fits is ;", problem.Advice.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_year_is_asked_for()
        => Problematic.Reading("no-year", () => Read("geo,v\nNL11,1\n", new("geo", "x") { Value = "v" }));

    [Fact]
    public void Bad_rows_are_all_told_and_the_good_ones_read()
    {
        var sink = Read("geo,act,year,v\nNL11,C10,2014\nNL11,C10,14,5\n,C10,2014,5\nNL11,,2014,5\nNL11,C10,2014,x\"y\nNL11,C10,2014,5\n", new("geo", "x") { Activity = "act", Value = "v" });
        Assert.Equal([("ragged-row", 2L), ("bad-year", 3L), ("no-region", 4L), ("no-activity", 5L), ("bad-quotes", 6L)], sink.Problems.Select(p => (p.Rule, p.Line)));
        Assert.Single(sink.Cells);
    }

    [Fact]
    public void A_file_that_is_wrong_throughout_is_given_up()
    {
        var sink = Read("geo,v2014\n" + string.Concat(Enumerable.Repeat("NL11\n", 100_000)), new("geo", "x") { Value = "v2014" });
        Assert.Equal(201, sink.Problems.Count);
        Assert.Equal("too-many-problems", sink.Problems[^1].Rule);
    }

    [Fact]
    public void A_quote_that_swallows_the_file_is_told_where_it_opens()
    {
        var problem = Problematic.Reading(() => Read("geo,v2014\nNL11,1\n\"NL12,1\n" + string.Concat(Enumerable.Repeat("NL13,2\n", 1_000_000)), new("geo", "x") { Value = "v2014" }));
        Assert.Equal("endless-row", problem.Rule);
        Assert.InRange(problem.Line, 2, 3);
    }

    [Theory]
    [InlineData("geo,v2014\n", "no-rows")]
    [InlineData("\n \n\n", "empty-file")]
    [InlineData("geo,geo,v2014\nNL11,NL11,1\n", "column-twice")]
    [InlineData("<html><title>Moved</title></html>", "html-page")]
    public void Files_that_are_no_table(string text, string rule)
        => Problematic.Reading(rule, () => Read(text, new("geo", "x") { Value = "v2014" }));

    [Fact]
    public void A_line_of_5_GB_is_stopped()
        => Problematic.Reading("endless-row", () => ReadingOf.All(new GeneratedStream("geo,v2014\n"u8.ToArray(), (byte)'1', 5L << 30), "a.csv", (source, sink) => CsvTableReader.Read(source, new("geo", "x") { Value = "v2014" }, sink)));

    [Fact]
    public void Whatever_comes_it_ends_in_cells_or_problems()
    {
        Fuzz.Run(Bytes.Of(Table), 1, 3000, (source, sink) => CsvTableReader.Read(source, Mapping, sink));
        Fuzz.Run(Bytes.Of("geo\tname\tC10\t15\nNL11\tGroningen\t12,5\t: c\n"), 2, 2000, (source, sink) => CsvTableReader.Read(source, new("geo", "x") { Layout = TableLayout.Wide, Year = "2014", Ignored = ["name"] }, sink));
        Fuzz.Run(Bytes.Gzip(Table), 3, 1000, (source, sink) => CsvTableReader.Read(source, Mapping, sink));
    }

    [Fact]
    public void The_file_of_2014_reads_whole()
    {
        var sink = ReadingOf.File(Requires.Shared("data/sbs/sbs_r_nuts06_r2_V16110_2014.csv.gz"), (source, s) => CsvTableReader.Read(source, Mapping, s));
        Assert.Equal(31_512, sink.Cells.Count);
        Assert.Empty(sink.Problems);
        Assert.Empty(sink.BadCells);
        Assert.Equal(7215, sink.Single("AT", "B", 2014).Value);
    }

    [Fact]
    public void The_file_of_2015_has_30_spoilt_cells_and_386_flagged_ones()
    {
        var sink = ReadingOf.File(Requires.Shared("data/sbs/sbs_r_nuts06_r2_V16110_2015.csv.gz"), (source, s) => CsvTableReader.Read(source, Mapping with { Value = "n2015" }, s));
        Assert.Equal(30, sink.BadCells.Count);
        Assert.All(sink.BadCells, bad => Assert.Equal("12:00 AM", bad.Text));
        Assert.Equal(725, sink.BadCells[0].Line);
        var flagged = sink.Cells.Where(c => c.Flags == ObservationFlags.DefinitionDiffers).ToArray();
        Assert.Equal((386, 267), (flagged.Length, flagged.Count(c => c.Value.HasValue)));
        Assert.Equal(46_859, sink.Cells.Count + sink.BadCells.Count);
        Assert.Empty(sink.Problems);
    }

    private static RecordingSink Read(string text, ColumnMapping mapping)
        => ReadingOf.Text(text, "a.csv", (source, sink) => CsvTableReader.Read(source, mapping, sink));
}
