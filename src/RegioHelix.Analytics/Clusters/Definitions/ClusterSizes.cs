namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>The range of numbers of clusters that are tried.</summary>
/// <param name="Fewest">2 or more.</param>
/// <param name="Most">At least the fewest.</param>
public readonly record struct ClusterSizes(int Fewest, int Most)
{
    /// <summary>
    /// The range for a number of activities: 30 to 60, as Delgado, Porter and Stern 2016 tried for 778 traded industries [memory]; for fewer activities
    /// no less than 6 and no more than 12 activities a cluster on average (ours).
    /// </summary>
    public static ClusterSizes For(int activities) =>
        new(Math.Max(2, Math.Min(30, activities / 12)), Math.Max(2, Math.Min(60, activities / 6)));
}
