using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Mail;
using RegioHelix.Studies.Events;
using RegioHelix.Web.Outcomes;

namespace RegioHelix.Web.Tests.Browser;

/// <summary>
/// An answer by the link of a mail, in a browser. A browser that a program drives sends nothing by itself, so the journey goes by the button, as without scripts;
/// when a page sends by itself is asked of its module.
/// </summary>
public sealed partial class OutcomeJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task A_link_waits_for_a_button_where_nobody_looks_and_the_button_answers()
    {
        var link = await Prepare();
        await using var watched = await site.Open(width: 360);
        var page = watched.Page;
        await watched.Go(link + "/1/joint-work");
        Assert.Empty(await watched.Faults());
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));

        // The module may run here (the policy of scripts lets it), and has sent nothing.
        var looked = await page.EvaluateAsync<bool[]>("""
            async () => {
              const { isLookedAt } = await import('/_content/RegioHelix.Web/modules/outcome.js');
              const [seen, person] = [{ visibilityState: 'visible', prerendering: false }, { webdriver: false }];
              return [isLookedAt(seen, person), isLookedAt({ ...seen, visibilityState: 'hidden' }, person), isLookedAt({ ...seen, prerendering: true }, person), isLookedAt(seen, { webdriver: true }), isLookedAt(document, navigator)];
            }
            """);
        Assert.Equal([true, false, false, false, false], looked);
        await page.WaitForTimeoutAsync(1200);
        await Assertions.Expect(page.Locator(".answer-now [role=status]")).ToContainTextAsync("Press the button");
        await Assertions.Expect(page.Locator(".sends-itself input[name=by]")).ToHaveValueAsync("button");

        // By keyboard.
        await page.Locator(".sends-itself button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("Noted");
        await Assertions.Expect(page.Locator("#pair-1")).ToContainTextAsync("we work together");
        Assert.Empty(watched.Complaints);
    }

    // A meeting of the day before yesterday, and the mail that asks for it.
    private async Task<string> Prepare()
    {
        var (services, stop) = (await site.Services(), TestContext.Current.CancellationToken);
        var organiser = await BrowserPeople.Add(services, "Outcome Organiser");
        var host = await BrowserPeople.AddOrganisation(services, organiser, "Outcome journeys");
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-2);
        var (events, agendas, participants, wishes) = (services.GetRequiredService<EventRegister>(), services.GetRequiredService<AgendaRegister>(), services.GetRequiredService<ParticipantRegister>(), services.GetRequiredService<WishRegister>());
        var slug = (await events.Add(organiser, host.Id, new() { Title = [new("en", "Journey of outcomes")], Place = "Invented hall", Zone = "Europe/Brussels", FirstDay = day, LastDay = day }, stop)).Slug;
        await agendas.AddRoom(organiser, slug, "Hall", 40, 2, 2, stop);
        await agendas.AddSession(organiser, slug, new("Meetings", SessionKind.Meetings, day, new(9, 0), new(10, 35), null), stop);
        await events.Set(organiser, slug, EventStatus.Open, stop);
        var people = new List<(Actor Actor, Participant Participant)>();
        foreach (var name in new[] { "Ina", "Ulf" })
        {
            var invited = await participants.Register(Actor.Anonymous, slug, null, true, new() { Name = name, Mail = $"{name.ToLowerInvariant()}@outcome-journey.example", Languages = ["en"] }, stop);
            var actor = await participants.Open(invited.PersonId, slug, stop);
            people.Add((actor, await participants.Confirm(actor, slug, true, stop)));
        }
        var wish = await wishes.Ask(people[0].Actor, slug, people[1].Participant.Id, "", false, stop);
        await wishes.Answer(people[1].Actor, slug, wish.Id, true, stop);
        await services.GetRequiredService<ProgrammePlanner>().Plan(Actor.Command, slug, seconds: 0.1, cancellation: stop);
        await services.GetRequiredService<ProgrammeRegister>().Publish(organiser, slug, stop);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OutcomeMails>().Carry(stop);
        var mail = (await services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, 400, stop)).Single(one => one.To == "ina@outcome-journey.example" && Link().IsMatch(one.Body));
        return Link().Match(mail.Body).Value;
    }

    [GeneratedRegex("/outcomes/[0-9a-f]+(?=/1/)")]
    private static partial Regex Link();
}
