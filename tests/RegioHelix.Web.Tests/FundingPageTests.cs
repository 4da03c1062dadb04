using System.Net;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>The money navigator and the consortium builder: pages, twins, and what they do with nonsense.</summary>
public sealed class FundingPageTests(Site site)
{
    private const string Case = "instrument=erdf&period=2021-27&date=2024-05-01&programme_region=ITH3&partner_region=BE21&support=400000&total_cost=1000000&contributes_to_objectives=yes&cooperation_in_programme=yes&selection_criteria_met=yes&s3_linked=yes&enabling_condition_met=yes&aid=none";

    private const string Consortium = "rules=i3-strand-1&name=Province&region=NL41&kind=public-body&name=Maker%20%3Cb%3E&region=NL42&kind=company&coordinator=1";

    [Fact]
    public async Task The_navigator_asks_first_and_answers_with_its_reasons()
    {
        var start = await site.Read("/funding");
        Assert.NotNull(start.QuerySelector("form[action='/funding'] input[name=programme_region]"));
        Assert.Null(start.QuerySelector("#verdict"));
        var page = await site.Read("/funding?" + Case);
        Assert.Equal("Allowed", page.QuerySelector("#verdict h2")!.TextContent);
        Assert.True(page.QuerySelectorAll("#rules tbody tr").Length >= 5);
        Assert.Contains("not legal advice", page.QuerySelector("#disclaimer")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#doubts li"));
        Assert.NotEmpty(page.QuerySelectorAll("#go-wrong li"));
        // The site has simulated figures only: nothing about money rests on them.
        Assert.StartsWith("Only simulated figures are loaded", page.QuerySelector("#comes-home")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Toegestaan als", (await site.Read("/funding?" + Case.Replace("&aid=none", "", StringComparison.Ordinal), "nl")).QuerySelector("#verdict h2")!.TextContent);
    }

    [Fact]
    public async Task Its_twin_and_its_memo_say_the_same()
    {
        using var twin = JsonDocument.Parse(await site.ReadText("/funding.json?" + Case));
        Assert.Equal("allowed", twin.RootElement.GetProperty("verdict").GetProperty("verdict").GetString());
        var memo = await site.Read("/funding/memo?measure=A%20line&" + Case);
        Assert.Equal(("A line", "Allowed"), (memo.QuerySelector("h1")!.TextContent, memo.QuerySelector("#verdict-title")!.TextContent));
        Assert.NotNull(memo.QuerySelector("a[href^='/funding?']"));
        using var rules = JsonDocument.Parse(await site.ReadText("/funding/rules.json"));
        Assert.True(rules.RootElement.GetArrayLength() > 50);
    }

    [Theory]
    [InlineData("/funding?programme_region=ZZ99&support=-3", "negative-amount")]
    [InlineData("/funding?date=2055-01-01", "outside-every-period")]
    [InlineData("/funding?instrument=%27%3B--", "unknown-value")]
    [InlineData("/consortium?rules=none&name=a", "unknown-rule-set")]
    [InlineData("/consortium?name=a&region=QQ11", "unknown-region")]
    [InlineData("/consortium?name=a&name=a", "name-twice")]
    public async Task Nonsense_is_named_beside_the_form(string address, string rule)
    {
        using var answer = await site.Ask(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("class=\"figures problems\"", text, StringComparison.Ordinal);
        Assert.Contains("<form", text, StringComparison.Ordinal);
        // A reader is told what to do; the short name of the rule is for machines.
        Assert.DoesNotContain(rule, text, StringComparison.Ordinal);
        using var twin = await site.Ask(address.Replace("?", ".json?", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, twin.StatusCode);
        Assert.Contains(rule, await twin.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_builder_keeps_a_checklist_and_proposes_published_organisations()
    {
        Assert.NotNull((await site.Read("/consortium")).QuerySelector("form[action='/consortium'] input[name=name]"));
        var page = await site.Read("/consortium?" + Consortium);
        Assert.Equal(5, page.QuerySelectorAll("#checklist tbody tr").Length);
        // How a rule was read stands there in words; the letter is for files.
        Assert.All(page.QuerySelectorAll("#checklist tbody td:last-child .under"), how => Assert.Contains(how.TextContent, new[] { "read in the source itself", "read in another text that quotes it", "from memory, to be checked" }));
        Assert.DoesNotMatch(@"\[[VSM]\]", page.QuerySelector("main")!.TextContent + (await site.Read("/regions/ITH3")).QuerySelector("main")!.TextContent);
        Assert.StartsWith("This consortium does not meet 4 of 5 rules", page.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Maker <b>", page.QuerySelector("#name-1")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#coordinator-0[checked]"));
        var alone = await site.Read("/consortium?rules=interreg-a&name=Province&region=NL41&coordinator=1");
        Assert.Single(alone.QuerySelectorAll("#changes > li"));
        Assert.NotEmpty(alone.QuerySelectorAll("#changes a[href^='/organisations/']"));
        var mended = await site.Read(alone.QuerySelector("#repair .ways-on a")!.GetAttribute("href")!);
        Assert.StartsWith("This consortium meets all 2 loaded rules; 2 of them are themselves to be checked", mended.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(mended.QuerySelector("#coordinator-0[checked]"));
        using var twin = JsonDocument.Parse(await site.ReadText("/consortium.json?" + Consortium));
        Assert.False(twin.RootElement.GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task Both_are_one_click_from_home()
    {
        var home = await site.Read("/");
        Assert.NotNull(home.QuerySelector("main a[href='/funding']"));
        Assert.NotNull(home.QuerySelector("main a[href='/consortium']"));
    }
}
