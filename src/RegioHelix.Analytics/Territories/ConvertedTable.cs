using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Territories;

/// <summary>
/// A table of amounts in the regions of another NUTS version: each new cell is the sum of the shares that come to it, so the total of every activity
/// stays. For counts and amounts only: rates, shares and quotients are not conserved and must be computed anew.
/// </summary>
public static class ConvertedTable
{
    /// <summary>The table in the new regions, in the order of their labels.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="crosswalk">Shares from the table's regions to the new ones.</param>
    /// <returns>
    /// Every new region to which something comes. A cell is published where all that comes to it is; one that takes a share of a divided region is
    /// flagged as an estimate; one to which a region comes that the table lacks is at least what the others bring.
    /// </returns>
    /// <exception cref="ArgumentException">A region of the table that the crosswalk lacks or cannot convert, or a negative or non-finite cell.</exception>
    public static RegionActivityTable From(RegionActivityTable table, Crosswalk crosswalk)
    {
        TableSums.From(table);
        if (table.Regions.FirstOrDefault(region => crosswalk.ListTo(region).Count == 0) is { } lost)
            throw new ArgumentException(
                crosswalk.IsOpen(lost) ? $"{lost} is divided and the sizes of its pieces are not known" : $"{lost} is not in the crosswalk; its amounts would be lost", nameof(table));
        string[] regions = [.. table.Regions.SelectMany(crosswalk.ListTo).Select(share => share.To).Distinct().Order(StringComparer.Ordinal)];
        var cells = new Cell[regions.Length * table.Activities.Count];
        for (var row = 0; row < regions.Length; row++)
        {
            var sources = crosswalk.ListFrom(regions[row]).Select(share => (Row: table.FindRegion(share.From), share.Share)).ToArray();
            for (var column = 0; column < table.Activities.Count; column++)
                cells[(row * table.Activities.Count) + column] = Sum(table, sources, column);
        }
        return new(regions, table.Activities, cells);
    }

    private static Cell Sum(RegionActivityTable table, (int Row, double Share)[] sources, int column)
    {
        if (sources is [{ Share: 1, Row: >= 0 and var only }])
            return table[only, column];
        var (value, lower, upper, complete, flags) = (0.0, 0.0, 0.0, true, ObservationFlags.None);
        foreach (var (row, share) in sources)
        {
            var cell = row < 0 ? Cell.Missing() : table[row, column];
            complete &= cell.IsPublished;
            (value, lower, upper) = (value + (share * (cell.Value ?? 0)), lower + (share * cell.Lower), upper + (share * cell.Upper));
            flags |= share < 1 ? cell.Flags | ObservationFlags.Estimated : cell.Flags;
        }
        return complete ? Cell.Of(value, flags) : Cell.Between(lower, upper, flags);
    }
}
