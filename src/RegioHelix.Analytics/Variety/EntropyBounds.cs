using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Variety;

/// <summary>
/// The least and the most that an entropy can be when some parts are only known to lie between bounds.
/// Entropy is concave in the shares, and the shares that bounds allow form a convex set: its most is where each open part is as near to one common level as
/// it may be, attained; its least is bounded by replacing each x log x with the chord over its interval, exact where every open part but one sits at an end.
/// </summary>
internal static class EntropyBounds
{
    // Both ends are a hair wider, so that rounding never cuts off a table.
    private const double Hair = 1e-12;

    /// <summary>In bits. Parts without an upper end are allowed.</summary>
    public static Interval Of(IReadOnlyList<Interval> parts) => new(Math.Max(0, Least(parts) - Hair), Most(parts) * (1 + Hair));

    private static double Most(IReadOnlyList<Interval> parts)
    {
        var endless = parts.Count(part => double.IsPositiveInfinity(part.Upper));
        var highest = parts.Max(part => double.IsPositiveInfinity(part.Upper) ? part.Lower : part.Upper);
        if (highest == 0)
            return endless == 0 ? 0 : Math.Log2(endless);
        // The entropy at the level has one peak; above the finite ends it only nears that of the endless parts alone.
        var (from, to) = (0.0, endless == 0 ? highest : highest * 1e9);
        for (var step = 0; step < 200 && to - from > 1e-15 * to; step++)
        {
            var level = (from + to) / 2;
            (from, to) = Rises(parts, level) ? (level, to) : (from, level);
        }
        return Math.Max(Math.Max(At(parts, from), At(parts, to)), endless == 0 ? 0 : Math.Log2(endless));
    }

    // More of the parts at the level makes the whole more even as long as their share is below 2^-entropy.
    private static bool Rises(IReadOnlyList<Interval> parts, double level)
    {
        var whole = parts.Sum(part => Math.Clamp(level, part.Lower, part.Upper));
        return whole == 0 || Math.Log2(whole / level) > At(parts, level);
    }

    private static double At(IReadOnlyList<Interval> parts, double level)
    {
        double[] amounts = [.. parts.Select(part => Math.Clamp(level, part.Lower, part.Upper))];
        var whole = amounts.Sum();
        return whole == 0 ? 0 : Entropy.Bits(amounts, whole);
    }

    private static double Least(IReadOnlyList<Interval> parts)
    {
        if (parts.Any(part => double.IsPositiveInfinity(part.Upper)))
            return 0;
        var (sum, logs) = (parts.Sum(part => part.Lower), parts.Sum(part => Times(part.Lower)));
        var least = sum > 0 ? Math.Log(sum) - (logs / sum) : 0;
        // Fill from the parts whose x log x rises fastest along its chord; ln S - C / S then has its least at an end of a chord or at S = -start.
        var open = parts.Where(part => part.Upper > part.Lower)
            .Select(part => (Length: part.Upper - part.Lower, Slope: (Times(part.Upper) - Times(part.Lower)) / (part.Upper - part.Lower)))
            .OrderByDescending(chord => chord.Slope);
        foreach (var (length, slope) in open)
        {
            var start = logs - (slope * sum);
            if (-start > sum && -start < sum + length)
                least = Math.Min(least, Math.Log(-start) + 1 - slope);
            (sum, logs) = (sum + length, logs + (slope * length));
            least = Math.Min(least, Math.Log(sum) - (logs / sum));
        }
        return least / Math.Log(2);
    }

    private static double Times(double x) => x == 0 ? 0 : x * Math.Log(x);
}
