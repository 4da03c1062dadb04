namespace RegioHelix.Web.Charts;

/// <summary>The fixed classes by which a single region's quotients are coloured; a map brings its own.</summary>
public static class QuotientScale
{
    /// <summary>Class limits, ascending.</summary>
    public static IReadOnlyList<double> Limits { get; } = [0.25, 0.5, 0.8, 1.25, 2, 4];

    /// <summary>The colour's name in the style sheet; neutral where there is no quotient.</summary>
    public static string ColourOf(double? quotient) => quotient is { } value
        ? $"div-{1 + Limits.Count(limit => value >= limit)}"
        : "div-4";
}
