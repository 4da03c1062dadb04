using System.Net;
using System.Text.RegularExpressions;
using RegioHelix.Registry;
using RegioHelix.Registry.Mail;
using RegioHelix.Studies.Events;

namespace RegioHelix.Web.Tests;

/// <summary>An event from an empty page to a published programme that is mended, by those who organise and by those who come.</summary>
public sealed partial class EventPageTests(Site site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_goes_from_an_empty_page_to_a_programme_in_the_calendar_and_is_mended_at_once()
    {
        var owner = await Visitor.SignIn(site, SiteAccounts.Owner);
        using var refused = await owner.Fill("/events/new", "event", ("organisation", SiteAccounts.Works), ("event_name", ""), ("place", "Hall"), ("zone", "Mars"), ("first_day", "2031-03-29"), ("last_day", "2031-03-28"), ("registration", "Open"));
        Assert.Equal((HttpStatusCode.BadRequest, 3), (refused.StatusCode, (await Visitor.Parse(refused)).QuerySelectorAll(".form-refused li").Length));
        using var made = await owner.Fill("/events/new", "event", ("organisation", SiteAccounts.Works), ("event_name", "Journey <b>day</b>"), ("place", "Invented hall"), ("zone", "Europe/Brussels"), ("first_day", "2031-03-28"), ("last_day", "2031-03-29"), ("registration", "Open"), ("themes", "THEME:circular-economy"));
        var address = made.Headers.Location!.OriginalString.Split("/agenda")[0];
        using (var hidden = await site.Ask(address))
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        await Done(owner.Fill(address + "/agenda", "room", ("name", "Blue room"), ("capacity", "20"), ("tables", "2"), ("seats", "2")));
        var room = (await owner.Read(address + "/agenda")).QuerySelectorAll("select[name=room] option")[^1].GetAttribute("value")!;
        await Done(owner.Fill(address + "/agenda", "session", ("session_name", "Meetings"), ("kind", "Meetings"), ("day", "2031-03-28"), ("from", "09:00"), ("until", "10:15"), ("room", room), ("slot_minutes", "20"), ("pause_minutes", "5")));
        using (var overlapping = await owner.Fill(address + "/agenda", "session", ("session_name", "More"), ("kind", "Meetings"), ("day", "2031-03-28"), ("from", "09:10"), ("until", "10:15"), ("room", room), ("slot_minutes", "20"), ("pause_minutes", "5")))
            Assert.Contains("overlap", (await Visitor.Parse(overlapping)).QuerySelector(".form-refused")!.TextContent, StringComparison.Ordinal);
        // Who is entered while it is a draft is written to once it opens.
        await Done(owner.Fill(address + "/participants", "add", ("name", "Dot"), ("mail", "dot@journey.example"), ("agreement", "ask")));
        Assert.DoesNotContain(await Mails(), one => one.To == "dot@journey.example");
        await Done(owner.Fill(address + "/edit", "state-Open"));
        Assert.Single(await Mails(), one => one.To == "dot@journey.example");

        // A form that does not stand on its page any more says all the same why it was refused, and one that does says so once.
        var closing = (await owner.Read(address + "/edit")).QuerySelector("form#state-Closed")!;
        using (var backToDraft = await owner.Send(closing, ("status", "Draft")))
            Assert.Contains("cannot become a draft again", Assert.Single((await Visitor.Parse(backToDraft)).QuerySelectorAll(".form-refused")).TextContent, StringComparison.Ordinal);
        var page = await site.Read(address, "nl");
        Assert.Equal("Journey <b>day</b>", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("één-op-ééngesprekken", page.QuerySelector("table.agenda")!.TextContent, StringComparison.Ordinal);

        // Two with accounts register; a third by the link that is mailed, whom nobody sees before saying yes.
        var (ada, ben) = (await Visitor.SignIn(site, SiteAccounts.Member), await Visitor.SignIn(site, SiteAccounts.Stranger));
        using (var silent = await ada.Fill(address + "/register", "register", ("languages", "en")))
            Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        await Done(ada.Fill(address + "/register", "register", ("name", "Ada"), ("languages", "en"), ("seeks", "seaweed for packaging"), ("themes", "THEME:circular-economy"), ("agreed", "yes"), ("access_needs", "a ramp, please")));
        await Done(ben.Fill(address + "/register", "register", ("name", "Ben"), ("languages", "en, nl"), ("offers", "We grow seaweed."), ("themes", "THEME:circular-economy"), ("agreed", "yes")));
        var stranger = new Visitor(site) { Language = "nl" };
        await Done(stranger.Fill(address + "/register", "register", ("name", "Cyd"), ("mail", "cyd@journey.example"), ("languages", "nl"), ("agreed", "yes")));
        Assert.DoesNotContain("Cyd", (await ada.Read(address + "/me")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var mail = (await Mails()).First(one => one.To == "cyd@journey.example");
        var link = Link().Match(mail.Body).Value;
        await Done(stranger.Fill(link, "confirm", ("agreed", "yes")));

        // Suggestions come with reasons, and what somebody needs is nobody's but those who organise.
        var own = await ada.Read(address + "/me");
        var fellow = own.QuerySelectorAll(".fellow").First(one => one.TextContent.Contains("Ben", StringComparison.Ordinal));
        Assert.Contains("offers what you look for: seaweed", fellow.TextContent, StringComparison.Ordinal);
        foreach (var read in new[] { own, await ben.Read(address + "/me"), await site.Read(address) })
            Assert.DoesNotContain(read == own ? "nothing of the kind" : "ramp", read.DocumentElement.TextContent, StringComparison.Ordinal);
        await Done(ada.Send(fellow.QuerySelector("form")!, ("message", "Packaging"), ("important", "yes")));
        await Done(ben.Send((await ben.Read(address + "/me")).QuerySelector("form[id^=yes]")!));
        var cyd = (await ben.Read(address + "/me")).QuerySelectorAll(".fellow").First(one => one.TextContent.Contains("Cyd", StringComparison.Ordinal));
        await Done(ben.Send(cyd.QuerySelector("form")!));
        await Done(stranger.Send((await stranger.Read(link)).QuerySelector("form[id^=yes]")!));

        // Planned by the same means as the job, which another test runs; published, each finds it on the own page and in the calendar file.
        var (slug, planner) = (address.Split('/')[^1], site.Services.GetRequiredService<ProgrammePlanner>());
        await planner.Plan(Actor.Command, slug, seconds: 0.2, cancellation: Stop);
        Assert.Contains("2 of 2", (await owner.Read(address + "/programme")).QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        await Done(owner.Fill(address + "/programme", "publish"));
        Assert.Contains("Ada", (await ben.Read(address + "/me")).QuerySelector("#programme")!.TextContent, StringComparison.Ordinal);
        using var calendar = await ada.Ask(address + "/me/programme.ics");
        var ics = await calendar.Content.ReadAsStringAsync(Stop);
        Assert.Equal("text/calendar", calendar.Content.Headers.ContentType!.MediaType);
        foreach (var part in new[] { "BEGIN:VTIMEZONE", "TZID:Europe/Brussels", "SUMMARY:Meeting with Ben", "DTSTART;TZID=Europe/Brussels:20310328T", "Blue room" })
            Assert.Contains(part, ics, StringComparison.Ordinal);
        Assert.Contains("Afdrukken", (await stranger.Read(link + "/programme")).DocumentElement.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ben", (await stranger.Read(link + "/programme")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        // Cyd does not come: mended at once, and those who must know stand there until they are told.
        await Done(stranger.Fill(link, "withdraw"));
        var programme = await owner.Read(address + "/programme");
        Assert.Contains("Ben", programme.QuerySelector("#tell")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada:", programme.QuerySelector("#tell")!.TextContent, StringComparison.Ordinal);
        await Done(owner.Fill(address + "/programme", "publish"));
        Assert.Contains("Everybody knows", (await owner.Read(address + "/programme")).QuerySelector("#tell")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await site.Services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, 400, Stop), one => one.Subject.Contains("your programme has changed", StringComparison.Ordinal) && one.Body.Contains("does not take place", StringComparison.Ordinal));
        Assert.DoesNotContain("ramp", await Text(owner, address + "/programme.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_participants_is_looked_at_row_by_row_and_taken_in_whole()
    {
        var (owner, address) = (await Visitor.SignIn(site, SiteAccounts.Owner), "/events/matrix-event/participants");
        var shelf = site.Services.GetRequiredService<Studies.Rosters.RosterShelf>();
        var actor = new Actor(ActorKind.Account, (await site.Services.GetRequiredService<Registry.Accounts.AccountRegister>().List(Actor.Command, TestContext.Current.CancellationToken)).Single(one => one.Mail == SiteAccounts.Owner).Id);
        string Shelve(string csv) => shelf.Receive(actor, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)), "people.csv");
        var wrong = await owner.Read($"{address}/import/{Shelve("Name,Email,Region,Shoe size\nDora,dora@list.example,ITH3,40\nEli,no address,Q1,41\n")}");
        Assert.Equal(2, wrong.QuerySelectorAll("table.problems tbody tr, .problems-list > li").Length);
        Assert.Null(wrong.QuerySelector("form#take"));
        Assert.Contains("Shoe size", wrong.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Done(owner.Fill($"{address}/import/{Shelve("Name,Email,Region\nDora,dora@list.example,ITH3\n")}", "take", ("agreement", "ask")));
        Assert.Contains("Dora", (await owner.Read(address + "?q=dora")).QuerySelector("#participants")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_job_that_plans_says_what_is_missing_and_only_to_those_who_organise()
    {
        var owner = await Visitor.SignIn(site, SiteAccounts.Owner);
        await Done(owner.Fill("/events/matrix-event/programme", "plan"));
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if ((await owner.Read("/events/matrix-event/programme")).QuerySelector(".job [role=status]") is { } said && said.ClassName == "note error")
                break;
            await Task.Delay(100, Stop);
        }
        var job = (await owner.Read("/events/matrix-event/programme")).QuerySelector(".job");
        Assert.Contains("no two people have said yes", job!.TextContent, StringComparison.Ordinal);
        var stranger = await Visitor.SignIn(site, SiteAccounts.Stranger);
        using var hidden = await stranger.Ask("/events/matrix-event/programme");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    private static async Task Done(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {(answer.Content.Headers.ContentType?.MediaType == "text/html" ? (await Visitor.Parse(answer)).QuerySelector(".form-refused, main")?.TextContent : "")}");
    }

    private async Task<IReadOnlyList<OutgoingMail>> Mails() => await site.Services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, 400, Stop);

    private static async Task<string> Text(Visitor visitor, string address)
    {
        using var answer = await visitor.Ask(address);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex(@"/events/[^/\s]+/as/\S+")]
    private static partial Regex Link();
}
