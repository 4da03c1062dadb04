using RegioHelix.Analytics.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Specialisation;

/// <summary>What a table of specialisation is computed from.</summary>
/// <param name="Cells">Regions by activities in persons, with bounds for what is missing.</param>
/// <param name="Reference">The cells that regions are compared with.</param>
/// <param name="Sections">Section totals of the same regions; null for none.</param>
/// <param name="Countries">Totals of whole countries; null for none.</param>
internal sealed record TableParts(RegionActivityTable Cells, ReferenceCells Reference, RegionActivityTable? Sections, CountryTotals? Countries)
{
    /// <summary>The territory that is a row; null for none.</summary>
    public TerritoryRows? Territory { get; init; }

    /// <summary>The theme that is a column; null for none.</summary>
    public ThemeColumns? Theme { get; init; }
}
