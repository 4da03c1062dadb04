using System.Globalization;
using RegioHelix.Registry;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Tests;
using RegioHelix.Studies.Demand;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Themes;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Demand;

/// <summary>Needs against calls: a gap is where needs are told and no call is open; what is not known is neither money nor nothing.</summary>
public sealed class DemandStudyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_theme_says_how_needs_and_calls_meet_and_gaps_come_first()
    {
        using var folder = new TemporaryFolder();
        using var database = new RegistryDatabase(RegistrySettings.From(null, MadeRegistry.Into(folder.Path)), new Clock());
        foreach (var name in (string[])["One", "Two", "Three"])
            await Needs(database, name, "ECOSYSTEM:health", "ECOSYSTEM:textiles", "ECOSYSTEM:tourism", "ECOSYSTEM:retail");
        await Needs(database, "Four", "ECOSYSTEM:health", "ECOSYSTEM:construction");
        var (strategies, priorities, calls) = (new StrategyRegister(database), new PriorityRegister(database), new CallRegister(database));
        var strategy = await strategies.Add(Actor.Command, null, new() { Region = "ITH3", FromYear = "2021", ToYear = "2027", Title = [new("en", "Ours")] }, Cancellation);
        await priorities.Add(Actor.Command, strategy.Id, new() { Code = "P1", Name = [new("en", "Cloth")], Scope = ["theme:textiles"] }, Cancellation);
        await calls.Add(Actor.Command, strategy.Id, Call("open", "P1", "2026-12-01", "1500000"), Cancellation);
        await calls.Add(Actor.Command, strategy.Id, Call("unsaid", "P1", "", ""), Cancellation);
        await calls.Add(Actor.Command, strategy.Id, Call("over", "", "2026-11-25", "9000000", "ECOSYSTEM:tourism"), Cancellation);
        await calls.Add(Actor.Command, strategy.Id, Call("dark", "", "2026-11-26", "", "ECOSYSTEM:retail", "ECOSYSTEM:aerospace-defence"), Cancellation);
        await calls.Add(Actor.Command, strategy.Id, Call("lost", "", "", ""), Cancellation);

        var demand = await new DemandStudy(strategies, new DemandRegister(database), new ThemeShelf(null), new Clock()).Run(Actor.Command, "ith3", strategy.Slug, Cancellation);
        ThemeDemand Theme(string slug) => demand.Themes.Single(line => line.Slug == slug);
        Assert.Equal([DemandState.Gap, DemandState.Over, DemandState.UnknownMoney, DemandState.Met, DemandState.NoDemand], new[] { "health", "tourism", "retail", "textiles", "aerospace-defence" }.Select(slug => Theme(slug).State));
        Assert.Equal(("health", 4, 4), (demand.Themes[0].Slug, demand.Themes[0].Needs, demand.Themes[0].List.Count));
        Assert.Equal((2, 0, 1_500_000m, 1), (Theme("textiles").Open, Theme("textiles").Closed, Theme("textiles").Money, Theme("textiles").UnknownMoney));
        Assert.Null(Theme("retail").Money);
        Assert.Equal((null, 0), (Theme("aerospace-defence").Needs, Theme("aerospace-defence").List.Count));
        // One organisation alone is told nowhere.
        Assert.DoesNotContain(demand.Themes, line => line.Slug == "construction");
        Assert.Equal((5, 1), (demand.Calls, demand.Unplaced));
        Assert.StartsWith("In 2 of 4 themes with needs no call is open; the widest gap is health", demand.Sentence.English, StringComparison.Ordinal);
        var json = StudyJson.Write(demand, CultureInfo.GetCultureInfo("en"));
        Assert.DoesNotContain("Secret", json, StringComparison.Ordinal);
        Assert.All((string[])["One", "Two", "Three", "Four"], name => Assert.DoesNotContain($"\"{name}\"", json, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1 + demand.Themes.Count, DemandCsv.Write(demand, CultureInfo.GetCultureInfo("nl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static CallEntry Call(string code, string priority, string closes, string budget, params string[] themes) =>
        new() { Code = code, Priority = priority, Name = [new("en", code)], ClosesOn = closes, Budget = budget, Themes = themes };

    private static async Task Needs(RegistryDatabase database, string name, params string[] tags)
    {
        var (organisations, needs) = (new OrganisationRegister(database), new NeedRegister(database));
        var owner = await organisations.Add(Actor.Command, new() { Name = name, Region = "ITH3" }, Cancellation);
        await organisations.Publish(Actor.Command, owner.Id, true, Cancellation);
        foreach (var tag in tags)
            await needs.Publish(Actor.Command, (await needs.Add(Actor.Command, owner.Id, new() { Type = NeedType.TechnologyRequest, Title = [new("en", "Secret words")], Tags = [tag], Languages = ["en"] }, Cancellation)).Id, Cancellation);
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    }
}
