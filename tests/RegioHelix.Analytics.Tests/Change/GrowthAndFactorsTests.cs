using CsCheck;
using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Change;

/// <summary>Growth of totals, lists, Gerfin's factors, the projection and the portfolio matrix.</summary>
public sealed class GrowthAndFactorsTests
{
    [Fact]
    public void Are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("shift-share");
        var (earlier, later) = (page.Table("jobs"), page.Table("jobs-later"));
        var gerfin = GerfinShiftShare.From(earlier, later);
        page.Agrees("gerfin", (region, what) => gerfin.Single(line => line.Region == region) is var line && what == "structural" ? line.Structural.Value : what == "location" ? line.Location.Value : line.Total.Value);
        var foreseen = page.Table("foreseen");
        var projection = ShiftShareProjection.From(earlier, later, 5, activity => foreseen[foreseen.FindRegion(activity), 0].Value, 5);
        page.Agrees("projection", (region, activity) => projection.Find(region, activity)!.Value.Value);
        foreach (var portfolio in GrowthPortfolio.From(earlier, later))
            Assert.Equal(page.Row("quadrant", portfolio.Region), later.Activities.Select(activity => portfolio.Points.Single(point => point.Activity == activity).Quadrant switch
            {
                PortfolioQuadrant.BothGrow => "both",
                PortfolioQuadrant.OnlyWholeGrows => "only-whole",
                PortfolioQuadrant.OnlyRegionGrows => "only-region",
                _ => "neither",
            }));
    }

    [Fact]
    public void Growth_of_totals_and_entry_tables_are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("growth");
        var (earlier, later) = (page.Table("jobs-2012"), page.Table("jobs-2014"));
        var regions = TotalGrowth.From(earlier, later, 2, MeasureOf.Region, GrowthRate.WholePeriod);
        page.Agrees("whole-period-of-regions", (region, what) => regions.Find(region)!.Value is var figure && what == "value" ? figure.Value : what == "lower" ? figure.Lower : figure.Upper);
        var activities = TotalGrowth.From(earlier, later, 2, MeasureOf.Activity, GrowthRate.WholePeriod);
        page.Agrees("whole-period-of-activities", (activity, _) => activities.Find(activity)!.Value.Value);
        var entry = WorkedExample.Of("entry");
        var (before, after) = (Presence.From(entry.Table("before")), Presence.From(entry.Table("after")));
        entry.Agrees("entry-table", (region, activity) => Entry.Table(before, after).Find(region, activity)!.Value.Value);
        entry.Agrees("exit-table", (region, activity) => Exit.Table(before, after).Find(region, activity)!.Value.Value);
        Assert.Equal(FigureState.NotPublished, Entry.Table(before, after).Find("South", "B")!.Value.State);
        Assert.Equal(FigureState.NotAtRisk, Entry.Table(before, after).Find("North", "A")!.Value.State);
    }

    [Fact]
    public void Factors_multiply_to_the_growth_relative_to_the_whole_year_by_year_too() => RandomTables.Positive.Always(table =>
    {
        var later = RandomTables.Map(table, (r, a, cell) => Cell.Of(cell.Value!.Value * ((((r + (2 * a)) % 5) + 1) / 2.0)));
        var last = RandomTables.Map(later, (r, a, cell) => Cell.Of(cell.Value!.Value + a));
        foreach (var lines in new[] { GerfinShiftShare.From(table, later), GerfinShiftShare.Dynamic([table, later, last]) })
            foreach (var line in lines)
                Assert.Equal(1, line.Structural.Value!.Value * line.Location.Value!.Value / line.Total.Value!.Value, 1e-12);
        var growth = TotalGrowth.From(table, later, 1, MeasureOf.Region, GrowthRate.WholePeriod);
        var whole = later.Cells.ToArray().Sum(cell => cell.Value!.Value) / table.Cells.ToArray().Sum(cell => cell.Value!.Value);
        Assert.All(GerfinShiftShare.From(table, later), line => Assert.Equal(1 + growth.Find(line.Region)!.Value.Value!.Value, line.Total.Value!.Value * whole, 1e-9));
    }, iter: 300);

    [Fact]
    public void Shift_share_adds_up_to_1e12_of_its_parts() => Gen.Select(RandomTables.Complete, Gen.Int[1, 5]).Always((table, step) =>
    {
        var later = RandomTables.Map(table, (r, a, cell) => Cell.Of(Math.Floor(cell.Value!.Value * ((r + (step * a)) % 5) / 2.0)));
        foreach (var form in Enum.GetValues<ShiftShareForm>())
            foreach (var line in ShiftShare.From(table, later, form))
            {
                var size = line.Activities.Sum(part => Math.Abs(part.NationalShare) + Math.Abs(part.IndustrialMix) + Math.Abs(part.RegionalShare) + Math.Abs(part.Allocation) + Math.Abs(part.Change));
                Assert.InRange(Math.Abs(line.Change - line.NationalShare - line.IndustrialMix - line.RegionalShare - line.Allocation), 0, 1e-12 * Math.Max(1, size));
            }
    }, iter: 500);

    [Fact]
    public void Factors_and_projection_say_why_they_are_not_defined()
    {
        var (earlier, later) = (RandomTables.Of(2, 2, [0, 0, 3, 4]), RandomTables.Of(2, 2, [1, 0, 0, 0]));
        Assert.Equal(FigureState.EmptyRegion, GerfinShiftShare.From(earlier, later)[0].Location.State);
        Assert.Equal(FigureState.ZeroEnd, GerfinShiftShare.From(earlier, RandomTables.Of(2, 2, [0, 0, 0, 0]))[1].Total.State);
        Assert.Equal(FigureState.EmptyRegion, ShiftShareProjection.From(earlier, later, 1, _ => 5, 1)[0, 0].State);
        Assert.Equal(FigureState.NotPublished, ShiftShareProjection.From(earlier, earlier, 1, _ => null, 1)[0, 0].State);
        Assert.Throws<ArgumentException>(() => ShiftShareProjection.From(earlier, later, 1, _ => -5, 1));
        Assert.Throws<ArgumentException>(() => GerfinShiftShare.From(earlier, RandomTables.Of(1, 2, [1, 1])));
        Assert.Throws<ArgumentException>(() => GerfinShiftShare.Dynamic([earlier]));
    }

    [Fact]
    public void A_projection_of_what_is_there_keeps_it_where_all_regions_grow_alike() => RandomTables.Positive.Always(table =>
    {
        var later = RandomTables.Map(table, (_, _, cell) => Cell.Of(cell.Value!.Value * 2));
        var sums = TableSums.From(later);
        var projection = ShiftShareProjection.From(table, later, 3, activity => sums.Activities[later.FindActivity(activity)].Published, 7);
        for (var at = 0; at < later.Cells.Length; at++)
            Assert.Equal(later.Cells[at].Value!.Value, projection[at / later.Activities.Count, at % later.Activities.Count].Value!.Value, 1e-9);
    }, iter: 200);

    [Theory]
    [InlineData(MeasureOf.Region)]
    [InlineData(MeasureOf.Activity)]
    public void Bounds_hold_the_growth_of_the_complete_tables(MeasureOf of) => Gen.Select(RandomTables.Hidden, Gen.Double[0.5, 2]).Always((tables, factor) =>
    {
        var (truth, bounded) = (TotalGrowth.From(tables.Truth, Times(tables.Truth, factor), 2, of), TotalGrowth.From(tables.Published, Times(tables.Published, factor), 2, of));
        for (var at = 0; at < truth.Count; at++)
            BoundsLaw.Check(truth[at], bounded[at]);
    }, iter: 500);

    [Fact]
    public void Lists_hold_every_cell_and_step_and_name_what_a_year_lacks()
    {
        YearTable[] years = [new(2010, RandomTables.Of(2, 2, [10, 20, 30, 40])), new(2012, RandomTables.Of(2, 3, [10, 10, 5, 60, 40, 5])), new(2013, RandomTables.Of(2, 2, [20, 10, 60, 40]))];
        var list = GrowthList.From(years, GrowthRate.WholePeriod);
        Assert.Equal((2 * 3) + (2 * 2), list.Count);
        Assert.Equal(new("R1", "A2", 2010, 2012, Figure.Of(-0.5)), list.Single(line => line is { Region: "R1", Activity: "A2", FromYear: 2010 }));
        Assert.Equal(FigureState.NotInOtherTable, list.Single(line => line is { Region: "R1", Activity: "A3" }).Growth.State);
        var regions = GrowthList.OfTotals(years, MeasureOf.Region, GrowthRate.WholePeriod);
        Assert.Equal(-1.0 / 3, regions[0].Growth.Value!.Value, 1e-12);
        Assert.Equal(("R1", null), (regions[0].Region, regions[0].Activity));
        Assert.Equal((null, "A1"), (GrowthList.OfTotals(years, MeasureOf.Activity)[0].Region, GrowthList.OfTotals(years, MeasureOf.Activity)[0].Activity));
        Assert.Throws<ArgumentException>(() => GrowthList.From([years[1], years[0]]));
        Assert.Throws<ArgumentException>(() => GrowthList.From([years[0]]));
    }

    [Fact]
    public void Turnover_lists_take_what_a_year_lacks_for_unknown() => Gen.Select(RandomPresence.WithUnknown, RandomPresence.WithUnknown).Always((before, after) =>
    {
        var list = TurnoverList.From([new(2010, before), new(2015, after)]);
        Assert.Equal(before.Regions.Union(after.Regions).Count() * before.Activities.Union(after.Activities).Count(), list.Count);
        foreach (var line in list)
        {
            bool? Of(Presence presence) => presence.Regions.ToList().IndexOf(line.Region) is >= 0 and var r && presence.Activities.ToList().IndexOf(line.Activity) is >= 0 and var a ? presence[r, a] : null;
            Assert.Equal(line.Turnover, (Of(before), Of(after)) switch
            {
                (true, true) => Turnover.Stayed,
                (true, false) => Turnover.Left,
                (false, true) => Turnover.Entered,
                (false, false) => Turnover.StayedAway,
                _ => Turnover.Unknown,
            });
        }
    }, iter: 100);

    private static RegionActivityTable Times(RegionActivityTable table, double factor) => RandomTables.Map(table, (_, _, cell) =>
        cell.Value is { } value ? Cell.Of(value * factor) : Cell.Between(cell.Lower * factor, cell.Upper * factor));

    [Fact]
    public void A_cell_missing_in_one_year_is_left_out_of_region_and_whole_and_small_units_change_nothing()
    {
        var (first, last) = (RandomTables.Of(2, 2, [10, 20, 30, 40]), RandomTables.Of(2, 2, [15, 10, 30, 60]));
        var gap = RandomTables.Map(last, (region, activity, cell) => (region, activity) == (0, 1) ? Cell.Missing() : cell);
        // Left: R1 A 10 to 15; R2 A 30 to 30, B 40 to 60. The whole grows from 80 to 105, A from 40 to 45.
        var line = ShiftShare.From(first, gap)[0];
        Assert.Equal(10 * 25.0 / 80, line.NationalShare, 1e-12);
        Assert.Equal(10 * ((5.0 / 40) - (25.0 / 80)), line.IndustrialMix, 1e-12);
        Assert.Equal(10 * (0.5 - (5.0 / 40)), line.RegionalShare, 1e-12);
        var factors = GerfinShiftShare.From(first, gap)[0];
        Assert.Equal(1.5 / (45.0 / 40), factors.Location.Value!.Value, 1e-12);
        RegionActivityTable Small(RegionActivityTable table) => RandomTables.Map(table, (_, _, cell) => Cell.Of(cell.Value!.Value / 1024));
        Assert.Equal(GerfinShiftShare.From(first, last)[1].Structural.Value!.Value, GerfinShiftShare.From(Small(first), Small(last))[1].Structural.Value!.Value, 1e-12);
        Assert.Throws<ArgumentException>(() => ShiftShare.From(RandomTables.Of(2, 2, [-1, 20, 30, 40]), last));
    }

    [Fact]
    public void Two_years_are_enough_and_three_multiply()
    {
        var years = new[] { RandomTables.Of(2, 2, [10, 20, 30, 40]), RandomTables.Of(2, 2, [12, 25, 30, 30]), RandomTables.Of(2, 2, [18, 20, 33, 45]) };
        Assert.Equal(GerfinShiftShare.From(years[0], years[1])[0].Location.Value, GerfinShiftShare.Dynamic(years[..2])[0].Location.Value);
        Assert.Equal(GerfinShiftShare.From(years[0], years[1])[0].Location.Value!.Value * GerfinShiftShare.From(years[1], years[2])[0].Location.Value!.Value, GerfinShiftShare.Dynamic(years)[0].Location.Value!.Value, 1e-12);
        Assert.Equal(ShiftShare.From(years[0], years[1])[1].RegionalShare, ShiftShare.Dynamic(years[..2])[1].RegionalShare);
        Assert.Equal(2, GrowthList.OfTotals([new(2010, years[0]), new(2012, years[1])]).Count);
        Assert.Throws<ArgumentException>(() => ShiftShare.Dynamic(years[..1]));
        Assert.Throws<ArgumentException>(() => GrowthList.OfTotals([new(2010, years[0])]));
    }

    [Fact]
    public void A_portfolio_takes_the_mean_quotient_of_both_years_and_no_quadrant_without_growth()
    {
        var (first, last) = (RandomTables.Of(2, 2, [10, 20, 30, 40]), RandomTables.Of(2, 2, [15, 10, 30, 60]));
        var point = GrowthPortfolio.From(first, last)[0].Points.Single(one => one.Activity == "A1");
        var (before, after) = (LocationQuotient.From(first)[0, 0].Value!.Value, LocationQuotient.From(last)[0, 0].Value!.Value);
        Assert.Equal(((before + after) / 2, PortfolioQuadrant.OnlyRegionGrows), (point.Quotient.Value!.Value, GrowthPortfolio.From(first, RandomTables.Of(2, 2, [15, 10, 20, 60]))[0].Points.Single(one => one.Activity == "A1").Quadrant));
        var gap = GrowthPortfolio.From(RandomTables.Map(first, (region, activity, cell) => (region, activity) == (0, 0) ? Cell.Missing() : cell), last)[0].Points.Single(one => one.Activity == "A1");
        Assert.Equal((null, null, FigureState.NotPublished), (gap.Quadrant, gap.Quotient.Value, gap.Quotient.State));
    }

    [Fact]
    public void Nothing_foreseen_gives_nothing_and_one_label_that_differs_is_refused()
    {
        var (first, last) = (RandomTables.Of(2, 2, [10, 20, 30, 40]), RandomTables.Of(2, 2, [15, 10, 30, 60]));
        Assert.Equal(0, ShiftShareProjection.From(first, last, 5, _ => 0, 5)[0, 0].Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => ShiftShareProjection.From(first, last, 5, _ => 1, 0));
        var presence = new Presence(["R1", "R2"], ["A1", "A2"], (_, _) => true);
        Assert.Throws<ArgumentException>(() => Entry.From(presence, new Presence(["R1", "R3"], ["A1", "A2"], (_, _) => true)));
        Assert.Throws<ArgumentException>(() => Entry.From(presence, new Presence(["R1", "R2"], ["A1", "A3"], (_, _) => true)));
    }
}
