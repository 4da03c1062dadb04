using RegioHelix.Import.Live;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Tests.Live;

public sealed class GiscoClientTests
{
    private const string Countries = "/nuts/geojson/NUTS_RG_20M_2016_4326_LEVL_0.geojson";
    private const string Regions = "/nuts/geojson/NUTS_RG_20M_2016_4326_LEVL_2.geojson";
    private const string Empty = """{"type":"FeatureCollection","features":[]}""";

    [Fact]
    public async Task Boundaries_come_as_a_file_a_level()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(Countries, Answers.File(System.Text.Encoding.UTF8.GetBytes(Empty), "\"countries\""));
        trial.Server.On(Regions, Answers.Text(Empty[..20]), Answers.Text("<html><head><title>Moved</title></head></html>"), Answers.File(System.Text.Encoding.UTF8.GetBytes(Empty), "\"regions\""));

        var download = await trial.Gisco.DownloadAsync(NutsVersion.Nuts2016, trial.Folder, trial, TestContext.Current.CancellationToken);

        Assert.Equal(["NUTS_RG_20M_2016_4326_LEVL_0.geojson", "NUTS_RG_20M_2016_4326_LEVL_2.geojson"], download.Sources.Select(source => Path.GetFileName(source.Path)));
        Assert.All(download.Sources, source => Assert.Equal(DownloadFormat.GeoJson, source.Format));
        Assert.All(download.Sources, source => Assert.Equal(Empty, File.ReadAllText(source.Path)));
        Assert.Equal(4, trial.Server.Seen.Count);
        download.MarkImported();
        Assert.True((await trial.Gisco.DownloadAsync(NutsVersion.Nuts2016, trial.Folder, trial, TestContext.Current.CancellationToken)).NotModified);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_told_with_the_way_out()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(Countries, Answers.Status(404, "<html><head><title>404 Not Found</title></head></html>"));

        var refused = await Assert.ThrowsAsync<ProblemsException>(() => trial.Gisco.DownloadAsync(NutsVersion.Nuts2016, trial.Folder, trial, TestContext.Current.CancellationToken));

        Assert.Equal("unknown-dataset", refused.Problems[0].Rule);
        Assert.Contains("regiohelix import boundaries --file PATH --nuts 2016", refused.Problems[0].Advice.ToString(), StringComparison.Ordinal);
    }
}
