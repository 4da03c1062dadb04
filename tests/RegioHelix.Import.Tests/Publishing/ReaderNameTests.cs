using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Import.Tests.Reading;
using RegioHelix.Import.Tests.Reading.Workbooks;
using RegioHelix.Vocabulary.Datasets;

namespace RegioHelix.Import.Tests.Publishing;

/// <summary>The report of an import names the reader that took the file, not the door it came in by.</summary>
public sealed class ReaderNameTests
{
    private const string JsonStat = """
        {"version":"2.0","class":"dataset","id":["geo","time"],"size":[1,1],
         "dimension":{"geo":{"category":{"index":["NL11"]}},"time":{"category":{"index":["2020"]}}},"value":[12]}
        """;

    [Theory]
    [InlineData("unit,geo\\time\t2020\nTHS,NL11\t12\n", "eurostat-tsv", "Eurostat TSV")]
    [InlineData("DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:X(1.0),,A,THS,NL11,2020,12,\n", "sdmx-csv", "SDMX-CSV")]
    [InlineData(JsonStat, "json-stat", "JSON-stat 2.0")]
    public void A_file_of_Eurostats_is_named_after_its_reader(string text, string name, string words)
    {
        var declaration = DatasetCatalogue.FindOrDefault("demo_r_d2jan");
        var format = Import(ImportFormats.Eurostat(declaration), Bytes.Of(text), declaration);
        Assert.Equal((name, words), (format, SourceFormatNames.Say(format).ToString()));
    }

    [Fact]
    public void A_table_is_a_CSV_or_a_workbook()
    {
        var declaration = DatasetCatalogue.FindOrDefault("invented");
        var mapping = new ColumnMapping("geo", "value") { Value = "n2020" };
        Assert.Equal("csv", Import(ImportFormats.Table(mapping), Bytes.Of("geo,n2020\nNL11,12\n"), declaration));
        Assert.Equal("xlsx", Import(ImportFormats.Table(mapping), Workbook.Of([["geo", "n2020"], ["NL11", 12]]), declaration));
    }

    private static string Import(ImportFormat format, byte[] content, DatasetDeclaration declaration)
    {
        using var trial = new ImportTrial();
        return trial.Run.Run(ImportSource.From(new MemoryStream(content), "a"), format, new ImportOptions(declaration), null, TestContext.Current.CancellationToken).Vintage.Report.Format;
    }
}
