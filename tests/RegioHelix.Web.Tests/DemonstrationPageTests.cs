using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>The method demonstration: its page, its table and its twins say the same.</summary>
public sealed class DemonstrationPageTests(Site site)
{
    [Theory]
    [InlineData("en", "finds")]
    [InlineData("nl", "vindt")]
    public async Task The_page_counts_what_its_twin_lists(string language, string word)
    {
        var page = await site.Read("/evidence/demonstration", language);
        var twin = await site.Client.GetFromJsonAsync<JsonElement>("/evidence/demonstration.json", TestContext.Current.CancellationToken);
        var regions = twin.GetProperty("regions").EnumerateArray().ToList();
        Assert.Equal(60, regions.Count);
        Assert.Equal(60, page.QuerySelectorAll("table#regions tbody tr").Length);
        Assert.Contains(word, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(regions.Select(region => region.GetProperty("name").GetString()), page.QuerySelectorAll("table#regions tbody th").Select(cell => cell.TextContent));
        var counts = page.QuerySelectorAll("#found tbody td").Select(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(twin.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32())), counts);
        Assert.Equal(60, counts.Sum());
        // Said to be invented, also where the chart is drawn.
        Assert.NotEmpty(page.QuerySelectorAll(".badge.sim"));
        Assert.NotNull(page.QuerySelector("rh-chart[kind=stacks] script[type='application/json']"));
        Assert.NotNull(page.QuerySelector("a[href='/evidence/demonstration.csv']"));
    }

    [Fact]
    public async Task The_table_can_be_taken_along()
    {
        var lines = (await site.Client.GetStringAsync("/evidence/demonstration.csv", TestContext.Current.CancellationToken)).TrimEnd().Split('\n');
        Assert.Equal(61, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Contains(",simulated,", line, StringComparison.Ordinal));
    }
}
