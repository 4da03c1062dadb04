using RegioHelix.Import.Reading.Cells;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Import.Tests.Reading.Workbooks;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Tests.Reading.Tables;

public sealed class TablePreviewTests
{
    [Fact]
    public void A_tall_table_is_understood()
    {
        var preview = Preview("nace_r2;geo;n2014\nC15;ITH3;30100\nC15;NL12;: c\nB;PL11; d\n");
        Assert.Equal(';', preview.Delimiter);
        Assert.Equal(["nace_r2", "geo", "n2014"], preview.Header);
        Assert.Equal(3, preview.RowCount);
        Assert.Equal([ColumnRole.Activity, ColumnRole.Region, ColumnRole.Value], preview.Columns.Select(c => c.Role));
        Assert.Equal(["ITH3", "NL12", "PL11"], preview.Columns[1].Examples);
        Assert.Equal(new ColumnMapping("geo", "value") { Activity = "nace_r2", Value = "n2014", Delimiter = ';', DecimalMark = DecimalMark.Comma, Ignored = preview.Mapping!.Ignored }, preview.Mapping);
        Assert.Equal((3, 1, 0L), (preview.Cells, preview.Published, preview.ProblemCount));
    }

    [Fact]
    public void Columns_of_years_units_flags_and_names_are_told_apart()
    {
        var preview = Preview("Region,Name,Sector,Year,Unit,Jobs,Flag\nNL11,Groningen,15,2013,PER,1200,b\nNL12,Fryslân,26,2014,PER,900,\n");
        Assert.Equal(
            [ColumnRole.Region, ColumnRole.None, ColumnRole.Activity, ColumnRole.Year, ColumnRole.Unit, ColumnRole.Value, ColumnRole.Flag],
            preview.Columns.Select(c => c.Role));
        Assert.Equal(2, preview.Published);
        Assert.Equal(0, preview.ProblemCount);
    }

    [Fact]
    public void A_wide_table_is_understood_and_its_year_asked_for()
    {
        const string text = "geo\tname\tC10\t15\tTOTAL\nNL11\tGroningen\t12\t: c\t100\nNL12\tFryslân\t13\t4\t90\n";
        var preview = Preview(text);
        Assert.Equal(TableLayout.Wide, preview.Mapping!.Layout);
        Assert.Equal(["name"], preview.Mapping.Ignored);
        Assert.Equal("no-year", Assert.Single(preview.Problems).Rule);
        var chosen = Preview(text, preview.Mapping with { Year = "2014" });
        Assert.Equal((6, 5, 0L), (chosen.Cells, chosen.Published, chosen.ProblemCount));
    }

    [Fact]
    public void The_version_that_fits_the_codes_is_named()
    {
        Assert.Equal(NutsVersion.Nuts2013, Preview("geo,n2014\nFR71,1\nPL11,2\nNL11,3\n").NutsVersion);
        Assert.Equal(NutsVersion.Nuts2016, Preview("geo,n2019\nFRK2,1\nPL71,2\nHR03,3\n").NutsVersion);
    }

    [Fact]
    public void Problems_under_the_guess_are_shown_with_their_places()
    {
        var preview = Preview("geo,nace,n2014\nNL11,C10,5\nNL99,C10,5\nNL12,QQ,5\nNL13,C10,12:00 AM\nNL11,C10,6\nNL21,C10\nNL22,C10,1\n");
        Assert.Equal(
            [("unknown-region", 3L), ("unknown-activity", 4L), ("bad-cell", 5L), ("cell-twice", 6L), ("ragged-row", 7L)],
            preview.Problems.Select(p => (p.Rule, p.Line)));
        Assert.Equal(7, preview.RowCount);
    }

    [Fact]
    public void Without_codes_of_regions_there_is_no_guess()
    {
        var preview = Preview("place,jobs\nGroningen,5\nVeneto,6\n");
        Assert.Null(preview.Mapping);
        Assert.Equal("no-region-column", Assert.Single(preview.Problems).Rule);
        Assert.Equal(2, preview.RowCount);
    }

    [Fact]
    public void Without_numbers_there_is_no_guess()
        => Assert.Equal("no-value-column", Assert.Single(Preview("geo,name\nNL11,Groningen\n").Problems).Rule);

    [Fact]
    public void A_wrong_delimiter_is_told_with_the_right_one()
    {
        using var source = Open("a;b;c\n1;2;3\n");
        Problematic.Reading("wrong-delimiter", () => TablePreview.From(source, '|'));
    }

