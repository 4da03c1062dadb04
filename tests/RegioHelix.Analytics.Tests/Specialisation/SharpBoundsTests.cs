using System.Numerics;
using CsCheck;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

/// <summary>Bounds worked out by hand: that they hold, a law says elsewhere; here, that they are no wider than they have to be.</summary>
public sealed class SharpBoundsTests
{
    private const double Slack = 1e-12;

    [Fact]
    public void A_quotient_is_bounded_where_one_rest_is_without_end()
    {
        // East's A can be anything: then A is all of everything, and North's share of it, a half, is its quotient.
        var quotient = LocationQuotient.From(Of(2, 2, Cell.Of(5), Cell.Of(5), Cell.Missing(), Cell.Of(10)))[0, 0];
        Assert.Equal(0.5, quotient.Lower!.Value, Slack);
        // North's B can be anything: then North is all of everything, and its share of A is what stays.
        quotient = LocationQuotient.From(Of(2, 2, Cell.Of(5), Cell.Missing(), Cell.Of(15), Cell.Of(10)))[0, 0];
        Assert.Equal(0.25, quotient.Lower!.Value, Slack);
        // Both: nothing bounds it below, nor does anything above where the rest elsewhere is without end.
        var both = LocationQuotient.From(Of(2, 2, Cell.Of(5), Cell.Missing(), Cell.Missing(), Cell.Missing()))[0, 0];
        Assert.Equal((null, null), (both.Lower, both.Upper));
    }

    [Fact]
    public void A_quotient_of_a_region_and_activity_alone_rises_with_all_else()
    {
        // North has A alone, one of it, and nobody else has A: 1 over 1 / (1 + rest), the rest from 3 to 8.
        var quotient = LocationQuotient.From(Of(2, 2, Cell.Of(1), Cell.Of(0), Cell.Of(0), Cell.Between(3, 8)))[0, 0];
        Assert.Equal((4.0, 9.0), (quotient.Lower!.Value, quotient.Upper!.Value));
    }

    [Fact]
    public void Hachman_of_a_region_of_which_nothing_is_known_is_at_most_one()
    {
        var index = Hachman.From(Of(2, 2, Cell.Missing(), Cell.Missing(), Cell.Of(3), Cell.Of(1)))[0];
        Assert.Equal((FigureState.NotPublished, 1.0), (index.State, index.Upper!.Value));
    }

    [Fact]
    public void Hachman_over_published_cells_compares_with_their_sums()
    {
        // North: 3 and 1 published, C not. Reference over A and B alone: 6 and 4, shares 0.6 and 0.4. 1 / (0.75²/0.6 + 0.25²/0.4).
        var table = Of(2, 3, Cell.Of(3), Cell.Of(1), Cell.Between(0, 5), Cell.Of(3), Cell.Of(3), Cell.Of(2));
        Assert.Equal(1 / ((0.75 * 0.75 / 0.6) + (0.25 * 0.25 / 0.4)), Hachman.From(table)[0].Value!.Value, Slack);
    }

    [Fact]
    public void Hachman_of_an_empty_region_has_bounds_where_a_cell_is_open_and_none_where_none_is()
    {
        var table = Of(3, 2, Cell.Of(0), Cell.Between(0, 4), Cell.Of(0), Cell.Of(0), Cell.Of(5), Cell.Of(3));
        var index = Hachman.MeanQuotientFrom(table);
        Assert.Equal((FigureState.EmptyRegion, true), (index[0].State, index[0].Lower is not null));
        Assert.Equal(Figure.Without(FigureState.EmptyRegion), index[1]);
    }

