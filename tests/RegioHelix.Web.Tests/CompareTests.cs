using System.Net;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>Regions side by side, and the pages that help on the way there.</summary>
public sealed class CompareTests(Site site)
{
    private const string Provinces = "NL11,NL12,NL13,NL21,NL22,NL23,NL31,NL32,NL33,NL34,NL41,NL42";

    [Fact]
    public async Task The_twelve_provinces_stand_side_by_side()
    {
        var country = await site.Read("/regions/NL");
        var link = country.QuerySelector("a[href^='/compare?']")!.GetAttribute("href")!;
        Assert.Equal(Provinces, Uri.UnescapeDataString(link.Split('=')[1]));
        var page = await site.Read(link);
        Assert.Equal(12, page.QuerySelectorAll("#each li.card").Length);
        Assert.All(page.QuerySelectorAll("#each li.card"), card => Assert.Contains("simulated", card.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(12, page.QuerySelectorAll("#glance-table tbody tr").Length);
        Assert.All(page.QuerySelectorAll("#heat-table tbody tr"), row => Assert.Equal(12, row.QuerySelectorAll("td").Length));
        Assert.All(page.QuerySelectorAll("#similarity-table tbody tr"), row => Assert.Equal(12, row.QuerySelectorAll("td").Length));
        Assert.Equal(12, page.QuerySelectorAll("#complete li").Length);
        // Full: the way on is to leave one out.
        Assert.Null(page.QuerySelector("#compare-add"));
        Assert.Equal(12, page.QuerySelectorAll("a.leave-out").Length);
    }

    [Fact]
    public async Task The_table_shows_what_the_twin_gives()
    {
        var page = await site.Read("/compare?regions=NL41,ITH3");
        using var twin = JsonDocument.Parse(await site.ReadText("/compare.json?regions=NL41,ITH3"));
        var activities = twin.RootElement.GetProperty("activities").EnumerateArray().ToList();
        Assert.Equal(activities.Count, page.QuerySelectorAll("#heat-table tbody tr").Length);
        var likeness = twin.RootElement.GetProperty("similarities");
        Assert.Equal(likeness[0][1].GetDouble(), likeness[1][0].GetDouble());
        Assert.Equal(1, likeness[0][0].GetDouble());
        Assert.Equal(["NL41", "ITH3"], twin.RootElement.GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("region").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_region_is_added_by_code_or_by_name_and_left_out_by_a_link()
    {
        foreach (var typed in new[] { "ith3", "Veneto", "venetto" })
        {
            using var answer = await site.Ask($"/compare?regions=NL41&add={typed}");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal("/compare?regions=NL41,ITH3", Uri.UnescapeDataString(answer.Headers.Location!.ToString()));
        }
        var page = await site.Read("/compare?regions=NL41,ITH3,DE11");
        Assert.Equal("/compare?regions=NL41,DE11", Uri.UnescapeDataString(page.QuerySelectorAll("a.leave-out")[1].GetAttribute("href")!));
        using var nothing = await site.Ask("/compare?regions=NL41,ITH3&add=qqqqqq");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        Assert.Contains("No region was found", await nothing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_region_asks_for_another_and_none_offers_ready_made_groups()
    {
        var one = await site.Read("/compare?regions=NL41");
        Assert.Contains("One region is there", one.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(one.QuerySelector("#compare-add"));
        var none = await site.Read("/compare");
        Assert.Contains(none.QuerySelectorAll("ul.columns a"), link => Uri.UnescapeDataString(link.GetAttribute("href")!).Contains(Provinces, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_many_and_unknown_ones_are_refused_on_a_page_that_helps()
    {
        using var many = await site.Ask($"/compare?regions={Provinces},ITH3");
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        var text = await many.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("You asked for 13 regions", text, StringComparison.Ordinal);
        Assert.Contains("leave-out", text, StringComparison.Ordinal);
        using var unknown = await site.Ask("/compare?regions=NL41,XX99");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("XX99", await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var again = await site.Ask("/compare?regions=NL41,XX99");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using var twin = await site.Ask("/compare.json?regions=NL41,XX99");
        Assert.Equal("application/problem+json", twin.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_superseded_code_is_answered_with_its_successor_and_a_repeated_one_shown_once()
    {
        var page = await site.Read("/compare?regions=ITD3,NL41,NL41,ITH3");
        Assert.Equal(2, page.QuerySelectorAll("#each li.card").Length);
        Assert.Contains("You asked for ITD3", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("shown once: NL41 and ITH3", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_territory_stands_where_a_region_does()
    {
        using var twin = JsonDocument.Parse(await site.ReadText("/compare.json?regions=NL41,territory:vanguard-2016"));
        var regions = twin.RootElement.GetProperty("regions");
        Assert.Equal("territory:vanguard-2016", regions[1].GetProperty("region").GetProperty("code").GetString());
        Assert.True(regions[1].GetProperty("jobs").GetDouble() > regions[0].GetProperty("jobs").GetDouble());
        Assert.InRange(twin.RootElement.GetProperty("similarities")[0][1].GetDouble(), 0.3, 1);
    }

    [Fact]
    public async Task A_regions_page_leads_to_its_neighbours_and_its_likes()
    {
        var page = await site.Read("/regions/NL41");
        var links = page.QuerySelectorAll("#like a[href^='/compare']").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!)).ToList();
        Assert.Equal(2, links.Count);
        Assert.StartsWith("/compare?regions=NL41,", links[0], StringComparison.Ordinal);
        Assert.Contains(Provinces, links[1], StringComparison.Ordinal);
    }
}
