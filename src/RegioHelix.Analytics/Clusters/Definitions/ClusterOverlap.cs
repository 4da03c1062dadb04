namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// How far two definitions agree, over the activities that both have; an activity in several clusters counts where it weighs most.
/// </summary>
/// <param name="Common">Number of activities in both.</param>
/// <param name="AdjustedRand">1 where the groups are the same, 0 as by chance. Hubert and Arabie 1985, Journal of Classification 2. Null for fewer than two activities.</param>
/// <param name="Matches">For each cluster of the one the cluster of the other that it shares most with.</param>
/// <param name="OnlyHere">Activities of the one that the other does not have.</param>
/// <param name="OnlyThere">Activities of the other that the one does not have.</param>
public sealed record ClusterOverlap(int Common, double? AdjustedRand, IReadOnlyList<ClusterMatch> Matches, IReadOnlyList<string> OnlyHere, IReadOnlyList<string> OnlyThere)
{
    /// <summary>Compares two definitions.</summary>
    /// <param name="one">The one whose clusters are matched.</param>
    /// <param name="other">The other.</param>
    public static ClusterOverlap From(ClusterDefinition one, ClusterDefinition other)
    {
        var (here, there) = (one.MainClusters(), other.MainClusters());
        string[] common = [.. here.Keys.Where(there.ContainsKey).Order(StringComparer.Ordinal)];
        int[] ours = [.. common.Select(activity => here[activity])];
        int[] theirs = [.. common.Select(activity => there[activity])];
        return new(
            common.Length, AdjustedRandIndex.From(ours, theirs),
            [.. one.Clusters.Select((cluster, at) => Match(cluster.Code, at, ours, theirs, other))],
            [.. here.Keys.Except(common, StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. there.Keys.Except(common, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    // Most alike by Jaccard's measure; of equal ones the first.
    private static ClusterMatch Match(string code, int cluster, int[] ours, int[] theirs, ClusterDefinition other)
    {
        var size = ours.Count(group => group == cluster);
        return theirs.Where((_, at) => ours[at] == cluster).GroupBy(group => group)
            .Select(shared => (Group: shared.Key, Shared: shared.Count(), Size: theirs.Count(group => group == shared.Key)))
            .OrderByDescending(shared => (double)shared.Shared / (size + shared.Size - shared.Shared)).ThenBy(shared => shared.Group)
            .Select(shared => new ClusterMatch(code, other.Clusters[shared.Group].Code, shared.Shared, size, shared.Size))
            .FirstOrDefault() ?? new ClusterMatch(code, null, 0, size, 0);
    }
}

/// <summary>A cluster and the one of another definition that it shares most with, by Jaccard's measure.</summary>
/// <param name="Cluster">Its code.</param>
/// <param name="Other">Code of the other; null where no activity is shared with any.</param>
/// <param name="Shared">Activities in both.</param>
/// <param name="Size">Its activities that the other definition has.</param>
/// <param name="OtherSize">Activities of the other cluster that this definition has.</param>
public sealed record ClusterMatch(string Cluster, string? Other, int Shared, int Size, int OtherSize)
{
    /// <summary>Shared activities of all that are in either, 0 to 1.</summary>
    public double Jaccard => Shared == 0 ? 0 : (double)Shared / (Size + OtherSize - Shared);
}
