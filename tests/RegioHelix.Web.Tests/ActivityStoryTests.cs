using System.Net;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>An activity's page as answers, and the pages that an activity without figures leads to.</summary>
public sealed class ActivityStoryTests(Site site)
{
    private static readonly string[] Answers = ["where", "leads", "enters", "related", "hosts", "time", "cluster"];

    [Fact]
    public async Task Every_answer_has_a_heading_a_way_to_it_and_a_sentence_that_says_that_it_is_simulated()
    {
        var page = await site.Read("/activities/C28");
        foreach (var answer in Answers)
        {
            Assert.NotNull(page.QuerySelector($"section#{answer} h2"));
            Assert.NotNull(page.QuerySelector($"nav a[href='#{answer}']"));
        }
        foreach (var answer in new[] { "where", "enters", "related", "hosts" })
            Assert.Contains("imulated figures", page.QuerySelector($"#{answer} p.lead")!.TextContent, StringComparison.Ordinal);
        foreach (var answer in new[] { "enters", "related", "hosts" })
            Assert.Contains("Simulated, not observed", page.QuerySelector($"#{answer}")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(".", page.QuerySelector("#cluster p.lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_show_what_their_twins_give()
    {
        var page = await site.Read("/activities/C28");
        using var related = JsonDocument.Parse(await site.ReadText("/activities/C28/related.json"));
        var nearest = related.RootElement.GetProperty("related").EnumerateArray().ToList();
        var rows = page.QuerySelectorAll("#related-table tbody tr");
        Assert.Equal(10, rows.Length);
        for (var at = 0; at < rows.Length; at++)
        {
            Assert.Equal(nearest[at].GetProperty("code").GetString(), rows[at].QuerySelector(".code")!.TextContent);
            Assert.Equal(nearest[at].GetProperty("both").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), rows[at].QuerySelectorAll("td")[2].TextContent);
        }
        using var hosts = JsonDocument.Parse(await site.ReadText("/activities/C28/hosts.json"));
        Assert.Contains(hosts.RootElement.GetProperty("hosts")[0].GetProperty("region").GetProperty("name").GetString()!, page.QuerySelector("#hosts-table tbody th")!.TextContent, StringComparison.Ordinal);
        using var turnover = JsonDocument.Parse(await site.ReadText("/activities/C28/turnover.json"));
        var crossed = new[] { "entered", "left", "jumps" }.Sum(list => turnover.RootElement.GetProperty(list).GetArrayLength());
        Assert.Equal(crossed, page.QuerySelectorAll("#turnover tbody tr").Length);
    }

    [Fact]
    public async Task The_measure_of_relatedness_is_a_switch_that_keeps_the_others()
    {
        var page = await site.Read("/activities/C28?relatedness=association&year=2016&measure=jobs");
        Assert.Equal("association", page.QuerySelector("#related-relatedness option[selected]")!.GetAttribute("value"));
        Assert.Equal("2016", page.QuerySelector("#related form input[name=year]")!.GetAttribute("value"));
        Assert.NotEqual((await site.Read("/activities/C28?year=2016")).QuerySelector("#related-table")!.TextContent, page.QuerySelector("#related-table")!.TextContent);
        var network = page.QuerySelector("#related a[href^='/network']")!.GetAttribute("href")!;
        Assert.Contains("activity=C28", network, StringComparison.Ordinal);
        Assert.DoesNotContain("measure=", network, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("N78", "done elsewhere", "done elsewhere")]
    [InlineData("C", "Look at one of its parts", "Look at one of its parts")]
    [InlineData("G47", "is most often found with", "follows people")]
    [InlineData("B05", "is most often found with", "would be no advice")]
    public async Task What_would_mean_nothing_is_not_listed_and_the_reason_is_said(string code, string related, string hosts)
    {
        var page = await site.Read($"/activities/{code}");
        Assert.Contains(related, page.QuerySelector("#related p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(hosts, page.QuerySelector("#hosts p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#hosts-table"));
        Assert.Equal(code == "C", page.QuerySelector("#parts a[href='/activities/C28']") is not null);
    }

    [Theory]
    [InlineData("TOTAL", "a group that Eurostat adds up", "/activities")]
    [InlineData("B-N_S95_X_K", "a group that Eurostat adds up", "/activities/C")]
    [InlineData("C281", "is not in", "/activities/C28")]
    [InlineData("C99", "There is no activity", "/activities")]
    public async Task An_activity_without_a_page_leads_on(string code, string words, string link)
    {
        using var answer = await site.Ask($"/activities/{code}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains($"href=\"{link}\"", text, StringComparison.Ordinal);
    }
}
