namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>How activities are grouped by the rows of their similarities.</summary>
public enum ClusteringFunction
{
    /// <summary>Hierarchical: the two groups whose union adds least to the sum of squares are joined, again and again. Ward 1963, Journal of the American Statistical Association 58.</summary>
    Ward,

    /// <summary>A given number of groups around their means, the best of many seeded starts. Lloyd 1982; starts by Arthur and Vassilvitskii 2007 (k-means++).</summary>
    KMeans,
}
