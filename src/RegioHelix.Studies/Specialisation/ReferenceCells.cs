using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Specialisation;

/// <summary>
/// The cells that regions are compared with. A missing cell that no published total bounds (Ireland's and Malta's manufacturing of 2014)
/// would take every bound from its whole column, so it is outside the reference of all other regions; in its own region's row it stays open.
/// </summary>
/// <param name="Table">The table with those cells counted as outside.</param>
/// <param name="OpenRows">Rows that hold such a cell.</param>
/// <param name="Unbounded">How many such cells there are.</param>
internal sealed record ReferenceCells(RegionActivityTable Table, IReadOnlySet<int> OpenRows, int Unbounded)
{
    public static ReferenceCells From(RegionActivityTable cells)
    {
        var kept = cells.Cells.ToArray();
        var open = new HashSet<int>();
        var unbounded = 0;
        for (var at = 0; at < kept.Length; at++)
        {
            if (!double.IsPositiveInfinity(kept[at].Upper))
                continue;
            kept[at] = Cell.Between(0, 0, kept[at].Flags);
            open.Add(at / cells.Activities.Count);
            unbounded++;
        }
        return new ReferenceCells(unbounded == 0 ? cells : new RegionActivityTable(cells.Regions, cells.Activities, kept), open, unbounded);
    }
}
