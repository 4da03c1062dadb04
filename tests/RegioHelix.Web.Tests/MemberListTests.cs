using System.Net;
using System.Text;
using System.Text.Json;
using MiniExcelLibs;
using RegioHelix.Registry;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Web.Tests;

/// <summary>A cluster manager's first ten minutes: from a pasted list to strengths, missing links and partners, by forms alone.</summary>
public sealed class MemberListTests(Site site)
{
    private const string Pasted = "Name;Place;Activity;Contact\nFirst <b>Works</b>;ITH3;C15;Ada Person\nSecond Works;Veneto;leather shoes;Bob Person\nThird Works;ITH3;14.1;\nFourth Works;Atlantis;gobbledygook words;\n=cmd();ITH36;C15, C14;\n";

    [Fact]
    public async Task A_pasted_list_is_read_row_by_row_and_what_cannot_be_read_is_said()
    {
        var visitor = new Visitor(site);
        var page = await visitor.Read(await Paste(visitor, Pasted));
        var rows = page.QuerySelectorAll("#member-rows tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(5, rows.Count);
        // The row with problems comes first.
        Assert.Contains("“Atlantis” is no region we know", rows[0], StringComparison.Ordinal);
        Assert.Contains("“gobbledygook words” was not read as an activity", rows[0], StringComparison.Ordinal);
        Assert.Contains("read from words as leather and footwear (C15)", rows[2].ToLowerInvariant().Replace("c15", "C15", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("First <b>Works</b>", rows[1], StringComparison.Ordinal);
        Assert.Contains("Not kept: Contact", page.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Person", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_gets_its_strengths_its_missing_links_and_three_partners_with_the_reason()
    {
        var visitor = new Visitor(site);
        var address = await Paste(visitor, Pasted);
        using var twin = JsonDocument.Parse(await site.ReadText(address + ".json"));
        var start = twin.RootElement;
        Assert.Equal(("ITH3", 4, 4), (start.GetProperty("region").GetProperty("code").GetString(), start.GetProperty("members_there").GetInt32(), start.GetProperty("members_read").GetInt32()));
        var strengths = start.GetProperty("strengths").EnumerateArray().ToDictionary(one => one.GetProperty("code").GetString()!);
        Assert.Equal((3, 0.75, 2), (strengths["C15"].GetProperty("members").GetInt32(), strengths["C15"].GetProperty("share_of_members").GetDouble(), strengths["C14"].GetProperty("members").GetInt32()));
        // The same quotient as on the region's own page.
        using var region = JsonDocument.Parse(await site.ReadText("/regions/ITH3.json"));
        var own = region.RootElement.GetProperty("activities").EnumerateArray().First(line => line.GetProperty("code").GetString() == "C15");
        Assert.Equal(own.GetProperty("location_quotient").GetDouble(), strengths["C15"].GetProperty("location_quotient").GetDouble());
        var links = start.GetProperty("links").EnumerateArray().ToList();
        Assert.Equal(8, links.Count);
        Assert.DoesNotContain(links, link => link.GetProperty("code").GetString() is "C14" or "C15");
        Assert.Equal(3, start.GetProperty("partners").GetArrayLength());
        var page = await visitor.Read(address);
        Assert.Equal(3, page.QuerySelectorAll("#start-partners > li").Length);
        Assert.NotNull(page.QuerySelector(".badge.sim"));
        Assert.StartsWith("In the simulated figures", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("FI19", JsonDocument.Parse(await site.ReadText(address + ".json?region=FI19")).RootElement.GetProperty("region").GetProperty("code").GetString());
        Assert.Contains("Van 5 leden hebben er 4 een activiteit", (await site.Read(address, "nl")).QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Only a name", 1, 0)]
    [InlineData("One\tITH3\tC15\nTwo\tNL41\tC28", 2, 2)]
    [InlineData("\"Quoted, Inc\",Veneto,C15\n\"Another \"\"one\"\"\",Veneto,shoes", 2, 2)]
    [InlineData("Bedrijf;Plaats;SBI\nEen;Noord-Brabant;28\nTwee;Limburg;C26\n\n\n;;", 2, 2)]
    [InlineData("C28 | Machine Works | NL41\nC26 | Chip Works | NL41", 2, 2)]
    public async Task Lists_of_many_shapes_are_read(string pasted, int members, int read)
    {
        using var twin = JsonDocument.Parse(await site.ReadText(await Paste(new Visitor(site), pasted) + ".json"));
        var list = twin.RootElement.GetProperty("list").GetProperty("members").EnumerateArray().ToList();
        Assert.Equal((members, read), (list.Count, list.Count(member => member.GetProperty("activities").GetArrayLength() > 0)));
        Assert.All(list, member => Assert.Contains(member.GetProperty("name").GetString()!, char.IsLetter));
        Assert.DoesNotContain(list, member => member.GetProperty("name").GetString() is "C28" or "C26" or "NL41");
    }

    [Fact]
    public async Task A_workbook_and_a_file_of_another_encoding_are_read_and_nothing_leaks()
    {
        using var workbook = new MemoryStream();
        await workbook.SaveAsAsync(new[] { new { Name = "Sheet Works", Region = "ITH3", Nace = "C15" } }, cancellationToken: TestContext.Current.CancellationToken);
        foreach (var (name, bytes, member) in new[] { ("members.xlsx", workbook.ToArray(), "Sheet Works"), ("members.csv", Encoding.Latin1.GetBytes("Name;Region;NACE\nMünchner Schuh;ITH3;C15\n"), "Münchner Schuh") })
        {
            using var answer = await Upload(name, bytes);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains(member, await site.ReadText(answer.Headers.Location + ".json"), StringComparison.Ordinal);
            using var page = await site.Ask($"{answer.Headers.Location}");
            Assert.Equal((true, "noindex, nofollow"), (page.Headers.CacheControl?.NoStore, page.Headers.GetValues("X-Robots-Tag").Single()));
            foreach (var elsewhere in new[] { "/search?q=" + Uri.EscapeDataString(member), "/organisations", "/start/cluster" })
                Assert.DoesNotContain($">{member}<", await site.ReadText(elsewhere), StringComparison.Ordinal);
        }
        Assert.Contains("'=cmd()", await site.ReadText(await Paste(new Visitor(site), Pasted) + ".csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_list_is_answered_in_words()
    {
        foreach (var (name, bytes) in new[] { ("empty.csv", Array.Empty<byte>()), ("broken.xlsx", "PK\u0003\u0004 not a workbook"u8.ToArray()), ("blank.txt", "\n \n"u8.ToArray()), ("long.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2_100).Select(at => $"Works {at}\n")))) })
        {
            using var answer = await Upload(name, bytes);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{name} answered {(int)answer.StatusCode}");
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
            Assert.Contains("action=\"/start/cluster\"", page, StringComparison.Ordinal);
        }
        using var foreign = await site.Send(HttpMethod.Post, "/start/cluster", new FormUrlEncodedContent([new("members", "A")]));
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
    }

    [Fact]
    public async Task It_is_deleted_when_its_owner_says_so()
    {
        var visitor = new Visitor(site);
        var address = await Paste(visitor, Pasted);
        using var deleted = await visitor.Send((await visitor.Read(address)).QuerySelector("form[action$='/delete']")!);
        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
        using var gone = await site.Ask(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("30 days", await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_in_it_becomes_a_draft_that_nobody_else_sees_until_it_is_published()
    {
        var anonymous = new Visitor(site);
        var address = await Paste(anonymous, Pasted);
        Assert.NotNull((await anonymous.Read(address)).QuerySelector("a[href^='/sign-in?return=']"));
        var owner = await Visitor.SignIn(site, SiteAccounts.Stranger);
        using var kept = await owner.Fill(address, "keep", ("name", "Drafted Cluster"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Contains("Drafted Cluster", (await owner.Read("/account/organisations")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var public_ in new[] { "/organisations?name=drafted", "/organisations/drafted-cluster", "/search?q=drafted+cluster" })
        {
            using var answer = await site.Ask(public_);
            Assert.DoesNotContain("Drafted Cluster", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        using var gone = await site.Ask(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var services = site.Services;
        var cluster = await services.GetRequiredService<OrganisationRegister>().Get(Actor.Command, "drafted-cluster", TestContext.Current.CancellationToken);
        var members = await services.GetRequiredService<ClusterRegister>().ListMembers(Actor.Command, cluster.Id, TestContext.Current.CancellationToken);
        Assert.False(cluster.IsPublished);
        Assert.Equal(5, members.Count);
        Assert.All(members, member => Assert.False(member.Member!.IsPublished));
    }

    [Fact]
    public async Task Home_leads_there_in_one_click() => Assert.NotNull((await site.Read("/")).QuerySelector(".doors a[href='/start/cluster']"));

    private static async Task<string> Paste(Visitor visitor, string members)
    {
        using var answer = await visitor.Fill("/start/cluster", "start", ("title", "Test cluster"), ("members", members));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        return $"{answer.Headers.Location}";
    }

    private async Task<HttpResponseMessage> Upload(string name, byte[] bytes)
    {
        var visitor = new Visitor(site);
        var form = (await visitor.Read("/start/cluster")).QuerySelector("form#start")!;
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[type=hidden]"))
            content.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        content.Add(new ByteArrayContent(bytes), "file", name);
        return await site.Send(HttpMethod.Post, "/start/cluster", content, ("Cookie", visitor.Cookies), ("X-Forwarded-For", visitor.From!));
    }
}
