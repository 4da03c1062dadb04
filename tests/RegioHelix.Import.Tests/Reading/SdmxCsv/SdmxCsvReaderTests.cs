using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.SdmxCsv;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Import.Tests.Reading.SdmxCsv;

public sealed class SdmxCsvReaderTests
{
    private const string First =
        "DATAFLOW,LAST UPDATE,freq,unit,sex,age,nace_r2,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n" +
        "ESTAT:LFST_R_LFE2EN2(1.0),26/10/23 23:00:00,A,THS,T,Y_GE15,C,NL12,2014,41.2,\n" +
        "ESTAT:LFST_R_LFE2EN2(1.0),26/10/23 23:00:00,A,THS,T,Y_GE15,C,NL12,2015,40.5,bu\n" +
        "ESTAT:LFST_R_LFE2EN2(1.0),26/10/23 23:00:00,A,THS,T,Y_GE15,C,NL13,2014,,c\n";

    private const string Second =
        "STRUCTURE,STRUCTURE_ID,freq,na_item,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n" +
        "dataflow,ESTAT:NAMA_10R_2GDP(1.0),A,B1GQ,MIO_EUR,NL11,2020,28000.5,p,\n" +
        "dataflow,ESTAT:NAMA_10R_2GDP(1.0),A,B1GQ,MIO_EUR,NL12,2020,,,C\n" +
        "dataflow,ESTAT:NAMA_10R_2GDP(1.0),A,B1GQ,MIO_EUR,NL13,2020,NaN,,\n";

    private const string Labelled =
        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,sex,Sex,geo,Geopolitical entity (reporting),TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag)\n" +
        "dataflow,ESTAT:X(1.0),\"Population, by sex\",A,Annual,F,Females,NL11,Groningen,2020,,290000,,e,estimated\n";

    private const string WithNames =
        "DATAFLOW,freq:Time frequency,unit:Unit of measure,geo:Region,TIME_PERIOD:Time,OBS_VALUE:Value,OBS_FLAG:Flag\n" +
        "ESTAT:X(1.0): A title,A: Annual,NR: Number,NL11: Groningen,2020: 2020,12.5,p: provisional\n";

    [Fact]
    public void Version_1_reads()
    {
        var sink = Read(First);
        var key = new SeriesKey("NL12", "C", "persons_employed", "THS", "age=Y_GE15;sex=T");
        Assert.Equal(
            [
                new(key, 2014, 41.2, ObservationFlags.None, 2, 10),
                new(key, 2015, 40.5, ObservationFlags.Break | ObservationFlags.LowReliability, 3, 10),
                new RecordedCell(key with { Region = "NL13" }, 2014, null, ObservationFlags.Confidential, 4, 10),
            ],
            sink.Cells);
    }

    [Fact]
    public void Version_2_reads_with_confidentiality_and_not_a_number()
    {
        var sink = Read(Second);
        Assert.Equal(
            [("NL11", 28000.5, ObservationFlags.Provisional), ("NL12", null, ObservationFlags.Confidential), ("NL13", null, ObservationFlags.None)],
            sink.Cells.Select(c => (c.Key.Region, c.Value, c.Flags)));
        Assert.Equal(new SeriesKey("NL11", "TOTAL", "B1GQ", "MIO_EUR", ""), sink.Keys[0]);
    }

    [Fact]
    public void Columns_of_labels_are_no_dimensions()
    {
        var cell = Assert.Single(Read(Labelled).Cells);
        Assert.Equal((new SeriesKey("NL11", "TOTAL", "persons_employed", "", "sex=F"), 290000.0, ObservationFlags.Estimated), (cell.Key, cell.Value!.Value, cell.Flags));
    }

    [Fact]
    public void Codes_with_their_labels_behind_a_colon_are_cut()
    {
        var cell = Assert.Single(Read(WithNames).Cells);
        Assert.Equal((new SeriesKey("NL11", "TOTAL", "persons_employed", "NR", ""), 12.5, ObservationFlags.Provisional), (cell.Key, cell.Value!.Value, cell.Flags));
    }

    [Fact]
    public void Sdmx_status_codes_are_read()
    {
        var sink = Read("STRUCTURE,STRUCTURE_ID,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS\ndataflow,X,A,NL11,2020,1,A\ndataflow,X,A,NL12,2020,2,E\ndataflow,X,A,NL13,2020,,M\ndataflow,X,A,NL21,2020,3,?\n");
        Assert.Equal([(1.0, ObservationFlags.None), (2.0, ObservationFlags.Estimated), (null, ObservationFlags.None)], sink.Cells.Select(c => (c.Value, c.Flags)));
        Assert.Equal("?", Assert.Single(sink.BadCells).Text);
    }

    [Theory]
    [InlineData("41.2,", "12:00 AM,", "12:00 AM", 10)]
    [InlineData("41.2,", "41.2,q", "q", 11)]
    [InlineData("41.2,", "4x,", "4x", 10)]
    public void Cells_that_cannot_be_read_are_bad_cells(string good, string bad, string text, int column)
    {
        var cell = Assert.Single(Read(First.Replace(good, bad, StringComparison.Ordinal)).BadCells);
        Assert.Equal((text, column, 2L), (cell.Text, cell.Column, cell.Line));
    }

    [Theory]
    [InlineData(",2014,41.2", ",2014-Q1,41.2", "bad-year")]
    [InlineData(",41.2,", ",41.2", "ragged-row")]
    [InlineData("T,Y_GE15,C,NL12,2014", "T,Y_GE\"15,C,NL12,2014", "bad-quotes")]
    public void Rows_that_cannot_be_read_are_problems(string good, string bad, string rule)
    {
        var sink = Read(First.Replace(good, bad, StringComparison.Ordinal));
        Assert.Equal((rule, 2L), (Assert.Single(sink.Problems).Rule, sink.Problems[0].Line));
        Assert.Equal(2, sink.Cells.Count);
    }

    [Theory]
    [InlineData("A,THS", "Q,THS", "not-annual")]
    [InlineData("geo,TIME_PERIOD", "reg,TIME_PERIOD", "no-geo")]
    [InlineData("OBS_VALUE", "VALUE", "no-sdmx-csv")]
    [InlineData("sex,age", "age,age", "dimension-twice")]
    public void Files_that_cannot_be_read_are_refused(string good, string bad, string rule)
        => Problematic.Reading(rule, () => Read(First.Replace(good, bad, StringComparison.Ordinal)));

    [Fact]
    public void A_header_alone_is_no_table()
        => Problematic.Reading("no-rows", () => Read(First[..(First.IndexOf('\n', StringComparison.Ordinal) + 1)]));

    [Fact]
    public void It_is_recognised_by_its_first_column()
    {
        Assert.True(SdmxCsvReader.Recognises(Bytes.Of(First)));
        Assert.True(SdmxCsvReader.Recognises(Bytes.Of("\uFEFF\"STRUCTURE\",")));
        Assert.False(SdmxCsvReader.Recognises("geo,value"u8));
    }

    [Fact]
    public void Whatever_comes_it_ends_in_cells_or_problems()
    {
        foreach (var (text, seed) in new[] { (First, 1), (Second, 2), (Labelled, 3), (WithNames, 4) })
            Fuzz.Run(Bytes.Of(text), seed, 1500, (source, sink) => SdmxCsvReader.Read(source, sink, "persons_employed"));
    }

    private static RecordingSink Read(string text)
        => ReadingOf.Text(text, "a.csv", (source, sink) => SdmxCsvReader.Read(source, sink, "persons_employed"));
}
