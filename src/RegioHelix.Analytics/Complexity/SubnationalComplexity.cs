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
    /// <param name="presence">Regions by activities; unknown counts as absent.</param>
    /// <param name="complexity">The outside index, by activity; activities that it does not have are left out.</param>
    /// <returns>One figure a region; no value for a region that has none of the index's activities.</returns>
    public static FigureList From(Presence presence, FigureList complexity)
    {
        double?[] index = [.. presence.Activities.Select(activity => complexity.Find(activity)?.Value)];
        return FigureList.Fill(presence.Regions, region =>
        {
            double[] present = [.. Enumerable.Range(0, index.Length).Where(activity => presence[region, activity] == true && index[activity] is not null).Select(activity => index[activity]!.Value)];
            return present.Length == 0 ? Figure.Without(FigureState.EmptyRegion) : Figure.Of(present.Average());
        });
    }
}
