namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>Somebody who reads without signing in, and leaves after a while for somebody else to come.</summary>
internal sealed class Reader(Browser browser, Random random, LoadPlaces places) : VirtualUser(browser, random, places)
{
    private const int PrintedRegions = 12;
    private static readonly string[] Lists = ["/organisations", "/needs", "/events", "/practices", "/strategies"];
    private static readonly string[] Explained = ["/methods", "/glossary", "/about", "/tour", "/methods/location-quotient", "/methods/relatedness-density"];

    /// <inheritdoc />
    protected override IEnumerable<(int Weight, Func<Task> Act)> Acts() =>
    [
        (80, Come),
        (80, () => Browser.Page("home", "/")),
        (240, () => One("region page", "/regions", Places.Regions)),
        (30, () => Browser.Page("list of regions", "/regions")),
        (120, () => One("activity page", "/activities", Places.Activities)),
        (40, () => Browser.Page("list of clusters", "/clusters")),
        (50, () => One("cluster page", "/clusters", Places.Clusters)),
        (60, () => Browser.Page("map", Random.Next(3) == 0 ? "/europe" : $"/europe?activity={Any(Places.Activities)}")),
        (20, () => Browser.Page("ranking", "/europe/ranking")),
        (10, () => Browser.Page("network", "/network")),
        (20, Compare),
        (90, Search),
        (60, () => Twin("/regions", Any(Places.Regions))),
        (20, () => Twin("/activities", Any(Places.Activities))),
        (30, Download),
        (3, Print),
        (50, () => Browser.Page("list of what people do", Any(Lists))),
        (40, () => One("organisation page", "/organisations", Places.Organisations)),
        (40, () => One("need page", "/needs", Places.Needs)),
        (30, () => Browser.Page("method or word", Any(Explained))),
    ];

    // The first page of somebody new brings the styles and the script along.
    private async Task Come()
    {
        Browser.Forget();
        await Browser.Page("home", "/");
        await Task.WhenAll(Places.Files.Select(file => Browser.File("style or script", file)));
    }

    private Task<string?> Compare()
    {
        var at = Random.Next(Places.Regions.Count - 1);
        return Browser.Page("comparison", $"/compare?regions={Places.Regions[at]},{Places.Regions[at + 1]}");
    }

    private Task<string?> Twin(string folder, string code) => Browser.Json("JSON twin", $"{folder}/{code}.json", code);

    private Task<byte[]?> Download() => Browser.Csv("CSV", Random.Next(3) switch
    {
        0 => $"/regions/{Any(Places.Regions)}.csv",
        1 => $"/regions/{Any(Places.Regions)}/opportunities.csv",
        _ => $"/activities/{Any(Places.Activities)}.csv",
    });

    private Task Print() => Places.Prints ? Browser.Pdf("PDF", $"/regions/{Places.Regions[Random.Next(Math.Min(PrintedRegions, Places.Regions.Count))]}/brief.pdf") : Task.CompletedTask;
}
