using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.EurostatTsv;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Import.Tests.Reading.EurostatTsv;

public sealed class EurostatTsvReaderTests
{
    private const string Former = "unit,nace_r2,age,geo\\time\t2015 \t2014 \nTHS,A,Y_GE15,AT11\t14.3 \t: c\nTHS,C,Y_GE15,AT11\t5.2 u\t4.0 bu\n";
    private const string Present = "freq,indic_sb,sizeclas,nace_r2,geo\\TIME_PERIOD\t2019 \t2020 \r\nA,V16910,TOTAL,B-S_X_K642,AT11\t271274 \t344016 p\r\n";

    [Fact]
    public void The_former_layout_has_its_years_descending()
    {
        var read = Read(Former);
        Assert.Equal(new SeriesKey("AT11", "A", "employment", "THS", "age=Y_GE15"), read.Keys[0]);
        Assert.Equal(new RecordedCell(read.Keys[0], 2015, 14.3, ObservationFlags.None, 2, 2), read.Cells[0]);
        Assert.Equal(new RecordedCell(read.Keys[0], 2014, null, ObservationFlags.Confidential, 2, 3), read.Cells[1]);
        Assert.Equal(new RecordedCell(read.Keys[1], 2014, 4.0, ObservationFlags.Break | ObservationFlags.LowReliability, 3, 3), read.Cells[3]);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void The_present_layout_has_its_frequency_and_may_end_lines_as_Windows_does()
    {
        var read = Read(Present);
        Assert.Equal(new SeriesKey("AT11", "B-S_X_K642", "V16910", "", "sizeclas=TOTAL"), Assert.Single(read.Keys));
        Assert.Equal([(2019, 271274.0), (2020, 344016.0)], read.Cells.Select(cell => (cell.Year, cell.Value!.Value)));
        Assert.Equal(ObservationFlags.Provisional, read.Cells[1].Flags);
    }

    [Fact]
    public void A_packed_file_is_known_by_its_bytes_whatever_its_name()
    {
        using var packed = new MemoryStream(Bytes.Gzip(Former));
        var read = ReadingOf.All(packed, "table.tsv", (source, sink) => EurostatTsvReader.Read(source, "employment", sink));
        Assert.Equal(4, read.Cells.Count);
    }

    [Fact]
    public void A_last_line_without_an_end_is_a_line() => Assert.Equal(4, Read(Former.TrimEnd()).Cells.Count);

    [Theory]
    [InlineData("geo\\time\t2015Q1 \nAT11\t1 \n", "not-a-year")]
    [InlineData("geo\\time\t2015 \t2015 \nAT11\t1 \t1 \n", "year-twice")]
    [InlineData("unit;geo;2015\nTHS;AT11;1\n", "wrong-delimiter")]
    [InlineData("unit,geo,2015\nTHS,AT11,1\n", "wrong-delimiter")]
    [InlineData("unit\tgeo\t2015\nTHS\tAT11\t1\n", "no-time-dimension")]
    [InlineData("unit,geo\\time 2015 2014\nTHS,AT11 1 2\n", "wrong-delimiter")]
    [InlineData("unit,geo\\time\nTHS,AT11\n", "no-years")]
    [InlineData("unit,partner\\time\t2015 \nTHS,AT11\t1 \n", "no-geo")]
    [InlineData("freq,geo\\TIME_PERIOD\t2015 \nQ,AT11\t1 \n", "not-annual")]
    [InlineData("<!DOCTYPE html>\n<html><title>503 Service Unavailable</title></html>", "html-page")]
    [InlineData("<?xml version=\"1.0\"?><error><message>no such dataset</message></error>", "xml-document")]
    public void A_file_that_is_no_annual_table_ends_the_reading(string text, string rule) => Problematic.Reading(rule, () => Read(text));

    [Theory]
    [InlineData("THS,AT11\t1 \t2 \t3 ", "too-many-cells", 2, 3)]
    [InlineData("THS,AT11\t1 ", "too-few-cells", 2, 2)]
    [InlineData("THS,AT11", "wrong-delimiter", 2, 1)]
    [InlineData("AT11\t1 \t2 ", "bad-key", 2, 1)]
    [InlineData("THS,X,AT11\t1 \t2 ", "bad-key", 2, 1)]
    [InlineData("THS,AT11\t1 \t2 q", "unknown-flag", 2, 3)]
    public void A_row_that_does_not_fit_is_a_problem_at_its_place(string row, string rule, long line, int column)
    {
        var problem = Assert.Single(Read("unit,geo\\time\t2015 \t2014 \n" + row + "\nTHS,AT12\t1 \t2 \n").Problems);
        Assert.Equal((rule, line, column), (problem.Rule, problem.Line, problem.Column));
        Assert.NotEmpty(problem.Advice.ToString());
    }

    [Fact]
    public void A_cell_that_cannot_be_read_says_why()
    {
        var bad = Assert.Single(Read("unit,geo\\time\t2015 \nTHS,AT11\t12:00 AM\n").BadCells);
        Assert.Equal(("12:00 AM", 2L, 2), (bad.Text, bad.Line, bad.Column));
        Assert.Contains("spreadsheet", bad.Advice.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_input_ends_in_cells_or_problems()
    {
        Fuzz.Run(Bytes.Of(Former), 1, 1500, (source, sink) => EurostatTsvReader.Read(source, "employment", sink));
        Fuzz.Run(Bytes.Gzip(Present), 2, 500, (source, sink) => EurostatTsvReader.Read(source, "employment", sink));
    }

    private static RecordingSink Read(string text) => ReadingOf.Text(text, "table.tsv", (source, sink) => EurostatTsvReader.Read(source, "employment", sink));
}