    [Fact]
    public void The_distance_of_two_structures_is_bounded_by_the_sharper_side()
    {
        // North's A is 50 to 70, its B 30, C 20; East's are 20, 30, 50. North's A is half of 100 to 70 of 120, B a quarter to 0.3, C a sixth to 0.2.
        var distance = Krugman.Between(Of(2, 3, Cell.Between(50, 70), Cell.Of(30), Cell.Of(20), Cell.Of(20), Cell.Of(30), Cell.Of(50)))[0, 1];
        // Surely apart: A by 0.3, C by 0.3. At most: what North has more is A, 70/120 - 0.2, and what East has more B 0.05 and C 1/3: twice the same 0.3833.
        Assert.Equal(0.6, distance.Lower!.Value, Slack);
        Assert.Equal(2 * ((70.0 / 120) - 0.2), distance.Upper!.Value, Slack);
    }

    [Fact]
    public void The_distance_of_two_structures_takes_the_lesser_of_both_sides()
    {
        // North: A 0 to 100, B 10, C 10. A's share is 0 to 100/120, B's and C's 10/120 to a half. East: 10, 10, 10.
        // More in North: A at most 1/2, B and C 1/6 each: 5/6. Less: A a third, B and C a quarter each: 5/6. Sum of the parts: 1/2 + 1/4 + 1/4 = 1.
        var distance = Krugman.Between(Of(2, 3, Cell.Between(0, 100), Cell.Of(10), Cell.Of(10), Cell.Of(10), Cell.Of(10), Cell.Of(10)))[0, 1];
        Assert.Equal(1, distance.Upper!.Value, Slack);
        Assert.Equal(0, distance.Lower!.Value, Slack);
    }

    [Fact]
    public void The_distance_of_two_structures_is_below_two_where_one_side_can_have_little_more()
    {
        // North: 98, 1, 1 of 100. East: 10 and twice anything to 1,000, so that its A is at least 10 of 2,010. North has more by at most 0.98 - 10/2010 and twice 0.01.
        var distance = Krugman.Between(Of(2, 3, Cell.Of(98), Cell.Of(1), Cell.Of(1), Cell.Of(10), Cell.Between(0, 1000), Cell.Between(0, 1000)))[0, 1];
        Assert.Equal(2 * (1 - (10.0 / 2010)), distance.Upper!.Value, Slack);
    }

    [Fact]
    public void The_sum_of_parts_bounds_below_where_neither_side_does()
    {
        // Where both shares of one activity are apart on either side, the parts add up: A above by at least 0.2, B below by at least 0.2.
        var distance = Krugman.Between(Of(2, 3, Cell.Of(40), Cell.Of(20), Cell.Between(30, 40), Cell.Of(20), Cell.Of(50), Cell.Of(30)))[0, 1];
        // North: A 0.4 to 4/9, B 0.2 to 2/9, C 1/3 to 0.4. East: 0.2, 0.5, 0.3. Lower parts: 0.2, 0.5 - 2/9, 1/30; more: 0.2 + 1/30, less: 0.2778.
        Assert.Equal(2 * (0.5 - (2.0 / 9)), distance.Lower!.Value, Slack);
    }

    [Fact]
    public void The_distance_of_two_structures_is_bounded_by_the_sharpest_of_three() => RandomTables.Hidden.Always(tables =>
    {
        var table = tables.Published;
        var (shares, distances) = (Share.From(table), Krugman.Between(table));
        for (var one = 0; one < table.Regions.Count; one++)
            for (var other = 0; other < table.Regions.Count; other++)
            {
                if (one == other || distances[one, other].Value is null || shares.Row(one).Concat(shares.Row(other)).Any(share => share.Value is null || share.Lower is null || share.Upper is null))
                    continue;
                var parts = shares.Row(one).Zip(shares.Row(other)).ToList();
                double Apart(Figure here, Figure there) => Math.Max(0, here.Lower!.Value - there.Upper!.Value);
                double Span(Figure here, Figure there) => Math.Max(0, here.Upper!.Value - there.Lower!.Value);
                double[] least = [parts.Sum(pair => Apart(pair.First, pair.Second) + Apart(pair.Second, pair.First)), 2 * parts.Sum(pair => Apart(pair.First, pair.Second)), 2 * parts.Sum(pair => Apart(pair.Second, pair.First))];
                double[] most = [2, parts.Sum(pair => Math.Max(Span(pair.First, pair.Second), Span(pair.Second, pair.First))), 2 * parts.Sum(pair => Span(pair.First, pair.Second)), 2 * parts.Sum(pair => Span(pair.Second, pair.First))];
                Assert.Equal(Math.Min(2, least.Max()), distances[one, other].Lower!.Value, 1e-9);
                Assert.Equal(most.Min(), distances[one, other].Upper!.Value, 1e-9);
            }
    }, iter: 600);

