namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>Clusters as sets of activities, computed or supplied. An activity can be in several, each time with a weight. Immutable.</summary>
public sealed class ClusterDefinition
{
    private ClusterDefinition(string name, IReadOnlyList<ClusterCategory> clusters) => (Name, Clusters) = (name, clusters);

    /// <summary>What the definition is called: where it comes from.</summary>
    public string Name { get; }

    /// <summary>The clusters, in the order of their codes.</summary>
    public IReadOnlyList<ClusterCategory> Clusters { get; }

    /// <summary>Makes a definition of assignments, as a table has them; clusters and members come out in the order of their labels.</summary>
    /// <param name="name">Where it comes from.</param>
    /// <param name="assignments">Which activity is in which cluster, with what weight.</param>
    /// <exception cref="ArgumentException">An activity twice in one cluster, or a weight that is not above 0 and at most 1.</exception>
    public static ClusterDefinition From(string name, IEnumerable<ClusterAssignment> assignments) => new(
        name,
        [.. assignments.GroupBy(one => one.Cluster, StringComparer.Ordinal).OrderBy(cluster => cluster.Key, StringComparer.Ordinal).Select(cluster => new ClusterCategory(
            cluster.Key, [.. cluster.OrderBy(one => one.Activity, StringComparer.Ordinal).Select(Member)]) is var category && category.Members.DistinctBy(member => member.Activity).Count() == category.Members.Count
                ? category
                : throw new ArgumentException($"an activity stands twice in cluster {cluster.Key}; give it once, with its weight", nameof(assignments)))]);

    /// <summary>Each activity with the position of the cluster in which it weighs most; of equal ones the first.</summary>
    internal Dictionary<string, int> MainClusters()
    {
        var main = new Dictionary<string, (int Cluster, double Weight)>(StringComparer.Ordinal);
        for (var cluster = 0; cluster < Clusters.Count; cluster++)
            foreach (var (activity, weight) in Clusters[cluster].Members)
                if (!main.TryGetValue(activity, out var best) || weight > best.Weight)
                    main[activity] = (cluster, weight);
        return main.ToDictionary(one => one.Key, one => one.Value.Cluster, StringComparer.Ordinal);
    }

    private static ClusterMember Member(ClusterAssignment one) => one.Weight is > 0 and <= 1
        ? new(one.Activity, one.Weight)
        : throw new ArgumentException($"{one.Activity} has the weight {one.Weight} in cluster {one.Cluster}; allowed are weights above 0 and at most 1");
}

/// <summary>One line of a table of clusters.</summary>
/// <param name="Cluster">Code or name of the cluster.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Weight">Which part of the activity belongs to the cluster, above 0, at most 1.</param>
public readonly record struct ClusterAssignment(string Cluster, string Activity, double Weight = 1);

/// <summary>A cluster as a set of activities.</summary>
/// <param name="Code">Its code or name.</param>
/// <param name="Members">Its activities, in the order of their labels.</param>
public sealed record ClusterCategory(string Code, IReadOnlyList<ClusterMember> Members);

/// <summary>An activity in a cluster.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Weight">Which part of it belongs to the cluster, above 0, at most 1.</param>
public readonly record struct ClusterMember(string Activity, double Weight);
