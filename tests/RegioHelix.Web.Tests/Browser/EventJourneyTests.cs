using Microsoft.Playwright;
using RegioHelix.Registry.Events;

namespace RegioHelix.Web.Tests.Browser;

/// <summary>Who organises an event goes from an empty page to a published programme, planned in the background, and who comes sees it on a phone.</summary>
public sealed class EventJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task An_organiser_goes_from_an_empty_page_to_a_published_programme_that_a_participant_sees_on_a_phone()
    {
        var services = await site.Services();
        await BrowserPeople.AddOrganisation(services, await BrowserPeople.Add(services, "Event Organiser"), "Journey network");
        await using var watched = await site.Open();
        var page = watched.Page;
        await watched.SignIn("Event Organiser");
        await watched.Go("/events");
        await page.ClickAsync("a[href='/events/new']");
        await page.FillAsync("#event-event_name", "Browser day");
        await page.FillAsync("#event-place", "Invented hall");
        await page.FillAsync("#event-first_day", "2032-04-01");
        await page.FillAsync("#event-last_day", "2032-04-01");
        await page.ClickAsync("form#event button[type=submit]");
        Assert.Contains("draft", await page.Locator(".done").InnerTextAsync(), StringComparison.Ordinal);
        await page.FillAsync("#room-name", "Blue room");
        await page.ClickAsync("form#room button");
        await page.FillAsync("#session-session_name", "Morning");
        await page.ClickAsync("form#session button");
        Assert.Contains("slots for meetings: 7", await page.Locator("p.lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await watched.Faults());
        await page.ClickAsync(".event-tabs a[href$='/edit']");
        await page.ClickAsync("form#state-Open button");

        var (participants, wishes) = (services.GetRequiredService<ParticipantRegister>(), services.GetRequiredService<WishRegister>());
        var (one, other) = (await BrowserPeople.Add(services, "Early Guest"), await BrowserPeople.Add(services, "Other Guest"));
        await participants.Register(one, "browser-day", null, true, new() { Name = "Early Guest", Languages = ["en"] }, TestContext.Current.CancellationToken);
        var asked = await participants.Register(other, "browser-day", null, true, new() { Name = "Other Guest", Languages = ["en"] }, TestContext.Current.CancellationToken);
        await wishes.Answer(other, "browser-day", (await wishes.Ask(one, "browser-day", asked.Id, null, true, TestContext.Current.CancellationToken)).Id, true, TestContext.Current.CancellationToken);

        await page.ClickAsync(".event-tabs a[href$='/programme']");
        await page.ClickAsync("form#plan button");
        // The page follows the job by itself and shows the programme when it has ended.
        await page.Locator("form#publish button").ClickAsync(new() { Timeout = 60_000 });
        Assert.StartsWith("1 of 1 wanted meetings take place", await page.Locator("p.lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await watched.Faults());
        await page.SetViewportSizeAsync(360, 1000);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));

        await using var phone = await site.Open(width: 360, scheme: ColorScheme.Dark);
        await phone.SignIn("Early Guest");
        await phone.Go("/events/browser-day/me");
        Assert.StartsWith("Next: Other Guest, Thursday 1 April 2032 at", await phone.Page.Locator("p.lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await phone.Faults());
        var calendar = await phone.Page.Context.APIRequest.GetAsync("/events/browser-day/me/programme.ics");
        Assert.Contains("TZID=Europe/Brussels:20320401T", await calendar.TextAsync(), StringComparison.Ordinal);
        Assert.True(await phone.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        Assert.Empty(watched.Complaints);
    }
}
