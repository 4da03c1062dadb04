using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Uncertainty;

public sealed class TableDrawsTests
{
    private static readonly DrawSettings Gaps = new(Draws: 50, Counts: CountNoise.None);

    [Fact]
    public void Without_error_every_draw_is_the_table() => RandomTables.Complete.Always(table =>
    {
        var draws = TableDraws.From(table, Gaps with { Draws = 3 });
        Assert.Equal(table.Cells.ToArray(), draws[2].Cells.ToArray());
    }, iter: 200);

    [Fact]
    public void Every_draw_is_a_table_that_the_bounds_allow() => RandomTables.Hidden.Always(tables =>
    {
        var draws = TableDraws.From(tables.Published, Gaps with { Draws = 5, Missing = MissingDraw.BetweenBounds });
        for (var draw = 0; draw < draws.Count; draw++)
            for (var at = 0; at < tables.Published.Cells.Length; at++)
            {
                var (cell, drawn) = (tables.Published.Cells[at], draws[draw].Cells[at]);
                Assert.Equal(double.IsFinite(cell.Upper), drawn.IsPublished);
                if (drawn.Value is { } value)
                    Assert.InRange(value, cell.Lower, cell.Upper);
            }
        Assert.Equal(tables.Published.Cells.ToArray().Count(cell => double.IsPositiveInfinity(cell.Upper)), draws.Undrawn);
    }, iter: 200);

    [Theory]
    [InlineData(CountNoise.None)]
    [InlineData(CountNoise.Poisson)]
    public void A_cell_keeps_its_draws_when_the_table_is_turned_round(CountNoise counts) => RandomTables.Hidden.Always(tables =>
    {
        var settings = new DrawSettings(2, 9, counts, new(0.1), MissingDraw.BetweenBounds);
        var (straight, turned) = (TableDraws.From(tables.Published, settings)[1], TableDraws.From(RandomTables.Reversed(tables.Published), settings)[1]);
        for (var region = 0; region < straight.Regions.Count; region++)
            for (var activity = 0; activity < straight.Activities.Count; activity++)
                Assert.Equal(straight[region, activity], turned[turned.FindRegion(straight.Regions[region]), turned.FindActivity(straight.Activities[activity])]);
    }, iter: 200);

    [Fact]
    public void Another_region_leaves_the_draws_of_the_others_as_they_are()
    {
        var small = RandomTables.Of(2, 2, [40, 10, 20, 30]);
        var large = new RegionActivityTable(["R0", "R1", "R2"], small.Activities, [Cell.Of(5), Cell.Of(6), .. small.Cells]);
        var (one, other) = (TableDraws.From(small)[7], TableDraws.From(large)[7]);
        Assert.Equal(one.Cells.ToArray(), other.Cells[2..].ToArray());
        Assert.NotEqual(small.Cells.ToArray(), one.Cells.ToArray());
    }

    [Theory]
    [InlineData(ErrorShape.LogNormal)]
    [InlineData(ErrorShape.Normal)]
    public void Error_by_flag_has_the_deviation_given(ErrorShape shape)
    {
        var table = new RegionActivityTable(["R"], ["plain", "estimated", "unreliable"],
            [Cell.Of(1000), Cell.Of(1000, ObservationFlags.Estimated), Cell.Of(1000, ObservationFlags.Estimated | ObservationFlags.LowReliability)]);
        var error = new RelativeError(0.02, [new(ObservationFlags.Estimated, 0.1), new(ObservationFlags.LowReliability, 0.25)], shape);
        var draws = TableDraws.From(table, new(20_000, 3, CountNoise.None, error));
        double[] expected = [0.02, 0.1, 0.25];
        for (var at = 0; at < 3; at++)
        {
            var values = Enumerable.Range(0, draws.Count).Select(draw => draws[draw].Cells[at].Value!.Value / 1000).ToArray();
            var mean = values.Average();
            Assert.Equal(1, mean, 0.04 * expected[at]);
            Assert.Equal(expected[at], Math.Sqrt(values.Average(value => Math.Pow(value - mean, 2))), 0.03 * expected[at]);
        }
    }

