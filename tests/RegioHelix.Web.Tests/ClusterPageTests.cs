using System.Net;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>Clusters made from the figures: a list, a page each, and what leads from one to the other.</summary>
public sealed class ClusterPageTests(Site site)
{
    [Fact]
    public async Task Every_cluster_of_the_list_has_a_page_with_its_activities_regions_links_and_scores()
    {
        var list = await site.Read("/clusters");
        var links = list.QuerySelectorAll("#cluster-list tbody th a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.InRange(links.Count, 5, 20);
        Assert.Equal(links.Distinct(), links);
        Assert.Equal(links.Count * links.Count, list.QuerySelectorAll("#link-matrix tbody td").Length);
        foreach (var link in links.Take(3))
        {
            var page = await site.Read(link);
            Assert.NotEmpty(page.QuerySelectorAll("#member-table tbody tr"));
            Assert.True(page.QuerySelectorAll("#ranking tbody tr").Length > 200);
            Assert.Equal(links.Count - 1, page.QuerySelectorAll("#links ol li").Length);
            Assert.Contains("Seed 1", page.QuerySelector("#making")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("cannot show who buys from whom", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Simulated figures.", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_activitys_code_finds_its_cluster_and_the_address_holds_for_every_year()
    {
        using var byCode = JsonDocument.Parse(await site.ReadText("/clusters/c28.json"));
        var slug = byCode.RootElement.GetProperty("slug").GetString();
        using var earlier = JsonDocument.Parse(await site.ReadText($"/clusters/{slug}.json?year=2012"));
        Assert.Equal(2012, earlier.RootElement.GetProperty("provenance").GetProperty("year").GetInt32());
        Assert.Equal(Codes(byCode), Codes(earlier));
        Assert.Contains("C28", Codes(byCode));
        var activity = await site.Read("/activities/C28");
        Assert.Equal($"/clusters/{slug}", activity.QuerySelector("#cluster a[href^='/clusters/']:not(.chips a)")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_cluster_and_a_territory_lie_on_a_map_with_a_table_and_shapes()
    {
        var cluster = await site.Read("/clusters/C28");
        Assert.NotNull(cluster.QuerySelector("#regions rh-chart[kind=bubbles] script"));
        Assert.NotEmpty(cluster.QuerySelectorAll("#regions #ranking tbody tr"));
        using var shapes = JsonDocument.Parse(await site.ReadText("/clusters/C28.geojson"));
        Assert.Equal(cluster.QuerySelectorAll("#ranking tbody tr").Length, shapes.RootElement.GetProperty("features").GetArrayLength());
        Assert.Equal("simulated", shapes.RootElement.GetProperty("kind").GetString());
        var territory = await site.Read("/territories/op-zuid");
        using var marks = JsonDocument.Parse(territory.QuerySelector("#members rh-chart script")!.TextContent);
        Assert.Equal(["NL34", "NL41", "NL42"], marks.RootElement.GetProperty("regions").EnumerateArray().Where(mark => mark.GetProperty("colour").GetString() == "accent").Select(mark => mark.GetProperty("code").GetString()).Order());
        Assert.Equal(3, territory.QuerySelectorAll("#members-table tbody tr").Length);
        using var members = JsonDocument.Parse(await site.ReadText("/territories/op-zuid.geojson"));
        Assert.Equal(3, members.RootElement.GetProperty("features").GetArrayLength());
    }

    [Theory]
    [InlineData("/clusters/nowhere", 404, "clusters are made anew")]
    [InlineData("/clusters/G47", 404, "serves its own region")]
    [InlineData("/clusters/machinry", 404, "href=\"/clusters/")]
    [InlineData("/clusters?level=section", 200, "No clusters can be made")]
    public async Task What_is_no_cluster_is_told_apart(string address, int status, string words)
    {
        using var answer = await site.Ask(address);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_search_box_finds_a_cluster_by_its_name_after_the_activity()
    {
        using var cluster = JsonDocument.Parse(await site.ReadText("/clusters/C15.json"));
        var (slug, name) = (cluster.RootElement.GetProperty("slug").GetString()!, cluster.RootElement.GetProperty("name").GetString()!);
        var page = await site.Read("/search?q=" + Uri.EscapeDataString(name));
        Assert.Equal($"/clusters/{slug}", page.QuerySelector(".hits a")!.GetAttribute("href"));
        var hits = (await site.Read("/search?q=" + Uri.EscapeDataString(name.Split(" with ")[0]))).QuerySelectorAll(".hits a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.StartsWith("/activities/", hits[0], StringComparison.Ordinal);
    }

    private static List<string?> Codes(JsonDocument profile) =>
        [.. profile.RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("code").GetString()).Order(StringComparer.Ordinal)];
}
