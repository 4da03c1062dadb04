using System.Net;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Web.Tests.Ties;

/// <summary>From an organisation's page to an introduction, over one person in between, by forms alone.</summary>
public sealed class IntroductionPageTests(Site site)
{
    private const string Script = "<script>alert('i')</script>";

    [Fact]
    public async Task Who_asks_is_led_over_a_contact_to_somebody_at_an_organisation()
    {
        var (ada, ben, dan) = (await Person("way-ada"), await Person("way-ben"), await Person("way-dan"));
        var organisations = site.Services.GetRequiredService<OrganisationRegister>();
        var works = await organisations.Add(dan, new() { Name = "Way Works", Region = "ITH3", Tags = ["NACE_R2:C15"] }, TestContext.Current.CancellationToken);
        await organisations.Publish(dan, works.Id, true, TestContext.Current.CancellationToken);
        await Tie(ada, ben, 5);
        await Tie(ben, dan, 4);
        var (asker, between, target, anonymous) = (await Visitor.SignIn(site, Mail("way-ada")), await Visitor.SignIn(site, Mail("way-ben")), await Visitor.SignIn(site, Mail("way-dan")), new Visitor(site));
        var link = (await anonymous.Read("/organisations/way-works")).QuerySelector("a[href^='/account/introductions/new']")!.GetAttribute("href")!;
        using (var sent = await anonymous.Ask(link))
            Assert.Contains("/sign-in", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);

        // Nobody agreed yet to be asked: there is no way.
        Assert.Null((await asker.Read(link)).QuerySelector("#ways"));
        foreach (var visitor in new[] { between, target })
        {
            using var agreed = await visitor.Fill("/account/introductions", "consent");
            Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        }
        var ways = await asker.Read(link);
        Assert.Equal(["way-ben", "strong", "1"], ways.QuerySelectorAll("#ways tbody tr > *").Select(cell => cell.TextContent));
        Assert.DoesNotContain("way-dan", ways.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        // Others see nothing of it.
        Assert.Null((await target.Read(link)).QuerySelector("#ways"));
        using (var empty = await asker.Send(ways.QuerySelector("#ask")!, ("purpose", " "), ("language", "en")))
            Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using (var asked = await asker.Fill(link, "ask", ("purpose", "To talk of glue " + Script), ("language", "en")))
            Assert.Equal("/account/introductions?done=sent", asked.Headers.Location!.OriginalString);
        using (var twice = await asker.Fill(link, "ask", ("purpose", "Again"), ("language", "en")))
            Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Null((await target.Read("/account/introductions")).QuerySelector("#asked .card"));

        var card = (await between.Read("/account/introductions")).QuerySelector("#asked .card")!;
        Assert.Contains(Script, card.TextContent, StringComparison.Ordinal);
        Assert.Empty(card.QuerySelectorAll("script"));
        var step = card.QuerySelector("form[id^=yes]")!;
        using (var foreign = await target.Post(step.GetAttribute("action")!, ("agreed", "yes")))
            Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        using (var passed = await between.Send(step))
            Assert.Equal(HttpStatusCode.Redirect, passed.StatusCode);
        var waiting = (await asker.Read("/account/introductions")).QuerySelector("#sent")!.TextContent;
        Assert.Contains("no answer yet", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("way-dan", waiting, StringComparison.Ordinal);
        var last = (await target.Read("/account/introductions")).QuerySelector("#asked .card")!;
        Assert.Contains("way-ben passes it on", last.TextContent, StringComparison.Ordinal);
        using (var yes = await target.Send(last.QuerySelector("form[id^=yes]")!))
            Assert.Equal(HttpStatusCode.Redirect, yes.StatusCode);
        var made = await asker.Read("/account/introductions");
        Assert.Contains(Mail("way-dan"), made.QuerySelector("#sent")!.TextContent, StringComparison.Ordinal);
        using (var outcome = await asker.Send(made.QuerySelector("form[id^=outcome]")!, ("outcome", "Useful")))
            Assert.Equal(HttpStatusCode.Redirect, outcome.StatusCode);
        Assert.Contains("useful", (await between.Read("/account/introductions")).QuerySelector("#made")!.TextContent, StringComparison.Ordinal);

        // The partner finder shows the way to who has it, and to nobody else.
        const string partners = "/partners?region=ITH4&within=anywhere&for=C15";
        var found = (await anonymous.Read(partners)).QuerySelector("#partner-organisations th a")!.GetAttribute("href")!;
        await site.Services.GetRequiredService<RoleRegister>().Give(Actor.Command, (await organisations.Get(Actor.Command, found.Split('/')[^1], TestContext.Current.CancellationToken)).Id, dan.PersonId!.Value, RoleKind.Member, TestContext.Current.CancellationToken);
        Assert.Contains("introduced over 1", (await asker.Read(partners)).QuerySelector($"#partner-organisations tr:has(a[href='{found}']) .own-way")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await anonymous.Read(partners)).QuerySelector(".own-way"));

        foreach (var address in new[] { "/organisations/way-works", "/organisations/way-works.json", "/search.json?q=glue", "/partners.json?region=ITH4&within=anywhere" })
            foreach (var secret in new[] { "way-ada", "way-ben", "talk of glue" })
                Assert.DoesNotContain(secret, await site.ReadText(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_who_knows_somebody_there_needs_no_introduction_and_Dutch_reads_Dutch()
    {
        var (eve, fay) = (await Person("known-eve"), await Person("known-fay"));
        var organisations = site.Services.GetRequiredService<OrganisationRegister>();
        var works = await organisations.Add(fay, new() { Name = "Known Works" }, TestContext.Current.CancellationToken);
        await organisations.Publish(fay, works.Id, true, TestContext.Current.CancellationToken);
        await Tie(eve, fay, 3);
        await site.Services.GetRequiredService<ConsentRegister>().Say(fay, ConsentPurpose.Introductions, true, "test", TestContext.Current.CancellationToken);
        var visitor = await Visitor.SignIn(site, Mail("known-eve"));
        var page = await visitor.Read("/account/introductions/new?to=organisation:known-works");
        Assert.Contains("You know somebody at Known Works already", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wie kan mij voorstellen", (await visitor.Read("/account/introductions/new?lang=nl")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private Task<Actor> Person(string name) => SiteAccounts.Account(site.Services, Mail(name), null);

    private async Task Tie(Actor one, Actor other, int strength)
    {
        var ties = site.Services.GetRequiredService<TieRegister>();
        var entry = new TieEntry(TieKind.WorkedTogether, strength, DateOnly.FromDateTime(DateTime.UtcNow), null, TieVisibility.Introductions);
        await ties.Record(one, other.PersonId!.Value, entry, TestContext.Current.CancellationToken);
        await ties.Record(other, one.PersonId!.Value, entry, TestContext.Current.CancellationToken);
    }

    private static string Mail(string name) => name + "@accounts.example";
}