    [Fact]
    public void A_quote_that_swallows_the_file_is_one_problem()
    {
        var preview = Preview("geo,v2014\n" + string.Concat(Enumerable.Repeat("NL11,1\n", 2000)) + "\"NL12,1\n" + string.Concat(Enumerable.Repeat("NL13,2\n", 500_000)));
        Assert.Equal("endless-row", Assert.Single(preview.Problems).Rule);
        Assert.Equal(2000, preview.RowCount);
    }

    [Fact]
    public void A_workbook_is_previewed_with_its_sheets()
    {
        var book = Workbook.Of(("Notes", [["a note"]]), ("Data", [["geo", "nace", "n2014"], ["NL11", "C15", 30.5], ["NL12", "C26", 7]]));
        using var source = OpenedSource.From(new MemoryStream(book), "a.xlsx", cancellation: TestContext.Current.CancellationToken);
        var preview = TablePreview.From(source, sheet: "Data");
        Assert.Null(preview.Delimiter);
        Assert.Equal(["Notes", "Data"], preview.Sheets);
        Assert.Equal(("Data", 2, 0L), (preview.Mapping!.Sheet, preview.Published, preview.ProblemCount));
    }

    [Theory]
    [InlineData("geo;jobs\nNL11;4.902,5\nNL12;4.902\n", DecimalMark.Comma, "a number that only a comma can read decides")]
    [InlineData("geo;jobs\nNL11;4.902\nNL12;850\n", DecimalMark.Comma, "semicolons are written where the decimal mark is a comma")]
    [InlineData("geo;jobs\nNL11;12.5\nNL12;4.902\n", DecimalMark.Point, "a number that only a point can read decides, semicolons or not")]
    [InlineData("geo,jobs\nNL11,4.902\nNL12,850\n", DecimalMark.Point, "commas between fields are written where the decimal mark is a point")]
    [InlineData("geo\tjobs\nNL11\t1.234.567\nNL12\t4.902\n", DecimalMark.Comma, "two points can only part thousands")]
    [InlineData("geo;jobs\nNL11;12\nNL12;850\n", DecimalMark.Comma, "whole numbers are read the same under both")]
    public void The_decimal_mark_is_guessed(string text, DecimalMark mark, string because)
    {
        var preview = Preview(text.Replace("jobs", "jobs2014", StringComparison.Ordinal));
        Assert.True(mark == preview.Mapping!.DecimalMark, because);
        Assert.Equal((2L, 0L), (preview.Published, preview.ProblemCount));
    }

    [Fact]
    public void Numbers_of_a_workbook_are_read_the_same_under_either_mark()
    {
        byte[] workbook = Workbook.Of([["geo", "n2014"], ["NL11", 4902.5], ["NL12", "4.902,5"]]);
        using var source = OpenedSource.From(new MemoryStream(workbook), "a.xlsx", cancellation: TestContext.Current.CancellationToken);
        var preview = TablePreview.From(source);
        Assert.Equal((DecimalMark.Comma, 2L, 0L), (preview.Mapping!.DecimalMark, preview.Published, preview.ProblemCount));
    }

    [Fact]
    public void Whatever_comes_there_is_a_preview_or_problems()
    {
        Fuzz.Run(Bytes.Of("Region,Name,Sector,Year,Unit,Jobs,Flag\nNL11,Groningen,15,2013,PER,1200,b\nNL12,Fryslân,26,2014,PER,900,\n"), 1, 2000, (source, _) => TablePreview.From(source));
        Fuzz.Run(Bytes.Of("geo\tname\tC10\t15\tTOTAL\nNL11\tGroningen\t12\t: c\t100\n"), 2, 1000, (source, _) => TablePreview.From(source, '\t'));
    }

    [Fact]
    public void The_file_of_2015_is_understood_with_its_30_spoilt_cells()
    {
        using var source = OpenedSource.AtPath(Requires.Shared("data/sbs/sbs_r_nuts06_r2_V16110_2015.csv.gz"), cancellation: TestContext.Current.CancellationToken);
        var preview = TablePreview.From(source);
        Assert.Equal(("geo", "nace_r2", "n2015"), (preview.Mapping!.Region, preview.Mapping.Activity, preview.Mapping.Value));
        Assert.Equal(NutsVersion.Nuts2013, preview.NutsVersion);
        Assert.Equal((46_859, 20), (preview.RowCount, preview.Rows.Count));
        Assert.All(preview.Problems, problem => Assert.Equal(("bad-cell", "12:00 AM"), (problem.Rule, problem.Value.ToString())));
        Assert.Equal(30, preview.ProblemCount);
    }

    private static OpenedSource Open(string text) => OpenedSource.From(new MemoryStream(Bytes.Of(text)), "a.csv");

    private static TablePreview Preview(string text, ColumnMapping? mapping = null)
    {
        using var source = Open(text);
        return mapping is null ? TablePreview.From(source) : TablePreview.From(source, mapping);
    }
}
