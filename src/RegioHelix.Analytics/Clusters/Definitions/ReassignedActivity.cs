namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>A definition after its outliers were moved.</summary>
/// <param name="Definition">The clusters after the moves; one that lost all its activities is gone.</param>
/// <param name="Reassigned">The moves, in order.</param>
/// <param name="Settled">True where the rounds ended because no outlier was left; false where the bound ended them.</param>
public sealed record CorrectedDefinition(ClusterDefinition Definition, IReadOnlyList<ReassignedActivity> Reassigned, bool Settled);

/// <summary>An activity that was moved to another cluster.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="From">Code of the cluster that it was in.</param>
/// <param name="To">Code of the cluster that it is in now.</param>
/// <param name="Reason">Why.</param>
/// <param name="Own">Its mean relatedness to the rest of the cluster that it left; null where it was alone or nothing is known of the rest.</param>
/// <param name="Other">Its mean relatedness to the cluster that it joined, at that time.</param>
/// <param name="Round">The round, from 1.</param>
public sealed record ReassignedActivity(string Activity, string From, string To, ReassignmentReason Reason, double? Own, double Other, int Round);

/// <summary>Why an activity was moved.</summary>
public enum ReassignmentReason
{
    /// <summary>It is more related to the other cluster than to the rest of its own.</summary>
    MoreRelatedElsewhere,

    /// <summary>It was alone, and is related to the other cluster beyond the mean of all pairs.</summary>
    Alone,
}
