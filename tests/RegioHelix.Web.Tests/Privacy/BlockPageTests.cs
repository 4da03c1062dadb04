using System.Net;
using System.Text.Json;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Web.Tests.Privacy;

/// <summary>A block is set by a click from where its object stands, holds in matching, interests, ties and introductions, and is told to nobody.</summary>
public sealed class BlockPageTests(Site site)
{
    [Fact]
    public async Task A_block_holds_everywhere_is_silent_and_is_taken_back()
    {
        var (ada, ben, mid) = (await Person("block-ada"), await Person("block-ben"), await Person("block-mid"));
        await Works(ada, "Block Adas");
        var (answering, needs) = (await Works(ben, "Block Bens"), site.Services.GetRequiredService<NeedRegister>());
        var need = await needs.Add(ada, (await site.Services.GetRequiredService<OrganisationRegister>().Find(ada, "block-adas", TestContext.Current.CancellationToken))!.Id, new() { Type = NeedType.TechnologyRequest, Title = [new("en", "Block need")], Tags = ["C15"] }, TestContext.Current.CancellationToken);
        await needs.Publish(ada, need.Id, TestContext.Current.CancellationToken);
        await Tie(ada, mid);
        await Tie(mid, ben);
        var (first, second, anonymous) = (await Visitor.SignIn(site, Mail("block-ada")), await Visitor.SignIn(site, Mail("block-ben")), new Visitor(site));
        using (var sent = await second.Fill("/needs/block-need/interest", "interest", ("organisation", answering.Slug), ("why_interested", "We glue"), ("what_we_bring", "Glue"), ("next_step", "A call")))
            Assert.Equal("/account/needs?done=sent", sent.Headers.Location!.OriginalString);
        Assert.Contains("Block Bens", (await first.Read("/needs/block-need/edit")).QuerySelector("#received")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await first.Read("/account/introductions/new?to=organisation:block-bens")).QuerySelector("#ways"));
        var shoe = (await Answers(first, "/organisations/block-adas/could-answer.json?top=100")).Where(slug => slug == "a-named-need");
        Assert.Single(shoe);
        var before = await Answers(anonymous, "/needs/block-need/answers.json?top=100&among=organisations");
        var someone = before.First(slug => slug.EndsWith("-invented", StringComparison.Ordinal));

