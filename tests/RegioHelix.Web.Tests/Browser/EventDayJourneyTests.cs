using System.Globalization;
using Microsoft.Playwright;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Events;

namespace RegioHelix.Web.Tests.Browser;

/// <summary>The day itself on a phone, from a badge to a mended programme; and a participant who uses the keyboard alone.</summary>
public sealed class EventDayJourneyTests(BrowserSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_phone_a_badge_checks_in_and_a_no_show_is_mended_once_it_was_looked_at()
    {
        var (services, organiser, slug) = await Event("Day Organiser", "Day network", "Day of days");
        var guests = await Guests(services, slug, "Ann Absent", "Bob Present", "Cas Waiting");
        foreach (var (one, other) in new[] { (0, 1), (1, 2) })
            await Agree(services, slug, guests[one], guests[other]);
        await Publish(services, organiser, slug);

        // Whoever else opens the picture of a badge learns nothing.
        var link = $"/events/{slug}/badge/{Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(guests[1].Participant.Id.ToByteArray())}";
        await using var watched = await site.Open(width: 360);
        var page = watched.Page;
        await watched.Go(link);
        Assert.DoesNotContain("Bob", await page.ContentAsync(), StringComparison.Ordinal);
        await watched.SignIn("Day Organiser");
        await watched.Go(link);
        await watched.Click("button.big");
        Assert.Contains("checked in by Day Organiser", await page.Locator("p.lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await watched.Faults());

        // Who is missing is ticked; what it comes to stands there before anything changes.
        await watched.Go($"/events/{slug}/check-in");
        Assert.StartsWith("There: 1 of 3", await page.Locator("p.lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await watched.Faults());
        await NoSidewaysScroll(page);
        await watched.Click("#no-shows a");
        await page.CheckAsync("#missing li:has-text('Ann Absent') input");
        await watched.Click("#missing button");
        Assert.Contains("Ann Absent", await page.Locator("#proposed").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await watched.Faults());
        await NoSidewaysScroll(page);
        await watched.Click("form#apply button");
        await watched.Click("form#tell-all button");
        Assert.Contains("Everybody knows", await page.Locator("#tell").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Waiting to be sent: ", await page.Locator("#mails").InnerTextAsync(), StringComparison.Ordinal);
        await NoSidewaysScroll(page);

        // Bob's phone shows it.
        await using var phone = await site.Open(width: 360);
        await phone.SignIn("Bob Present");
        await phone.Go($"/events/{slug}/me");
        var programme = await phone.Page.Locator("#programme").InnerTextAsync();
        Assert.Equal((false, true), (programme.Contains("Ann Absent", StringComparison.Ordinal), programme.Contains("Cas Waiting", StringComparison.Ordinal)));
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_participant_asks_another_accepts_and_the_calendar_file_holds_the_meeting()
    {
        var (services, organiser, slug) = await Event("Key Organiser", "Key network", "Key day");
        await Guests(services, slug, "Kim Keys", "Lou Letters");
        await using var watched = await site.Open();
        await watched.SignIn("Kim Keys");
        await watched.Go($"/events/{slug}/me");
        await Press(watched.Page, ".fellow summary");
        await watched.Page.Keyboard.PressAsync("Tab");
        await watched.Page.Keyboard.TypeAsync("Keyboards for ports");
        await Press(watched.Page, ".fellow form button");
        Assert.Contains("Asked", await watched.Page.Locator(".done").InnerTextAsync(), StringComparison.Ordinal);
        await watched.SignIn("Lou Letters");
        await watched.Go($"/events/{slug}/me");
        await Press(watched.Page, "form[id^=yes] button");
        Assert.Contains("both said yes", await watched.Page.Locator("#requests").InnerTextAsync(), StringComparison.Ordinal);
        await Publish(services, organiser, slug);

        await watched.Page.ReloadAsync();
        var download = await watched.Page.RunAndWaitForDownloadAsync(() => Press(watched.Page, "#programme a[download]"));
        var calendar = (await File.ReadAllTextAsync(await download.PathAsync(), Stop)).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
        var hosted = await services.GetRequiredService<EventRegister>().Get(organiser, slug, Stop);
        var meeting = Assert.Single(await services.GetRequiredService<ProgrammeRegister>().ListOwn((await Lou(services)).Actor, slug, Stop));
        var starts = LocalTimes.At(hosted.Zone, meeting.StartsAt).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        foreach (var part in new[] { $"DTSTART;TZID={hosted.Zone}:{starts}\n", "SUMMARY:Meeting with Kim Keys", $"LOCATION:Hall\\, table {meeting.Table}\\, Invented hall", "DESCRIPTION:Keyboards for ports", "BEGIN:VTIMEZONE", $"TZID:{hosted.Zone}", $"UID:{meeting.Id:N}@regiohelix" })
            Assert.Contains(part, calendar, StringComparison.Ordinal);
        Assert.Equal(1, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Empty(watched.Complaints);

        async Task<(Actor Actor, Participant Participant)> Lou(IServiceProvider from)
        {
            var one = (await from.GetRequiredService<ParticipantRegister>().List(organiser, slug, Stop)).Single(guest => guest.Name == "Lou Letters");
            return (new Actor(ActorKind.Account, null, one.PersonId), one);
        }
    }

    // Tab by tab until it has the focus, as somebody without a mouse gets there, then Enter.
    private static async Task Press(IPage page, string selector)
    {
        for (var tabs = 0; tabs < 120; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true && document.activeElement.matches(':focus-visible')", selector))
            {
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
                return;
            }
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{selector} cannot be reached by Tab on {page.Url}");
    }

    private static async Task NoSidewaysScroll(IPage page) => Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page.Url);

    // Where it is noon now, whatever the hour here: two slots of the day have begun, and others are to come.
    private async Task<(IServiceProvider Services, Actor Organiser, string Slug)> Event(string organiser, string network, string title)
    {
        var services = await site.Services();
        var actor = await BrowserPeople.Add(services, organiser);
        var host = await BrowserPeople.AddOrganisation(services, actor, network);
        var ahead = 12 - DateTimeOffset.UtcNow.Hour;
        var day = DateOnly.FromDateTime(DateTimeOffset.UtcNow.AddHours(ahead).DateTime);
        var (events, agenda) = (services.GetRequiredService<EventRegister>(), services.GetRequiredService<AgendaRegister>());
        var hosted = await events.Add(actor, host.Id, new() { Title = [new("en", title)], Place = "Invented hall", Zone = $"Etc/GMT{-ahead:+0;-0;+0}", FirstDay = day, LastDay = day }, Stop);
        await agenda.AddRoom(actor, hosted.Slug, "Hall", 20, 2, 2, Stop);
        await agenda.AddSession(actor, hosted.Slug, new("Meetings", SessionKind.Meetings, day, new(11, 0), new(16, 0), null, 60, 0), Stop);
        await events.Set(actor, hosted.Slug, EventStatus.Open, Stop);
        return (services, actor, hosted.Slug);
    }

    private static async Task<List<(Actor Actor, Participant Participant)>> Guests(IServiceProvider services, string slug, params string[] names)
    {
        var guests = new List<(Actor, Participant)>();
        foreach (var name in names)
        {
            var actor = await BrowserPeople.Add(services, name);
            guests.Add((actor, await services.GetRequiredService<ParticipantRegister>().Register(actor, slug, null, true, new() { Name = name, OrganisationName = $"{name.Split(' ')[0]} works", Region = "Antwerpen", Languages = ["en"] }, Stop)));
        }
        return guests;
    }

    private static async Task Agree(IServiceProvider services, string slug, (Actor Actor, Participant Participant) one, (Actor Actor, Participant Participant) other)
    {
        var wishes = services.GetRequiredService<WishRegister>();
        await wishes.Answer(other.Actor, slug, (await wishes.Ask(one.Actor, slug, other.Participant.Id, null, false, Stop)).Id, true, Stop);
    }

    private static async Task Publish(IServiceProvider services, Actor organiser, string slug)
    {
        await services.GetRequiredService<ProgrammePlanner>().Plan(organiser, slug, seconds: 0.1, cancellation: Stop);
        await services.GetRequiredService<ProgrammeRegister>().Publish(organiser, slug, Stop);
    }
}
