using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Themes;

/// <summary>
/// How many times larger a theme's share of a region is than its share of all regions: the location quotient of the weighted sum of its activities.
/// Without unit, 0 or more. Source: the quotient as in <see cref="LocationQuotient"/>; the weighted sum as the European Cluster Observatory and
/// the European Commission's industrial ecosystems use it (SWD(2021) 351, from memory).
/// </summary>
public static class ThemeQuotient
{
    /// <summary>The quotient of every region over what is published, with the bounds that missing cells allow.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="weights">Which part of each activity belongs to the theme, above 0 and at most 1.</param>
    /// <param name="sections">Published totals of the activities' sections, which bound missing cells together; null for none.</param>
    /// <param name="reach">Which missing cells the bounds take into account.</param>
    /// <returns>A figure a region; without a value, but with bounds, where a cell of the theme is missing there.</returns>
    /// <exception cref="ArgumentException">A weight out of range, no activity of the theme in the table, or a negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, IReadOnlyDictionary<string, double> weights, PartTotals? sections = null, MissingReach reach = MissingReach.WholeTable)
    {
        const string Theme = "\0theme";
        return Of(ThemeTable.From(table, Theme, weights, sections), ThemeTable.From(KnownPart.From(table), Theme, weights), Theme, reach);
    }

    /// <summary>The same of tables that are summed already.</summary>
    /// <param name="summed">A table in which the theme is an activity, as <see cref="ThemeTable"/> makes it.</param>
    /// <param name="known">The same of what is known for certain, as <see cref="KnownPart"/> gives it.</param>
    /// <param name="theme">The theme's label.</param>
    /// <param name="reach">Which missing cells the bounds take into account.</param>
    /// <param name="limits">The most that rows and columns can be by published totals; null for none.</param>
    /// <param name="isPublished">Whether a region's sum counts as published, by its position; null for where all its cells are.</param>
    /// <exception cref="ArgumentException">A table lacks the theme, the two have other regions, or a negative or non-finite cell.</exception>
    public static FigureList Of(RegionActivityTable summed, RegionActivityTable known, string theme, MissingReach reach = MissingReach.WholeTable, SumLimits? limits = null, Func<int, bool>? isPublished = null)
    {
        var (column, same) = (summed.FindActivity(theme), known.FindActivity(theme));
        if (column < 0 || same < 0 || !summed.Regions.SequenceEqual(known.Regions))
            throw new ArgumentException($"the two tables must have the column {theme} and the same regions", nameof(known));
        var (sums, certain) = (TableSums.From(summed), TableSums.From(known));
        var values = FigureList.Fill(summed.Regions, row => LocationQuotient.Quotient(known[row, same], certain, row, same, MissingReach.WholeTable, null));
        return FigureList.Fill(summed.Regions, row => PartlyPublished.Joined(
            values[row],
            LocationQuotient.Quotient(summed[row, column], sums, row, column, reach, limits),
            isPublished?.Invoke(row) ?? summed[row, column].IsPublished));
    }
}
