namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// How well a set of clusters holds together what is linked, 0 to 1: of its clusters (VS-Cluster) or activities (VS-Industry) the share whose relatedness within the own
/// cluster is above the mean, and above the 95th percentile, of that to the other clusters. Source: Delgado, Porter and Stern 2016 [memory].
/// </summary>
/// <param name="Links">One line for each kind of link.</param>
public sealed record ValidationScores(IReadOnlyList<LinkScores> Links)
{
    /// <summary>The mean over links of the two scores of clusters.</summary>
    public double VsCluster => Links.Average(link => (link.ClusterAboveMean + link.ClusterAbove95) / 2);

    /// <summary>The mean over links of the two scores of activities.</summary>
    public double VsIndustry => Links.Average(link => (link.IndustryAboveMean + link.IndustryAbove95) / 2);

    /// <summary>The mean of both: what sets are ranked by.</summary>
    public double Overall => (VsCluster + VsIndustry) / 2;
}

/// <summary>The scores for one kind of link. A cluster of one activity has no relatedness within and counts as not above.</summary>
/// <param name="Link">Its short name.</param>
/// <param name="ClusterAboveMean">Share of clusters above the mean of their relatedness to other clusters.</param>
/// <param name="ClusterAbove95">Share of clusters above the 95th percentile.</param>
/// <param name="IndustryAboveMean">Share of activities above the mean of their relatedness to other clusters.</param>
/// <param name="IndustryAbove95">Share of activities above the 95th percentile.</param>
public sealed record LinkScores(string Link, double ClusterAboveMean, double ClusterAbove95, double IndustryAboveMean, double IndustryAbove95);
