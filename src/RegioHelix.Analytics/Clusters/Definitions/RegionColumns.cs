using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// A table's columns as plain numbers, NaN where nothing is published (an interval is no number to correlate). Regions stand in the order of their
/// labels, so that sums come out the same in whatever order the table has them.
/// </summary>
internal static class RegionColumns
{
    public static double[][] Of(RegionActivityTable table)
    {
        TableSums.From(table);
        int[] order = [.. Enumerable.Range(0, table.Regions.Count).OrderBy(region => table.Regions[region], StringComparer.Ordinal)];
        return [.. Enumerable.Range(0, table.Activities.Count).Select(activity => order.Select(region => table[region, activity].Value ?? double.NaN).ToArray())];
    }

    /// <summary>The same as shares of each region's published total; NaN in a region without any.</summary>
    public static double[][] SharesOfRegion(RegionActivityTable table)
    {
        var (columns, totals) = (Of(table), Totals(table));
        foreach (var column in columns)
            for (var region = 0; region < totals.Length; region++)
                column[region] = totals[region] > 0 ? column[region] / totals[region] : double.NaN;
        return columns;
    }

    /// <summary>The published total of every region, regions in the same order; activities are added in the order of their labels, for the same reason.</summary>
    public static double[] Totals(RegionActivityTable table)
    {
        var columns = Of(table);
        int[] order = [.. Enumerable.Range(0, columns.Length).OrderBy(activity => table.Activities[activity], StringComparer.Ordinal)];
        return [.. Enumerable.Range(0, table.Regions.Count).Select(region => order.Sum(activity => double.IsNaN(columns[activity][region]) ? 0 : columns[activity][region]))];
    }
}
