namespace RegioHelix.Studies.Computing;

/// <content>Stars, networks and definitions of clusters.</content>
public static partial class ComputeOptions
{
    /// <summary>How many stars a place needs.</summary>
    public const string LeastStars = "least-stars";

    /// <summary>How many edges an activity has on average.</summary>
    public const string Degree = "degree";

    /// <summary>From which relatedness an edge is drawn.</summary>
    public const string EdgeThreshold = "edge-threshold";

    /// <summary>How many clusters are tried.</summary>
    public const string Sizes = "sizes";

    /// <summary>How many starts k-means gets.</summary>
    public const string Starts = "starts";

    private static ComputeOption[] ClustersFamily =>
    [
        new(LeastStars, "How many stars a place needs to count.", OptionKind.Whole, "1", 1),
        new(Degree, "How many edges an activity has on average at most.", OptionKind.Number, "5", 0, IsAbove: true),
        new(EdgeThreshold, "Above which relatedness an edge is drawn.", OptionKind.Number, "0.55"),
        new(Sizes, "How many clusters are tried, 20..60 or one number; 30..60 where left out, for fewer activities 6 to 12 activities a cluster.", OptionKind.Text),
        new(Starts, "How many seeded starts k-means gets for each number of clusters.", OptionKind.Whole, "10", 1),
    ];
}
