namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// How well each activity fits its cluster: its mean relatedness to the rest of it, and to the other cluster that is most related to it. Their mean difference is the
/// separation by which sets are ranked (<see cref="CandidateSet.Separation"/>). Ours, as that is.
/// </summary>
public static class ClusterFit
{
    /// <summary>The fit of every activity that the similarity has, in the order of their labels.</summary>
    /// <param name="definition">The clusters; each activity counts in the cluster of its largest weight.</param>
    /// <param name="similarity">What relatedness is read from: what outliers were judged by, <see cref="ClusterDefinitionResult.Overall"/>.</param>
    public static IReadOnlyList<ActivityFit> From(ClusterDefinition definition, SimilarityMatrix similarity)
    {
        var main = definition.MainClusters();
        string[] known = [.. main.Keys.Where(activity => similarity.FindActivity(activity) >= 0).Order(StringComparer.Ordinal)];
        int[] clusters = [.. known.Select(activity => main[activity])];
        var sums = new GroupSums(similarity.Select(known), clusters);
        return [.. known.Select((activity, at) => Fit(activity, at, clusters[at], sums, definition))];
    }

    private static ActivityFit Fit(string activity, int item, int cluster, GroupSums sums, ClusterDefinition definition)
    {
        var (nearest, most) = (-1, double.NegativeInfinity);
        for (var to = 0; to < sums.Groups; to++)
            if (to != cluster && sums.Mean(item, to) is var relatedness && relatedness > most)
                (nearest, most) = (to, relatedness);
        var own = sums.Mean(item, cluster);
        return new(
            activity, definition.Clusters[cluster].Code, double.IsNaN(own) ? null : own,
            nearest < 0 ? null : definition.Clusters[nearest].Code, nearest < 0 ? null : most);
    }
}

/// <summary>An activity in its cluster.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Cluster">Code of its cluster.</param>
/// <param name="Own">Its mean relatedness to the rest of it, in the unit of the similarity; null where it is alone or nothing is known.</param>
/// <param name="Nearest">Code of the most related other cluster, of equal ones the first; null where nothing is known.</param>
/// <param name="ToNearest">Its mean relatedness to that; null where nothing is known.</param>
public sealed record ActivityFit(string Activity, string Cluster, double? Own, string? Nearest, double? ToNearest)
{
    /// <summary>How much nearer it is to its own cluster than to the nearest other; negative where it is nearer to that. Null where one of the two is unknown.</summary>
    public double? Margin => Own - ToNearest;
}
