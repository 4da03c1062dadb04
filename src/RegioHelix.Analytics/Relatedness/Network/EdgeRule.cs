namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>Which edges are drawn beside the maximum spanning tree.</summary>
/// <param name="Kind">How the threshold is found.</param>
/// <param name="Value">The average degree, or the threshold; not read for the tree alone.</param>
/// <param name="Step">Step of thresholds that are tried; null for the exact one.</param>
public sealed record EdgeRule(EdgeRuleKind Kind, double Value, double? Step = null)
{
    /// <summary>None: the tree alone.</summary>
    public static EdgeRule TreeOnly { get; } = new(EdgeRuleKind.TreeOnly, 0);

    /// <summary>The strongest, all that are equally strong together, as long as nodes have on average at most so many edges. The Atlas of Economic Complexity 2014 aims at about 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A degree that is not a positive number.</exception>
    public static EdgeRule AverageDegree(double most) => double.IsFinite(most) && most > 0
        ? new(EdgeRuleKind.AverageDegree, most)
        : throw new ArgumentOutOfRangeException(nameof(most), most, "an average degree is a number above 0");

    /// <summary>
    /// The same with thresholds 0, step, two steps and so on, the first that leaves so few: edges above it. At 1 the tree alone.
    /// As economiccomplexity 2.0.0, <c>projections(avg_links, tolerance)</c>, whose step is 0.05.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A degree that is not a positive number, or a step that is not between 0 and 1.</exception>
    public static EdgeRule AverageDegreeBySteps(double most, double step = 0.05) => step is > 0 and < 1
        ? AverageDegree(most) with { Step = step }
        : throw new ArgumentOutOfRangeException(nameof(step), step, "a step is above 0 and below 1");

    /// <summary>All above a threshold. As Hidalgo et al. 2007 (0.55) and econci, <c>create_product_space(0.65)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A threshold that is negative or not finite.</exception>
    public static EdgeRule Above(double threshold) => double.IsFinite(threshold) && threshold >= 0
        ? new(EdgeRuleKind.Above, threshold)
        : throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "a threshold is a number of 0 or more");
}

/// <summary>How the threshold is found.</summary>
public enum EdgeRuleKind
{
    /// <summary>No edges beside the tree.</summary>
    TreeOnly,

    /// <summary>So that nodes have on average at most a number of edges.</summary>
    AverageDegree,

    /// <summary>Given.</summary>
    Above,
}
