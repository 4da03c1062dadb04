namespace RegioHelix.Import.Simulated;

/// <summary>What the generator planted, so that a test can ask whether a measure finds it. Never shown as a finding about a real region.</summary>
public sealed class SimulatedTruth
{
    private readonly Dictionary<string, RelatedGroup> groupByActivity;
    private readonly HashSet<PlantedCluster> clusterSet;

    internal SimulatedTruth(IReadOnlyList<RelatedGroup> groups, IReadOnlyList<PlantedCluster> clusters, IReadOnlyList<PlantedEvent> events)
    {
        Groups = groups;
        Clusters = clusters;
        Events = events;
        clusterSet = [.. clusters];
        groupByActivity = groups
            .SelectMany(group => group.Activities.Select(activity => (activity, group)))
            .ToDictionary(pair => pair.activity, pair => pair.group, StringComparer.Ordinal);
    }

    /// <summary>The location quotient that a planted event crosses.</summary>
    public const double Threshold = 1;

    /// <summary>The related groups; an activity is in one of them or in none.</summary>
    public IReadOnlyList<RelatedGroup> Groups { get; }

    /// <summary>Regions in which a group is strong, ordered by region.</summary>
    public IReadOnlyList<PlantedCluster> Clusters { get; }

    /// <summary>Entries and exits, ordered by region and activity; at most one a region and activity.</summary>
    public IReadOnlyList<PlantedEvent> Events { get; }

    /// <summary>The group of an activity, or null for one that the generator relates to none.</summary>
    public RelatedGroup? FindGroup(string activity) => groupByActivity.GetValueOrDefault(activity);

    /// <summary>True where both activities are in the same group.</summary>
    public bool AreRelated(string activity, string other) => FindGroup(activity) is { } group && group == FindGroup(other);

    /// <summary>True where the group is planted strong in the region.</summary>
    public bool HasCluster(string region, string group) => clusterSet.Contains(new PlantedCluster(region, group));

    /// <summary>The planted events of one kind.</summary>
    public IReadOnlyList<PlantedEvent> ListEvents(PlantedEventKind kind) => [.. Events.Where(planted => planted.Kind == kind)];
}
