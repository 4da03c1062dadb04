using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Uncertainty;

/// <summary>Bands of what is computed from several tables, and ranks in tables.</summary>
public sealed class SeveralTablesTests
{
    private static readonly RegionActivityTable Before = RandomTables.Of(2, 2, [400, 900, 100, 2500]);

    // Growth of every cell as a quotient.
    private static LabelledFigures? Growth(IReadOnlyList<RegionActivityTable> years) => new(
        years[0].Regions, years[0].Activities, (row, column) => Figure.Of(years[1][row, column].Value!.Value / years[0][row, column].Value!.Value));

    [Fact]
    public void Two_years_have_errors_of_their_own()
    {
        var bands = Bands.From(TableDraws.FromEach([Before, Before], new(4000, 3)), Growth);
        // The quotient of two equal Poisson counts has about the variance 2 / count; drawn with the same numbers it would have none.
        foreach (var (at, count) in new[] { (0, 400.0), (1, 900), (2, 100), (3, 2500) })
            Assert.InRange(bands[at / 2, at % 2].Deviation!.Value / Math.Sqrt(2 / count), 0.9, 1.15);
        Assert.Equal((1.0, 4000), (bands[0, 0].Value, bands[0, 0].Defined));
    }

    [Fact]
    public void The_first_table_is_drawn_as_if_it_stood_alone()
    {
        var (alone, several) = (TableDraws.From(Before, new(5, 9)), TableDraws.FromEach([Before, Before, Before], new(5, 9)));
        Assert.Equal(alone[3].Cells.ToArray(), several[0][3].Cells.ToArray());
        Assert.NotEqual(several[0][3].Cells.ToArray(), several[1][3].Cells.ToArray());
        Assert.NotEqual(several[1][3].Cells.ToArray(), several[2][3].Cells.ToArray());
    }

    [Fact]
    public void One_thread_or_many_give_the_same_bits()
    {
        BandTable Of(int threads) => Bands.From(TableDraws.FromEach([Before, Before], new(200, 5)), Growth, new(threads), RankScope.Rows);
        var (one, many) = (Of(1), Of(4));
        for (var at = 0; at < 4; at++)
        {
            Assert.Equal(one[at / 2, at % 2], many[at / 2, at % 2]);
            Assert.Equal(one.FindRank(at / 2, at % 2)!.Classes, many.FindRank(at / 2, at % 2)!.Classes);
        }
    }

    [Fact]
    public void Tables_drawn_a_different_number_of_times_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Bands.From([TableDraws.From(Before, new(5)), TableDraws.From(Before, new(6))], Growth));
        Assert.Throws<ArgumentException>(() => Bands.From([], Growth));
    }

    [Fact]
    public void Ranks_are_among_the_rows_of_a_column_or_the_columns_of_a_row()
    {
        // Far apart in every draw: 10,000 against 100 against 1.
        var table = RandomTables.Of(3, 2, [10000, 1, 100, 10000, 1, 100]);
        RankBand?[] Of(RankScope among) => [.. Enumerable.Range(0, 6).Select(at => Bands.From(TableDraws.From(table, new(50)), one => new(one.Regions, one.Activities, (row, column) => Figure.Of(one[row, column].Value!.Value)), null, among).FindRank(at / 2, at % 2))];
        Assert.Equal([1, 3, 2, 1, 3, 2], Of(RankScope.Rows).Select(rank => rank!.Rank!.Value));
        Assert.Equal([1, 2, 2, 1, 2, 1], Of(RankScope.Columns).Select(rank => rank!.Rank!.Value));
        Assert.All(Of(RankScope.Rows), rank => Assert.Equal((rank!.Rank, rank.Rank, 0.0), (rank.Best, rank.Worst, rank.Unranked)));
        Assert.All(Of(RankScope.Nothing), Assert.Null);
    }

    [Fact]
    public void Near_figures_change_places_and_far_ones_do_not()
    {
        var table = RandomTables.Of(3, 2, [100, 100, 104, 100, 500, 100]);
        var bands = Bands.From(TableDraws.From(table, new(400, 2)), one => LabelledFigures.Of(LocationQuotient.From(one)), null, RankScope.Rows);
        var (first, second, third) = (bands.FindRank(0, 0)!, bands.FindRank(1, 0)!, bands.FindRank(2, 0)!);
        Assert.Equal((2, 3), (first.Best, first.Worst));
        Assert.Equal((2, 3), (second.Best, second.Worst));
        Assert.Equal((1, 1), (third.Best, third.Worst));
        Assert.Equal(1, first.Classes.Sum() + first.Unranked, 1e-12);
    }
}
