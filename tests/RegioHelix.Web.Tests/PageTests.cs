using AngleSharp.Dom;
using RegioHelix.Testing;

namespace RegioHelix.Web.Tests;

/// <summary>What every page owes its reader, in both languages.</summary>
public sealed class PageTests(Site site)
{
    public static TheoryData<string> Pages => [.. Sweep.Part(Addresses, 8)];

    private static readonly string[] Addresses =
    [
        "/", "/?activity=C15&measure=jobs", "/?view=table", "/regions", "/regions/ITH3", "/regions/NL41?scope=all&reading=2020&year=2014", "/regions/ITD3",
        "/activities", "/activities/C15", "/activities/C", "/activities/N78", "/activities/G47", "/clusters", "/clusters/C28", "/network", "/network?region=NL41&relatedness=association",
        "/search", "/search?q=veneto", "/search?q=qqqqqqqq", "/data", "/own", "/methods", "/methods/location-quotient",
        "/about", "/api", "/glossary", "/tour", "/search?q=complexity&kind=term", "/europe", "/europe?measure=krugman&classes=natural", "/europe/ranking?activity=C15&country=IT", "/europe/clusters", "/europe/movers", "/compare", "/compare?regions=NL11,NL12,ITH3",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_one_h1_headings_in_order_and_labelled_controls(string address)
    {
        foreach (var language in new[] { "en", "nl" })
        {
            var page = await site.Read(address, language);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Contains("RegioHelix", page.Title, StringComparison.Ordinal);
            AssertHeadingsInOrder(page);
            AssertControlsHaveLabels(page);
            AssertIdsAreUnique(page);
            AssertNoNakedAbsence(page);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_two_languages_differ_and_neither_shows_a_key(string address)
    {
        var english = (await site.Read(address)).Body!.TextContent;
        var dutch = (await site.Read(address, "nl")).Body!.TextContent;
        Assert.NotEqual(english, dutch);
        Assert.DoesNotContain("Kind.", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Kind.", dutch, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", english + dutch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_within_two_clicks_of_home_leads_somewhere()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var front = new List<string> { "/" };
        for (var click = 0; click < 2; click++)
        {
            var next = new List<string>();
            foreach (var address in front)
                next.AddRange((await LinksOf(address)).Where(link => seen.Add(link) && StandsForOthers(link, counts)));
            front = [.. Sweep.Part(next, 3)];
        }
        foreach (var address in front)
        {
            using var answer = await site.Ask(address);
            Assert.True((int)answer.StatusCode < 400, $"{address} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_script_and_style_of_a_page_is_served()
    {
        var page = await site.Read("/regions/ITH3");
        var files = page.QuerySelectorAll("script[src], link[href]").Select(file => file.GetAttribute("src") ?? file.GetAttribute("href")!)
            .Append("/_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js")
            .Concat(new[] { "rh-chart", "look", "walk", "bubbles", "boundaries", "treemap", "lines", "columns", "network" }.Select(name => $"/_content/RegioHelix.Web/charts/{name}.js"))
            .Concat(new[] { "suggest", "fold", "terms", "tour", "job", "drop" }.Select(name => $"/_content/RegioHelix.Web/modules/{name}.js"));
        foreach (var file in files)
        {
            using var answer = await site.Ask(file);
            Assert.True(answer.IsSuccessStatusCode, $"{file} answered {(int)answer.StatusCode}");
        }
    }

    // Of the many addresses of a kind, such as regions or their tables, a few stand for the rest.
    private static bool StandsForOthers(string link, Dictionary<string, int> counts)
    {
        var path = link.Split('?')[0];
        var kind = $"{path.Split('/')[1]} {path.Count(sign => sign == '/')} {Path.GetExtension(path)}";
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return counts[kind] <= (Sweep.IsWhole ? 3 : 1);
    }

    private async Task<IEnumerable<string>> LinksOf(string address)
    {
        using var answer = await site.Ask(address);
        Assert.True((int)answer.StatusCode < 400, $"{address} answered {(int)answer.StatusCode}");
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return [];
        var page = await site.Read(address);
        return page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(link => link.StartsWith('/'));
    }

    private static void AssertHeadingsInOrder(IDocument page)
    {
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4"))
        {
            var next = heading.LocalName[1] - '0';
            Assert.True(next <= level + 1, $"{heading.TextContent.Trim()} is an h{next} after an h{level}");
            level = next;
        }
    }

    private static void AssertControlsHaveLabels(IDocument page)
    {
        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            Assert.True(control.Closest("label") is not null || page.QuerySelector($"label[for='{control.Id}']") is not null, $"{control.OuterHtml} has no label");
        foreach (var table in page.QuerySelectorAll("main table.figures"))
            Assert.True(table.QuerySelector("caption") is not null, "a table has no caption");
        foreach (var chart in page.QuerySelectorAll("rh-chart"))
            Assert.False(string.IsNullOrWhiteSpace(chart.GetAttribute("label")));
    }

    private static void AssertIdsAreUnique(IDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    private static void AssertNoNakedAbsence(IDocument page)
    {
        foreach (var cell in page.QuerySelectorAll("td"))
            Assert.DoesNotContain(cell.TextContent.Trim(), new[] { "n/a", "NaN", "-", "∞", "null" });
    }
}
