using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// Complexity of regions from an outside index of activities, such as the product complexity of world trade: the mean index of the activities that a region has,
/// in the unit of the index. It compares regions on a scale that they do not make themselves. Source: Datawheel's <c>complexity_subnational</c>.
/// </summary>
public static class SubnationalComplexity
{
    /// <summary>The mean of every region.</summary>
    /// <param name="presence">Regions by activities; unknown counts as absent, and as absent or present, whichever is less or more, in the bounds.</param>
    /// <param name="complexity">The outside index, by activity; activities that it does not have are left out.</param>
    /// <returns>One figure a region; no value for a region that has none of the index's activities.</returns>
    public static FigureList From(Presence presence, FigureList complexity)
    {
        double?[] index = [.. presence.Activities.Select(activity => complexity.Find(activity)?.Value)];
        return FigureList.Fill(presence.Regions, region =>
        {
            double[] Of(bool? state) => [.. Enumerable.Range(0, index.Length).Where(activity => presence[region, activity] == state && index[activity] is not null).Select(activity => index[activity]!.Value)];
            var (present, unknown) = (Of(true), Of(null));
            var (lower, upper) = presence.IsProvisional
                ? (double.NegativeInfinity, double.PositiveInfinity)
                : (-Most(present.Select(value => -value), unknown.Select(value => -value)), Most(present, unknown));
            return present.Length == 0 ? Figure.Without(FigureState.EmptyRegion, lower, upper) : Figure.Of(present.Average(), lower, upper);
        });
    }

    // The largest mean that some of the unknown can give: the largest first, while they lift it.
    private static double Most(IEnumerable<double> present, IEnumerable<double> unknown)
    {
        var (sum, count) = (present.Sum(), present.Count());
        foreach (var value in unknown.OrderDescending().TakeWhile(value => count == 0 || value > sum / count))
            (sum, count) = (sum + value, count + 1);
        return count == 0 ? double.PositiveInfinity : sum / count;
    }
}
