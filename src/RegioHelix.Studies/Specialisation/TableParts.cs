using RegioHelix.Analytics.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Specialisation;

/// <summary>What a table of specialisation is computed from.</summary>
/// <param name="Cells">Regions by activities in persons, with bounds for what is missing.</param>
/// <param name="Reference">The cells that regions are compared with.</param>
/// <param name="Sections">Section totals of the same regions; null for none.</param>
/// <param name="Countries">Totals of whole countries; null for none.</param>
internal sealed record TableParts(RegionActivityTable Cells, ReferenceCells Reference, RegionActivityTable? Sections, CountryTotals? Countries)
{
    /// <summary>Of a table with sums of cells (a territory, a theme): what the sums are known to be; null for a table as it was published.</summary>
    public BoundedSums? Bounded { get; init; }

    /// <summary>The territory that is a row; null for none.</summary>
    public TerritoryRows? Territory { get; init; }

    /// <summary>The theme that is a column; null for none.</summary>
    public ThemeColumns? Theme { get; init; }
}

/// <summary>A table with sums of cells, of which some parts are missing.</summary>
/// <param name="Cells">The cells with their bounds; one is published where all its parts are.</param>
/// <param name="Reference">The cells that regions are compared with, in the same way.</param>
/// <param name="Known">What is known for certain of the reference.</param>
internal sealed record BoundedSums(RegionActivityTable Cells, RegionActivityTable Reference, RegionActivityTable Known)
{
    // The middle of bounds that are this near to each other, as a part of the upper, is at most half of it away from the truth.
    private const double Narrow = 0.02;

    /// <summary>
    /// The table as studies read it: a sum that is known to within 1 % counts as published, with the middle of its bounds for a value and the flag of an
    /// estimate. Without this, a territory of forty regions would be silent wherever one of them is.
    /// </summary>
    /// <param name="sums">The table.</param>
    /// <param name="isSum">Whether the cell of a region and an activity is a sum.</param>
    public static RegionActivityTable Shown(RegionActivityTable sums, Func<string, string, bool> isSum)
    {
        var cells = sums.Cells.ToArray();
        for (var at = 0; at < cells.Length; at++)
            if (IsKnown(cells[at]) && isSum(sums.Regions[at / sums.Activities.Count], sums.Activities[at % sums.Activities.Count]))
                cells[at] = Cell.Of((cells[at].Lower + cells[at].Upper) / 2, cells[at].Flags | ObservationFlags.Estimated);
        return new(sums.Regions, sums.Activities, cells);
    }

    private static bool IsKnown(in Cell cell) =>
        !cell.IsPublished && double.IsFinite(cell.Upper) && cell.Upper > 0 && cell.Upper - cell.Lower <= Narrow * cell.Upper;
}
