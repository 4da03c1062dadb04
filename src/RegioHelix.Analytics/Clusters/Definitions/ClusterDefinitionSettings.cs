namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>What is tried when definitions are made.</summary>
public sealed record ClusterDefinitionSettings
{
    /// <summary>Numbers of clusters tried; null for those that fit the number of activities (<see cref="ClusterSizes.For"/>). What is not below the number of activities is left out.</summary>
    public ClusterSizes? Sizes { get; init; }

    /// <summary>Starts of k-means for each number of clusters, 1 or more.</summary>
    public int Starts { get; init; } = 10;

    /// <summary>Seed of the starts.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many times the chosen clusters are filled by lot, to see what sizes alone score; 1 or more.</summary>
    public int ChanceDraws { get; init; } = 20;

    /// <summary>How many of the best sets are corrected for outliers, of which the best is then taken; 1 or more.</summary>
    public int BestSets { get; init; } = 3;

    /// <summary>What makes an outlier.</summary>
    public OutlierRule Outliers { get; init; }

    /// <summary>Bound on the rounds of re-assignment, 1 or more.</summary>
    public int MostRounds { get; init; } = 20;
}
