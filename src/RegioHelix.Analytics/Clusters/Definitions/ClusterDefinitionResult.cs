namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>Cluster definitions made from data, or why there are none, with all that was tried.</summary>
/// <param name="State">Computed, or why not.</param>
/// <param name="Best">The set that was chosen, after re-assignment (C**); null where not computed.</param>
/// <param name="Corrected">The best sets (C*), each after re-assignment, the chosen one first.</param>
/// <param name="Candidates">All sets that were tried, the best first.</param>
/// <param name="Overall">The mean of all links, standardised: what outliers were judged by; null where not computed.</param>
/// <param name="Clusters">The chosen clusters described.</param>
/// <param name="LeftOut">Activities that are in no cluster, and why.</param>
/// <param name="UnknownPairs">Pairs of activities about which no link says anything.</param>
/// <param name="ScoreByChance">The overall score that clusters of the chosen sizes get on average when activities are dealt to them by lot; null where not computed.</param>
/// <param name="Benchmark">The supplied table beside it; null where none was supplied.</param>
public sealed record ClusterDefinitionResult(
    ClusterDefinitionState State,
    CorrectedSet? Best,
    IReadOnlyList<CorrectedSet> Corrected,
    IReadOnlyList<CandidateSet> Candidates,
    SimilarityMatrix? Overall,
    IReadOnlyList<ClusterDescription> Clusters,
    IReadOnlyList<LeftOutActivity> LeftOut,
    int UnknownPairs,
    double? ScoreByChance,
    BenchmarkComparison? Benchmark);

/// <summary>Whether definitions could be made.</summary>
public enum ClusterDefinitionState
{
    /// <summary>Made.</summary>
    Computed,

    /// <summary>Fewer than four traded activities with similarities: nothing to group.</summary>
    TooFewActivities,

    /// <summary>All pairs are alike, or nothing is known of any: no grouping is better than another.</summary>
    NothingToTellApart,
}

/// <summary>How a set was made.</summary>
/// <param name="Similarity">Short name of the similarity.</param>
/// <param name="Function">The clustering function.</param>
/// <param name="Size">The number of clusters asked for.</param>
public sealed record ClusterConfiguration(string Similarity, ClusteringFunction Function, int Size);

/// <summary>A set of clusters that was tried.</summary>
/// <param name="Configuration">How it was made.</param>
/// <param name="Scores">How well it holds together what is linked.</param>
/// <param name="Separation">
/// Mean over activities of the relatedness to the own cluster less that to the nearest other, in standard deviations of the mean of all links; 0 for one that is alone.
/// Ours: it ranks sets of equal scores.
/// </param>
public sealed record CandidateSet(ClusterConfiguration Configuration, ValidationScores Scores, double Separation);

/// <summary>One of the best sets after re-assignment.</summary>
/// <param name="Set">The set as it was tried.</param>
/// <param name="Definition">Its clusters after re-assignment; a traded activity is in one.</param>
/// <param name="Scores">Their scores; null where re-assignment left one cluster.</param>
/// <param name="Separation">As of the set, after re-assignment.</param>
/// <param name="Reassigned">The moves.</param>
/// <param name="Settled">Whether no outlier is left.</param>
public sealed record CorrectedSet(CandidateSet Set, ClusterDefinition Definition, ValidationScores? Scores, double Separation, IReadOnlyList<ReassignedActivity> Reassigned, bool Settled);

/// <summary>A cluster described.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Core">The activity most related to the others: what a cluster can be called after.</param>
/// <param name="Within">Mean relatedness within, in standard deviations from the mean of all pairs; null for one activity.</param>
/// <param name="Nearest">Code of the most related other cluster; null where nothing is known.</param>
/// <param name="ToNearest">Mean relatedness to it.</param>
public sealed record ClusterDescription(string Code, string Core, double? Within, string? Nearest, double? ToNearest);

/// <summary>An activity that is in no cluster.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Reason">Why.</param>
public sealed record LeftOutActivity(string Activity, LeftOutReason Reason);

/// <summary>Why an activity is in no cluster.</summary>
public enum LeftOutReason
{
    /// <summary>It serves its own region.</summary>
    Local,

    /// <summary>Its jobs are done elsewhere.</summary>
    SetAside,

    /// <summary>Some link says nothing about it.</summary>
    NoSimilarity,
}

/// <summary>A supplied table beside the definitions made.</summary>
/// <param name="Scores">How well its clusters hold together what is linked, by the same links, over the activities in common; null where it has not two clusters among them.</param>
/// <param name="Overlap">How far both agree.</param>
public sealed record BenchmarkComparison(ValidationScores? Scores, ClusterOverlap Overlap);
