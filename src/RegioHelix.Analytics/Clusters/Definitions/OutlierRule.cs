namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>What makes an activity an outlier of its cluster. That outliers are re-assigned is Delgado, Porter and Stern 2016, step 5; both rules are ours.</summary>
public enum OutlierRule
{
    /// <summary>
    /// Its relatedness to its own cluster is not above the 95th percentile of that to the others: it fails the test by which the set is scored. Few move.
    /// </summary>
    Below95thPercentile,

    /// <summary>Another cluster is more related to it than its own. Many move: of fifty clusters a small and tight one is often nearer by chance.</summary>
    BelowAnother,
}
