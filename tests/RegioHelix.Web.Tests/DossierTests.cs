using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>The five answers of a region's page: a sentence each, a table each, and a way from one to the next.</summary>
public sealed class DossierTests(Site site)
{
    [Fact]
    public async Task What_partners_do_together_already_stands_apart_from_the_figures_with_its_source()
    {
        var page = await site.Read("/regions/ITH3?within=anywhere");
        var row = Assert.Single(page.QuerySelectorAll("#links-table tbody tr"));
        Assert.Equal("Friuli-Venezia Giulia 15 joint projects 2014–2015 invented", string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())));
        Assert.False(page.QuerySelector("figure:has(#links-table)")!.ClassList.Contains("is-simulated"));
        using var twin = JsonDocument.Parse(await site.ReadText("/regions/ITH3/partners.json?within=anywhere"));
        Assert.Equal("ITH4", Assert.Single(twin.RootElement.GetProperty("links").EnumerateArray()).GetProperty("partner").GetProperty("code").GetString());
        Assert.Contains("ITH4,Friuli-Venezia Giulia,15,joint projects,2014,2015,invented,projects", await site.ReadText("/regions/ITH3/partners/links.csv?within=anywhere"), StringComparison.Ordinal);
        var other = await site.Read("/regions/FI20");
        Assert.Null(other.QuerySelector("#links-table"));
        Assert.Contains("not chosen", other.QuerySelector("#priorities")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("niet gekozen", (await site.Read("/regions/FI20", "nl")).QuerySelector("#priorities")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_answers_each_begin_with_a_sentence()
    {
        var page = await site.Read("/regions/NL41");
        foreach (var answer in new[] { "good", "like", "grow", "complete", "change" })
        {
            var section = page.QuerySelector($"section#{answer}")!;
            Assert.EndsWith(".", section.QuerySelector("p.lead")!.TextContent.Trim(), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"nav a[href='#{answer}']"));
        }
        foreach (var answer in new[] { "good", "grow", "complete" })
            Assert.Contains("imulated figures", page.QuerySelector($"section#{answer} p.lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_drawn_anew_for_the_standing_switches_and_else_when_asked_for()
    {
        var standing = await site.Read("/regions/NL41");
        Assert.NotEmpty(standing.QuerySelectorAll("#draws tbody tr"));
        foreach (var answer in new[] { "good", "grow" })
            Assert.Contains("20 draws", standing.QuerySelector($"section#{answer} p.steady")!.TextContent, StringComparison.Ordinal);
        var page = await site.Read("/regions/NL41?threshold=1.5");
        Assert.Null(page.QuerySelector("#draws"));
        Assert.Null(page.QuerySelector("p.steady"));
        var link = page.QuerySelector("#change a[rel=nofollow]")!.GetAttribute("href")!;
        var drawn = await site.Read(link.Split('#')[0]);
        Assert.Contains("drew the simulated figures 20 times", drawn.QuerySelector("#change p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(drawn.QuerySelectorAll("#draws tbody tr"));
        Assert.Null(drawn.QuerySelector("#change a[rel=nofollow]"));
    }

    [Fact]
    public async Task An_opportunity_leads_to_its_partners()
    {
        var page = await site.Read("/regions/NL41");
        var link = page.QuerySelector("ol.five a[href*='for=']")!.GetAttribute("href")!;
        var chosen = await site.Read(link.Split('#')[0]);
        var option = chosen.QuerySelector("#partner-for option[selected]")!;
        Assert.Contains($"for={option.GetAttribute("value")}", link, StringComparison.Ordinal);
        Assert.Contains(option.TextContent.Split(" (")[0], chosen.QuerySelector("#complete p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.InRange(chosen.QuerySelectorAll("#complete-table tbody tr").Length, 1, 10);
        Assert.All(chosen.QuerySelectorAll("#complete-table tbody td:last-child"), cell => Assert.EndsWith(" km", cell.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_switch_stays_in_every_form_and_changes_the_answer()
    {
        var page = await site.Read("/regions/NL41?threshold=2&relatedness=association&within=1000");
        Assert.Equal("2", page.QuerySelector("#change-threshold option[selected]")!.GetAttribute("value"));
        Assert.Equal("association", page.QuerySelector("#complete form input[name=relatedness]")!.GetAttribute("value"));
        Assert.Equal("1000", page.QuerySelector("#partner-within option[selected]")!.GetAttribute("value"));
        Assert.NotEqual((await site.Read("/regions/NL41")).QuerySelectorAll("#grow-table tbody tr").Length, page.QuerySelectorAll("#grow-table tbody tr").Length);
    }

    [Fact]
    public async Task An_activity_that_the_region_has_is_refused_in_words()
    {
        using var answer = await site.Ask("/regions/ITH3?for=C15");
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("is already specialised in leather and footwear", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
