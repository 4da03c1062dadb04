using System.Net;
using System.Text.Json;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Events;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Web.Tests;

/// <summary>Discussions of an event: from topics to seats, cards and sheets, whose lines are kept once however often they are sent.</summary>
public sealed class DiscussionPageTests(Site site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Discussions_go_from_topics_to_seats_and_what_a_table_notes_becomes_a_need_with_one_press()
    {
        var owner = await Visitor.SignIn(site, SiteAccounts.Owner);
        using var made = await owner.Fill("/events/new", "event", ("organisation", SiteAccounts.Works), ("event_name", "Round tables"), ("place", "Invented hall"), ("zone", "Europe/Brussels"), ("first_day", "2033-03-10"), ("last_day", "2033-03-10"), ("registration", "Open"), ("themes", "THEME:circular-economy"));
        var address = made.Headers.Location!.OriginalString.Split("/agenda")[0];
        await Done(owner.Fill(address + "/agenda", "session", ("session_name", "Afternoon"), ("kind", "Groups"), ("day", "2033-03-10"), ("from", "14:00"), ("until", "16:10"), ("slot_minutes", "20"), ("pause_minutes", "5")));
        await Done(owner.Fill(address + "/edit", "state-Open"));
        var page = await owner.Read(address + "/discussions");
        using (var short_ = await owner.Send(page.QuerySelector("form[id^=rounds-]")!, ("rounds", "8"), ("pause_minutes", "30")))
            Assert.Equal(HttpStatusCode.BadRequest, short_.StatusCode);
        await Done(owner.Send((await owner.Read(address + "/discussions")).QuerySelector("form[id^=rounds-]")!, ("rounds", "3"), ("pause_minutes", "5")));
        await Done(owner.Fill(address + "/discussions", "topic", ("topic", "Packaging <b>"), ("theme", "THEME:circular-economy"), ("goal", "Two joint pilots"), ("prompts", ""), ("tables", "1")));
        await Done(owner.Fill(address + "/discussions", "topic", ("topic", "Water"), ("theme", ""), ("goal", "One plan"), ("prompts", "Who pays?\nWho cleans?"), ("tables", "2")));

        // Nine who come: two with accounts, of whom one leads, and seven who said yes elsewhere.
        var (ada, ben) = (await Visitor.SignIn(site, SiteAccounts.Member), await Visitor.SignIn(site, SiteAccounts.Stranger));
        await Done(ada.Fill(address + "/register", "register", ("name", "Ada"), ("languages", "en"), ("region", "BE21"), ("themes", "THEME:circular-economy"), ("agreed", "yes")));
        await Done(ben.Fill(address + "/register", "register", ("name", "Ben"), ("languages", "en"), ("region", "BE21"), ("agreed", "yes")));
        for (var guest = 1; guest <= 7; guest++)
            await Done(owner.Fill(address + "/participants", "add", ("name", $"Guest {guest}"), ("agreement", "elsewhere"), ("languages", "en"), ("region", $"ITC{guest % 4 + 1}")));
        await Done(ben.Fill(address + "/me", "discussions", ("facilitates", "yes")));
        var slug = address.Split('/')[^1];
        var (planner, seats) = (site.Services.GetRequiredService<SeatingPlanner>(), site.Services.GetRequiredService<SeatingRegister>());
        await planner.Plan(Actor.Command, slug, seed: 3, seconds: 0.2, cancellation: Stop);
        page = await owner.Read(address + "/discussions");
        Assert.StartsWith("9 people sit at 3 tables in 3 rounds", page.QuerySelector("p.lead")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("Seed 3", page.QuerySelector("section.quality")!.TextContent, StringComparison.Ordinal);
        // Nobody said of which strand of the helix, so that nothing is said of strands.
        Assert.Equal(8, page.QuerySelectorAll("#measures tbody tr").Length);
        Assert.Empty(await seats.ListOwn(await ActorOf(SiteAccounts.Member), slug, Stop));
        await Done(owner.Fill(address + "/discussions", "publish"));
        var own = await seats.ListOwn(await ActorOf(SiteAccounts.Stranger), slug, Stop);
        Assert.Equal(3, own.Count);
        Assert.All(own, seat => Assert.Equal((TableRole.Facilitator, own[0].Table), (seat.Role, seat.Table)));
        var programme = (await ada.Read(address + "/me")).QuerySelector("#programme")!;
        Assert.Equal(3, programme.QuerySelectorAll("li.meeting").Length);
        using (var calendar = await ben.Ask(address + "/me/programme.ics"))
            Assert.Equal(3, (await calendar.Content.ReadAsStringAsync(Stop)).Split($"SUMMARY:Table {own[0].Table}: {own[0].Topic.Title}").Length - 1);
        Assert.Equal(9, (await owner.Read(address + "/discussions/cards")).QuerySelectorAll(".table-card").Length);

        // Somebody leaves and somebody comes: mended at once, and those who must be told are told by table.
        var left = (await site.Services.GetRequiredService<ParticipantRegister>().List(Actor.Command, slug, Stop)).Single(one => one.Name == "Guest 4");
        await Done(owner.Fill($"{address}/participants/{left.Id}", "withdraw"));
        await Done(owner.Fill(address + "/participants", "add", ("name", "Late Guest"), ("agreement", "elsewhere"), ("languages", "en")));
        var seating = await seats.Get(Actor.Command, slug, Stop);
        Assert.Empty(seating.Seatless);
        Assert.All(seating.Tables, round => Assert.All(round, table => Assert.InRange(table.Count, 2, 4)));
        Assert.Contains("Late Guest", (await owner.Read(address + "/discussions")).QuerySelector("#tell")!.TextContent, StringComparison.Ordinal);
        // The page of the day works without a slot of meetings: who does not come after all leaves the tables, and is back with a word.
        var late = (await site.Services.GetRequiredService<ParticipantRegister>().List(Actor.Command, slug, Stop)).Single(one => one.Name == "Late Guest");
        foreach (var (says, sits) in new[] { ("missing", false), ("late", true) })
        {
            var day = await owner.Read($"{address}/live?{says}={late.Id}");
            Assert.Contains("No meeting changes.", day.QuerySelector("#proposal")!.TextContent, StringComparison.Ordinal);
            await Done(owner.Send(day.QuerySelector("form#apply")!));
            Assert.Equal(sits, (await seats.Get(Actor.Command, slug, Stop)).Tables.Any(round => round.Any(table => table.Any(one => one.Participant.Id == late.Id))));
        }
        await Done(owner.Fill(address + "/programme", "publish"));
        Assert.Contains("Everybody knows", (await owner.Read(address + "/discussions")).QuerySelector("#tell")!.TextContent, StringComparison.Ordinal);

        // The sheet: the facilitator's, line by line and as a form; nobody else's at the table.
        var place = $"{address}/me/tables/{own[0].Round.SessionId}/{own[0].Round.Number}/{own[0].Table}";
        var (sheet, client) = (await ben.Read(place), Guid.CreateVersion7());
        var guestOfTable = sheet.QuerySelectorAll("select option").First(option => option.GetAttribute("value")!.Length > 0);
        var benHimself = sheet.QuerySelectorAll("select option").First(option => option.TextContent == "Ben").GetAttribute("value")!;
        var token = sheet.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        async Task<(HttpStatusCode Status, JsonElement Told)> Line(Visitor who, Guid name, int version, string kind, string noted, string ownedBy = "", string due = "")
        {
            using var answer = await who.Post(place + "/line", ("__RequestVerificationToken", token), ("client", $"{name}"), ("version", $"{version}"), ("kind", kind), ("noted", noted), ("owner", ownedBy), ("due", due));
            var body = await answer.Content.ReadAsStringAsync(Stop);
            return (answer.StatusCode, body.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(body) : default);
        }
        Assert.Equal(1, (await Line(ben, client, 0, "Need", "A seaweed supplier", benHimself)).Told.GetProperty("version").GetInt32());
        Assert.Equal(1, (await Line(ben, client, 0, "Need", "A seaweed supplier", benHimself)).Told.GetProperty("version").GetInt32());
        var stale = (await Line(ben, client, 0, "Need", "Something else", benHimself)).Told;
        Assert.False(stale.GetProperty("kept").GetBoolean());
        Assert.Equal("A seaweed supplier", stale.GetProperty("entry").GetProperty("noted").GetString());
        var action = Guid.CreateVersion7();
        Assert.Equal("proposal", (await Line(ben, action, 0, "Action", "Write to the ministry")).Told.GetProperty("entry").GetProperty("kind").GetString(), ignoreCase: true);
        Assert.Equal("action", (await Line(ben, action, 1, "Action", "Write to the ministry", benHimself, "2033-04-01")).Told.GetProperty("entry").GetProperty("kind").GetString(), ignoreCase: true);
        Assert.Equal(HttpStatusCode.BadRequest, (await Line(ben, Guid.CreateVersion7(), 0, "Need", "x", $"{left.Id}")).Status);
        using (var hidden = await ada.Ask(place))
            Assert.Equal(seating.Tables[0][own[0].Table - 1].Any(one => one.Participant.Name == "Ada" && one.Role == TableRole.Reporter) ? HttpStatusCode.OK : HttpStatusCode.NotFound, hidden.StatusCode);
        // Without scripts: the form keeps what is new, and what was written stays.
        sheet = await ben.Read(place);
        var blank = sheet.QuerySelectorAll("[data-kind=Conclusion] .sheet-line")[^1].GetAttribute("data-client");
        await Done(ben.Send(sheet.QuerySelector("form#sheet")!, ($"noted-{blank}", "Fund the pilots <i>together</i>")));
        var kept = Assert.Single(await site.Services.GetRequiredService<SheetRegister>().List(Actor.Command, slug, Stop));
        Assert.Equal([SheetKind.Need, SheetKind.Action, SheetKind.Conclusion], kept.Entries.Select(one => one.Kind));
        Assert.Contains("together", (await ben.Read(place + "/paper")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // One press, and the need is a draft of its owner's organisation.
        var noted = (await ben.Read(address + "/me")).QuerySelector("#noted")!;
        Assert.Equal(2, noted.QuerySelectorAll("article").Length);
        using (var need = await ben.Send(noted.QuerySelector("form")!, ("organisation", "other-works")))
            Assert.Matches("^/needs/[^/]*seaweed[^/]*/edit", need.Headers.Location!.OriginalString);
        Assert.Null((await ben.Read(address + "/me")).QuerySelector("#noted form"));
        Assert.NotNull(guestOfTable);
    }

    private async Task<Actor> ActorOf(string mail)
    {
        var account = (await site.Services.GetRequiredService<Registry.Accounts.AccountRegister>().List(Actor.Command, Stop)).Single(one => one.Mail == mail);
        return new(ActorKind.Account, account.Id, account.PersonId);
    }

    private static async Task Done(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {(answer.Content.Headers.ContentType?.MediaType == "text/html" ? (await Visitor.Parse(answer)).QuerySelector(".form-refused, main")?.TextContent : "")}");
    }
}
