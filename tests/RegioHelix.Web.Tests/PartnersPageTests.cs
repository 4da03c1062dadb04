using System.Net;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>The partner finder: regions of the observatory, organisations of the registry, and the public ways to reach them.</summary>
public sealed class PartnersPageTests(Site site)
{
    [Fact]
    public async Task A_region_gets_the_same_partners_as_on_its_own_page_and_the_way_back()
    {
        using var finder = JsonDocument.Parse(await site.ReadText("/partners.json?region=FI19&within=anywhere"));
        using var own = JsonDocument.Parse(await site.ReadText("/regions/FI19/partners.json?within=anywhere"));
        string[] Codes(JsonElement list) => [.. list.EnumerateArray().Take(10).Select(one => one.GetProperty("region").GetProperty("code").GetString()!)];
        Assert.Equal(Codes(own.RootElement.GetProperty("partners")), Codes(finder.RootElement.GetProperty("partners").GetProperty("partners")));
        var page = await site.Read("/partners?region=FI19&within=anywhere");
        Assert.Equal(10, page.QuerySelectorAll("#partner-regions tbody tr").Length);
        Assert.NotNull(page.QuerySelector("a[href='/regions/FI19#complete']"));
        Assert.NotNull((await site.Read("/regions/FI19?within=1000")).QuerySelector("#complete a[href='/partners?region=FI19&within=1000']"));
        Assert.Contains("simulated", page.QuerySelector(".region-head")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisations_that_do_what_is_sought_come_first_with_the_public_ways_and_no_person()
    {
        // What the simulated West Finland lacks and the registry's organisations in Veneto do: shoes and clothes.
        using var finder = JsonDocument.Parse(await site.ReadText("/partners.json?region=ITH1&for=theme:textiles&within=500"));
        var found = finder.RootElement.GetProperty("organisations").EnumerateArray().ToList();
        Assert.NotEmpty(found);
        Assert.Contains(found, one => one.GetProperty("region").GetProperty("code").GetString() == "ITH3");
        // Those that exist before the invented ones.
        var invented = found.Select(one => one.GetProperty("organisation").GetProperty("is_invented").GetBoolean()).ToList();
        Assert.Equal(invented.Order(), invented);
        var wanted = found.Where(IsInvented).Select(one => one.GetProperty("does_wanted").GetBoolean()).ToList();
        Assert.Equal(wanted.OrderDescending(), wanted);
        var added = found.Where(one => IsInvented(one) && one.GetProperty("does_wanted").GetBoolean()).Select(one => one.GetProperty("added").GetDouble()).ToList();
        Assert.Equal(added.OrderDescending(), added);
        Assert.DoesNotContain("hidden", finder.RootElement.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("info@unit.example", finder.RootElement.GetRawText(), StringComparison.Ordinal);
        var rows = (await site.ReadText("/partners/organisations.csv?region=ITH1&for=theme:textiles")).Trim().Split('\n');
        Assert.Equal(found.Count, rows.Length - 1);
    }

    [Fact]
    public async Task An_organisation_gets_what_its_value_chain_lacks_and_who_has_it()
    {
        var page = await site.Read(await Partners("unit shoe"));
        Assert.StartsWith("Who completes Unit Shoe", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(8, page.QuerySelectorAll("#missing-links tbody tr").Length);
        Assert.Contains("the value chain of Unit Shoe", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type])"));
        using var twin = JsonDocument.Parse(await site.ReadText((await Partners("unit shoe")).Replace("/partners?", "/partners.json?", StringComparison.Ordinal)));
        var links = twin.RootElement.GetProperty("links").EnumerateArray().ToList();
        var densities = links.Select(link => link.GetProperty("density").GetDouble()).ToList();
        Assert.Equal(densities.OrderDescending(), densities);
        Assert.All(links, link =>
        {
            Assert.NotEqual("C15", link.GetProperty("code").GetString());
            Assert.Equal("C15", link.GetProperty("next_to").GetProperty("code").GetString());
            Assert.InRange(link.GetProperty("relatedness").GetDouble(), 0.000001, 1);
        });
    }

    [Fact]
    public async Task Who_shares_a_cluster_organisation_is_told_so_and_others_by_way_of_theirs()
    {
        using var finder = JsonDocument.Parse(await site.ReadText("/partners.json?region=ITH1&for=C15"));
        var shoe = finder.RootElement.GetProperty("organisations").EnumerateArray().First(one => one.GetProperty("organisation").GetProperty("slug").GetString()!.StartsWith("unit-shoe", StringComparison.Ordinal));
        var ways = shoe.GetProperty("ways").EnumerateArray().ToDictionary(way => way.GetProperty("kind").GetString()!);
        Assert.StartsWith("unit-cluster", ways["through-cluster"].GetProperty("through").GetProperty("slug").GetString(), StringComparison.Ordinal);
        Assert.Contains("mail-box", ways.Keys);
        var cluster = (await site.Read("/organisations?name=unit+cluster")).QuerySelector("#organisation-list th a")!.GetAttribute("href")!.Split('/')[^1];
        using var shared = JsonDocument.Parse(await site.ReadText($"/partners.json?organisation={cluster}&region=ITH1&for=C15"));
        Assert.Equal("shared-cluster", shared.RootElement.GetProperty("organisations").EnumerateArray().First(one => one.GetProperty("organisation").GetProperty("slug").GetString()!.StartsWith("unit-shoe", StringComparison.Ordinal)).GetProperty("ways")[0].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("/partners", 200)]
    [InlineData("/partners.json", 400)]
    [InlineData("/partners?region=XX11", 404)]
    [InlineData("/partners?organisation=hidden-works", 404)]
    [InlineData("/partners?organisation=nobody&region=ITH3", 404)]
    [InlineData("/partners?region=ITH3&for=C99", 404)]
    [InlineData("/partners?region=ITH3&for=theme:nothing", 404)]
    [InlineData("/partners?region=ITH3&within=7", 400)]
    public async Task What_cannot_be_answered_is_said_in_words(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.True((await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Length > 100);
    }

    private static bool IsInvented(JsonElement found) => found.GetProperty("organisation").GetProperty("is_invented").GetBoolean();

    private async Task<string> Partners(string name) => (await site.Read((await site.Read("/organisations?name=" + Uri.EscapeDataString(name))).QuerySelector("#organisation-list th a")!.GetAttribute("href")!)).QuerySelector("a[href^='/partners?organisation=']")!.GetAttribute("href")!;
}