    [Fact]
    public void Gini_is_bounded_as_far_apart_as_its_cells_can_be()
    {
        // 4 and 6 published, 0 to 10 missing. Most unequal: 0, 4, 6 with (2·0·1 ...): mean difference 2(4 + 6 + 2) / (2 · 9 · 10/3) = 0.4; 4, 6, 10: 2(2 + 6 + 4) / (2 · 9 · 20/3) = 0.2.
        var gini = Gini.From(Of(3, 1, Cell.Of(4), Cell.Of(6), Cell.Between(0, 10)))[0];
        Assert.InRange(gini.Upper!.Value, 0.4, 0.6);
        // Without a middle to gain from, the bound is met: a cell of 0 to 2 beside two of 2.
        gini = Gini.From(Of(3, 1, Cell.Of(2), Cell.Of(2), Cell.Between(0, 2)))[0];
        Assert.Equal(0, gini.Lower!.Value, Slack);
        Assert.Equal(1.0 / 3, gini.Upper!.Value, 1e-9);
    }

    [Fact]
    public void Gini_says_which_side_is_empty()
    {
        var table = RandomTables.Of(2, 2, [0, 0, 0, 5]);
        Assert.Equal(FigureState.EmptyRegion, Gini.From(table, MeasureOf.Region)[0].State);
        Assert.Equal(FigureState.EmptyActivity, Gini.From(table)[0].State);
    }

    [Theory]
    [InlineData(1.5e-7, 15, 8)]
    [InlineData(-2.25, -225, 2)]
    [InlineData(0.1, 1, 1)]
    [InlineData(42, 42, 0)]
    public void Written_decimals_are_read_as_they_stand(double value, int digits, int decimals) => Assert.Equal(new WrittenDecimal(digits, decimals), WrittenDecimal.Of(value));

    [Fact]
    public void Large_numbers_are_whole() => Assert.Equal(new WrittenDecimal(12 * BigInteger.Pow(10, 21), 0), WrittenDecimal.Of(1.2e22));

    [Fact]
    public void A_quotient_by_head_of_exactly_one_is_specialised_whatever_rounding_makes_of_it()
    {
        var random = new Random(3);
        for (var draw = 0; draw < 200; draw++)
        {
            // Jobs in proportion to people: every quotient is 1.
            double[] people = [.. Enumerable.Range(0, 5).Select(_ => (double)random.Next(1, 3000))];
            var table = new RegionActivityTable(RandomTables.Labels("R", 5), ["A"], [.. people.Select(one => Cell.Of(one * 3 / 10))]);
            var specialised = PopulationSpecialised.From(table, region => people[int.Parse(region.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1]);
            Assert.All(Enumerable.Range(0, 5), region => Assert.True(specialised[region, 0].OverPublished));
        }
    }

    [Fact]
    public void Bounds_by_totals_refuse_a_negative_cell() =>
        Assert.Throws<ArgumentException>(() => TotalsBounds.From(RandomTables.Of(2, 2, [1, -1, 2, 3]), RandomTables.Of(2, 1, [1, 5]), _ => "A1"));

    private static RegionActivityTable Of(int rows, int columns, params Cell[] cells) => new(RandomTables.Labels("R", rows), RandomTables.Labels("A", columns), [.. cells]);
}
