namespace RegioHelix.Analytics.Tables;

/// <summary>A closed interval; the upper end may be positive infinity.</summary>
internal readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>Where a part's share of itself and the rest lies, given where both lie: rises with the part, falls with the rest.</summary>
    public static Interval ShareOf(in CellSum part, in CellSum rest) => new(ShareAt(part.Lower, rest.Upper), ShareAt(part.Upper, rest.Lower));

    /// <summary>Where the distance between two numbers lies.</summary>
    public static Interval Distance(in Interval one, in Interval other) => new(
        Math.Max(0, Math.Max(one.Lower - other.Upper, other.Lower - one.Upper)),
        Math.Max(one.Upper - other.Lower, other.Upper - one.Lower));

    // 0 of 0 counts as 0: a lower bound may be too low, and as an upper bound it only arises where the part is certainly 0.
    private static double ShareAt(double part, double rest) =>
        part == 0 || double.IsPositiveInfinity(rest) ? 0 : double.IsPositiveInfinity(part) ? 1 : part / (part + rest);
}
