using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>Whether the parts that are loaded are all that a total is made of.</summary>
public enum TotalParts
{
    /// <summary>All of them: what the total has beyond the published parts is in the missing cells.</summary>
    AllLoaded,

    /// <summary>Some may be absent: the total only bounds the missing cells from above.</summary>
    SomeAbsent,
}

/// <summary>How totals are read.</summary>
/// <param name="Rounding">The most that rounding moves one figure: 0.5 for whole numbers. Sums may miss their total by this much for each figure before it counts as a contradiction.</param>
/// <param name="Sections">Whether all divisions of a section are loaded.</param>
/// <param name="Countries">Whether all regions of a country are loaded.</param>
public sealed record TotalsSettings(double Rounding = 0.5, TotalParts Sections = TotalParts.AllLoaded, TotalParts Countries = TotalParts.AllLoaded);

/// <summary>Totals of whole countries.</summary>
/// <param name="Divisions">Countries by the same activities as the cells to bound.</param>
/// <param name="Sections">Countries by the activities one level up; null for none.</param>
/// <param name="CountryOf">The country label of a region; null where it has none.</param>
public sealed record CountryTotals(RegionActivityTable Divisions, RegionActivityTable? Sections, Func<string, string?> CountryOf);
