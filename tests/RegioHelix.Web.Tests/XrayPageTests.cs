using System.Net;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>The network X-ray of the invented community: organisations and roles, never people.</summary>
public sealed class XrayPageTests(Site site)
{
    [Fact]
    public async Task A_region_is_looked_through_and_what_is_named_has_three_people_behind_it()
    {
        using var twin = JsonDocument.Parse(await site.ReadText("/xray.json?region=ITH3"));
        var picture = twin.RootElement.GetProperty("picture");
        var (tied, parts) = (twin.RootElement.GetProperty("tied").GetInt32(), picture.GetProperty("parts").EnumerateArray().Select(part => part.GetInt32()).ToList());
        Assert.Equal(tied, parts.Sum());
        Assert.Equal(parts.OrderDescending(), parts);
        Assert.Equal(twin.RootElement.GetProperty("organisations").GetInt32(), tied + picture.GetProperty("apart").GetInt32());
        Assert.Equal(picture.GetProperty("ties").GetInt32() / (tied * (tied - 1) / 2.0), picture.GetProperty("density").GetDouble(), 1e-12);
        var whole = picture.GetProperty("openness")[0];
        Assert.Equal(picture.GetProperty("ties").GetInt32(), whole.GetProperty("out").GetInt32() + whole.GetProperty("within").GetInt32());
        var brokers = picture.GetProperty("brokers").EnumerateArray().Select(one => one.GetProperty("place").GetProperty("name").GetString()!).ToList();
        Assert.Equal(brokers.OrderBy(name => name, StringComparer.Ordinal), brokers);
        // What brings nobody new within reach is no proposal.
        Assert.All(picture.GetProperty("introductions").EnumerateArray(), one => Assert.True(one.GetProperty("pairs_within_reach").GetInt32() > 0));
        // An organisation that is not named is told by its role, and its name is nowhere.
        var places = picture.GetProperty("introductions").EnumerateArray().SelectMany(one => new[] { one.GetProperty("one"), one.GetProperty("other") }).Concat(picture.GetProperty("brokers").EnumerateArray().Select(one => one.GetProperty("place"))).ToList();
        Assert.All(places, place => Assert.Equal(place.GetProperty("slug").ValueKind == JsonValueKind.Null, place.GetProperty("name").GetString()!.EndsWith(" in Veneto", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_page_says_the_same_marks_what_is_invented_and_shows_no_person()
    {
        var page = await site.Read("/xray?region=ITH3");
        using var twin = JsonDocument.Parse(await site.ReadText("/xray.json?region=ITH3"));
        var introductions = twin.RootElement.GetProperty("picture").GetProperty("introductions").GetArrayLength();
        Assert.Equal(introductions, page.QuerySelectorAll("#gap-introductions > li").Length);
        Assert.InRange(introductions, 1, 5);
        Assert.Equal(twin.RootElement.GetProperty("picture").GetProperty("brokers").GetArrayLength(), page.QuerySelectorAll("#xray-brokers tbody tr").Length);
        Assert.NotNull(page.QuerySelector(".region-head .badge.sim"));
        var people = new List<string>();
        foreach (var link in (await site.Read("/organisations?region=ITH3")).QuerySelectorAll("#organisation-list th a").Take(10))
            people.AddRange((await site.Read(link.GetAttribute("href")!)).QuerySelectorAll("#people li").Select(line => line.TextContent.Trim()));
        Assert.NotEmpty(people);
        foreach (var text in new[] { page.QuerySelector("main")!.TextContent, twin.RootElement.GetRawText(), await site.ReadText("/xray.csv?region=ITH3") })
            Assert.All(people, person => Assert.DoesNotContain(person, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_few_people_are_not_shown_and_the_way_there_is_on_organisations_and_regions()
    {
        var cluster = (await site.Read("/organisations?name=unit+cluster")).QuerySelector("#organisation-list th a")!.GetAttribute("href")!;
        var link = (await site.Read(cluster)).QuerySelector("#members a[href^='/xray?cluster=unit-cluster']")!.GetAttribute("href")!;
        var page = await site.Read(link);
        Assert.StartsWith("We cannot show the network of Unit Cluster: fewer than 10 people", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#brokers"));
        using var twin = JsonDocument.Parse(await site.ReadText(link.Replace("/xray?", "/xray.json?", StringComparison.Ordinal)));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (twin.RootElement.GetProperty("people").ValueKind, twin.RootElement.GetProperty("picture").ValueKind));
        Assert.Single((await site.ReadText(link.Replace("/xray?", "/xray.csv?", StringComparison.Ordinal))).Trim().Split('\n'));
        Assert.NotNull((await site.Read("/regions/ITH3")).QuerySelector("#organisations a[href='/xray?region=ITH3']"));
        Assert.Contains("netwerk van", (await site.Read("/xray?territory=vanguard-2016", "nl")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/xray", 200)]
    [InlineData("/xray.json", 400)]
    [InlineData("/xray?cluster=hidden-works", 404)]
    [InlineData("/xray?cluster=unit-shoe-script-alert-1-script", 404)]
    [InlineData("/xray?region=%3Cscript%3E", 400)]
    [InlineData("/xray?region=ZZ", 404)]
    [InlineData("/xray?region=NL99", 404)]
    [InlineData("/xray?region=NL4", 200)]
    [InlineData("/xray?territory=nowhere", 404)]
    public async Task What_cannot_be_answered_is_said_in_words(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.True((await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Length > 100);
    }
}
