using RegioHelix.Analytics.Diversification.Backtesting;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Testing;

namespace RegioHelix.Analytics.Tests.Diversification;

/// <summary>The figures that docs/methods/backtest.md prints first, from the tables beside the checkout; the whole study is in benchmarks.</summary>
public sealed class RealBacktestTests
{
    [Fact]
    public void On_British_employment_density_tells_more_than_chance_and_less_than_the_quotient_before()
    {
        var shared = Requires.Shared();
        var (before, after) = (SharedTables.Bres(shared, 2015), SharedTables.Bres(shared, 2017));
        var rule = EntryRule.BeyondError(MeasurementError.BresStrict);
        var turnover = EntryBeyondError.From(before, after, rule);
        Assert.Equal((13340, 1278), (turnover.CountCandidates(), turnover.Count(TurnoverVerdict.Entered)));
        var result = Backtest.From([new(turnover, Predictors.List(before, neighbours: SharedTables.Nearest(shared, before.Regions, 5), seed: 2015), 2)]);
        var density = result.Find("density")!.Areas;
        Assert.Equal(0.632, density[AreaScope.WithinRegion].Area.Value, 5e-4);
        Assert.Equal(0.624, density[AreaScope.Pooled].Area.Value, 5e-4);
        Assert.Equal(0.559, density[AreaScope.WithinBand].Area.Value, 5e-4);
        Assert.True(density[AreaScope.WithinBand].Area.Lower > 0.5);
        Assert.Equal(0.741, result.Find("quotient-before")!.Areas[AreaScope.WithinRegion].Area.Value, 5e-4);
        Assert.True(result.Compare("density", "quotient-before", AreaScope.WithinRegion)!.Upper < 0);
        Assert.InRange(0.5, result.Find("random")!.Areas[AreaScope.WithinRegion].Area.Lower, result.Find("random")!.Areas[AreaScope.WithinRegion].Area.Upper);
        var record = TrackRecord.From(result, "density").Record!;
        Assert.Equal((41, 195, 2), (record.Hits, record.Picks, record.Years));
        Assert.Equal(TrackRecordVerdict.BetterThanChance, record.Verdict);
    }

    [Fact]
    public void Rounding_alone_would_make_a_third_of_the_plain_entries_of_British_employment()
    {
        var (before, after) = (SharedTables.Bres(Requires.Shared(), 2015), SharedTables.Bres(Requires.Shared(), 2017));
        var seen = EntryBeyondError.From(before, after, EntryRule.Crossing()).Count(TurnoverVerdict.Entered);
        var noise = FalseEntries.From(before, EntryRule.Crossing(), MeasurementError.BresStrict, 10, 2015);
        Assert.InRange(noise.Entries / seen, 0.35, 0.4);
        Assert.InRange(FalseEntries.From(before, EntryRule.BeyondError(MeasurementError.BresStrict), MeasurementError.BresStrict, 10, 2015).Entries / seen, 0.08, 0.15);
    }

    [Fact]
    public void Published_figures_lie_on_the_steps_of_the_rounding_rule() => Assert.All(SharedTables.Bres(Requires.Shared(), 2017).Cells.ToArray(), cell =>
    {
        var unit = MeasurementError.BresRelaxed.Rounding.Last(step => cell.Value >= step.From).Unit;
        Assert.Equal(0, cell.Value!.Value % unit);
    });

    [Fact]
    public void In_the_labour_force_survey_a_type_of_region_with_too_few_entries_is_refused()
    {
        var shared = Requires.Shared();
        var (before, after) = (SharedTables.LabourForce(shared, 2010), SharedTables.LabourForce(shared, 2015));
        Assert.Equal(276, before.Regions.Count);
        var turnover = EntryBeyondError.From(before, after, EntryRule.BeyondError(MeasurementError.Counted(0.2)));
        BacktestWindow[] windows = [new(turnover, Predictors.List(before, 1, SharedTables.LabourForce(shared, 2008), SharedTables.Nearest(shared, before.Regions, 5)), 5)];
        Assert.Equal(BacktestState.Computed, Backtest.From(windows, new() { Best = 1 }).State);
        var one = Backtest.PerType(windows, region => region[..2] == "NL" ? "Netherlands" : null, new() { Best = 1 }).Single();
        Assert.Equal(BacktestState.TooFewEntries, one.Result.State);
        Assert.Equal(12, one.Result.Basis.Regions);
    }
}
