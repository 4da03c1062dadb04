using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Strategies;
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
        Assert.All(chain.Bands, band => Assert.All(band.Steps, step => Assert.Equal(band.Money, step.Reached + step.Lost + step.NotDue + step.LaterKnown + step.LaterBroken)));
        Assert.StartsWith("strategy,invented,project,", StrategyCsv.Write(chain, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

        // Before the projects ended nothing was due of them.
        var earlier = await new EvidenceChainStudy(register, figures, new Then(new(2015, 6, 1, 0, 0, 0, TimeSpan.Zero))).Run(Actor.Command, Named, "2014-2020", Small, Stop);
        Assert.Equal(LinkState.NotDue, earlier.Lines.Single(line => line.Code == "B").Links[(int)ChainLink.Result]);

        var profile = await new StrategyStudy(register, new ProposalRegister(database), figures).Run(Actor.Command, Named, "2014-2020", Small, Stop);
        var (leather, none) = (profile.Priorities[0].Sharpness, profile.Priorities[2].Sharpness);
        // C15 of ITH3: 484 of 1,000; of all: 594 of 3,000 and the gap of C14 in ITH2.
        Assert.Equal((SharpnessState.Told, PriorityRoots.Specialised, PriorityBreadth.Broad, 1), (leather.State, leather.Roots, leather.Breadth, leather.Activities));
        Assert.Equal(0.484, leather.Share!.Value, 3);
        Assert.Equal(0.21, leather.Change!.Value, 6);
        Assert.Equal([2013, 2015], leather.Trend.Select(point => point.Year));
        Assert.Equal(SharpnessState.NoScope, none.State);
        var indicator = profile.Indicators.Single(one => one.Code == "RCO01");
        Assert.Equal((null, 2m, 4m, IndicatorBasis.Bounded), (indicator.Value, indicator.AtLeast!.Value, indicator.AtMost!.Value, indicator.Basis));
    }

    private static async Task<RegistryDatabase> Filled(TemporaryFolder folder)
    {
        var database = new RegistryDatabase(RegistrySettings.From(null, folder["."]), TimeProvider.System);
        await database.Migrate(Stop);
        var id = (await new StrategyRegister(database).Add(Actor.Command, null, new() { Region = Named, RegionVersion = 2013, FromYear = "2014", ToYear = "2020", Title = [new("en", "Worked")] }, Stop)).Id;
        await Take(StrategyRowKind.Priorities, ["code", "name", "scope"], ["P1", "Leather", "C15"], ["P2", "Cloth", "C13;C14*0.5"], ["P3", "No scope", ""]);
        await Take(StrategyRowKind.Calls, ["code", "name", "priority"], ["C1", "One", "P1"], ["C2", "Two", "P2"], ["C9", "Nobody's", "P3"]);
        await Take(
            StrategyRowKind.Projects, ["code", "title", "call", "priority", "budget", "start", "end", "partner", "partner role"],
            ["A", "a", "C1", "", "100", "2015-01-01", "2016-01-01", "Ada Works", "lead"], ["A", "a", "C1", "", "100", "2015-01-01", "2016-01-01", "Bo Works", "partner"],
            ["B", "b", "C1", "", "60", "2015-01-01", "2016-01-01", "", ""], ["C", "c", "", "P1", "40", "2015-01-01", "2016-01-01", "", ""],
            ["D", "d", "C2", "", "50", "2015-01-01", "2016-01-01", "ADA WORKS", "lead"], ["E", "e", "C1", "", "", "2015-01-01", "2016-01-01", "", ""]);
        await Take(StrategyRowKind.Indicators, ["code", "kind", "counting", "name"], ["RCO01", "", "", ""], ["RCR02", "", "", ""]);
        await Take(
            StrategyRowKind.Values, ["indicator", "project", "date", "value"],
            ["RCO01", "A", "2016-12-31", "2"], ["RCO01", "B", "2016-12-31", "1"], ["RCO01", "D", "2016-12-31", "1"], ["RCR02", "A", "2016-12-31", "0"], ["RCR02", "D", "2016-12-31", "5"]);
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
