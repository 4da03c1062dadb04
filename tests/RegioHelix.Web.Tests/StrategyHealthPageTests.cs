using System.Net;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>The health of strategies on the web: tried without an account, kept with one, and the example that is nobody's.</summary>
public sealed class StrategyHealthPageTests(Site site)
{
    [Fact]
    public async Task The_example_is_marked_and_its_page_twin_table_and_dossier_say_the_same()
    {
        var page = await site.Read("/strategy-health/example?on=2026-11-26&compared_with=2026-01-01");
        Assert.Equal(["fulfilled", "fulfilled", "fulfilled"], page.QuerySelectorAll(".criterion.fulfilled .state").Select(state => state.TextContent));
        Assert.NotNull(page.QuerySelector(".badge.sim"));
        Assert.Equal(18, page.QuerySelectorAll("#wheel-table tbody tr:not(.step-row)").Length);
        Assert.NotNull(page.QuerySelector("rh-chart[kind=wheel] script[type='application/json']"));
        Assert.Empty(page.QuerySelectorAll("form[method=post]"));
        using var twin = JsonDocument.Parse(await site.ReadText("/strategy-health/example.json?on=2026-11-26&compared_with=2026-01-01"));
        Assert.Equal(page.QuerySelector("#answer")!.TextContent, twin.RootElement.GetProperty("sentence").GetString());
        Assert.True(twin.RootElement.GetProperty("is_invented").GetBoolean());
        var dossier = await site.ReadText("/strategy-health/example/dossier?on=2026-11-26&compared_with=2026-01-01");
        Assert.Equal(dossier, await site.ReadText("/strategy-health/example/dossier?on=2026-11-26&compared_with=2026-01-01"));
        Assert.Contains("say nothing of a real region", dossier, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"drawing wheel\"", dossier, StringComparison.Ordinal);
        Assert.Equal("loopt gevaar", (await site.Read("/strategy-health/example", "nl")).QuerySelector(".criterion.at-risk .state")!.TextContent);
    }

    [Fact]
    public async Task Anybody_tries_it_and_an_editor_keeps_it()
    {
        var visitor = new Visitor(site);
        using var begun = await visitor.Fill("/strategy-health", "begin", ("strategy", "Our <b>S3</b>"), ("region", "ITH3"), ("period", "2021-27"));
        var draft = begun.Headers.Location!.OriginalString;
        using var refused = await visitor.Fill(draft, "evidence", ("criterion", "monitoring"), ("evidence", "Report"), ("document", ""), ("made_on", "2199-01-01"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty((await Visitor.Parse(refused)).QuerySelectorAll("#evidence .field-problem"));
        using var added = await visitor.Fill(draft, "evidence", ("criterion", "monitoring"), ("evidence", "Report"), ("document", "File 3"), ("made_on", "2020-01-01"), ("expires_on", "2021-01-01"), ("owner", "Unit"));
        using var scored = await visitor.Fill(draft, "wheel-form", ("score-roadmap", "2"), ("reason-roadmap", "No dates yet"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (added.StatusCode, scored.StatusCode));
        var page = await visitor.Read(draft);
        Assert.Equal(("Our <b>S3</b>", "at risk"), (page.QuerySelector("h1")!.TextContent, page.QuerySelector("#monitoring .state")!.TextContent));
        Assert.Contains("Expired on 1 January 2021", page.QuerySelector("#monitoring table")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("2", page.QuerySelector("#roadmap td.n")!.TextContent, StringComparison.Ordinal);
        using var answer = await site.Ask(draft + ".json");
        Assert.True(answer.Headers.CacheControl!.NoStore);

        var editor = await Visitor.SignIn(site, SiteAccounts.Editor);
        using var kept = await editor.Fill(draft, "keep", ("organisation", SiteAccounts.Works));
        Assert.Equal("/strategy-health/our-b-s3-b?done=saved", kept.Headers.Location!.OriginalString);
        await visitor.Read(draft, HttpStatusCode.NotFound);
        await visitor.Read("/strategy-health/our-b-s3-b", HttpStatusCode.NotFound);
        var again = await editor.Read("/strategy-health/our-b-s3-b");
        Assert.Equal("at risk", again.QuerySelector("#monitoring .state")!.TextContent);
        using var withdrawn = await editor.Send(again.QuerySelector("form[action$='/withdraw']")!);
        Assert.Equal("missing", (await editor.Read("/strategy-health/our-b-s3-b")).QuerySelector("#monitoring .state")!.TextContent);
    }

    [Theory]
    [InlineData("/strategy-health/example?on=yesterday", 400)]
    [InlineData("/strategy-health/example?on=2026-01-01&compared_with=2026-01-01", 400)]
    [InlineData("/strategy-health/0123456789abcdef0123456789abcdef", 404)]
    [InlineData("/strategy-health/example/nothing", 404)]
    public async Task Nonsense_is_answered_by_a_page(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
