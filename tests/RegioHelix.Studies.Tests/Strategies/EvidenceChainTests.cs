using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Import.Simulated;
using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Tests;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Strategies;
using RegioHelix.Studies.Themes;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Strategies;

/// <summary>The worked example of the method page, from files to the headline; and sharpness over the small table.</summary>
[Collection(nameof(Loaded))]
public sealed class EvidenceChainTests(LoadedData data)
{
    private const string Named = "ITH3";
    private static readonly StudySettings Small = new(Dataset: "small", Scope: ActivityScope.All);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_is_what_a_strategy_from_files_gives()
    {
        using var folder = new TemporaryFolder();
        using var database = await Filled(folder);
        var (register, figures) = (new StrategyRegister(database), new PriorityFigures(data.OpportunityTables, new SearchStudy(), new ThemeShelf(null)));
        var chain = await new EvidenceChainStudy(register, figures, TimeProvider.System).Run(Actor.Command, Named, "2014-2020", Small, Stop);
        var page = WorkedExample.Of("evidence-chain");
        page.Agrees("share", (_, _) => chain.Share);
        page.Agrees("chain", (row, _) => (double)(row == "whole" ? chain.Complete : chain.Bands.Sum(band => band.Steps.Single(step => $"{step.Link}".Equals(row, StringComparison.OrdinalIgnoreCase)).Lost)));
        page.Agrees("count", (row, column) => chain.Counts.Single(count => count.Code == (row == "all" ? null : row)).Count is var found && column == "organisations" ? found.Organisations : found.Participations);
        Assert.Equal(("5", "1", 40m, 0m), ($"{chain.Projects}", $"{chain.WithoutMoney}", chain.Bands.Sum(band => band.Steps[(int)ChainLink.Call].Lost), chain.NotDue));
        Assert.Equal(100m, chain.Bands.Sum(band => band.Steps[(int)ChainLink.Result].LaterBroken));
        Assert.Equal(ChainLink.Project, chain.Lines.Single(line => line.Code == "E").FirstBreak);
        Assert.Equal(("projects.csv", 2L), (chain.Lines.Single(line => line.Code == "A").Source!.File, chain.Lines.Single(line => line.Code == "A").Source!.Line));
        Assert.Contains(chain.Gaps, gap => gap.Kind == ChainGapKind.CallWithoutProject && gap.Code == "C9");
        // Money is kept at every link: what went on, what broke here, what waits, and what broke before are all of the band.
        AllMoneyIsKept(chain);
        Assert.StartsWith("strategy,invented,project,", StrategyCsv.Write(chain, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

        // Before the projects ended nothing was due of them.
        var earlier = await new EvidenceChainStudy(register, figures, new Then(new(2015, 6, 1, 0, 0, 0, TimeSpan.Zero))).Run(Actor.Command, Named, "2014-2020", Small, Stop);
        Assert.Equal(LinkState.NotDue, earlier.Lines.Single(line => line.Code == "B").Links[(int)ChainLink.Result]);
        // Also of projects that still run: C breaks at its call, and has neither output nor result yet. Nothing waits: what runs is broken before.
        AllMoneyIsKept(earlier);
        Assert.Equal((40m, 0m), (earlier.Bands.Sum(band => band.Steps[(int)ChainLink.Output].LaterNotDue), earlier.NotDue));

        // Simulated figures say nothing about the real region: no trend, and the headline goes as far as results.
        var simulated = await new EvidenceChainStudy(register, figures, TimeProvider.System).Run(Actor.Command, Named, "2014-2020", new(Dataset: SimulatedEurope.Dataset), Stop);
        Assert.Equal((0m, null), (simulated.Complete, simulated.Provenance));
        Assert.All(simulated.Lines, line => Assert.Equal(LinkState.Broken, line.Links[(int)ChainLink.Trend]));
        Assert.StartsWith("60", simulated.Headline.English, StringComparison.Ordinal);
        Assert.Contains("only simulated figures are loaded", simulated.Headline.English, StringComparison.Ordinal);
        Assert.Contains("alleen gesimuleerde cijfers", simulated.Headline.Dutch, StringComparison.Ordinal);

        var profile = await new StrategyStudy(register, new ProposalRegister(database), figures).Run(Actor.Command, Named, "2014-2020", Small, Stop);
        var (leather, none) = (profile.Priorities[0].Sharpness, profile.Priorities[2].Sharpness);
        // C15 of ITH3: 484 of 1,000; of all: 594 of 3,000 and the gap of C14 in ITH2.
        Assert.Equal((SharpnessState.Told, PriorityRoots.Specialised, PriorityBreadth.Broad, 1), (leather.State, leather.Roots, leather.Breadth, leather.Activities));
        Assert.Equal(0.484, leather.Share!.Value, 3);
        Assert.Equal(0.21, leather.Change!.Value, 6);
        Assert.Equal([2013, 2015], leather.Trend.Select(point => point.Year));
        Assert.True(leather.HasTrend);
        Assert.False((leather with { FromYear = 2016 }).HasTrend, "a trend that ended before the strategy began");
        Assert.False((leather with { FromYear = 2013 }).HasTrend, "a trend without a year before the strategy");
        Assert.Equal(SharpnessState.NoScope, none.State);
        // The date is that of the value for all together, not that of a later one of a project.
        Assert.Equal((5m, new DateOnly(2015, 6, 30)), profile.Indicators.Single(one => one.Code == "RCR02") is var all ? (all.Value, all.On!.Value) : default);
        var indicator = profile.Indicators.Single(one => one.Code == "RCO01");
        Assert.Equal((null, 2m, 4m, IndicatorBasis.Bounded), (indicator.Value, indicator.AtLeast!.Value, indicator.AtMost!.Value, indicator.Basis));
    }

    private static void AllMoneyIsKept(EvidenceChain chain) => Assert.All(chain.Bands, band => Assert.All(band.Steps, step =>
        Assert.Equal(band.Money, step.Reached + step.Lost + step.NotDue + step.LaterKnown + step.LaterBroken + step.LaterNotDue)));

    private static async Task<RegistryDatabase> Filled(TemporaryFolder folder)
    {
        var database = new RegistryDatabase(RegistrySettings.From(null, MadeRegistry.Into(folder.Path)), TimeProvider.System);
        var id = (await new StrategyRegister(database).Add(Actor.Command, null, new() { Region = Named, RegionVersion = 2013, FromYear = "2014", ToYear = "2020", Title = [new("en", "Worked")] }, Stop)).Id;
        await Take(StrategyRowKind.Priorities, ["code", "name", "scope"], ["P1", "Leather", "C15"], ["P2", "Cloth", "C13;C14*0.5"], ["P3", "No scope", ""]);
        await Take(StrategyRowKind.Calls, ["code", "name", "priority"], ["C1", "One", "P1"], ["C2", "Two", "P2"], ["C9", "Nobody's", "P3"]);
        // Ada Works has a country in one row only; it is one organisation all the same.
        await Take(
            StrategyRowKind.Projects, ["code", "title", "call", "priority", "budget", "start", "end", "partner", "partner role", "partner region"],
            ["A", "a", "C1", "", "100", "2015-01-01", "2016-01-01", "Ada Works", "lead", "ITH3"], ["A", "a", "C1", "", "100", "2015-01-01", "2016-01-01", "Bo Works", "partner", ""],
            ["B", "b", "C1", "", "60", "2015-01-01", "2016-01-01", "", "", ""], ["C", "c", "", "P1", "40", "2015-01-01", "2016-01-01", "", "", ""],
            ["D", "d", "C2", "", "50", "2015-01-01", "2016-01-01", "ADA WORKS", "lead", ""], ["E", "e", "C1", "", "", "2015-01-01", "2016-01-01", "", "", ""]);
        await Take(StrategyRowKind.Indicators, ["code", "kind", "counting", "name"], ["RCO01", "", "", ""], ["RCR02", "", "", ""]);
        await Take(
            StrategyRowKind.Values, ["indicator", "project", "date", "value"],
            ["RCO01", "A", "2016-12-31", "2"], ["RCO01", "B", "2016-12-31", "1"], ["RCO01", "D", "2016-12-31", "1"], ["RCR02", "A", "2016-12-31", "0"], ["RCR02", "D", "2016-12-31", "5"], ["RCR02", "", "2015-06-30", "5"]);
        return database;

        Task Take(StrategyRowKind kind, string[] header, params string[][] rows)
        {
            var roster = new Roster($"{kind}.csv".ToLowerInvariant(), header, [.. rows.Select((row, at) => new RosterRow(at + 2, row))]);
            return new StrategyImportRegister(database).Import(Actor.Command, id, roster, kind, StrategyColumns.Read(kind, roster, new Dictionary<string, string>()), cancellation: Stop);
        }
    }

    private sealed class Then(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
