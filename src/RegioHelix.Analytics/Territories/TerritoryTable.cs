using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Territories;

/// <summary>
/// A table in which a territory, a set of regions, is one more region: its row is the sum of theirs, which leave the table, so that activities keep
/// their totals and the territory is compared with the same whole as every region.
/// </summary>
public static class TerritoryTable
{
    /// <summary>The table: the other regions in their order, then the territory.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="territory">The territory's label.</param>
    /// <param name="members">Its regions. Those that the table lacks add nothing: name them.</param>
    /// <param name="countries">Published totals of the regions' countries, which bound missing cells together; null for none.</param>
    /// <returns>A cell of the territory is published where all its cells are, and otherwise lies between bounds.</returns>
    /// <exception cref="ArgumentException">No member in the table, a label that is another region's, or a negative or non-finite cell.</exception>
    public static RegionActivityTable From(RegionActivityTable table, string territory, IReadOnlySet<string> members, PartTotals? countries = null)
    {
        TableSums.From(table);
        if (!table.Regions.Any(members.Contains))
            throw new ArgumentException($"the table has none of the regions of {territory}", nameof(members));
        if (table.FindRegion(territory) >= 0 && !members.Contains(territory))
            throw new ArgumentException($"the label {territory} is a region's; give the territory another", nameof(territory));
        int[] others = [.. Enumerable.Range(0, table.Regions.Count).Where(row => !members.Contains(table.Regions[row]))];
        var width = table.Activities.Count;
        var cells = new Cell[(others.Length + 1) * width];
        for (var at = 0; at < others.Length; at++)
            table.Row(others[at]).CopyTo(cells.AsSpan(at * width, width));
        for (var column = 0; column < width; column++)
            cells[(others.Length * width) + column] = Sum(table, column, members, countries);
        return new([.. others.Select(row => table.Regions[row]), territory], table.Activities, cells);
    }

    private static Cell Sum(RegionActivityTable table, int column, IReadOnlySet<string> members, PartTotals? countries) => JointSum.Of(
        [.. Enumerable.Range(0, table.Regions.Count).Select(row => table[row, column])],
        row => members.Contains(table.Regions[row]) ? 1 : 0,
        row => countries?.PartOf(table.Regions[row]),
        country => Published(countries, country, table.Activities[column]),
        countries?.Rounding ?? 0);

    private static double? Published(PartTotals? countries, string country, string activity)
    {
        if (countries is null)
            return null;
        var (row, column) = (countries.Totals.FindRegion(country), countries.Totals.FindActivity(activity));
        return row < 0 || column < 0 ? null : countries.Totals[row, column].Value;
    }
}
