using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>A ranking to be judged: a score of every activity in every region, the higher the likelier to enter.</summary>
/// <param name="Name">Short stable name.</param>
/// <param name="Scores">Regions by activities with the labels of the window; cells without a value are left out.</param>
public sealed record Prediction(string Name, FigureTable Scores)
{
    /// <summary>The ranking of lists as they were shown: the first of a region's list scores highest, what is not in it has no score.</summary>
    /// <param name="name">Short stable name.</param>
    /// <param name="regions">The window's regions.</param>
    /// <param name="activities">The window's activities.</param>
    /// <param name="listOf">A region's activities, best first, each once.</param>
    /// <exception cref="ArgumentException">An activity stands twice in a list.</exception>
    public static Prediction OfLists(string name, IReadOnlyList<string> regions, IReadOnlyList<string> activities, Func<string, IReadOnlyList<string>> listOf)
    {
        var places = regions.Select(region => listOf(region).Select((activity, place) => (activity, place)).ToDictionary(pair => pair.activity, pair => pair.place, StringComparer.Ordinal)).ToArray();
        return new(name, FigureTable.Fill(regions, activities, (region, activity) =>
            places[region].TryGetValue(activities[activity], out var place) ? Figure.Of(-place) : Figure.Without(FigureState.NotAtRisk)));
    }
}

/// <summary>Two years and the rankings that were possible in the first.</summary>
/// <param name="Turnover">What entered.</param>
/// <param name="Predictions">Rankings made of nothing that was known only later.</param>
/// <param name="Years">Years between the two, 1 or more.</param>
public sealed record BacktestWindow(Entries.TurnoverTable Turnover, IReadOnlyList<Prediction> Predictions, int Years);
