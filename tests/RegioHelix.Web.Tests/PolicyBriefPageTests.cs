using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace RegioHelix.Web.Tests;

/// <summary>Policy briefs: written from what is public, kept as a draft, published as it reads that day; and the parts of a region's page and report that people fill.</summary>
public sealed class PolicyBriefPageTests(Site site)
{
    [Fact]
    public async Task A_brief_is_written_from_what_is_public_published_as_it_read_and_taken_down()
    {
        var (editor, stranger, moderator) = (await Visitor.SignIn(site, SiteAccounts.Editor), await Visitor.SignIn(site, SiteAccounts.Stranger), await Visitor.SignIn(site, SiteAccounts.Moderator));
        const string bad = "<script>alert('b')</script>";
        var form = await editor.Read("/policy-briefs/new?region=ITH3");
        var offered = form.QuerySelectorAll("input[name=findings]").Select(box => box.GetAttribute("value")!).ToList();
        Assert.Contains("figures:strengths", offered);
        Assert.Contains("practice:veneto-marketing", offered);
        // Simulated figures of a real region are marked where they are chosen, and wherever they are cited.
        Assert.NotNull(form.QuerySelector("input[value='figures:strengths']")!.ParentElement!.QuerySelector(".badge.sim"));
        (string, string)[] written =
        [
            ("kind", "region"), ("subject", "ITH3"), ("organisation", SiteAccounts.Works), ("text_language", "en"), ("title", "Leather needs chemists " + bad), ("message", "Veneto lacks what Flanders has." + bad),
            ("findings", "figures:strengths"), ("findings", "practice:veneto-marketing"), ("findings", "practice:not-there"), ("advice", "Ask Flanders first.\nThen pay." + bad),
        ];
        using (var refused = await editor.Fill("/policy-briefs/new?region=ITH3", "brief", [.. written, ("statements", "Exports doubled")]))
        {
            var again = await Visitor.Parse(refused);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("says where it can be checked", again.QuerySelector(".form-refused")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(2, again.QuerySelectorAll("input[name=findings][checked]").Length);
        }
        using (var other = await stranger.Fill("/policy-briefs/new?region=ITH3", "brief", [.. written]))
            Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        using var saved = await editor.Fill("/policy-briefs/new?region=ITH3", "brief", [.. written, ("statements", "Exports doubled | Office, https://example.org/t12 " + bad)]);
        var edit = saved.Headers.Location!.OriginalString.Split('?')[0];
        var address = edit[..^"/edit".Length];
        foreach (var where in new[] { address, address + ".json", address + "/print", edit })
        {
            using var hidden = await stranger.Ask(where);
            Assert.True(hidden.StatusCode == HttpStatusCode.NotFound, where);
        }
        Assert.NotNull((await editor.Read(address)).QuerySelector("p.note.warning"));
        using (var shown = await editor.Fill(edit, "publish"))
            Assert.Equal(HttpStatusCode.Redirect, shown.StatusCode);

        var page = await site.Read(address);
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal(2, page.QuerySelectorAll("#findings .findings > li").Length);
        Assert.NotNull(page.QuerySelector("#invented-note"));
        Assert.NotNull(page.QuerySelector("#findings a[href='/practices/veneto-marketing']"));
        Assert.Equal("https://example.org/t12", page.QuerySelector("#statements a")!.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll("#advice li").Length);
        // Its organisation is not public: nobody is named by it.
        Assert.DoesNotContain("Matrix Works", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bron:", (await site.Read(address, "nl")).QuerySelector("#findings")!.TextContent, StringComparison.Ordinal);
        var paper = await new HtmlParser().ParseDocumentAsync(await site.ReadText(address + "/print"), TestContext.Current.CancellationToken);
        Assert.Equal(2, paper.QuerySelectorAll("#findings .findings > li").Length);
        using (var twin = JsonDocument.Parse(await site.ReadText(address + ".json")))
            Assert.Equal((2, 0), (twin.RootElement.GetProperty("findings").GetArrayLength(), twin.RootElement.GetProperty("withdrawn").GetInt32()));
        Assert.NotNull((await site.Read("/policy-briefs?region=ITH3")).QuerySelector($"#brief-list a[href='{address}']"));
        Assert.NotNull((await site.Read("/regions/ITH3?draws=no")).QuerySelector($"#papers a[href='{address}']"));
        // Published, it does not change; and what a moderator takes down its author cannot show again.
        using (var fixedText = await editor.Send((await editor.Read("/policy-briefs/new?region=ITH3")).QuerySelector("form#brief")!, edit, [.. written, ("version", "2")]))
            Assert.Equal(HttpStatusCode.Conflict, fixedText.StatusCode);
        using (var down = await moderator.Fill(edit, "down", ("reason", "Wrong region")))
            Assert.Equal(HttpStatusCode.Redirect, down.StatusCode);
        using (var gone = await site.Ask(address))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Null((await editor.Read(edit)).QuerySelector("form#publish"));
        using (var removed = await editor.Fill(edit, "remove"))
            Assert.StartsWith("/account/policy-briefs", removed.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/policy-briefs?region=XX99", 404)]
    [InlineData("/policy-briefs?theme=nothing", 404)]
    [InlineData("/policy-briefs/nothing", 404)]
    [InlineData("/policy-briefs/nothing/print", 404)]
    public async Task What_is_not_there_is_answered_in_words(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.True((await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Length > 100);
    }

    [Fact]
    public async Task A_territory_and_a_theme_can_be_written_about_and_the_report_tells_what_is_published()
    {
        var moderator = await Visitor.SignIn(site, SiteAccounts.Moderator);
        foreach (var (query, finding) in new[] { ("territory=vanguard-2016", "practice:vanguard-nano"), ("theme=electronics", "practice:minalogic") })
            Assert.NotNull((await moderator.Read("/policy-briefs/new?" + query)).QuerySelector($"input[name=findings][value='{finding}']"));
        Assert.NotEmpty((await moderator.Read("/policy-briefs/new")).QuerySelectorAll("#brief-territory option"));
        var report = await new HtmlParser().ParseDocumentAsync(await site.ReadText("/territories/vanguard-2016/report"), TestContext.Current.CancellationToken);
        Assert.NotNull(report.QuerySelector("#published a[href='/practices/vanguard-nano']"));
        var quiet = await new HtmlParser().ParseDocumentAsync(await site.ReadText("/territories/MT/report"), TestContext.Current.CancellationToken);
        Assert.Contains("Nothing is published here", quiet.QuerySelector("#published .lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regions_page_joins_both_strands_and_every_empty_part_says_the_next_step()
    {
        var page = await site.Read("/regions/MT00");
        foreach (var (part, step) in new[] { ("organisations", "/organisations"), ("practices", "/practices?region=MT00"), ("priorities", "/strategies/new"), ("partnerships", "/partnerships/new"), ("needs", "/needs/new"), ("events", "/events/new"), ("money", "/funding?instrument=erdf&period=2021-27&programme_region=MT00"), ("papers", "/policy-briefs/new?region=MT00") })
            Assert.True(page.QuerySelector($"section#{part} a[href='{step}']") is not null, $"{part}: {step}");
        Assert.Contains("(from memory, to be checked)", page.QuerySelector("#standing")!.TextContent, StringComparison.Ordinal);
        var home = await site.Read("/");
        foreach (var address in new[] { "/funding", "/consortium", "/strategy-health", "/events", "/own" })
            Assert.NotNull(home.QuerySelector($"main a[href='{address}']"));
    }
}
