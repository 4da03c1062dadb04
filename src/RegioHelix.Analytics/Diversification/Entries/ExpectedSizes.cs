using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Diversification.Entries;

/// <summary>The size that each cell would have with a quotient of 1: row times column over total, over the cells that another year publishes too.</summary>
internal sealed class ExpectedSizes
{
    private readonly double?[] sizes;

    private ExpectedSizes(double?[] sizes) => this.sizes = sizes;

    /// <summary>Null where one of the years does not publish the cell.</summary>
    public double? At(int cell) => sizes[cell];

    public static ExpectedSizes Of(RegionActivityTable table, RegionActivityTable other)
    {
        var common = new Cell[table.Cells.Length];
        for (var at = 0; at < common.Length; at++)
            common[at] = other.Cells[at].IsPublished ? table.Cells[at] : Cell.Missing();
        var sums = TableSums.From(new(table.Regions, table.Activities, common));
        var sizes = new double?[common.Length];
        for (var at = 0; at < sizes.Length; at++)
            if (common[at].IsPublished && sums.Total.Published > 0)
                sizes[at] = sums.Regions[at / table.Activities.Count].Published / sums.Total.Published * sums.Activities[at % table.Activities.Count].Published;
        return new(sizes);
    }
}
