using System.Net;
using System.Text.Json;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Web.Tests;

/// <summary>Partnerships on the web: the invented board that everybody sees, and one's own from nothing to its second stage.</summary>
public sealed class PartnershipPageTests(Site site)
{
    private const string Invented = "/partnerships/shared-test-lines-invented";

    [Fact]
    public async Task The_invented_board_is_marked_and_its_page_twin_list_and_sheet_say_the_same()
    {
        var page = await site.Read(Invented);
        Assert.NotNull(page.QuerySelector("h1 ~ .facts .badge.sim"));
        Assert.Equal(["done", "now", "to come", "to come"], page.QuerySelectorAll(".stages h3 .badge").Select(badge => badge.TextContent));
        Assert.Equal(["look", "look", "look", "look"], new[] { "members", "actions", "milestones", "goal" }.Select(concern => page.QuerySelector($"#findings [data-concern={concern}]")!.ClassName));
        Assert.Contains("due on", page.QuerySelector("#findings [data-concern=actions]")!.TextContent, StringComparison.Ordinal);
        // The one that has not agreed is called by its region alone.
        Assert.Contains("that is not named here", page.QuerySelector("#members-table tbody tr:last-child th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("#strengths-table tbody tr").Length);
        Assert.NotNull(page.QuerySelector("#together .badge.sim"));
        Assert.NotNull(page.QuerySelector("#members rh-chart script[type='application/json']"));
        Assert.Empty(page.QuerySelectorAll("form[method=post]"));
        using var twin = JsonDocument.Parse(await site.ReadText(Invented + ".json"));
        var health = twin.RootElement.GetProperty("health");
        Assert.EndsWith(health.GetProperty("sentence").GetString()!, page.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("\"id\"", twin.RootElement.GetRawText(), StringComparison.Ordinal);
        foreach (var member in twin.RootElement.GetProperty("strengths").GetProperty("members").EnumerateArray().Where(one => one.GetProperty("own").ValueKind == JsonValueKind.Number))
            Assert.InRange(member.GetProperty("together").GetDouble(), member.GetProperty("own").GetDouble(), 1);
        var lane = (await site.Read("/partnerships?stage=connect&q=test+lines")).QuerySelector(".lanes .card")!;
        Assert.Equal(("Shared test lines (invented)", "needs a look"), (lane.QuerySelector("h3")!.TextContent, lane.QuerySelector(".health")!.TextContent));
        Assert.Empty((await site.Read("/partnerships?stage=commercialise&q=test+lines")).QuerySelectorAll(".card h3"));
        var sheet = await site.ReadText(Invented + "/sheet?on=2026-11-26");
        Assert.Equal(sheet, await site.ReadText(Invented + "/sheet?on=2026-11-26"));
        Assert.Contains("no such partnership", sheet, StringComparison.Ordinal);
        Assert.Equal("vraagt aandacht", (await site.Read(Invented, "nl")).QuerySelector("#answer .health")!.TextContent);
        Assert.StartsWith("kind,title,member", (await site.ReadText(Invented + ".csv")).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_an_empty_board_to_the_second_stage_with_evidence()
    {
        var keeper = await SiteAccounts.Account(site.Services, "keeper@accounts.example", null);
        var organisation = await site.Services.GetRequiredService<OrganisationRegister>().Add(keeper, new() { Name = "Board Agency", Region = "ITH3" }, TestContext.Current.CancellationToken);
        var asked = await SiteAccounts.Account(site.Services, "asked@accounts.example", null);
        var works = await site.Services.GetRequiredService<OrganisationRegister>().Add(asked, new() { Name = "Asked Works", Region = "ITC4" }, TestContext.Current.CancellationToken);
        await site.Services.GetRequiredService<OrganisationRegister>().Publish(keeper, organisation.Id, true, TestContext.Current.CancellationToken);
        await site.Services.GetRequiredService<OrganisationRegister>().Publish(asked, works.Id, true, TestContext.Current.CancellationToken);
        var editor = await Visitor.SignIn(site, "keeper@accounts.example");
        using var refused = await editor.Fill("/partnerships/new", "partnership", ("title", "Pumps <b>first</b>"), ("mission", "We share. We sell."), ("scope", "C28"));
        Assert.Equal((HttpStatusCode.BadRequest, 1), (refused.StatusCode, (await Visitor.Parse(refused)).QuerySelectorAll("#partnership .field-problem").Length));
        using var begun = await editor.Fill("/partnerships/new", "partnership", ("title", "Pumps <b>first</b>"), ("mission", "We share lines"), ("scope", "C28, theme:agrofood"), ("goal", "Ten pumps"), ("goal_on", "2030-01-01"), ("measure", "pumps"), ("baseline", "0"), ("baseline_on", "2026-01-01"), ("target", "10"));
        Assert.StartsWith("/partnerships/pumps-b-first-b/edit", begun.Headers.Location!.OriginalString, StringComparison.Ordinal);
        const string board = "/partnerships/pumps-b-first-b";
        await new Visitor(site).Read(board, HttpStatusCode.NotFound);

        // Two who edit at once: the second is told, and nothing of the first is lost.
        var open = (await editor.Read(board + "/edit")).QuerySelector("form#partnership")!;
        using var first = await editor.Send(open, ("title", "Pumps"));
        using var second = await editor.Fill(board + "/edit", "partnership", ("version", open.QuerySelector("input[name=version]")!.GetAttribute("value")!), ("title", "Other"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));

        using var early = await editor.Fill(board + "/stages", "advance");
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains("nothing shows yet", (await Visitor.Parse(early)).QuerySelector("#advance .form-refused")!.TextContent, StringComparison.OrdinalIgnoreCase);
        foreach (var end in new[] { "learn-exit", "connect-entry" })
            using (var proof = await editor.Fill(board + "/stages", "evidence", ("end", end), ("what", "Note"), ("on", "2026-01-01")))
                Assert.Equal(HttpStatusCode.Redirect, proof.StatusCode);
        using var advanced = await editor.Fill(board + "/stages", "advance");
        Assert.Equal((HttpStatusCode.Redirect, "Connect"), (advanced.StatusCode, (await editor.Read(board)).QuerySelector(".facts .badge")!.TextContent));

        using var named = await editor.Fill(board + "/members", "member", ("organisation", works.Slug), ("role", "CoLeading"));
        using var action = await editor.Fill(board + "/board/action", "item", ("title", "Call ten makers"), ("on", "2020-02-01"), ("activities", "C28"), ("owner", (await editor.Read(board + "/board/action")).QuerySelectorAll("#item-owner option")[1].GetAttribute("value")!));
        using var published = await editor.Fill(board + "/edit", "publish", ("published", "yes"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (named.StatusCode, action.StatusCode, published.StatusCode));
        var stranger = await site.Read(board);
        Assert.Contains("1 of 1 actions is overdue", stranger.QuerySelector("#findings [data-concern=actions]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Asked Works", stranger.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("asked-works", await site.ReadText(board + ".json"), StringComparison.Ordinal);
        var representative = await Visitor.SignIn(site, "asked@accounts.example");
        using var agreed = await representative.Send((await representative.Read(board)).QuerySelector("#members form")!);
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        Assert.Contains("Asked Works", (await site.Read(board)).QuerySelector("#members-table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Pumps", (await representative.Read(board + "/edit")).QuerySelector("#partnership-title")!.GetAttribute("value"));

        // A moderator, who may not edit it, hides it from its page and is led back there.
        var moderator = await Visitor.SignIn(site, SiteAccounts.Moderator);
        using var hidden = await moderator.Fill(board, "publish");
        Assert.Equal((HttpStatusCode.Redirect, board + "?done=state"), (hidden.StatusCode, hidden.Headers.Location!.OriginalString));
        Assert.Null((await moderator.Read(board)).QuerySelector("form#publish"));
        await new Visitor(site).Read(board, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Regions_of_a_territory_are_set_beside_each_other_before_there_is_a_partnership()
    {
        var page = await site.Read("/partnerships/complementarity?territory=vanguard-2016&for=theme:agrofood");
        Assert.StartsWith("In the simulated figures", page.QuerySelector("#strengths-answer")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#strengths-table tbody tr td.n"));
        Assert.StartsWith("Flanders BE2", page.QuerySelector("#strengths-table tbody th")!.TextContent.Trim(), StringComparison.Ordinal);
        using var twin = JsonDocument.Parse(await site.ReadText("/partnerships/complementarity.json?regions=ITH3,ITC4&for=C15,C28"));
        Assert.Equal(["ITC4", "ITH3"], twin.RootElement.GetProperty("strengths").GetProperty("members").EnumerateArray().Select(one => one.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("/partnerships/complementarity?territory=atlantis", 404)]
    [InlineData("/partnerships/complementarity?regions=XX99&for=C28", 400)]
    [InlineData("/partnerships/complementarity?regions=ITH3&for=nonsense", 400)]
    [InlineData("/partnerships?stage=sleeping", 400)]
    [InlineData(Invented + "?on=yesterday", 400)]
    [InlineData("/partnerships/none", 404)]
    [InlineData(Invented + "?year=1066", 404)]
    public async Task Nonsense_is_answered_by_a_page(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
