using System.Net;
using System.Text.Json;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Strategies;

namespace RegioHelix.Web.Tests;

/// <summary>Strategies through the pages: an invented one as a newcomer sees it, and one that is written, taken in from a file, contested and decided.</summary>
public sealed class StrategyPageTests(Site site)
{
    private const string Invented = "/strategies/ITH3/2021-2027-invented";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Invented, not a statement about Veneto:", "invented")]
    [InlineData("nl", "Verzonnen, geen uitspraak over Veneto:", "verzonnen")]
    public async Task An_invented_strategy_says_so_in_every_sentence_and_its_money_leads_back_to_a_row(string language, string mark, string badge)
    {
        Assert.Contains(badge, (await site.Read("/strategies", language)).QuerySelector("#strategy-list")!.TextContent, StringComparison.Ordinal);
        var page = await site.Read(Invented, language);
        Assert.All(page.QuerySelectorAll(".lead, .sharpness, #mix > p:first-of-type"), said => Assert.StartsWith(mark, said.TextContent.Trim(), StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll("article.priority"));
        Assert.Equal(4, page.QuerySelectorAll("#mix-table tbody tr").Length);
        var chain = await site.Read(Invented + "/chain", language);
        Assert.StartsWith(mark, chain.QuerySelector("#chain-headline")!.TextContent, StringComparison.Ordinal);
        Assert.All(chain.QuerySelectorAll("#trend li, #gaps li"), said => Assert.Contains(mark, said.TextContent, StringComparison.Ordinal));
        var broken = chain.QuerySelector("svg.chain-picture a")!.GetAttribute("href")!;
        Assert.NotEmpty((await site.Read(broken, language)).QuerySelectorAll("#chain-table tbody tr"));
        var row = await site.Read(chain.QuerySelector("#chain-table td.n a")!.GetAttribute("href")!, language);
        Assert.Contains("X", row.QuerySelector("#row-table")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".sharpness"), said => Assert.Contains(": in ", said.TextContent, StringComparison.Ordinal));
        // Three organisations or more need something in a theme, so that needs stand against calls.
        Assert.Contains((await site.Read(Invented + "/needs", language)).QuerySelectorAll("#demand-table tbody tr"), theme => int.TryParse(theme.QuerySelector("td.n")!.TextContent, out var count) && count >= 3);
        Assert.Contains("/strategies/ITH3/2021-2027-invented", (await site.Read("/regions/ITH3", language)).QuerySelector("#priorities")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_twin_and_the_file_say_what_the_page_says()
    {
        using var chain = JsonDocument.Parse(await site.ReadText(Invented + "/chain.json"));
        var (money, bands) = (chain.RootElement.GetProperty("money").GetDecimal(), chain.RootElement.GetProperty("bands").EnumerateArray().Sum(band => band.GetProperty("money").GetDecimal()));
        Assert.Equal(money, bands);
        var lines = (await site.ReadText(Invented + "/chain.csv")).TrimEnd().Split('\n');
        Assert.Equal(chain.RootElement.GetProperty("projects").GetInt32() + 1, lines.Length);
        Assert.All(lines[1..], line => Assert.Contains(",yes,X", line, StringComparison.Ordinal));
        Assert.Contains("strategy,invented,priority,name", await site.ReadText(Invented + ".csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_is_written_filled_from_a_file_published_contested_and_decided()
    {
        var owner = await SiteAccounts.Account(site.Services, "strategy@accounts.example", null);
        var organisations = site.Services.GetRequiredService<OrganisationRegister>();
        var agency = await organisations.Add(owner, new() { Name = "Strategy Agency", Kind = OrganisationKind.PublicBody }, Cancellation);
        await organisations.Publish(owner, agency.Id, true, Cancellation);
        var visitor = await Visitor.SignIn(site, "strategy@accounts.example");
        using (var begun = await visitor.Fill("/strategies/new", "strategy", ("region", "FI19"), ("title", "Ours")))
            Assert.Equal("/strategies/FI19/2021-2027/edit?done=begun", begun.Headers.Location!.OriginalString);
        using (var nobody = await site.Ask("/strategies/FI19/2021-2027"))
            Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        using (var wrong = await visitor.Fill("/strategies/FI19/2021-2027/edit/priorities", "part", ("code", "P1"), ("name", ""), ("scope", "C28*3")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            Assert.Contains("C28*3", await wrong.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
        using (var added = await visitor.Fill("/strategies/FI19/2021-2027/edit/priorities", "part", ("code", "P1"), ("name", "Machines"), ("scope", "C28")))
            Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        // In another language the fields are empty, the text of the first is a hint, and what is written stands beside it.
        var title = (await visitor.Read("/strategies/FI19/2021-2027/edit?in=nl")).QuerySelector("#strategy-title")!;
        Assert.Equal(("", "nl"), (title.GetAttribute("value"), title.GetAttribute("lang")));
        Assert.Contains("Ours", title.ParentElement!.TextContent, StringComparison.Ordinal);
        using (var told = await visitor.Fill("/strategies/FI19/2021-2027/edit", "strategy", ("text_language", "nl"), ("title", "De onze")))
            Assert.Equal("/strategies/FI19/2021-2027/edit?done=saved&in=nl", told.Headers.Location!.OriginalString);
        using (var hidden = await visitor.Fill("/strategies/FI19/2021-2027/edit", "publish"))
            Assert.Equal(HttpStatusCode.Redirect, hidden.StatusCode);

        var strategies = site.Services.GetRequiredService<StrategyRegister>();
        var contents = await strategies.Get(owner, "FI19", "2021-2027", Cancellation);
        Assert.Equal((StrategyStatus.Published, "Machines", "C28"), (contents.Strategy.Status, contents.Priorities.Single().Name[0].Text, contents.Priorities[0].Scope[0]));
        Assert.Equal(["en: Ours", "nl: De onze"], contents.Strategy.Title.Select(text => $"{text.Language}: {text.Text}"));
        using (var said = await visitor.Fill("/strategies/FI19/2021-2027/discovery", "say", ("priority", "P1"), ("reason", "Too narrow")))
            Assert.Equal("/strategies/FI19/2021-2027/discovery?done=sent", said.Headers.Location!.OriginalString);
        Assert.DoesNotContain("Too narrow", (await site.Read("/strategies/FI19/2021-2027/discovery")).Body!.TextContent, StringComparison.Ordinal);
        var form = (await visitor.Read("/strategies/FI19/2021-2027/discovery")).QuerySelector("form[id^=decide-]")!;
        using (var decided = await visitor.Send(form, ("reason", "We keep it"), ("accepted", "no")))
            Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        var shown = (await site.Read("/strategies/FI19/2021-2027/discovery")).QuerySelector("article.proposal")!.TextContent;
        Assert.Contains("We keep it", shown, StringComparison.Ordinal);
        Assert.Contains("In simulated figures", shown, StringComparison.Ordinal);
        await strategies.Publish(owner, contents.Strategy.Id, false, Cancellation);
    }
}