        // One click from the page of what is blocked; anonymous readers have none.
        Assert.Null((await anonymous.Read("/organisations/block-bens")).QuerySelector("a[href^='/account/blocks']"));
        foreach (var slug in new[] { "block-bens", someone, (await Owner("a-named-need"))! })
        {
            var link = (await first.Read("/organisations/" + slug)).QuerySelector("a[href^='/account/blocks']")!.GetAttribute("href")!;
            using var blocked = await first.Fill(link, "block");
            Assert.Equal("/account/blocks?done=blocked", blocked.Headers.Location!.OriginalString);
        }
        Assert.DoesNotContain("Block Bens", (await first.Read("/needs/block-need/edit")).QuerySelector("#received")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await first.Read("/account/introductions/new?to=organisation:block-bens")).QuerySelector("#ways"));
        Assert.DoesNotContain(someone, await Answers(first, "/needs/block-need/answers.json?top=100&among=organisations"));
        Assert.DoesNotContain("a-named-need", await Answers(first, "/organisations/block-adas/could-answer.json?top=100"));
        // Silent: to the blocked it stays sent, no way leads back, and it looks like no way at all; to others nothing changed.
        Assert.Contains("not answered yet", (await second.Read("/account/needs")).QuerySelector("main .card .badge")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Told(await second.Read("/account/introductions/new?to=organisation:unit-cluster")), Told(await second.Read("/account/introductions/new?to=organisation:block-adas")));
        Assert.Contains(someone, await Answers(anonymous, "/needs/block-need/answers.json?top=100&among=organisations"));
        Assert.DoesNotContain("block-ada", await (await second.Ask("/account/privacy/export")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("\"Whom\": \"Block Bens\"", await (await first.Ask("/account/privacy/export")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var trail = (await (await Visitor.SignIn(site, SiteAccounts.Moderator)).Read($"/admin/trail?who={ada.AccountId}")).QuerySelector("table.trail")!.TextContent;
        Assert.Contains("block", trail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"{answering.Id}", trail, StringComparison.Ordinal);

        var set = (await first.Read("/account/blocks")).QuerySelectorAll("#block-list form").ToList();
        Assert.Equal(3, set.Count);
        using (var foreign = await second.Send((await second.Read("/account/blocks")).QuerySelector("form#block")!, set[0].GetAttribute("action")!))
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        foreach (var form in set)
            using (var back = await first.Send(form))
                Assert.Equal("/account/blocks?done=unblocked", back.Headers.Location!.OriginalString);
        Assert.Contains("Block Bens", (await first.Read("/needs/block-need/edit")).QuerySelector("#received")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_blocked_from_a_question_or_a_tie_and_nobody_whom_one_is_not_shown()
    {
        var (cyd, dan) = (await Person("block-cyd"), await Person("block-dan"));
        await site.Services.GetRequiredService<TieRegister>().Record(dan, cyd.PersonId!.Value, Met, TestContext.Current.CancellationToken);
        var visitor = await Visitor.SignIn(site, Mail("block-cyd"));
        var request = (await visitor.Read("/account/ties")).QuerySelector("#asked a")!.GetAttribute("href")!;
        var link = (await visitor.Read(request)).QuerySelector("a[href^='/account/blocks']")!.GetAttribute("href")!;
        using (var blocked = await visitor.Fill(link, "block"))
            Assert.Equal(HttpStatusCode.Redirect, blocked.StatusCode);
        Assert.Null((await visitor.Read("/account/ties")).QuerySelector("#asked"));
        Assert.Contains("block-dan", (await visitor.Read("/account/blocks")).QuerySelector("#block-list")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No answer yet", await Said(), StringComparison.OrdinalIgnoreCase);

        var stranger = await Person("block-eve");
        foreach (var (form, status) in new[] { ($"known:{stranger.PersonId}", HttpStatusCode.NotFound), ("known:x", HttpStatusCode.NotFound), ("public:nobody", HttpStatusCode.NotFound), ("organisation:matrix-works", HttpStatusCode.NotFound), ("", HttpStatusCode.BadRequest) })
            using (var refused = await visitor.Fill("/account/blocks", "block", ("whom", form), ("PersonId", $"{dan.PersonId}")))
                Assert.Equal(status, refused.StatusCode);
        using var unknown = await visitor.Ask($"/account/blocks?person={stranger.PersonId}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static readonly TieEntry Met = new(TieKind.Met, 4, DateOnly.FromDateTime(DateTime.UtcNow), null, TieVisibility.Introductions);

    private static string Mail(string name) => $"{name}@accounts.example";

    private static string Told(AngleSharp.Dom.IDocument page) => page.QuerySelector("p.lead")!.TextContent.Replace("Unit Cluster", "X", StringComparison.Ordinal).Replace("Block Adas", "X", StringComparison.Ordinal);

    private static async Task<List<string>> Answers(Visitor visitor, string address)
    {
        using var answer = await visitor.Ask(address);
        using var twin = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return [.. twin.RootElement.GetProperty("answers").EnumerateArray().Select(one => (one.GetProperty("need") is { ValueKind: JsonValueKind.Object } need ? need : one.GetProperty("organisation")).GetProperty("slug").GetString()!)];
    }

    private async Task<string> Said() => (await (await Visitor.SignIn(site, Mail("block-dan"))).Read("/account/ties")).QuerySelector("#tie-list")!.TextContent;

    private async Task<string?> Owner(string need) => (await site.Read("/needs/" + need)).QuerySelectorAll("main a[href^='/organisations/']").Select(link => link.GetAttribute("href")!["/organisations/".Length..]).FirstOrDefault(slug => slug.StartsWith("unit-shoe", StringComparison.Ordinal));

    private async Task<Actor> Person(string name)
    {
        var actor = await SiteAccounts.Account(site.Services, Mail(name), null);
        await site.Services.GetRequiredService<ConsentRegister>().Say(actor, ConsentPurpose.Introductions, true, "test", TestContext.Current.CancellationToken);
        return actor;
    }

    private async Task<Organisation> Works(Actor owner, string name)
    {
        var register = site.Services.GetRequiredService<OrganisationRegister>();
        var added = await register.Add(owner, new() { Name = name, Region = "ITH3", Tags = ["C15"] }, TestContext.Current.CancellationToken);
        await register.Publish(owner, added.Id, true, TestContext.Current.CancellationToken);
        return added;
    }

    private async Task Tie(Actor one, Actor other)
    {
        var ties = site.Services.GetRequiredService<TieRegister>();
        await ties.Record(one, other.PersonId!.Value, Met, TestContext.Current.CancellationToken);
        await ties.Record(other, one.PersonId!.Value, Met, TestContext.Current.CancellationToken);
    }
}
