using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Change;

/// <summary>Which activities are present where, in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Presence">Regions by activities.</param>
public sealed record YearPresence(int Year, Presence Presence);

/// <summary>What became of an activity in a region from one year of a list to the next.</summary>
/// <param name="Region">The region.</param>
/// <param name="Activity">The activity.</param>
/// <param name="FromYear">The earlier year.</param>
/// <param name="ToYear">The later year.</param>
/// <param name="Turnover">What became of it.</param>
public sealed record TurnoverLine(string Region, string Activity, int FromYear, int ToYear, Turnover Turnover);

/// <summary>
/// Entry and exit over several years as a list: EconGeo's <c>entry_list</c> (entered 1, stayed away 0) and <c>exit_list</c> (left 1, stayed 0) in one, which do
/// not run in EconGeo 2.1. A region or activity that one year lacks is unknown there, where EconGeo takes it for absent and so invents exits.
/// </summary>
public static class TurnoverList
{
    /// <summary>A line a region, an activity and a pair of following years, over all labels of any year, in the order of the labels.</summary>
    /// <param name="years">Two or more, years ascending; labels may differ.</param>
    /// <exception cref="ArgumentException">Fewer than two years, or not ascending.</exception>
    public static IReadOnlyList<TurnoverLine> From(IReadOnlyList<YearPresence> years)
    {
        if (years.Count < 2)
            throw new ArgumentException($"turnover needs two years or more, not {years.Count}", nameof(years));
        for (var at = 1; at < years.Count; at++)
            if (years[at].Year <= years[at - 1].Year)
                throw new ArgumentException($"years ascend; {years[at].Year} follows {years[at - 1].Year}", nameof(years));
        string[] regions = [.. years.SelectMany(year => year.Presence.Regions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] activities = [.. years.SelectMany(year => year.Presence.Activities).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Presence[] aligned = [.. years.Select(year => Aligned(year.Presence, regions, activities))];
        return [.. Enumerable.Range(1, years.Count - 1).SelectMany(at => Lines(aligned[at - 1], aligned[at], years[at - 1].Year, years[at].Year))];
    }

    private static IEnumerable<TurnoverLine> Lines(Presence before, Presence after, int fromYear, int toYear)
    {
        var turnover = Entry.From(before, after);
        return before.Regions.SelectMany((region, row) => before.Activities.Select((activity, column) => new TurnoverLine(region, activity, fromYear, toYear, turnover[row, column])));
    }

    private static Presence Aligned(Presence presence, string[] regions, string[] activities)
    {
        var rows = Positions(presence.Regions, regions);
        var columns = Positions(presence.Activities, activities);
        return new(regions, activities, (region, activity) => rows[region] < 0 || columns[activity] < 0 ? null : presence[rows[region], columns[activity]]);
    }

    private static int[] Positions(IReadOnlyList<string> own, string[] all)
    {
        var index = own.Select((label, at) => (label, at)).ToDictionary(pair => pair.label, pair => pair.at, StringComparer.Ordinal);
        return [.. all.Select(label => index.GetValueOrDefault(label, -1))];
    }
}
