using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RegioHelix.Web.Tests;

/// <summary>Organisations, needs and offers as anybody reads them: a few real ones beside a small invented community.</summary>
public sealed class OrganisationPageTests(Site site)
{
    [Fact]
    public async Task The_list_says_how_many_and_is_narrowed_by_name_kind_region_activity_and_theme()
    {
        var all = await site.Read("/organisations");
        // Other tests publish organisations of their own on the same site: the sentence must agree with its own page, and which kind is largest may change.
        var said = Regex.Match(Lead(all), @"^Published organisations: (\d+), namely (?=.*research and education \(12\)).*public bodies \(\d+\)");
        Assert.True(said.Success, Lead(all));
        Assert.InRange(Rows(all), 42, 60);
        Assert.Equal($"{Rows(all)}", said.Groups[1].Value);
        Assert.Contains("Of these 40 are invented", Lead(all), StringComparison.Ordinal);
        foreach (var (query, found) in new[] { ("name=UNIT%20shoe", 1), ("kind=cluster-organisation&name=unit", 1), ("name=unit&region=ith3", 1), ("region=IT&name=unit", 1), ("region=NL&name=unit", 0), ("name=unit&activity=C", 1), ("name=unit&activity=C16", 0) })
            Assert.True(Rows(await site.Read("/organisations?" + query)) == found, query);
        Assert.Equal(Rows(await site.Read("/organisations?activity=C15")), Rows(await site.Read("/organisations?theme=textiles")) - Rows(await site.Read("/organisations?activity=C14")) - Rows(await site.Read("/organisations?activity=C13")));
        Assert.InRange(Rows(await site.Read("/organisations?name=%25")), 42, 60);
        Assert.Matches(@"^Van alle gepubliceerde organisaties \(\d+\) voldoet er geen aan uw vraag\.$", Lead(await site.Read("/organisations?name=nobody", "nl")));
    }

