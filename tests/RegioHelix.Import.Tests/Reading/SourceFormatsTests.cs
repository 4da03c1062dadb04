using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.Source;

namespace RegioHelix.Import.Tests.Reading;

public sealed class SourceFormatsTests
{
    [Theory]
    [InlineData("freq,unit,geo\\TIME_PERIOD\t2014 \nA,THS,AT\t1 \n", SourceFormat.EurostatTsv)]
    [InlineData("unit,geo\\time\t2014 \nTHS,AT\t1 \n", SourceFormat.EurostatTsv)]
    [InlineData("DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE\n", SourceFormat.SdmxCsv)]
    [InlineData("\uFEFFSTRUCTURE,STRUCTURE_ID,freq\n", SourceFormat.SdmxCsv)]
    [InlineData(" {\"version\":\"2.0\"}", SourceFormat.JsonStat)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", SourceFormat.Boundaries)]
    [InlineData("{\"type\":\"Topology\"}", SourceFormat.Boundaries)]
    [InlineData("PK\u0003\u0004xl/", SourceFormat.Workbook)]
    [InlineData("geo;n2014\nNL11;1\n", SourceFormat.Csv)]
    public void A_format_is_told_by_how_a_file_begins_packed_or_not(string text, SourceFormat format)
    {
        foreach (var bytes in new[] { Bytes.Of(text), Bytes.Gzip(text) })
        {
            using var source = OpenedSource.From(new MemoryStream(bytes), "a", cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(format, SourceFormats.Detect(source));
        }
    }
}
