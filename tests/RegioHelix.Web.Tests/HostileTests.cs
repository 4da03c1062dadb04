using System.Text.Json;
using RegioHelix.Testing;

namespace RegioHelix.Web.Tests;

/// <summary>Addresses that nobody means well by: refused in words, never a failure of ours.</summary>
public sealed class HostileTests(Site site)
{
    private static readonly string[] Values =
    [
        "", " ", "abc", "-1", "99999999999999999999", "2014.5", "0x7DE", "%00", "%F0%9F%92%A9", "%27%20OR%201%3D1--", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "..%2F..%2Fetc%2Fpasswd",
        "NaN", "null", "C15%0d%0aSet-Cookie:x=y", "%E2%80%AE", "%25%25", "=1%2B1", "%ff",
    ];

    private static readonly string[] Names = ["dataset", "year", "level", "scope", "reading", "relatedness", "threshold", "for", "within", "activity", "region", "measure", "view", "sort", "q", "lang", "name", "page"];

    [Theory]
    [InlineData("/regions/ITH3/opportunities.csv")]
    [InlineData("/search")]
    public async Task No_query_string_breaks_a_page(string page)
    {
        string[] values = [.. Values, new string('x', 5000)];
        // Every switch meets every value in CI; here each meets every fourth, and each value every fourth switch.
        for (var name = 0; name < Names.Length; name++)
            for (var value = 0; value < values.Length; value++)
                if (Sweep.IsWhole || (name + value) % 4 == 0)
                    await AssertRefusedInWords($"{page}?{Names[name]}={values[value]}");
    }

    // The other pages read the same switches in the same place: one value a switch, each time another.
    [Theory]
    [InlineData("/")]
    [InlineData("/regions/ITH3.json")]
    [InlineData("/activities/C15.csv")]
    [InlineData("/search.json")]
    [InlineData("/network.csv")]
    [InlineData("/clusters.csv")]
    [InlineData("/regions/ITH3")]
    [InlineData("/activities/C15")]
    [InlineData("/network")]
    [InlineData("/organisations")]
    [InlineData("/needs")]
    [InlineData("/clusters/C15")]
    [InlineData("/regions")]
    [InlineData("/index.json")]
    public async Task One_value_a_switch_breaks_no_page(string page)
    {
        Sweep.Demand(page, 5);
        for (var i = 0; i < Math.Max(Names.Length, Values.Length); i++)
            await AssertRefusedInWords($"{page}?{Names[i % Names.Length]}={Values[i % Values.Length]}");
    }

