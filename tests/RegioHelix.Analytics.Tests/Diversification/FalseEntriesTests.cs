using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Diversification;

public sealed class FalseEntriesTests
{
    // 40 regions by 25 activities around a quotient of 1, where noise does most harm.
    private static readonly RegionActivityTable Even = Drawn(40, 25);

    [Fact]
    public void Are_none_without_error()
    {
        var rate = FalseEntries.From(Even, EntryRule.Crossing(), MeasurementError.None, 3, 1);
        Assert.Equal((0, 0), (rate.Entries, rate.Deviation));
        Assert.Equal(0, rate.Rate);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.01)]
    public void By_the_rule_of_error_stay_below_its_level_where_plain_crossings_do_not(double level)
    {
        var error = MeasurementError.Counted();
        var plain = FalseEntries.From(Even, EntryRule.Crossing(), error, 60, 7);
        var careful = FalseEntries.From(Even, EntryRule.BeyondError(error, level), error, 60, 7);
        Assert.True(plain.Rate > 0.2, $"plain {plain.Rate}");
        // Regression to the mean: candidates are those whose first draw was low, so the level is met among all cells, and about twice it among candidates.
        var amongAll = careful.Entries / Even.Cells.Length;
        Assert.InRange(amongAll, level / 3, level * 1.2);
    }

    [Fact]
    public void Are_the_same_for_the_same_seed_and_others_for_another()
    {
        FalseEntryRate Of(int seed) => FalseEntries.From(Even, EntryRule.Crossing(), MeasurementError.RoundedTo(25), 5, seed);
        Assert.Equal(Of(3), Of(3));
        Assert.NotEqual(Of(3), Of(4));
    }

    [Fact]
    public void Of_some_activities_and_of_the_others_add_up_to_all()
    {
        FalseEntryRate Of(Func<string, bool>? counted) => FalseEntries.From(Even, EntryRule.Crossing(), MeasurementError.Counted(), 5, 3, counted);
        var first = Even.Activities[0];
        Assert.Equal(Of(null).Entries, Of(activity => activity == first).Entries + Of(activity => activity != first).Entries, 1e-9);
        Assert.Equal(Of(null).Candidates, Of(activity => activity == first).Candidates + Of(activity => activity != first).Candidates, 1e-9);
        Assert.True(Of(activity => activity == first).Entries > 0);
    }

    [Fact]
    public void Drawn_figures_vary_as_the_error_says()
    {
        foreach (var error in new[]
        {
            MeasurementError.RoundedTo(20), MeasurementError.Counted(), MeasurementError.Counted(7), MeasurementError.BresStrict,
            new("relative", "invented") { RelativeError = 0.1 }, MeasurementError.BresRelaxed with { CountFactor = 2, RelativeError = 0.05 },
        })
            foreach (var truth in new double[] { 20, 400, 3000 })
            {
                double[] draws = [.. Enumerable.Range(0, 6000).Select(draw => error.Draw(truth, default, new(11, draw)))];
                var deviation = Math.Sqrt(draws.Sum(one => (one - truth) * (one - truth)) / draws.Length);
                Assert.InRange(draws.Average(), truth - (0.06 * error.StandardError(truth)), truth + (0.06 * error.StandardError(truth)));
                Assert.InRange(deviation / error.StandardError(truth), 0.95, 1.05);
            }
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.8, 0.841621233573)]
    [InlineData(0.95, 1.644853626951)]
    [InlineData(0.975, 1.959963984540)]
    [InlineData(0.9999, 3.719016485456)]
    [InlineData(0.025, -1.959963984540)]
    public void Normal_quantiles_are_those_of_the_tables(double probability, double quantile) => Assert.Equal(quantile, Quantile.Normal(probability), 1e-10);

    [Theory]
    [InlineData(4, 2.776445)]
    [InlineData(7, 2.364624)]
    [InlineData(12, 2.178813)]
    [InlineData(38, 2.024394)]
    [InlineData(1000, 1.962339)]
    public void Students_quantiles_are_those_of_the_tables(int degrees, double quantile) => Assert.Equal(quantile, Quantile.Student(0.975, degrees), 0.01 / degrees);

    private static RegionActivityTable Drawn(int rows, int columns)
    {
        var draws = new SeededDraws(2015, 0);
        return RandomTables.Of(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(_ => Math.Round(80 + (40 * draws.Uniform())))]);
    }
}
