using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Diversification.Backtesting;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Import.Simulated;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Tests.Diversification;

/// <summary>Whether the backtest finds the relatedness that the simulated Europe has planted, and does not find it where none was.</summary>
public sealed class PlantedEntriesTests
{
    private static readonly SimulatedEurope Europe = SimulatedEurope.Generate();
    private static readonly RegionActivityTable Before = Table(2009);
    private static readonly RegionActivityTable After = Table(2018);
    private static readonly TurnoverTable Turnover = EntryBeyondError.From(Before, After, EntryRule.Crossing());

    [Fact]
    public void The_planted_entries_are_the_entries()
    {
        var found = (from region in Enumerable.Range(0, Before.Regions.Count)
                     from activity in Enumerable.Range(0, Before.Activities.Count)
                     where Turnover[region, activity] == TurnoverVerdict.Entered
                     select (Before.Regions[region], Before.Activities[activity])).ToHashSet();
        var planted = Europe.Truth.Events.Where(one => one.Kind != PlantedEventKind.Exit).Select(one => (one.Region, one.Activity)).ToHashSet();
        Assert.Equal(80, planted.Count);
        Assert.Equal(planted, found);
    }

    [Fact]
    public void Density_finds_the_related_ones_and_random_numbers_do_not()
    {
        var result = Of(_ => true);
        Assert.True(result.IsSimulated);
        var (density, random) = (result.Find("density")!, result.Find("random")!);
        var area = density.Areas[AreaScope.WithinRegion].Area;
        Assert.True(area.Lower > 0.7, $"within region {area}");
        // Pooled the planted signal all but drowns: diverse regions are dense everywhere, and nothing was planted there in particular. Hence the headline.
        Assert.True(density.Areas[AreaScope.Pooled].Area.Upper < area.Lower, $"pooled {density.Areas[AreaScope.Pooled].Area}");
        Assert.InRange(0.5, random.Areas[AreaScope.WithinRegion].Area.Lower, random.Areas[AreaScope.WithinRegion].Area.Upper);
        Assert.True(density.Best.Gain.Lower > 0, $"best {density.Best}");
        Assert.Equal(NoTrackRecord.Simulated, TrackRecord.From(result, "density").Reason);
    }

    [Fact]
    public void Density_tells_related_entries_from_unrelated_ones()
    {
        var (related, unrelated) = (Of(kind => kind == PlantedEventKind.RelatedEntry), Of(kind => kind == PlantedEventKind.UnrelatedEntry));
        var (one, other) = (related.Find("density")!.Areas[AreaScope.WithinRegion].Area, unrelated.Find("density")!.Areas[AreaScope.WithinRegion].Area);
        Assert.True(one.Lower > other.Upper, $"related {one}, unrelated {other}");
    }

    [Fact]
    public void A_planted_related_entry_is_carried_by_its_own_group()
    {
        var basis = OpportunityBasis.From(Before);
        var inGroup = Europe.Truth.ListEvents(PlantedEventKind.RelatedEntry).Select(planted =>
        {
            var strengths = Opportunities.From(basis, Before.FindRegion(planted.Region)).Opportunities.Single(one => one.Activity == planted.Activity).Strengths;
            return strengths.Count(one => Europe.Truth.AreRelated(one.Activity, planted.Activity)) / (double)strengths.Count;
        }).Average();
        Assert.True(inGroup > 0.5, $"{inGroup:P0} of the five strongest are of the planted group");
    }

    // Entries of the other kind are taken out of the judged cells: they are neither.
    private static BacktestResult Of(Func<PlantedEventKind, bool> isIn)
    {
        var kinds = Europe.Truth.Events.ToDictionary(one => (one.Region, one.Activity), one => one.Kind);
        var hidden = new Cell[Before.Cells.Length];
        for (var at = 0; at < hidden.Length; at++)
            hidden[at] = kinds.TryGetValue((Before.Regions[at / Before.Activities.Count], Before.Activities[at % Before.Activities.Count]), out var kind) && kind != PlantedEventKind.Exit && !isIn(kind)
                ? Cell.Missing(ObservationFlags.Simulated)
                : After.Cells[at];
        var turnover = EntryBeyondError.From(Before, new(After.Regions, After.Activities, hidden), EntryRule.Crossing());
        return Backtest.From([new(turnover, Predictors.List(Before, seed: 1), 9)], new() { LeastOfEach = 15 });
    }

    private static RegionActivityTable Table(int year) => new(Europe.Regions, Europe.Activities, [.. Europe.Regions.SelectMany(region => Europe.Activities.Select(activity => Europe.IsWithheld(region, activity)
        ? Cell.Missing(ObservationFlags.Simulated | ObservationFlags.Confidential)
        : Cell.Of(Europe.GetPersons(region, activity, year), ObservationFlags.Simulated)))]);
}
