using System.Globalization;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>The invented conference is one click away from the events and from home, without an account; each of its pages says that it is invented, and says what its twin says.</summary>
public sealed class ConferencePageTests(Site site)
{
    private const string Root = "/events/demonstration";

    [Theory]
    [InlineData("en", "invented")]
    [InlineData("nl", "verzonnen")]
    public async Task A_newcomer_walks_through_it(string language, string word)
    {
        foreach (var door in new[] { "/", "/events" })
            Assert.NotNull((await site.Read(door, language)).QuerySelector($"main a[href='{Root}']"));
        var first = await site.Read(Root, language);
        var pages = first.QuerySelectorAll(".event-tabs a, ol.walk a").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.True(pages.Count >= 8);
        foreach (var address in pages)
        {
            var page = await site.Read(address, language);
            Assert.Contains(address.EndsWith("/1", StringComparison.Ordinal) ? "(invented)" : word, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            if (!address.EndsWith("/report", StringComparison.Ordinal))
                Assert.Contains(word, page.QuerySelector(".badge.sim")!.TextContent, StringComparison.Ordinal);
            using var twin = await site.Ask(address + ".json");
            Assert.Equal(200, (int)twin.StatusCode);
        }
    }

    [Fact]
    public async Task Pages_say_what_their_twins_say()
    {
        var people = await site.Client.GetFromJsonAsync<JsonElement>(Root + "/participants.json", TestContext.Current.CancellationToken);
        Assert.Equal(people.EnumerateArray().Select(one => $"{one.GetProperty("meetings").GetInt32()}"), (await site.Read(Root + "/participants")).QuerySelectorAll("#people tbody tr td.n").Select(cell => cell.TextContent));
        var own = await site.Client.GetFromJsonAsync<JsonElement>(Root + "/participants/1.json", TestContext.Current.CancellationToken);
        var page = await site.Read(Root + "/participants/1");
        Assert.Equal(own.GetProperty("meetings").EnumerateArray().Select(one => one.GetProperty("with").GetString()), page.QuerySelectorAll(".own-day .meeting strong").Select(name => name.TextContent).Where(name => name.EndsWith("(invented)", StringComparison.Ordinal)));
        Assert.Equal(own.GetProperty("tables").GetArrayLength(), page.QuerySelectorAll(".own-day .meeting").Length - own.GetProperty("meetings").GetArrayLength());
        Assert.Equal(own.GetProperty("requests").GetArrayLength(), page.QuerySelectorAll(".wish").Length);
        var programme = await site.Client.GetFromJsonAsync<JsonElement>(Root + "/programme.json", TestContext.Current.CancellationToken);
        Assert.Equal(programme.GetProperty("unmet").GetArrayLength(), (await site.Read(Root + "/programme")).QuerySelectorAll("#unmet .entry .badge").Sum(badge => int.Parse(badge.TextContent, CultureInfo.InvariantCulture)));
        var outcomes = await site.Client.GetFromJsonAsync<JsonElement>(Root + "/outcomes.json", TestContext.Current.CancellationToken);
        var funnel = await site.Read(Root + "/outcomes?months=6");
        Assert.Equal(outcomes.GetProperty("report").GetProperty("waves")[2].GetProperty("steps").EnumerateArray().Select(step => $"{step.GetProperty("both").GetInt32()}"), funnel.QuerySelectorAll("#funnel-table tbody tr").Select(row => row.QuerySelector("td")!.TextContent));
        Assert.Equal(outcomes.GetProperty("recommendations").GetProperty("lines").GetArrayLength(), funnel.QuerySelectorAll("#recommendations tbody tr").Length);
        Assert.Equal(6, (await site.Read(Root + "/discussions")).QuerySelectorAll("#tables-title ~ details tbody tr").Length / 22);
        var lines = (await site.Client.GetStringAsync(Root + "/programme.csv", TestContext.Current.CancellationToken)).TrimEnd().Split('\n');
        Assert.All(lines.Skip(1), line => Assert.Contains(",simulated,", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_who_is_not_there_is_not_found()
    {
        using var answer = await site.Ask(Root + "/participants/351");
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Empty((await site.Read(Root + "/participants?q=%3Cscript%3E")).QuerySelectorAll("#people tbody tr"));
    }
}
