using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Diversification.Backtesting;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Diversification;

/// <summary>The parts of a backtest and of an entry beyond error, by hand.</summary>
public sealed class BacktestPartsTests
{
    [Fact]
    public void Skill_is_what_a_forecast_gains_over_the_base_rate()
    {
        var gain = new Estimate(0.05, 0.01, 0, 1, 0.1);
        Assert.Equal(0.25, new Calibration([], 0.15, 0.2, gain).Skill!.Value, 1e-12);
        Assert.Null(new Calibration([], 0, 0, gain).Skill);
    }

    [Fact]
    public void Two_regions_vary_and_have_one_degree_of_freedom()
    {
        var window = new BacktestWindow(SkillSamples.Turnover(["R1", "R2"], ["A1", "A2"], (region, activity) => region == activity), [], 3);
        var sample = BacktestSample.Of([window], SkillSamples.Small, _ => true);
        double[] influence = [.. sample.Regions.Select(region => region == 0 ? 0.1 : -0.2)];
        var error = ClusteredError.Of(influence, [true, true, true, true], sample, Clustering.Region);
        // Sums 0.2 and -0.4: (0.04 + 0.16) · 2 / 1.
        Assert.Equal((Math.Sqrt(0.4), 2), (error.StandardError, error.Clusters));
        var estimate = Estimate.Of(0.5, new(0.01, 2), new());
        // Student's t at one degree of freedom and 97.5 %: 12.706.
        Assert.Equal(0.5 + 0.12706, estimate.Upper, 1e-4);
        Assert.Equal(0.5 - 0.12706, estimate.Lower, 1e-4);
        Assert.Equal(0.5 + 0.0430265, Estimate.Of(0.5, new(0.01, 3), new()).Upper, 1e-6);
        Assert.Equal(4.30265, Quantile.Student(0.975, 2), 1e-5);
        Assert.Equal(3.18245, Quantile.Student(0.975, 3), 0.02);
        Assert.Equal(-12.7062, Quantile.Student(0.025, 1), 1e-4);
    }

    [Fact]
    public void A_quotient_that_stays_has_changed_by_no_error()
    {
        var stays = new QuotientChange(Cell.Of(10), 20, Cell.Of(5), 10);
        Assert.Equal(0, stays.Score(MeasurementError.Counted()));
        Assert.Equal(0, stays.Score(new("none", "given")));
        Assert.Equal(double.PositiveInfinity, new QuotientChange(Cell.Of(10), 20, Cell.Of(6), 10).Score(new("none", "given")));
    }

    [Fact]
    public void Counts_are_called_poisson_only_where_they_vary_as_such()
    {
        Assert.Equal("poisson", MeasurementError.Counted().Name);
        Assert.Equal("sampled", MeasurementError.Counted(2).Name);
    }

    [Fact]
    public void A_figure_drawn_with_rounding_lies_within_half_a_unit_and_not_below_zero()
    {
        var error = MeasurementError.RoundedTo(0.5);
        double[] drawn = [.. Enumerable.Range(0, 200).Select(draw => error.Draw(0.1, default, new(1, draw)))];
        Assert.All(drawn, figure => Assert.InRange(figure, 0, 0.35));
        Assert.True(drawn.Max() > 0.3 && drawn.Min() == 0);
    }

    [Fact]
    public void One_simulated_year_makes_an_entry_simulated()
    {
        var plain = RandomTables.Of(2, 2, [1, 9, 9, 1]);
        var simulated = RandomTables.Map(plain, (_, _, cell) => Cell.Of(cell.Value!.Value, ObservationFlags.Simulated));
        Assert.True(EntryBeyondError.From(plain, simulated, EntryRule.Crossing()).IsSimulated);
        Assert.True(EntryBeyondError.From(simulated, plain, EntryRule.Crossing()).IsSimulated);
        Assert.False(EntryBeyondError.From(plain, plain, EntryRule.Crossing()).IsSimulated);
    }

    [Fact]
    public void Growth_of_an_activity_is_over_all_regions_that_both_years_publish()
    {
        var before = RandomTables.Of(3, 1, [10, 20, 30]);
        Assert.Equal(Figure.Of(0.5), ActivityGrowth.From(before, RandomTables.Of(3, 1, [40, 20, 30]))[0]);
        var open = ActivityGrowth.From(before, RandomTables.Map(RandomTables.Of(3, 1, [40, 20, 30]), (region, _, cell) => region == 2 ? Cell.Between(0, 50) : cell))[0];
        Assert.Equal((1.0, null, null), (open.Value!.Value, open.Lower, open.Upper));
    }
}