    [Fact]
    public async Task Nothing_unpublished_and_nobody_personal_is_in_lists_twins_or_the_search_box()
    {
        foreach (var address in new[] { "/organisations", "/organisations.json", "/organisations.csv", "/needs", "/needs.json", "/needs.csv", "/search.json?q=hidden+works", "/search?q=hidden+works", "/regions/ITH3" })
            Assert.DoesNotContain("Hidden Works", await site.ReadText(address), StringComparison.Ordinal);
        var owned = (await site.Read("/organisations")).QuerySelectorAll("#organisation-list th a").Select(link => link.GetAttribute("href")!).Take(15).ToList();
        var named = new List<string>();
        foreach (var address in owned)
        {
            named.AddRange((await site.Read(address)).QuerySelectorAll("#people li").Select(line => line.TextContent.Trim()));
            using var twin = JsonDocument.Parse(await site.ReadText(address + ".json"));
            Assert.False(twin.RootElement.TryGetProperty("people", out _) || twin.RootElement.TryGetProperty("mail_box", out _));
        }
        Assert.InRange(named.Count, 2, 15);
        foreach (var address in new[] { "/organisations.json", "/organisations.csv", "/needs.json", "/needs.csv", "/search.json?q=" + Uri.EscapeDataString(named[0]) })
            Assert.DoesNotContain($"\"{named[0]}\"", (await site.ReadText(address)).Replace($"\"query\": \"{named[0]}\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_shows_what_was_written_as_text_and_leads_on()
    {
        var page = await site.Read(await Find("unit shoe"));
        Assert.Equal("Unit Shoe <script>alert(1)</script>", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("<img src=x onerror=alert(1)>", page.QuerySelector("div[lang=en]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img[onerror]"));
        Assert.Contains("is a company in Veneto (Italy), active in", Lead(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/activities/C15']"));
        Assert.NotNull(page.QuerySelector("a[href='/regions/ITH3']"));
        Assert.NotNull(page.QuerySelector("#belongs a[href^='/organisations/unit-cluster']"));
        Assert.Equal(["A named need"], page.QuerySelectorAll("#need-list th a").Select(link => link.TextContent));
        var cluster = await site.Read(await Find("unit cluster"));
        Assert.Contains("Gold label", cluster.QuerySelector("#cluster")!.TextContent, StringComparison.Ordinal);
        Assert.Single(cluster.QuerySelectorAll("#members li"));
    }

    [Fact]
    public async Task An_anonymous_need_never_tells_whose_it_is()
    {
        var list = await site.Read("/needs?language=nl");
        var link = Assert.Single(list.QuerySelectorAll("#need-list th a"), link => link.TextContent == "An unnamed need").GetAttribute("href")!;
        using var twin = JsonDocument.Parse(await site.ReadText("/needs.json?language=nl"));
        var shown = Assert.Single(twin.RootElement.GetProperty("needs").EnumerateArray(), need => link.EndsWith(need.GetProperty("slug").GetString()!, StringComparison.Ordinal)).GetRawText();
        var row = Assert.Single((await site.ReadText("/needs.csv?language=nl")).Split('\n'), line => line.Contains("An unnamed need", StringComparison.Ordinal));
        // Those who could answer it are named below, its owner like anybody: being left out would tell.
        var page = await site.Read(link);
        page.QuerySelector("#answers")!.Remove();
        foreach (var said in new[] { shown, row, await site.ReadText(link + ".json"), page.QuerySelector("main")!.InnerHtml })
            Assert.DoesNotContain("unit", said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("named once both sides agree", Lead(await site.Read(link)), StringComparison.Ordinal);
        Assert.Contains("niemand wacht", Lead(await site.Read((await site.Read("/needs?page=2")).QuerySelector("#need-list th a")!.GetAttribute("href")!, "nl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invented_ones_are_marked_in_list_profile_json_and_csv()
    {
        using var list = JsonDocument.Parse(await site.ReadText("/organisations.json?kind=research"));
        var one = list.RootElement.GetProperty("organisations")[0];
        Assert.True(one.GetProperty("is_invented").GetBoolean());
        var page = await site.Read("/organisations/" + one.GetProperty("slug").GetString());
        Assert.StartsWith("Invented: this organisation does not exist.", Lead(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("h1 ~ .facts .badge.sim"));
        var rows = (await site.ReadText("/organisations.csv")).Trim().Split('\n').Skip(1).ToList();
        Assert.Equal(40, rows.Count(row => row.Contains(",yes,", StringComparison.Ordinal)));
        Assert.Equal(2, rows.Count(row => row.Contains("Unit ", StringComparison.Ordinal) && row.Contains(",no,", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/organisations/hidden-works", 404)]
    [InlineData("/organisations/nobody", 404)]
    [InlineData("/organisations/hidden-works.json", 404)]
    [InlineData("/needs/nothing", 404)]
    [InlineData("/needs/nothing.json", 404)]
    [InlineData("/organisations?kind=guild", 400)]
    [InlineData("/organisations?region=%3Cscript%3E", 400)]
    [InlineData("/organisations?activity=C99", 400)]
    [InlineData("/organisations?theme=nothing", 400)]
    [InlineData("/organisations?page=0", 400)]
    [InlineData("/organisations?page=99999", 200)]
    [InlineData("/needs?readiness=12", 400)]
    [InlineData("/needs?language=klingon", 400)]
    [InlineData("/needs.csv?type=wish", 400)]
    public async Task What_is_not_there_or_cannot_be_read_is_answered_in_words(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Hidden Works", text, StringComparison.Ordinal);
        Assert.True(text.Length > 100);
    }

    [Fact]
    public async Task Region_and_activity_pages_and_the_search_box_lead_to_them()
    {
        var region = (await site.Read("/regions/ITH3")).QuerySelector("#organisations")!;
        Assert.StartsWith("Published organisations here:", region.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/organisations?region=ITH3", region.QuerySelector(".chart-line a")!.GetAttribute("href"));
        Assert.NotNull((await site.Read("/activities/C15")).QuerySelector("#organisations a[href='/organisations?activity=C15']"));
        var hit = (await site.Read("/search?q=unit+cluster")).QuerySelector(".hits li")!;
        Assert.StartsWith("/organisations/unit-cluster", hit.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("organisation", hit.QuerySelector(".badge")!.TextContent);
    }

    private async Task<string> Find(string name) => (await site.Read("/organisations?name=" + Uri.EscapeDataString(name))).QuerySelector("#organisation-list th a")!.GetAttribute("href")!;

    private static string Lead(AngleSharp.Dom.IDocument page) => page.QuerySelector("p.lead")!.TextContent;

    private static int Rows(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("#organisation-list tbody tr").Length;
}
