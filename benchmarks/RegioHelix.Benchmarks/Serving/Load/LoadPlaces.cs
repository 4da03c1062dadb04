using System.Net;
using System.Text.RegularExpressions;

namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>What there is to read on a site, found by its own lists as a reader would.</summary>
/// <param name="Regions">Codes.</param>
/// <param name="Activities">Codes.</param>
/// <param name="Clusters">Names in addresses.</param>
/// <param name="Organisations">Names in addresses.</param>
/// <param name="Needs">Names in addresses.</param>
/// <param name="Files">What a page brings along: styles, the script and its modules.</param>
/// <param name="Prints">True where documents are printed.</param>
internal sealed partial record LoadPlaces(
    IReadOnlyList<string> Regions, IReadOnlyList<string> Activities, IReadOnlyList<string> Clusters, IReadOnlyList<string> Organisations, IReadOnlyList<string> Needs, IReadOnlyList<string> Files, bool Prints)
{
    /// <summary>A site without anything to read.</summary>
    public static readonly LoadPlaces Nothing = new([], [], [], [], [], [], false);

    private static readonly string[] Modules = ["suggest", "fold", "terms", "tour"];
    private static readonly string[] Charts = ["/_content/RegioHelix.Web/charts/rh-chart.js", "/_content/RegioHelix.Web/charts/look.js", "/_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js"];

    /// <summary>Looks around.</summary>
    public static async Task<LoadPlaces> Find(HttpClient client)
    {
        var regions = await Below(client, "/regions");
        var home = await client.GetStringAsync("/");
        var files = FileOf().Matches(home).Select(file => file.Groups[1].Value).Distinct().ToList();
        var script = files.FirstOrDefault(file => file.EndsWith("site.js", StringComparison.Ordinal));
        files.AddRange(Modules.Select(module => script!.Replace("site.js", module + ".js", StringComparison.Ordinal)));
        files.AddRange(Charts);
        return new(regions, await Below(client, "/activities"), await Below(client, "/clusters"), await Below(client, "/organisations"), await Below(client, "/needs"), files, false);
    }

    /// <summary>Whether the site prints; the first document takes some seconds.</summary>
    public async Task<LoadPlaces> WithPrints(HttpClient client)
    {
        using var printed = await client.GetAsync($"/regions/{Regions[0]}/brief.pdf");
        return this with { Prints = printed.StatusCode == HttpStatusCode.OK };
    }

    private static async Task<IReadOnlyList<string>> Below(HttpClient client, string list)
    {
        var page = await client.GetStringAsync(list);
        var found = Regex.Matches(page, $"href=\"{list}/([A-Za-z0-9-]+)[?\"]").Select(link => link.Groups[1].Value).Where(name => name != "new").Distinct().ToList();
        return found.Count > 0 ? found : throw new InvalidOperationException($"{list} lists nothing");
    }

    [GeneratedRegex("(?:href|src)=\"(/_content/[^\"]+\\.(?:css|js|svg))\"")]
    private static partial Regex FileOf();
}
