using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>The search box's page and twin: kinds, other names, and nothing private.</summary>
public sealed class SearchPageTests(Site site)
{
    [Fact]
    public async Task A_word_finds_several_kinds_that_can_be_shown_one_by_one()
    {
        var page = await site.Read("/search?q=complexity");
        var kinds = page.QuerySelectorAll(".hits .badge").Select(badge => badge.TextContent).Distinct().ToList();
        Assert.Contains("method", kinds);
        Assert.Contains("word explained", kinds);
        var one = page.QuerySelector("nav a[href*='kind=term']")!;
        var terms = await site.Read(one.GetAttribute("href")!);
        Assert.All(terms.QuerySelectorAll(".hits .badge"), badge => Assert.Equal("word explained", badge.TextContent));
        Assert.Equal("true", terms.QuerySelector("nav a[href*='kind=term']")!.GetAttribute("aria-current"));
        Assert.Equal("/glossary#complexity", terms.QuerySelector(".hits a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("Lombardei", "/regions/ITC4", "Lombardei")]
    [InlineData("Bavière", "/regions/DE21", "Bavière")]
    [InlineData("Allemagne", "/regions/DE", "Allemagne")]
    [InlineData("leather shoes", "/activities/C15", "leather shoes")]
    [InlineData("Rundleiding", "/tour", null)]
    public async Task What_it_was_found_as_is_said(string typed, string address, string? name)
    {
        var page = await site.Read("/search?q=" + Uri.EscapeDataString(typed));
        var line = page.QuerySelectorAll(".hits li").First(hit => hit.QuerySelector("a")!.GetAttribute("href") == address);
        Assert.Equal(name is not null, line.TextContent.Contains($"found as “{name}”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_twin_says_kinds_and_addresses_in_the_readers_language()
    {
        using var twin = JsonDocument.Parse(await site.ReadText("/search.json?q=vin&lang=nl"));
        var hits = twin.RootElement.GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal(("activiteit", "/activities/C11", "vin"), (hits[0].GetProperty("kind_name").GetString(), hits[0].GetProperty("href").GetString(), hits[0].GetProperty("found_as").GetString()));
        Assert.Contains("resultaten", twin.RootElement.GetProperty("said").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_hit_leads_to_a_page()
    {
        foreach (var typed in new[] { "veneto", "Slovenia", "machinery", "krugman", "vintage", "data", "Rhine" })
        {
            using var twin = JsonDocument.Parse(await site.ReadText("/search.json?q=" + typed));
            foreach (var address in twin.RootElement.GetProperty("hits").EnumerateArray().Take(4).Select(hit => hit.GetProperty("href").GetString()!))
            {
                using var answer = await site.Ask(address.Split('#')[0]);
                Assert.True(answer.IsSuccessStatusCode, $"{typed}: {address} answered {(int)answer.StatusCode}");
            }
        }
    }
}
