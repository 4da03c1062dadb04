using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Events;
using RegioHelix.Web.Events;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Tests;

/// <summary>The day of an event over HTTP: what a badge opens for whom, what is asked before a published programme is mended, what is said before a slot moves, and links that are over.</summary>
public sealed partial class EventDayPageTests(Site site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private EventRegister Events => site.Services.GetRequiredService<EventRegister>();

    private ParticipantRegister Participants => site.Services.GetRequiredService<ParticipantRegister>();

    [Fact]
    public async Task A_badge_tells_a_stranger_nothing_and_the_programme_is_mended_only_once_it_was_looked_at()
    {
        var slug = await Open("Day pages", new(2031, 5, 6));
        var guests = new List<Participant>();
        foreach (var name in new[] { "Noor Nowhere", "Pim Present", "Quin Quiet" })
            guests.Add(await Participants.AddOther(Actor.Command, slug, new() { Name = name, Mail = $"{name.Split(' ')[0].ToLowerInvariant()}@day.example", OrganisationName = "Invented <works>", AccessNeeds = "a lift", Languages = ["en", "nl"] }, true, Stop));
        await Agree(slug, guests[0], guests[1]);
        await Agree(slug, guests[1], guests[2]);
        await site.Services.GetRequiredService<ProgrammePlanner>().Plan(Actor.Command, slug, seconds: 0.1, cancellation: Stop);
        await site.Services.GetRequiredService<ProgrammeRegister>().Publish(Actor.Command, slug, Stop);
        var (owner, stranger) = (await Visitor.SignIn(site, SiteAccounts.Owner), await Visitor.SignIn(site, SiteAccounts.Stranger));

        // The same for a badge that there is and for one that there is not, signed in or not.
        string[] badges = [BadgeLink.Path(slug, guests[1].Id), BadgeLink.Path(slug, Guid.NewGuid()), $"/events/{slug}/badge/no-badge"];
        foreach (var visitor in new[] { stranger, new Visitor(site) })
        {
            var seen = new List<string>();
            foreach (var badge in badges)
                seen.Add((await visitor.Read(badge)).QuerySelector("main")!.TextContent);
            Assert.Single(seen.Distinct());
            Assert.DoesNotContain("Pim", seen[0], StringComparison.Ordinal);
        }
        using (var hidden = await stranger.Ask($"/events/{slug}/check-in"))
            Assert.Equal(HttpStatusCode.Forbidden, hidden.StatusCode);
        using (var none = await owner.Ask(badges[1]))
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        var badgePage = await owner.Read(badges[0]);
        Assert.Contains("Needs: a lift", badgePage.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Done(owner.Send(badgePage.QuerySelector("form#check-in")!, ("participant", $"{guests[1].Id}")));
        using (var twice = await owner.Send((await owner.Read($"/events/{slug}/check-in?q=noor")).QuerySelector("form#check-in")!, ("participant", $"{guests[1].Id}")))
            Assert.Contains("was checked in already", (await Visitor.Parse(twice)).QuerySelector(".form-refused")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Aanwezig: 1 van de 3.", (await owner.Read($"/events/{slug}/check-in?lang=nl")).QuerySelector("p.lead")!.TextContent.Trim());

        await owner.Read($"/events/{slug}?lang=en");

        // Badges hold the link as a picture, and nothing that only those who organise may know; nor does the schedule.
        var (sheet, schedule) = (await owner.Read($"/events/{slug}/badges"), await owner.Read($"/events/{slug}/schedule"));
        Assert.Equal((3, 1), (sheet.QuerySelectorAll(".name-badge svg.qr").Length, sheet.QuerySelectorAll(".badge-sheet").Length));
        Assert.DoesNotContain("lift", sheet.DocumentElement.OuterHtml + schedule.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(["Noor Nowhere Invented <works>", "Pim Present Invented <works>", "Quin Quiet Invented <works>"], schedule.QuerySelectorAll(".by-name h3").Select(one => one.TextContent.Trim()));
        Assert.Equal(2, schedule.QuerySelectorAll(".by-room li").Length);
        var sessions = (await site.Services.GetRequiredService<AgendaRegister>().Get(Actor.Command, slug, Stop)).Sessions;
        Assert.NotEmpty(sessions);
        Assert.Equal(sessions.Select(one => one.Title), schedule.QuerySelectorAll(".by-session tbody th").Select(one => one.FirstChild!.TextContent.Trim()));

        // Those who organise say that somebody is away: the published programme stays until they have seen what it comes to. Two at once: the later is told so.
        var programmes = site.Services.GetRequiredService<ProgrammeRegister>();
        var before = (await programmes.Get(Actor.Command, slug, Stop)).Versions.Count;
        var slot = (await programmes.Get(Actor.Command, slug, Stop)).Meetings.First(one => one.One!.Id == guests[0].Id || one.Other!.Id == guests[0].Id).Meeting.SlotId!.Value;
        var form = (await owner.Read($"/events/{slug}/participants/{guests[0].Id}")).QuerySelector("form#participant")!;
        using var asked = await owner.Send(form, ("away", $"{slot}"));
        var look = asked.Headers.Location!.OriginalString;
        Assert.StartsWith($"/events/{slug}/live?about={guests[0].Id}", look, StringComparison.Ordinal);
        var live = await owner.Read(look.Split('#')[0]);
        Assert.Equal(before, (await programmes.Get(Actor.Command, slug, Stop)).Versions.Count);
        Assert.Contains("Noor Nowhere", live.QuerySelector("#proposed")!.TextContent, StringComparison.Ordinal);
        await Participants.WithdrawOther(Actor.Command, slug, guests[2].Id, Stop);
        using (var late = await owner.Send(live.QuerySelector("form#apply")!))
        {
            Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
            live = await Visitor.Parse(late);
            Assert.Contains("since you looked", live.QuerySelector("#proposal .form-refused")!.TextContent, StringComparison.Ordinal);
        }
        var apply = live.QuerySelector("form#apply");
        Assert.NotNull(apply);
        await Done(owner.Send(apply));
        live = await owner.Read($"/events/{slug}/live");
        var tell = live.QuerySelector("#tell")!.TextContent;
        Assert.Contains("Pim Present", tell, StringComparison.Ordinal);
        await Done(owner.Send(live.QuerySelector("form#tell-all")!));
        var outbox = site.Services.GetRequiredService<MailOutbox>();
        await outbox.Failed((await outbox.ListLatest(Actor.Command, 400, Stop)).First(one => one.To == "pim@day.example").Id, "connection refused", Stop);
        var mails = (await owner.Read($"/events/{slug}/live")).QuerySelector("#mails")!.TextContent;
        Assert.Contains("Failed so far and tried again: 1", mails, StringComparison.Ordinal);
        Assert.Contains("tell them yourself: Pim Present", mails, StringComparison.Ordinal);

        // What moving a slot does to its meetings is said before; whom it concerns afterwards.
        var held = (await programmes.Get(Actor.Command, slug, Stop)).Meetings.FirstOrDefault(one => one.Meeting.SlotId is not null);
        var agenda = await owner.Read($"/events/{slug}/agenda");
        if (held is not null)
            Assert.Contains("Meetings here: 1. Moved, they keep to the slot; people who get another time: 2.", agenda.QuerySelector($"form#slot-{held.Meeting.SlotId}")!.TextContent, StringComparison.Ordinal);
        using var moved = await owner.Send(agenda.QuerySelectorAll("form[id^=slot-]")[^1], ("from", "10:39"));
        Assert.Equal($"/events/{slug}/live?done=live#tell", moved.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_link_that_is_over_says_so_and_a_corrected_address_gets_a_new_one()
    {
        var past = await Open("Long ago", new(2020, 5, 6));
        var then = await Participants.AddOther(Actor.Command, past, new() { Name = "Tess Then", Mail = "tess@day.example" }, true, Stop);
        var links = site.Services.GetRequiredService<EventLink>();
        var visitor = new Visitor(site) { Language = "nl" };
        using (var over = await visitor.Ask(new Uri(links.Of(past, new(then.Id, then.PersonId, then.Name, "", "nl", false))).AbsolutePath))
        {
            Assert.Equal(HttpStatusCode.Gone, over.StatusCode);
            var said = (await Visitor.Parse(over)).QuerySelector("main")!.TextContent;
            Assert.Contains("Deze link gold tot 2020-08-04, 90 dagen na het evenement", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Tess", said, StringComparison.Ordinal);
        }

        var slug = await Open("Wrong address", new(2031, 5, 6));
        var wrong = await Participants.AddOther(Actor.Command, slug, new() { Name = "Uma Unsure", Mail = "um@day.example" }, false, Stop);
        var old = new Uri(links.Of(slug, new(wrong.Id, wrong.PersonId, wrong.Name, "", "en", false))).AbsolutePath;
        var owner = await Visitor.SignIn(site, SiteAccounts.Owner);
        await Done(owner.Fill($"/events/{slug}/participants/{wrong.Id}", "address", ("mail", "uma@day.example")));
        using (var gone = await visitor.Ask(old))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        var mail = (await site.Services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, 400, Stop)).First(one => one.To == "uma@day.example");
        Assert.Contains("Uma Unsure", (await visitor.Read(Link().Match(mail.Body).Value)).QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_is_that_of_the_link_and_the_doubled_hour_is_told_apart()
    {
        var (address, id) = (site.Services.GetRequiredService<SiteAddress>(), Guid.NewGuid());
        var (size, path) = BadgeLink.Draw(address, "some-event", id);
        Assert.Equal(id, BadgeLink.Read(BadgeLink.Path("some-event", id).Split('/')[^1]));
        Assert.InRange(size, 29, 61);
        Assert.Matches(@"^(M\d+ \d+h\d+v1h-\d+z)+$", path);
        Assert.Equal("M0 0h2v1h-2zM1 1h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z", BadgeLink.Trace([new([true, true, false]), new([false, true, true]), new([true, false, true])]));

        // Half past two in Brussels twice, an hour apart: on the page, in a field and in the calendar file.
        var (first, second) = (new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero));
        Assert.Equal(("02:30 (UTC+2)", "02:30 (UTC+1)", "02:30", "03:30"), (EventTimes.Time("Europe/Brussels", first), EventTimes.Time("Europe/Brussels", second), EventTimes.Clock("Europe/Brussels", second), EventTimes.Time("Europe/Brussels", second.AddHours(1))));
        var hosted = await Events.Get(Actor.Command, await Open("Night of the clock", new(2026, 10, 25)), Stop);
        ShownParticipant other = new(id, "Vic", "", null, null, [], [], null, null);
        var file = Encoding.UTF8.GetString(OwnCalendar.Write(hosted, new([], [], [], []), [new(Guid.NewGuid(), other, first, first.AddMinutes(20), "Hall", "1", null, 1), new(Guid.NewGuid(), other, second.AddHours(1), second.AddMinutes(80), "Hall", "1", null, 1)], [], second, site.Services.GetRequiredService<IStringLocalizer<EventTexts>>()));
        foreach (var part in new[] { "DTSTART:20261025T003000Z", "DTSTART;TZID=Europe/Brussels:20261025T033000" })
            Assert.Contains(part, file, StringComparison.Ordinal);
    }

    private async Task<string> Open(string title, DateOnly day)
    {
        var host = await site.Services.GetRequiredService<OrganisationRegister>().Find(Actor.Command, SiteAccounts.Works, Stop);
        var slug = (await Events.Add(Actor.Command, host!.Id, new() { Title = [new("en", title)], Place = "Hall", Zone = "Europe/Brussels", FirstDay = day, LastDay = day }, Stop)).Slug;
        var agenda = site.Services.GetRequiredService<AgendaRegister>();
        await agenda.AddRoom(Actor.Command, slug, "Blue", 20, 2, 2, Stop);
        await agenda.AddSession(Actor.Command, slug, new("Meetings", SessionKind.Meetings, day, new(9, 0), new(11, 0), null), Stop);
        await Events.Set(Actor.Command, slug, EventStatus.Open, Stop);
        return slug;
    }

    private async Task Agree(string slug, Participant one, Participant other)
    {
        var wishes = site.Services.GetRequiredService<WishRegister>();
        Actor As(Participant who) => new(ActorKind.Account, null, who.PersonId);
        await wishes.Answer(As(other), slug, (await wishes.Ask(As(one), slug, other.Id, null, false, Stop)).Id, true, Stop);
    }

    private static async Task Done(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}");
    }

    [GeneratedRegex(@"/events/[^/\s]+/as/\S+")]
    private static partial Regex Link();
}
