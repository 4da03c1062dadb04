using System.Globalization;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>Themes stand where an activity does, territories where a region does.</summary>
public sealed class ThemeAndTerritoryTests(Site site)
{
    [Fact]
    public async Task The_overviews_link_to_every_page()
    {
        var themes = await site.Read("/themes");
        Assert.Equal(16, themes.QuerySelectorAll(".cards li").Length);
        Assert.NotNull(themes.QuerySelector(".cards a[href='/themes/agrofood']"));
        // The simulated figures have no health care and no social work.
        Assert.Null(themes.QuerySelector(".cards a[href='/themes/proximity-social']"));
        var territories = await site.Read("/territories");
        Assert.Equal(5, territories.QuerySelectorAll(".cards a[href^='/territories/']").Length);
        Assert.NotNull((await site.Read("/activities")).QuerySelector("main a[href='/themes']"));
        Assert.NotNull((await site.Read("/regions")).QuerySelector("main a[href='/territories']"));
    }

    [Fact]
    public async Task A_themes_page_has_map_ranking_and_set_as_its_twin_gives()
    {
        var page = await site.Read("/themes/textiles");
        using var twin = JsonDocument.Parse(await site.ReadText("/themes/textiles.json"));
        Assert.Contains("textiles", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#map rh-chart"));
        var regions = twin.RootElement.GetProperty("activity").GetProperty("regions");
        Assert.Equal(regions.GetArrayLength(), page.QuerySelectorAll("#ranking tbody tr").Length);
        Assert.Contains("Fashion design", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, twin.RootElement.GetProperty("theme").GetProperty("members").GetArrayLength());
    }

    [Fact]
    public async Task In_Dutch_both_are_Dutch()
    {
        var theme = await site.Read("/themes/circular-economy", "nl");
        Assert.Contains("Hergebruik binnen bedrijven", theme.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("te controleren", theme.Body.TextContent, StringComparison.Ordinal);
        var territory = await site.Read("/territories/vanguard-2016", "nl");
        Assert.Contains("kleiner dan een NUTS 2-regio", territory.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_territorys_page_shows_the_jobs_that_its_twin_gives_and_its_members()
    {
        var page = await site.Read("/territories/op-zuid");
        using var twin = JsonDocument.Parse(await site.ReadText("/territories/op-zuid.json"));
        foreach (var line in twin.RootElement.GetProperty("region").GetProperty("activities").EnumerateArray().Where(line => line.GetProperty("jobs").ValueKind == JsonValueKind.Number))
            Assert.Equal(line.GetProperty("jobs").GetDouble().ToString("#,0", CultureInfo.InvariantCulture), page.QuerySelector($"#a-{line.GetProperty("code").GetString()} td")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[href='/regions/NL41']"));
    }

    [Fact]
    public async Task A_regions_page_shows_its_themes_and_how_to_load_indicators()
    {
        var page = await site.Read("/regions/ITH3");
        Assert.NotEmpty(page.QuerySelectorAll("#themes-table tbody tr"));
        Assert.Contains("regiohelix import eurostat pat_ep_ripc", page.QuerySelector("#innovation")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#innovation table"));
    }

    [Fact]
    public async Task The_map_at_home_takes_a_theme() =>
        Assert.Equal("theme:textiles", (await site.Read("/?activity=theme:textiles")).QuerySelector("#map-activity option[selected]")!.GetAttribute("value"));

    [Theory]
    [InlineData("/themes/nowhere", 404)]
    [InlineData("/territories/nowhere", 404)]
    [InlineData("/themes/nowhere.json", 404)]
    [InlineData("/territories/..%2f..%2fetc.json", 404)]
    [InlineData("/activities/theme:nowhere", 404)]
    [InlineData("/regions/territory:nowhere", 404)]
    [InlineData("/themes/textiles?year=soon", 400)]
    [InlineData("/territories/op-zuid?for=theme:nowhere", 404)]
    public async Task What_is_not_there_is_answered_by_a_page_that_helps(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.DoesNotContain("   at RegioHelix", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
