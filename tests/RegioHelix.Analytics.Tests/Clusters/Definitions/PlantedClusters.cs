using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Draws;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

/// <summary>A table whose clusters are known: every cluster has regions that it likes, and every cell some noise.</summary>
internal static class PlantedClusters
{
    public static (RegionActivityTable Table, ClusterDefinition Truth) Of(int clusters, int activitiesEach, int regions, double noise, int seed = 7)
    {
        var draws = SplitMix64.Of(seed);
        var liking = Enumerable.Range(0, clusters).Select(_ => Enumerable.Range(0, regions).Select(_ => 100 + (900 * draws.NextFraction())).ToArray()).ToArray();
        var values = new double[regions * clusters * activitiesEach];
        for (var at = 0; at < values.Length; at++)
            values[at] = Math.Round((liking[at % (clusters * activitiesEach) / activitiesEach][at / (clusters * activitiesEach)] * (1 - noise)) + (1000 * noise * draws.NextFraction()));
        var table = RandomTables.Of(regions, clusters * activitiesEach, values);
        return (table, ClusterDefinition.From("planted", table.Activities.Select((activity, at) => new ClusterAssignment($"P{at / activitiesEach}", activity))));
    }

    public static double Agreement(ClusterDefinition made, ClusterDefinition truth) => ClusterOverlap.From(made, truth).AdjustedRand!.Value;
}
