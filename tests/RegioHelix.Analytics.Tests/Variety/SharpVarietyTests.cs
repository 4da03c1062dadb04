using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Variety;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Variety;

/// <summary>Bounds of entropy by hand: no wider than they have to be.</summary>
public sealed class SharpVarietyTests
{
    [Fact]
    public void Between_the_ends_of_one_open_cell()
    {
        // 1 to 3 beside 10: least at 1 of 11, most at 3 of 13.
        AssertBounds(H(1, 10), H(3, 10), Cell.Between(1, 3), Cell.Of(10));
        // 20 to 30 beside 10: least at 30 of 40, most at 20 of 30.
        AssertBounds(H(30, 10), H(20, 10), Cell.Between(20, 30), Cell.Of(10));
        // 0 to 2 beside 5 and 5: least without it.
        AssertBounds(1, H(2, 5, 5), Cell.Between(0, 2), Cell.Of(5), Cell.Of(5));
        AssertBounds(0, 1, Cell.Between(0, 5), Cell.Between(0, 5));
    }

    [Fact]
    public void Below_by_the_least_along_a_chord()
    {
        // 20 to 100 beside 10. Along the chord of x ln x from 20 to 100 the entropy is ln S - start/S - slope, least at S = -start: 1 + ln(-start) - slope.
        var slope = ((100 * Math.Log(100)) - (20 * Math.Log(20))) / 80;
        var start = (20 * Math.Log(20)) + (10 * Math.Log(10)) - (slope * 30);
        AssertBounds((1 + Math.Log(-start) - slope) / Math.Log(2), H(20, 10), Cell.Between(20, 100), Cell.Of(10));
    }

    [Fact]
    public void Of_cells_without_end()
    {
        AssertBounds(0, 1, Cell.Of(5), Cell.Missing());
        AssertBounds(0, Math.Log2(3), Cell.Of(5), Cell.Missing(), Cell.Missing());
    }

    [Fact]
    public void Say_which_side_is_empty()
    {
        var table = RandomTables.Of(2, 2, [0, 0, 0, 5]);
        Assert.Equal(FigureState.EmptyRegion, Entropy.From(table)[0].State);
        Assert.Equal(FigureState.EmptyActivity, Entropy.From(table, MeasureOf.Activity)[0].State);
    }

    [Fact]
    public void Evenness_has_bounds_only_where_all_is_published()
    {
        var evenness = Evenness.From(Row(Cell.Of(3), Cell.Of(5), Cell.Between(0, 9)))[0];
        Assert.Equal((true, null, null), (evenness.Value is not null, evenness.Lower, evenness.Upper));
        evenness = Evenness.From(Row(Cell.Of(3), Cell.Of(5)))[0];
        Assert.Equal((evenness.Value, evenness.Value), (evenness.Lower, evenness.Upper));
    }

    [Fact]
    public void Of_the_related_part_are_what_the_others_leave()
    {
        // Two groups of two; only A1 is open, so little that the groups hardly move.
        var variety = RelatedVariety.From(Row(Cell.Between(40, 44), Cell.Of(10), Cell.Of(30), Cell.Of(30)), activity => activity is "A1" or "A2" ? "X" : "Y");
        var (total, unrelated, related) = (variety.Total[0], variety.Unrelated[0], variety.Related[0]);
        Assert.InRange(related.Lower!.Value, 0.5, 1);
        Assert.Equal(total.Lower!.Value - unrelated.Upper!.Value, related.Lower!.Value, 1e-12);
        Assert.Equal(total.Upper!.Value - unrelated.Lower!.Value, related.Upper!.Value, 1e-12);
        Assert.InRange(related.Upper.Value, related.Lower.Value, 0.999);
    }

    [Fact]
    public void Related_parts_of_a_complete_region_are_exact_beside_an_open_one()
    {
        var table = new RegionActivityTable(["R1", "R2"], ["A1", "A2", "A3"], [Cell.Of(4), Cell.Of(4), Cell.Of(8), Cell.Between(0, 3), Cell.Of(1), Cell.Of(1)]);
        var variety = RelatedVariety.From(table, activity => activity == "A3" ? "Y" : "X");
        Assert.Equal((1.0, 1.0, 1.0), (variety.Unrelated[0].Value, variety.Unrelated[0].Lower, variety.Unrelated[0].Upper));
        Assert.Equal((0.5, 0.5, 0.5), (variety.Related[0].Value, variety.Related[0].Lower, variety.Related[0].Upper));
    }

    private static void AssertBounds(double lower, double upper, params Cell[] row)
    {
        var entropy = Entropy.From(Row(row))[0];
        Assert.Equal(lower, entropy.Lower!.Value, 1e-8);
        Assert.Equal(upper, entropy.Upper!.Value, 1e-8);
    }

    private static double H(params double[] parts) => -parts.Sum(part => part / parts.Sum() * Math.Log2(part / parts.Sum()));

    private static RegionActivityTable Row(params Cell[] cells) => new(["R1"], RandomTables.Labels("A", cells.Length), [.. cells]);
}
