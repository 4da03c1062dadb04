namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>What is correlated across regions.</summary>
public enum ColocationBasis
{
    /// <summary>The counts: Porter 2003, Regional Studies 37(6-7), and Delgado, Porter and Stern 2016 [memory]. Large regions weigh most, and make most pairs look alike.</summary>
    Counts,

    /// <summary>Each activity's share of its region: the same as correlating location quotients. Ours, for few regions of very unequal size.</summary>
    ShareOfRegion,
}
