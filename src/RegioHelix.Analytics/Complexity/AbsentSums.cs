using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Complexity;

/// <summary>For each region and activity, the sum of weights over the activities that the region does not have: density's kernel with the absent in the place of the present.</summary>
internal static class AbsentSums
{
    /// <summary>The sums, regions by the activities of the presence table; NaN for an activity that has no relatedness.</summary>
    /// <param name="presence">Regions by activities; unknown is not absent.</param>
    /// <param name="relatedness">Which activities can be weighed.</param>
    /// <param name="weight">What the second adds to the first, by their positions in the relatedness table.</param>
    /// <param name="own">Whether an activity weighs for itself.</param>
    /// <param name="counted">Which activities of a region count: <c>false</c> the absent, <c>null</c> the unknown.</param>
    public static double[] From(Presence presence, RelatednessTable relatedness, Func<int, int, double> weight, OwnActivity own, bool? counted = false)
    {
        var absent = new BitRows(presence.Regions.Count, presence.Activities.Count);
        for (var region = 0; region < presence.Regions.Count; region++)
            for (var activity = 0; activity < presence.Activities.Count; activity++)
                absent[region, activity] = presence[region, activity] == counted;
        var placed = new PlacedActivities([.. presence.Activities.Select(relatedness.FindActivity)], relatedness.Activities.Count, presence);
        return placed.Read(DensityTiles<double>.SumsFrom(placed.Lists(absent), new DensityWeights(relatedness.Changed(weight), own), Cores.All), double.NaN);
    }
}
