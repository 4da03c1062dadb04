using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Reports;

/// <summary>A table in which some regions are one: their cells added, published only where all of them are, else between the sums of their bounds.</summary>
internal static class TerritoryTable
{
    /// <summary>The label of the row that they become, the last one.</summary>
    public const string Row = "territory";

    /// <summary>Makes the table.</summary>
    /// <param name="cells">The table.</param>
    /// <param name="regions">The regions that become one; all in the table.</param>
    public static RegionActivityTable From(RegionActivityTable cells, IReadOnlyCollection<string> regions)
    {
        var inside = regions.Select(cells.FindRegion).ToList();
        var outside = Enumerable.Range(0, cells.Regions.Count).Except(inside).ToList();
        var width = cells.Activities.Count;
        var merged = new Cell[(outside.Count + 1) * width];
        for (var at = 0; at < outside.Count; at++)
            cells.Row(outside[at]).CopyTo(merged.AsSpan(at * width));
        for (var column = 0; column < width; column++)
            merged[(outside.Count * width) + column] = Sum(cells, inside, column);
        return new RegionActivityTable([.. outside.Select(row => cells.Regions[row]), Row], cells.Activities, merged);
    }

    /// <summary>The same regions and activities of two years, those that both have, in the same order.</summary>
    public static (RegionActivityTable Before, RegionActivityTable After) Aligned(RegionActivityTable before, RegionActivityTable after)
    {
        var (regions, activities) = (after.Regions.Where(code => before.FindRegion(code) >= 0).ToList(), after.Activities.Where(code => before.FindActivity(code) >= 0).ToList());
        return (Part(before, regions, activities), Part(after, regions, activities));
    }

    private static RegionActivityTable Part(RegionActivityTable table, List<string> regions, List<string> activities)
    {
        var columns = activities.Select(table.FindActivity).ToList();
        var cells = from region in regions let row = table.FindRegion(region) from column in columns select table[row, column];
        return new RegionActivityTable(regions, activities, cells.ToArray());
    }

    private static Cell Sum(RegionActivityTable cells, List<int> rows, int column)
    {
        var (value, lower, upper, flags, published) = (0.0, 0.0, 0.0, ObservationFlags.None, true);
        foreach (var row in rows)
        {
            var cell = cells[row, column];
            (value, lower, upper, flags, published) = (value + (cell.Value ?? 0), lower + cell.Lower, upper + cell.Upper, flags | cell.Flags, published && cell.IsPublished);
        }
        return published ? Cell.Of(value, flags) : Cell.Between(lower, upper, flags);
    }
}