    [Fact]
    public void Draws_within_totals_keep_bounds_and_totals()
    {
        var (table, ties) = Suppressed();
        var draws = TableDraws.From(table, Gaps, ties);
        Assert.Empty(draws.Conflicts);
        Assert.Equal(0, draws.Undrawn);
        for (var draw = 0; draw < draws.Count; draw++)
        {
            var drawn = draws[draw];
            for (var at = 0; at < table.Cells.Length; at++)
                Assert.InRange(drawn.Cells[at].Value!.Value, table.Cells[at].Lower - 1e-9, table.Cells[at].Upper + 1e-9);
            foreach (var tie in ties)
                Assert.Equal(tie.Total, tie.Cells.Sum(at => drawn.Cells[at].Value!.Value), 1e-6);
        }
        var spread = Enumerable.Range(0, table.Cells.Length).Where(at => table.Cells[at].Upper > table.Cells[at].Lower + 1)
            .Select(at => Enumerable.Range(0, draws.Count).Select(draw => draws[draw].Cells[at].Value!.Value).Distinct().Count());
        Assert.All(spread, different => Assert.True(different > 10));
    }

    [Fact]
    public void A_walk_visits_a_triangle_evenly()
    {
        // Three numbers of 0 to 1 that add up to 1: each is above t in (1 - t)^2 of the triangle, by plane geometry.
        Cell open = Cell.Between(0, 1);
        var table = new RegionActivityTable(["R"], ["A", "B", "C"], [open, open, open]);
        var draws = TableDraws.From(table, Gaps with { Draws = 20_000 }, [new("R", 1, [0, 1, 2])]);
        for (var at = 0; at < 3; at++)
        {
            var values = Enumerable.Range(0, draws.Count).Select(draw => draws[draw].Cells[at].Value!.Value).ToArray();
            foreach (var t in new[] { 0.1, 0.3, 0.5, 0.8 })
                Assert.Equal((1 - t) * (1 - t), values.Count(value => value > t) / (double)values.Length, 0.015);
        }
    }

    [Fact]
    public void A_total_that_the_bounds_contradict_is_named_and_ties_nothing()
    {
        var table = new RegionActivityTable(["R"], ["A", "B"], [Cell.Between(0, 10), Cell.Between(0, 10)]);
        var draws = TableDraws.From(table, Gaps, [new("R, all", 50, [0, 1])]);
        Assert.Equal(["R, all"], draws.Conflicts);
        Assert.InRange(draws[0].Cells[0].Value!.Value, 0, 10);
    }

    [Fact]
    public void Settings_outside_their_range_are_refused()
    {
        var table = RandomTables.Of(1, 1, [1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => TableDraws.From(table, new(Draws: 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TableDraws.From(table, new(Level: 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TableDraws.From(table, new(Error: new(-0.1))));
        Assert.Throws<ArgumentOutOfRangeException>(() => TableDraws.From(table)[1000]);
        Assert.Throws<ArgumentException>(() => TableDraws.From(RandomTables.Of(1, 1, [-1])));
    }

    /// <summary>12 regions of 3 countries, 12 activities of 3 sections, a third of the cells withheld, bounded by section and country totals.</summary>
    internal static (RegionActivityTable Table, IReadOnlyList<SumTie> Ties) Suppressed()
    {
        var (regions, activities) = (RandomTables.Labels("R", 12), RandomTables.Labels("A", 12));
        var truth = new RegionActivityTable(regions, activities, [.. Enumerable.Range(0, 144).Select(at => Cell.Of(3 + (at * at * 7919 % 83)))]);
        var published = RandomTables.Map(truth, (region, activity, cell) => ((region * 5) + (activity * 7)) % 3 == 0 ? Cell.Missing() : cell);
        string Country(string region) => $"C{Array.IndexOf(regions, region) / 4}";
        string Section(string activity) => $"S{Array.IndexOf(activities, activity) / 4}";
        var sections = Summed(truth, regions, RandomTables.Labels("S", 3).Select((_, at) => $"S{at}").ToArray(), region => region, Section);
        var countries = new CountryTotals(Summed(truth, ["C0", "C1", "C2"], activities, Country, activity => activity), null, Country);
        var bounded = TotalsBounds.From(published, sections, Section, countries);
        return (bounded.Table, SumTie.List(bounded.Table, sections, Section, countries));
    }

    private static RegionActivityTable Summed(RegionActivityTable table, string[] rows, string[] columns, Func<string, string> rowOf, Func<string, string> columnOf) => new(
        rows, columns,
        [.. rows.SelectMany(row => columns.Select(column => Cell.Of(Enumerable.Range(0, table.Cells.Length)
            .Where(at => rowOf(table.Regions[at / table.Activities.Count]) == row && columnOf(table.Activities[at % table.Activities.Count]) == column)
            .Sum(at => table.Cells[at].Value!.Value))))]);
}
