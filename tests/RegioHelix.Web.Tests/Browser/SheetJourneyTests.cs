using Microsoft.Playwright;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Events;

namespace RegioHelix.Web.Tests.Browser;

/// <summary>A facilitator on a phone loses the network in the middle of a sentence, closes the tab, comes back, and nothing is lost or doubled.</summary>
public sealed class SheetJourneyTests(BrowserSite site)
{
    [Fact]
    public async Task A_facilitator_loses_the_network_and_nothing_that_was_typed()
    {
        var place = await Prepare();
        await using var watched = await site.Open(width: 360);
        var (page, context) = (watched.Page, watched.Page.Context);
        await watched.SignIn("Table Leader");
        await watched.Go(place);
        Assert.Empty(await watched.Faults());
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        var state = page.Locator("[data-state]");

        // By keyboard alone: into the first line, a need, and on to whose it is.
        await page.Locator("[data-kind=Need] textarea").First.FocusAsync();
        await page.Keyboard.TypeAsync("A supplier of seaweed");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Table Leader");
        await Assertions.Expect(state).ToContainTextAsync("Saved at");

        // The network goes; what is typed is kept here, also when the tab is closed.
        await context.RouteAsync("**/line", route => route.AbortAsync());
        await page.Locator("[data-kind=Need] textarea").First.FillAsync("A supplier of seaweed and algae");
        await page.Locator("[data-kind=Conclusion] textarea").First.FillAsync("Fund pilots that two regions share");
        await page.Locator("[data-kind=Action] textarea").First.FillAsync("Write to the ministry");
        await Assertions.Expect(state).ToContainTextAsync("lines that wait for the network: 3");
        await page.GotoAsync("about:blank");
        Assert.Equal(["A supplier of seaweed"], await Noted());

        // An answer that is lost after the server has kept the line is no second line; and the reporter wrote meanwhile.
        var (heard, loseOnce) = (0, true);
        await context.UnrouteAsync("**/line");
        await context.RouteAsync("**/line", async route =>
        {
            heard++;
            if (!loseOnce)
            {
                await route.ContinueAsync();
                return;
            }
            loseOnce = false;
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await page.GotoAsync(place);
        await Assertions.Expect(state).ToContainTextAsync("Saved at", new() { Timeout = 20_000 });
        Assert.True(heard >= 4, $"{heard} attempts");
        Assert.Equal(["A supplier of seaweed and algae", "Fund pilots that two regions share", "Write to the ministry"], await Noted());
        await Assertions.Expect(page.Locator("[data-kind=Action] [data-proposal]").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.startsWith('regiohelix.sheet.')).length"));
        Assert.Empty(await watched.Faults());
    }

    private async Task<List<string>> Noted() =>
        [.. (await (await site.Services()).GetRequiredService<SheetRegister>().List(Actor.Command, "sheet-day", TestContext.Current.CancellationToken)).SelectMany(sheet => sheet.Entries).Select(one => one.Noted).Order(StringComparer.Ordinal)];

    private async Task<string> Prepare()
    {
        var (services, stop) = (await site.Services(), TestContext.Current.CancellationToken);
        var organiser = await BrowserPeople.Add(services, "Sheet Organiser");
        var host = await BrowserPeople.AddOrganisation(services, organiser, "Sheet network");
        var (events, participants, discussions) = (services.GetRequiredService<EventRegister>(), services.GetRequiredService<ParticipantRegister>(), services.GetRequiredService<DiscussionRegister>());
        await events.Add(organiser, host.Id, new() { Title = [new("en", "Sheet day")], Place = "Invented hall", Zone = "Europe/Brussels", FirstDay = new(2032, 5, 4), LastDay = new(2032, 5, 4) }, stop);
        await services.GetRequiredService<AgendaRegister>().AddSession(organiser, "sheet-day", new("Tables", SessionKind.Groups, new(2032, 5, 4), new(14, 0), new(16, 0), null), stop);
        await discussions.AddTopic(organiser, "sheet-day", new("Packaging without plastic", null, "Two joint pilots", null, 1), stop);
        await events.Set(organiser, "sheet-day", EventStatus.Open, stop);
        var leader = await BrowserPeople.Add(services, "Table Leader");
        foreach (var (who, name) in new[] { (leader, "Table Leader"), (await BrowserPeople.Add(services, "Other Guest Of Table"), "Other Guest Of Table") })
            await participants.Register(who, "sheet-day", null, true, new() { Name = name, Languages = ["en"] }, stop);
        await discussions.SetOwnWish(leader, "sheet-day", new([], true, false, []), stop);
        await services.GetRequiredService<SeatingPlanner>().Plan(organiser, "sheet-day", 1, 0.05, cancellation: stop);
        await services.GetRequiredService<ProgrammeRegister>().Publish(organiser, "sheet-day", stop);
        var seat = (await services.GetRequiredService<SeatingRegister>().ListOwn(leader, "sheet-day", stop)).Single();
        return $"/events/sheet-day/me/tables/{seat.Round.SessionId}/1/{seat.Table}";
    }
}
