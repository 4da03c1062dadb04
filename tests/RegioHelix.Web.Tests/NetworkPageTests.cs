using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>The activity space: its picture's data, its table, and a region lit up in both.</summary>
public sealed class NetworkPageTests(Site site)
{
    [Fact]
    public async Task The_table_says_all_that_the_picture_shows()
    {
        var page = await site.Read("/network?region=NL41");
        using var data = JsonDocument.Parse(page.QuerySelector("rh-chart[kind=network] script")!.TextContent);
        using var twin = JsonDocument.Parse(await site.ReadText("/network.json?region=NL41"));
        var (marks, nodes) = (data.RootElement.GetProperty("nodes"), twin.RootElement.GetProperty("nodes"));
        Assert.Equal(nodes.GetArrayLength(), marks.GetArrayLength());
        Assert.Equal(nodes.GetArrayLength(), page.QuerySelectorAll("#network-table tbody tr").Length);
        Assert.Equal(twin.RootElement.GetProperty("edges").GetArrayLength(), data.RootElement.GetProperty("edges").GetArrayLength());
        Assert.True(data.RootElement.GetProperty("lit").GetBoolean());
        var present = nodes.EnumerateArray().Count(node => node.GetProperty("portfolio").GetString() == "present");
        Assert.Equal(present, marks.EnumerateArray().Count(mark => mark.GetProperty("place").GetString() == "present"));
        Assert.Contains($"stands out in {present} of these", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Simulated figures.", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        // Two activities of two groups differ in shape as well as in colour.
        var looks = marks.EnumerateArray().Select(mark => (mark.GetProperty("shape").GetString(), mark.GetProperty("colour").GetString())).Distinct().ToList();
        Assert.Equal(looks.Count, looks.DistinctBy(look => look.Item1).Count());
    }

    [Fact]
    public async Task Without_a_region_nothing_is_lit_and_an_activity_can_be_looked_at()
    {
        var page = await site.Read("/network?activity=C28");
        using var data = JsonDocument.Parse(page.QuerySelector("rh-chart[kind=network] script")!.TextContent);
        Assert.False(data.RootElement.GetProperty("lit").GetBoolean());
        var focus = data.RootElement.GetProperty("focus").GetInt32();
        Assert.Equal("C28", data.RootElement.GetProperty("nodes")[focus].GetProperty("code").GetString());
        Assert.Null(page.QuerySelector("#network-table th:contains('Times')"));
    }

    [Fact]
    public async Task The_same_address_gives_the_same_picture_and_a_region_leads_there()
    {
        Assert.Equal(await site.ReadText("/network.json?region=DE11&scope=all"), await site.ReadText("/network.json?scope=all&region=DE11"));
        var region = await site.Read("/regions/DE11?threshold=1.5");
        var link = region.QuerySelector("#grow a[href^='/network']")!.GetAttribute("href")!;
        Assert.Contains("region=DE11", link, StringComparison.Ordinal);
        Assert.Equal("DE11", (await site.Read(link)).QuerySelector("#network-region option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_unknown_region_is_refused_with_suggestions()
    {
        using var answer = await site.Ask("/network?region=Venetto");
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains("Veneto", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edges_as_csv_are_those_of_the_twin()
    {
        using var twin = JsonDocument.Parse(await site.ReadText("/network.json"));
        var rows = (await site.ReadText("/network/edges.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + twin.RootElement.GetProperty("edges").GetArrayLength(), rows.Length);
        Assert.StartsWith("activity,related,relatedness,measure,regions_with_both,tree", rows[0], StringComparison.Ordinal);
        Assert.Equal(rows.Skip(1).Count(row => row.Contains(",yes,", StringComparison.Ordinal)), twin.RootElement.GetProperty("edges").EnumerateArray().Count(edge => edge.GetProperty("is_tree").GetBoolean()));
    }
}