    private async Task AssertRefusedInWords(string address)
    {
        using var answer = await site.Ask(address);
        Assert.True((int)answer.StatusCode is 200 or 400 or 404, $"{address} answered {(int)answer.StatusCode}");
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/regions/")]
    [InlineData("/activities/")]
    [InlineData("/clusters/")]
    [InlineData("/methods/")]
    [InlineData("/jobs/")]
    [InlineData("/own/")]
    [InlineData("/organisations/")]
    [InlineData("/needs/")]
    [InlineData("/maps/boundaries/")]
    public async Task No_path_breaks_a_page(string folder)
    {
        string[] ends = ["", ".json", ".csv"];
        foreach (var (at, value) in Values.Where(value => value.Trim().Length > 0).Append(new string('x', 3000)).Index())
            foreach (var end in Sweep.IsWhole ? ends : [ends[at % ends.Length]])
            {
                using var answer = await site.Ask(folder + value + end);
                Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{folder}{value}{end} answered {(int)answer.StatusCode}");
            }
    }

    [Fact]
    public async Task The_same_switch_twice_and_switches_without_a_value_are_taken()
    {
        using var answer = await site.Ask("/regions/ITH3?year=2014&year=2015&dataset=&level&scope=ALL");
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_region_is_refused_in_words_with_suggestions()
    {
        using var answer = await site.Ask("/regions/Venetto");
        Assert.Equal(404, (int)answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("href=\"/regions/ITH3\"", text, StringComparison.Ordinal);
    }

    // What is refused is offered with a switch that works, and the offer does.
    [Theory]
    [InlineData("/regions/ITH3?year=1999", 404, "year=2")]
    [InlineData("/activities/C15?year=1850&scope=all", 404, "scope=all")]
    [InlineData("/regions/ITH3?level=group&year=2014", 404, "level=division")]
    [InlineData("/regions/ITH3?dataset=nosuch&threshold=2", 404, "threshold=2")]
    [InlineData("/regions/ITH3?threshold=7", 400, "/regions/ITH3")]
    [InlineData("/regions/ITH3?for=C15&within=1000", 400, "within=1000")]
    [InlineData("/regions/ITH3?year=%3Cscript%3E", 400, "/regions/ITH3")]
    [InlineData("/europe?measure=share&year=1999", 404, "measure=share")]
    [InlineData("/europe/ranking?country=IT&year=1999", 404, "country=IT")]
    [InlineData("/europe/clusters?year=1999", 404, "year=2")]
    [InlineData("/europe/movers?year=2050", 404, "year=2")]
    [InlineData("/europe/movers?since=1999", 404, "since=2")]
    [InlineData("/clusters?year=1999", 404, "year=2")]
    [InlineData("/clusters/C15?year=1999", 404, "year=2")]
    [InlineData("/network?year=1999&region=ITH3", 404, "region=ITH3")]
    [InlineData("/themes/textiles?year=1999", 404, "year=2")]
    [InlineData("/compare?regions=NL11,NL12&year=1999", 404, "regions=NL11")]
    [InlineData("/europe/movers?year=2008", 404, "year=2009")]
    [InlineData("/clusters?level=group", 404, "level=division")]
    [InlineData("/clusters?set=benchmark&year=2014", 404, "year=2014")]
    [InlineData("/clusters?set=mine", 400, "/clusters")]
    [InlineData("/europe/movers?year=1999", 404, "year=2009")]
    [InlineData("/europe?level=group", 404, "level=division")]
    [InlineData("/europe?activity=C26&view=table&level=section", 400, "view=table")]
    [InlineData("/themes/textiles?level=group", 400, "/themes/textiles")]
    [InlineData("/activities/C28?level=group&year=2014", 400, "year=2014")]
    [InlineData("/network?level=group", 404, "level=division")]
    [InlineData("/compare?regions=NL11,NL12&level=group", 404, "level=division")]
    [InlineData("/europe/movers?since=2015&year=2010", 400, "since=2009")]
    [InlineData("/europe?measure=nosuch", 400, "/europe")]
    [InlineData("/network?relatedness=nosuch", 400, "/network")]
    public async Task A_refused_switch_is_offered_with_one_that_works(string address, int status, string part)
    {
        Sweep.Demand(address, 3);
        using var answer = await site.Ask(address);
        Assert.Equal(status, (int)answer.StatusCode);
        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var offer = page.QuerySelector(".offers a")!.GetAttribute("href")!;
        Assert.Contains(part, offer, StringComparison.Ordinal);
        using var mended = await site.Ask(offer);
        // A page of Europe has one address, to which the offer may be led on.
        using var there = mended.Headers.Location is { } led ? await site.Ask(led.ToString()) : null;
        Assert.Equal(200, (int)(there ?? mended).StatusCode);
    }

    [Theory]
    [InlineData("/regions/ITD3", "ITH3")]
    [InlineData("/regions/FRK2", "FR71")]
    [InlineData("/regions/PL91", "PL12")]
    public async Task A_code_of_another_version_is_answered_with_the_one_in_force_and_says_so(string address, string code)
    {
        var page = await site.Read(address);
        Assert.Contains(code, page.QuerySelector("p.note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_twin_is_refused_with_problem_details()
    {
        using var answer = await site.Ask("/regions/Venetto.json");
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal("ITH3", problem.RootElement.GetProperty("suggestions")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_search_forgives_accents_and_typing()
    {
        foreach (var (typed, code) in new[] { ("noord brabant", "NL41"), ("Rhone-Alpes", "FR71"), ("venetto", "ITH3"), ("machinery", "C28") })
        {
            using var twin = JsonDocument.Parse(await site.ReadText("/search.json?q=" + Uri.EscapeDataString(typed)));
            Assert.Contains(code, twin.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("code").GetString()));
        }
    }
}
