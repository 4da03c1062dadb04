namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>What is correlated across regions.</summary>
public enum ColocationBasis
{
    /// <summary>The counts: Porter 2003, Regional Studies 37(6-7), and Delgado, Porter and Stern 2016 [memory]. Large regions weigh most, and make most pairs look alike.</summary>
    Counts,

    /// <summary>Each activity's share of its region: the same as correlating location quotients. Ours, for few regions of very unequal size.</summary>
    ShareOfRegion,

    /// <summary>
    /// Shares of the region, each region weighing by its total: the weighted correlation of location quotients. A region counts as much as it has, and parting it into two
    /// alike, or joining two alike, changes nothing: the distributional equivalence of correspondence analysis (Benzécri 1973; Greenacre 1984) [memory]. Ours for clusters:
    /// between counts, where the largest region decides, and shares, where the smallest counts as much as the largest.
    /// </summary>
    WeightedShare,
}
