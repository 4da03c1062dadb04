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
    /// <summary>The quotient of every region, with the bounds that missing cells allow.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="weights">Which part of each activity belongs to the theme, above 0 and at most 1.</param>
    /// <param name="sections">Published totals of the activities' sections, which bound missing cells together; null for none.</param>
    /// <param name="reach">Which missing cells the bounds take into account.</param>
    /// <returns>A figure a region; without a value, but with bounds, where a cell of the theme is missing.</returns>
    /// <exception cref="ArgumentException">A weight out of range, no activity of the theme in the table, or a negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, IReadOnlyDictionary<string, double> weights, PartTotals? sections = null, MissingReach reach = MissingReach.WholeTable)
    {
        const string Theme = "\0theme";
        var quotients = LocationQuotient.From(ThemeTable.From(table, Theme, weights, sections), reach);
        return FigureList.Fill(table.Regions, row => quotients[row, 0]);
    }
}
