using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// Ubiquity with the size of the activity taken out: a large activity that few regions have is the more complex. Two forms, both of EconGeo,
/// which cites Balland and Rigby 2017, Economic Geography 93(1), and rounds to two decimals; here nothing is rounded.
/// </summary>
public static class NormalisedUbiquity
{
    /// <summary>
    /// The activity's share of all amounts over its share of all presences, 0 and up, 1 where it is as large as it is common; higher is more concentrated.
    /// EconGeo's <c>norm_ubiquity</c>.
    /// </summary>
    /// <param name="table">Regions by activities, 0 or more; published cells.</param>
    /// <param name="presence">The activities' presence in regions; unknown counts as absent.</param>
    /// <returns>One figure an activity; no value where no region has it. Without bounds where a cell is missing.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, Presence presence)
    {
        var sums = TableSums.From(table);
        var all = Enumerable.Range(0, presence.Activities.Count).Sum(activity => (double)presence.ByActivity.Count(activity));
        return Fill(table, presence, sums, (amount, ubiquity) => sums.Total.Published == 0 ? null : amount / sums.Total.Published / (ubiquity / all));
    }

    /// <summary>
    /// The logarithm of the activity's amount over its ubiquity, times 100: <c>100 ln(amount + 0.001) / ubiquity</c>; higher is more complex.
    /// It hangs on the unit of the amounts. EconGeo's <c>inv_norm_ubiquity</c>.
    /// </summary>
    /// <param name="table">Regions by activities, 0 or more; published cells.</param>
    /// <param name="presence">The activities' presence in regions; unknown counts as absent.</param>
    /// <returns>One figure an activity; no value where no region has it. Without bounds where a cell is missing.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList InverseFrom(RegionActivityTable table, Presence presence) =>
        Fill(table, presence, TableSums.From(table), (amount, ubiquity) => 100 * Math.Log(amount + 0.001) / ubiquity);

    private static FigureList Fill(RegionActivityTable table, Presence presence, TableSums sums, Func<double, double, double?> value)
    {
        var columns = Presence.Positions(table.Activities, presence.Activities);
        return FigureList.Fill(table.Activities, activity =>
            columns[activity] < 0 || presence.ByActivity.Count(columns[activity]) == 0 ? Figure.Without(FigureState.EmptyActivity)
            : value(sums.Activities[activity].Published, presence.ByActivity.Count(columns[activity])) is not { } figure ? Figure.Without(FigureState.EmptyReference)
            : sums.Total.IsComplete ? Figure.Of(figure)
            : Figure.Of(figure, double.NegativeInfinity, double.PositiveInfinity));
    }
}
