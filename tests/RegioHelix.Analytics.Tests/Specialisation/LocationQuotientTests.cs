using CsCheck;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

public sealed class LocationQuotientTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("location-quotient");
        var quotient = LocationQuotient.From(page.Table("jobs"));
        page.Agrees("location-quotient", (region, activity) => quotient.Find(region, activity)!.Value.Value);
        var missing = LocationQuotient.From(page.Table("jobs-missing"));
        page.Agrees("location-quotient-missing", (region, activity) => missing.Find(region, activity)!.Value.Value);
        page.Agrees("lower", (region, activity) => missing.Find(region, activity)!.Value.Lower);
        page.Agrees("upper", (region, activity) => missing.Find(region, activity)!.Value.Upper);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("medium")]
    [InlineData("disconnected")]
    [InlineData("real_germany_2008")]
    public void Agrees_with_the_formula_and_the_packages(string input)
    {
        var table = Golden.Input(input);
        var quotient = LocationQuotient.From(table);
        foreach (var output in new[] { "formula_location_quotient", "econgeo_location_quotient", "pyeco_rca" })
            Assert.InRange(Golden.LargestDifference(input, output, quotient.Rows, quotient.Columns, (r, a) => quotient[r, a].Value!.Value), 0, 1e-12 * Largest(quotient));
    }

    [Fact]
    public void Weighted_by_the_activities_shares_averages_to_1_in_every_region() => RandomTables.Complete.Always(table =>
    {
        var (quotient, sums) = (LocationQuotient.From(table), TableSums.From(table));
        for (var r = 0; r < table.Regions.Count; r++)
            if (sums.Regions[r].Published > 0)
                Assert.Equal(1, Enumerable.Range(0, table.Activities.Count).Sum(a => (quotient[r, a].Value ?? 0) * sums.Activities[a].Published / sums.Total.Published), 1e-12);
    }, iter: 1000);

    [Fact]
    public void Stays_when_all_cells_are_multiplied_and_when_the_order_changes() => RandomTables.Complete.Always(table =>
    {
        var quotient = LocationQuotient.From(table);
        var scaled = LocationQuotient.From(RandomTables.Map(table, (_, _, cell) => Cell.Of(cell.Value!.Value * 4)));
        var reversed = LocationQuotient.From(RandomTables.Reversed(table));
        for (var r = 0; r < table.Regions.Count; r++)
            for (var a = 0; a < table.Activities.Count; a++)
            {
                Assert.Equal(quotient[r, a], scaled[r, a]);
                Assert.Equal(quotient[r, a].State, reversed.Find(table.Regions[r], table.Activities[a])!.Value.State);
                Assert.Equal(quotient[r, a].Value ?? 0, reversed.Find(table.Regions[r], table.Activities[a])!.Value.Value ?? 0, 1e-12 * (1 + (quotient[r, a].Value ?? 0)));
            }
    }, iter: 1000);

    [Fact]
    public void Bounds_hold_the_quotient_of_the_complete_table() => BoundsLaw.Holds(table => LocationQuotient.From(table));

    [Fact]
    public void Bounds_are_reached_at_a_corner_or_the_peak()
    {
        // One missing cell alone: every value in its interval tried, the extremes found must be the bounds.
        var table = RandomTables.Of(2, 2, [5, 3, 4, 400]);
        var hidden = RandomTables.Map(table, (r, a, cell) => (r, a) == (0, 0) ? Cell.Between(0, 60) : cell);
        var bounds = LocationQuotient.From(hidden)[0, 0];
        var tried = Enumerable.Range(1, 6000).Select(step => LocationQuotient.From(RandomTables.Map(table, (r, a, cell) => (r, a) == (0, 0) ? Cell.Of(step / 100.0) : cell))[0, 0].Value!.Value).ToList();
        Assert.Equal(tried.Max(), bounds.Upper!.Value, 1e-4);
        Assert.Equal(0, bounds.Lower);
        Assert.True(tried.Max() > tried[^1] + 0.1, "the peak must lie inside for this test to say something");
    }

    [Fact]
    public void Without_an_upper_bound_of_a_cell_elsewhere_no_quotient_has_one_unless_only_row_and_column_count()
    {
        var table = RandomTables.Map(RandomTables.Of(3, 3, [30, 10, 10, 10, 30, 60, 10, 10, 30]), (r, a, cell) => (r, a) == (2, 2) ? Cell.Missing() : cell);
        Assert.Null(LocationQuotient.From(table)[0, 0].Upper);
        Assert.NotNull(LocationQuotient.From(table, MissingReach.RowAndColumn)[0, 0].Upper);
    }

    [Fact]
    public void Says_why_it_has_no_value()
    {
        var table = RandomTables.Map(RandomTables.Of(3, 2, [0, 0, 1, 0, 2, 0]), (r, a, cell) => (r, a) == (1, 0) ? Cell.Missing() : cell);
        var quotient = LocationQuotient.From(table);
        Assert.Equal(FigureState.EmptyRegion, quotient[0, 0].State);
        Assert.Equal(FigureState.NotPublished, quotient[1, 0].State);
        Assert.Equal(FigureState.EmptyActivity, quotient[2, 1].State);
    }

    [Fact]
    public void Refuses_a_negative_cell_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => LocationQuotient.From(RandomTables.Of(1, 2, [1, -3])));
        Assert.Contains("R1 and A2 is -3", error.Message, StringComparison.Ordinal);
    }

    private static double Largest(FigureTable table) => Enumerable.Range(0, table.Rows.Count).SelectMany(table.Row).Max(figure => figure.Value ?? 0);
}
