namespace RegioHelix.Studies.Maps;

/// <summary>The classes of a map of quotients.</summary>
internal static class QuotientClasses
{
    /// <summary>Limits: even steps on a ratio scale around 1, so that half and double weigh the same.</summary>
    public static double[] Breaks { get; } = [0.5, 0.8, 1, 1.25, 2];

    /// <summary>The class of a figure.</summary>
    public static int Of(double value, IReadOnlyList<double> breaks) => breaks.Count(limit => value >= limit);

    /// <summary>The class of what is not published whole, where both ends of what it can be are in one; else -1.</summary>
    public static int Shared(double? lower, double? upper, IReadOnlyList<double> breaks) =>
        lower is { } least && upper is { } most && Of(least, breaks) == Of(most, breaks) ? Of(least, breaks) : -1;
}
