using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Tables;

public sealed class JointSumTests
{
    private static readonly Cell[] Cells = [Cell.Of(4), Cell.Between(1, 9), Cell.Between(2, 9), Cell.Of(3)];

    [Fact]
    public void Missing_cells_of_a_part_share_what_its_total_leaves()
    {
        // The part's total is 15: 4 + 1 + 2 + 3 are certain, 5 are left, and go to the larger weight: 2 (1 + 5) + 1 · 2 + 4.
        Assert.Equal(Cell.Between(8, 18), Sum(at => at switch { 0 => 1, 1 => 2, 2 => 1, _ => 0 }, 15, 0));
        // With each of five figures off by half at most, 7.5 are left.
        Assert.Equal(Cell.Between(8, 23), Sum(at => at switch { 0 => 1, 1 => 2, 2 => 1, _ => 0 }, 15, 0.5));
        // Without a total each is all that it can be, and without a part's name no total is asked for.
        Assert.Equal(Cell.Between(8, 31), Sum(at => at switch { 0 => 1, 1 => 2, 2 => 1, _ => 0 }, null, 0));
        Assert.Equal(Cell.Between(8, 31), JointSum.Of(Cells, at => at switch { 0 => 1, 1 => 2, 2 => 1, _ => 0 }, _ => null, _ => 15, 0));
        // A total below what is certain leaves nothing.
        Assert.Equal(Cell.Between(3, 3), Sum(at => at is 1 or 2 ? 1 : 0, 5, 0));
    }

    [Fact]
    public void Published_cells_add_up()
    {
        Assert.Equal(Cell.Of(5), JointSum.Of(Cells, at => at is 0 or 3 ? (at == 0 ? 0.5 : 1) : 0, _ => "P", _ => 15, 0));
        Assert.Equal(double.PositiveInfinity, JointSum.Of([Cell.Missing(), Cell.Of(1)], _ => 1, _ => null, _ => null, 0).Upper);
    }

    private static Cell Sum(Func<int, double> weight, double? total, double rounding) => JointSum.Of(Cells, weight, _ => "P", part => part == "P" ? total : null, rounding);
}
