namespace RegioHelix.Vocabulary.Clusters;

/// <summary>What a reading of clusters' weight counts: the reason why 39 % and 23 % do not contradict each other.</summary>
public enum ClusterWeightBasis
{
    /// <summary>All jobs in the traded industries of which clusters are made, wherever those jobs are.</summary>
    TradedIndustries,

    /// <summary>Only the jobs of those industries in the regions where they are strong.</summary>
    StrongPlaces,
}
