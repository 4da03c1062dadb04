using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tables;

/// <summary>
/// What of a table is known for certain: a published cell's value, a missing cell's lower bound. Sums over sets of cells (themes, territories) are
/// computed "over what is published" with it, so that one missing part does not take the published parts beside it out of the sum.
/// </summary>
public static class KnownPart
{
    /// <summary>The table, every cell with a value.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    public static RegionActivityTable From(RegionActivityTable table) =>
        table.IsPlain ? table : new(table.Regions, table.Activities, Array.ConvertAll(table.Cells.ToArray(), cell => cell.IsPublished ? cell : Cell.Of(cell.Lower, cell.Flags)));
}
