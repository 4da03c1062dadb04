using System.Net;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>Practices: the nine that every registry begins with, by theme, by words, and by likeness to a region.</summary>
public sealed class PracticePageTests(Site site)
{
    [Fact]
    public async Task The_four_stories_and_the_five_pilots_are_there_with_sources_and_what_is_not_known()
    {
        var list = await site.Read("/practices");
        Assert.Equal("Published practices: 9.", Lead(list));
        var addresses = list.QuerySelectorAll("#practice-list h3 a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(9, addresses.Count);
        foreach (var address in addresses)
            foreach (var language in new[] { "en", "nl" })
            {
                var page = await site.Read(address, language);
                Assert.NotEmpty(page.QuerySelectorAll("#sources li"));
                Assert.True(page.QuerySelector("section[aria-labelledby='NotKnown-title'] div[lang]")?.GetAttribute("lang") == language, $"{address} in {language}");
                Assert.Contains(language == "en" ? "retold here from public sources" : "naverteld uit openbare bronnen", Lead(page), StringComparison.Ordinal);
            }
        Assert.Contains("the sources do not say", (await site.Read("/practices/minalogic")).QuerySelector("section[aria-labelledby='Failed-title']")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme=electronics", 3)]
    [InlineData("theme=nanotechnology", 1)]
    [InlineData("theme=circular-economy", 1)]
    [InlineData("theme=agri-food", 2)]
    [InlineData("q=trust+PARTNERS", 1)]
    [InlineData("q=vertrouwen", 1)]
    [InlineData("q=questionnaire&theme=additive-manufacturing", 1)]
    [InlineData("q=zeppelin", 0)]
    public async Task They_are_found_by_theme_and_by_words(string query, int found)
    {
        using var twin = JsonDocument.Parse(await site.ReadText("/practices.json?" + query));
        Assert.Equal((found, 9), (twin.RootElement.GetProperty("found").GetInt32(), twin.RootElement.GetProperty("published").GetInt32()));
        Assert.Equal(found, (await site.Read("/practices?" + query)).QuerySelectorAll("#practice-list > li").Length);
    }

    [Fact]
    public async Task Would_it_fit_us_orders_by_the_likeness_of_the_regions_own_page_with_the_reasons()
    {
        using var twin = JsonDocument.Parse(await site.ReadText("/practices.json?region=ITH3"));
        var fits = twin.RootElement.GetProperty("practices").EnumerateArray().Select(one => (Slug: one.GetProperty("slug").GetString(), Fit: one.GetProperty("fit"))).ToList();
        Assert.Equal(("veneto-marketing", "here"), (fits[0].Slug, fits[0].Fit.GetProperty("state").GetString()));
        var compared = fits.Where(one => one.Fit.GetProperty("state").GetString() == "compared").ToList();
        Assert.True(compared.Count >= 6);
        var alike = compared.Select(one => one.Fit.GetProperty("peer").GetProperty("similarity").GetDouble()).ToList();
        Assert.Equal(alike.OrderDescending(), alike);
        // The same figure as between the two regions on the page that compares them.
        var other = compared[0].Fit.GetProperty("peer").GetProperty("region").GetProperty("code").GetString();
        using var comparison = JsonDocument.Parse(await site.ReadText($"/compare.json?regions=ITH3,{other}"));
        Assert.Equal(comparison.RootElement.GetProperty("similarities")[0][1].GetDouble(), alike[0], 1e-12);
        var page = await site.Read("/practices?region=ITH3");
        Assert.StartsWith("It happened in Veneto itself.", page.QuerySelector("#practice-list > li p:nth-of-type(3)")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#practice-list .reasons li"));
        Assert.NotNull(page.QuerySelector(".badge.sim"));
    }

    [Fact]
    public async Task A_smaller_region_is_compared_by_the_one_around_it_and_a_larger_by_those_inside()
    {
        foreach (var (slug, inside) in new[] { ("vanguard-nano", new[] { "SE22", "FI19" }), ("chemie-cluster-bayern", ["DE2"]) })
        {
            using var twin = JsonDocument.Parse(await site.ReadText($"/practices/{slug}.json?region=ITH3"));
            var peer = twin.RootElement.GetProperty("line").GetProperty("fit").GetProperty("peer").GetProperty("region").GetProperty("code").GetString()!;
            Assert.True(inside.Any(code => peer.StartsWith(code, StringComparison.Ordinal)), peer);
        }
        Assert.Contains("Beieren", (await site.Read("/practices/chemie-cluster-bayern", "nl")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Region_theme_and_search_lead_to_them_and_the_table_says_the_same()
    {
        var near = (await site.Read("/regions/ITH3")).QuerySelector("#practices")!;
        Assert.Equal(3, near.QuerySelectorAll("#practice-list > li").Length);
        Assert.NotNull(near.QuerySelector("a[href='/practices?region=ITH3']"));
        Assert.NotNull((await site.Read("/themes/electronics")).QuerySelector("#practices a[href='/practices/minalogic']"));
        Assert.Null((await site.Read("/themes/tourism")).QuerySelector("#practices"));
        Assert.Equal("/practices/corallia", (await site.Read("/search?q=corallia")).QuerySelector(".hits a")!.GetAttribute("href"));
        var table = (await site.ReadText("/practices.csv?region=ITH3")).Trim().Split('\n');
        Assert.Equal(10, table.Length);
        Assert.StartsWith("veneto-marketing,", table[1], StringComparison.Ordinal);
        Assert.Contains(",ITH3,here,", table[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/practices/nothing", 404)]
    [InlineData("/practices/nothing.json", 404)]
    [InlineData("/practices?theme=nothing", 400)]
    [InlineData("/practices?region=XX99", 404)]
    [InlineData("/practices/minalogic?region=%3Cscript%3E", 404)]
    [InlineData("/practices.csv?q=%00", 400)]
    public async Task What_is_not_there_or_cannot_be_read_is_answered_in_words(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.True((await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Length > 100);
    }

    [Fact]
    public async Task An_organisation_writes_a_story_looks_at_it_publishes_it_and_a_moderator_takes_it_down()
    {
        var (editor, member, stranger, moderator) = (await Visitor.SignIn(site, SiteAccounts.Editor), await Visitor.SignIn(site, SiteAccounts.Member), await Visitor.SignIn(site, SiteAccounts.Stranger), await Visitor.SignIn(site, SiteAccounts.Moderator));
        const string bad = "<script>alert('p')</script>";
        (string, string)[] story =
        [
            ("organisation", SiteAccounts.Works), ("text_language", "en"), ("title", "One bench for eleven shops " + bad), ("context", "Nobody could pay alone." + bad), ("done", "Bought together." + bad), ("worked", bad), ("failed", "Booking by mail." + bad),
            ("means", bad), ("evidence", bad), ("not_known", bad), ("sources", "Report, https://example.org/bench.pdf.\njavascript:alert(1) " + bad), ("regions", "NL41"), ("from_year", "2019"), ("tags", "C28"), ("topic", "ECOSYSTEM:digital"), ("contact", ""),
        ];
        using (var refused = await editor.Fill("/practices/new", "practice", [.. story.Where(one => one.Item1 is not ("regions" or "from_year" or "tags")), ("regions", "Q1"), ("from_year", "19"), ("tags", "nonsense")]))
        {
            var again = await Visitor.Parse(refused);
            Assert.Equal((HttpStatusCode.BadRequest, 3), (refused.StatusCode, again.QuerySelectorAll(".form-refused li").Length));
            Assert.Equal("Booking by mail." + bad, again.QuerySelector("textarea[name=failed]")!.TextContent);
        }
        using var saved = await editor.Fill("/practices/new", "practice", [.. story, ("is_published", "yes"), ("origin", "Imported"), ("slug", "minalogic")]);
        var edit = saved.Headers.Location!.OriginalString.Split('?')[0];
        var address = edit[..^"/edit".Length];
        using (var other = await stranger.Fill("/practices/new", "practice", [.. story]))
            Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        foreach (var (who, where) in new[] { (member, edit), (stranger, edit), (stranger, address + "/preview"), (editor, address) })
        {
            using var hidden = await who.Ask(where);
            Assert.True(hidden.StatusCode == HttpStatusCode.NotFound, where);
        }
        var preview = await editor.Read(address + "/preview");
        Assert.Empty(preview.QuerySelectorAll("main script"));
        Assert.Equal(["https://example.org/bench.pdf"], preview.QuerySelectorAll("#sources a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Booking by mail." + bad, preview.QuerySelector("section[aria-labelledby='Failed-title']")!.TextContent, StringComparison.Ordinal);

        using (var form = await editor.Fill(edit, "publish"))
            Assert.Equal(HttpStatusCode.Redirect, form.StatusCode);
        // In Dutch too: what is told in English stays.
        using (var dutch = await editor.Fill(edit + "?in=nl", "practice", ("title", "Eén testbank"), ("context", "Niemand kon het alleen."), ("done", "Samen gekocht.")))
            Assert.EndsWith("in=nl", dutch.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("Eén testbank", (await site.Read(address, "nl")).QuerySelector("h1")!.TextContent);
        var page = await site.Read(address);
        Assert.StartsWith("One bench for eleven shops <script>", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".facts a[href='/regions/NL41']"));
        // Its organisation is not public, so nobody is named who could be asked.
        Assert.DoesNotContain("Matrix Works", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await member.Read(address)).QuerySelector($"a[href='{edit}']"));
        using (var late = await editor.Fill(edit, "practice", ("version", "1")))
            Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);

        using (var down = await moderator.Fill((await moderator.Read(address)).QuerySelector($"a[href='{edit}']")!.GetAttribute("href")!, "down", ("reason", "The figures are another cluster's " + bad)))
            Assert.Equal(HttpStatusCode.Redirect, down.StatusCode);
        using (var gone = await site.Ask(address))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var taken = await editor.Read(edit);
        Assert.Equal("The figures are another cluster's " + bad, taken.QuerySelector("blockquote")!.TextContent);
        Assert.Null(taken.QuerySelector("form#publish"));
        // The form of another page, sent here: the register decides again.
        using (var again = await editor.Send((await editor.Read("/practices/matrix-story/edit")).QuerySelector("form#publish")!, address + "/publish"))
            Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("another cluster's", (await moderator.Read("/admin/trail")).QuerySelector("table.trail")!.TextContent, StringComparison.Ordinal);
        using (var removed = await editor.Fill(edit, "remove"))
            Assert.StartsWith("/account/practices", removed.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains((await editor.Read("/account/practices")).QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/practices/matrix-story/edit");
    }

    private static string Lead(AngleSharp.Dom.IDocument page) => page.QuerySelector("p.lead")!.TextContent;
}
