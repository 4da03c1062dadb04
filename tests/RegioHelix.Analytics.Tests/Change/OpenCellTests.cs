using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Change;

/// <summary>What a change says of itself where a cell is missing: its bounds, or none, never its value as its own bounds.</summary>
public sealed class OpenCellTests
{
    private static readonly string[] Activities = ["A", "B", "C", "D"];

    [Fact]
    public void An_entry_that_a_missing_cell_can_undo_lies_between_no_and_yes()
    {
        // A and C enter, B and D stay away; of C and D the later answer is for now.
        var before = new Presence(["R"], Activities, (_, _) => false);
        var after = new Presence(["R"], Activities, (_, activity) => activity is 0 or 2, (_, activity) => activity < 2);
        Assert.Equal([Figure.Of(1), Figure.Of(0), Figure.Of(1, 0, 1), Figure.Of(0, 0, 1)], Entry.Table(before, after).Row(0));
        // Turned about they leave, or stay away.
        Assert.Equal([Figure.Of(1), Figure.Without(FigureState.NotAtRisk), Figure.Of(1, 0, 1), Figure.Without(FigureState.NotAtRisk)], Exit.Table(after, before).Row(0));
    }

    [Fact]
    public void Gerfins_factors_have_bounds_where_both_years_are_complete()
    {
        var (first, last) = (RandomTables.Of(2, 2, [10, 20, 30, 40]), RandomTables.Of(2, 2, [12, 20, 33, 44]));
        Assert.All(GerfinShiftShare.From(first, last), line => Assert.Equal((line.Total.Value, line.Location.Value), (line.Total.Upper, line.Location.Lower)));
        var open = RandomTables.Map(last, (region, activity, cell) => (region, activity) == (1, 1) ? Cell.Between(40, 50) : cell);
        // The first region's own cells are all published; the whole is not.
        Assert.All(GerfinShiftShare.From(first, open), line => Assert.Equal((true, null, null), (line.Total.Value is not null, line.Total.Lower, line.Total.Upper)));
        Assert.All(GerfinShiftShare.Dynamic([first, open, last]), line => Assert.Null(line.Structural.Upper));
    }

    [Fact]
    public void A_projection_is_as_certain_as_its_factor()
    {
        var (first, last) = (RandomTables.Of(2, 2, [10, 20, 30, 40]), RandomTables.Of(2, 2, [12, 20, 33, 44]));
        Figure Of(RegionActivityTable earlier) => ShiftShareProjection.From(earlier, last, 5, _ => 100, 5)[0, 0];
        Assert.Equal((Of(first).Value, Of(first).Value), (Of(first).Lower, Of(first).Upper));
        var open = Of(RandomTables.Map(first, (region, activity, cell) => (region, activity) == (1, 1) ? Cell.Missing() : cell));
        Assert.Equal((true, null, null), (open.Value is not null, open.Lower, open.Upper));
    }
}
