using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Specialisation;

/// <summary>
/// The cells that regions are compared with. A missing cell that no published total bounds (Ireland's and Malta's manufacturing of 2014)
/// would take every bound from its whole column, so it is outside the reference of all other regions. In its own region's row it stays open
/// where such cells could be a real part of the region: where, over all regions, their activities hold a twentieth of the jobs or more.
/// </summary>
/// <param name="Table">The table with those cells counted as outside.</param>
/// <param name="OpenRows">Rows in which they stay open.</param>
internal sealed record ReferenceCells(RegionActivityTable Table, IReadOnlySet<int> OpenRows)
{
    private const double RealPart = 0.05;

    public static ReferenceCells From(RegionActivityTable cells)
    {
        var kept = cells.Cells.ToArray();
        var shares = UsualShares(cells);
        var openShare = new double[cells.Regions.Count];
        var unbounded = 0;
        for (var at = 0; at < kept.Length; at++)
        {
            if (!double.IsPositiveInfinity(kept[at].Upper))
                continue;
            kept[at] = Cell.Between(0, 0, kept[at].Flags);
            openShare[at / cells.Activities.Count] += shares[at % cells.Activities.Count];
            unbounded++;
        }
        var open = Enumerable.Range(0, openShare.Length).Where(row => openShare[row] >= RealPart).ToHashSet();
        return new ReferenceCells(unbounded == 0 ? cells : new RegionActivityTable(cells.Regions, cells.Activities, kept), open);
    }

    private static double[] UsualShares(RegionActivityTable cells)
    {
        var sums = new double[cells.Activities.Count];
        for (var row = 0; row < cells.Regions.Count; row++)
            for (var column = 0; column < sums.Length; column++)
                sums[column] += cells[row, column].Value ?? 0;
        var all = sums.Sum();
        return [.. sums.Select(sum => all > 0 ? sum / all : 0)];
    }
}
