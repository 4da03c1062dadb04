using CsCheck;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

public sealed class GrowthTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("growth");
        var (earlier, later) = (page.Table("jobs-2012"), page.Table("jobs-2014"));
        var growth = Growth.From(earlier, later, 2);
        page.Agrees("growth", (region, activity) => growth.Find(region, activity)!.Value.Value);
        var whole = Growth.From(earlier, later, 2, GrowthRate.WholePeriod);
        page.Agrees("whole-period", (region, activity) => whole.Find(region, activity)!.Value.Value);
        Assert.Equal(FigureState.ZeroBase, growth.Find("North", "Care")!.Value.State);
        Assert.Equal(FigureState.NotPublished, growth.Find("East", "Steel")!.Value.State);
    }

    [Fact]
    public void Agrees_with_EconGeo_where_it_is_defined() // per cent, printed to two decimals
    {
        var (earlier, later) = (Golden.Input("tiny"), Golden.Input("tiny_t2"));
        var growth = Growth.From(earlier, later, 1, GrowthRate.WholePeriod);
        var (rows, columns, values) = Golden.Output("tiny", "econgeo_growth_mat");
        for (var at = 0; at < values.Length; at++)
            if (growth.Find(rows[at / columns.Length], columns[at % columns.Length])!.Value.Value is { } own)
                Assert.Equal(values[at], own * 100, 0.00501);
    }

    [Fact]
    public void Of_logarithms_adds_up_over_periods() => Gen.Select(RandomTables.Positive, Gen.Double[0.1, 10], Gen.Double[0.1, 10]).Always((table, one, two) =>
    {
        var (middle, last) = (Times(table, one), Times(table, one * two));
        var whole = Growth.From(table, last, 2, GrowthRate.YearlyLogarithmic)[0, 0].Value!.Value * 2;
        var parts = Growth.From(table, middle, 1, GrowthRate.YearlyLogarithmic)[0, 0].Value!.Value + Growth.From(middle, last, 1, GrowthRate.YearlyLogarithmic)[0, 0].Value!.Value;
        Assert.Equal(whole, parts, 1e-9);
    }, iter: 300);

    [Fact]
    public void Bounds_hold_the_growth_of_the_complete_tables() => Gen.Select(RandomTables.Hidden, Gen.Double[0.5, 2]).Always((tables, factor) =>
    {
        var (truth, bounded) = (Growth.From(tables.Truth, Times(tables.Truth, factor), 3), Growth.From(tables.Published, Times(tables.Published, factor), 3));
        for (var at = 0; at < tables.Truth.Cells.Length; at++)
            BoundsLaw.Check(truth[at / truth.Columns.Count, at % truth.Columns.Count], bounded[at / truth.Columns.Count, at % truth.Columns.Count]);
    }, iter: 500);

    [Fact]
    public void Matches_labels_in_any_order_and_says_what_is_not_in_the_earlier_table()
    {
        var later = new RegionActivityTable(["R2", "R9"], ["A1"], [Cell.Of(6), Cell.Of(1)]);
        var growth = Growth.From(RandomTables.Of(2, 1, [1, 3]), later, 1);
        Assert.Equal(1, growth[0, 0].Value!.Value, 1e-12);
        Assert.Equal(FigureState.NotInOtherTable, growth[1, 0].State);
    }

    private static RegionActivityTable Times(RegionActivityTable table, double factor) => RandomTables.Map(table, (_, _, cell) =>
        cell.Value is { } value ? Cell.Of(value * factor) : Cell.Between(cell.Lower * factor, cell.Upper * factor));
}
