using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// The least and the most that a plain Gini coefficient can be when some amounts are only known to lie between bounds.
/// The coefficient is the sum of all pairs' distances over n times the sum; it is least where each open amount is as near to one common level as it may be,
/// attained. Its most is bounded from outside: by the most that the distances can add up to, and by what a unit more can add to them, n - 1.
/// </summary>
internal static class GiniBounds
{
    private const double Hair = 1e-12;

    /// <summary>0 to 1 - 1/n; amounts without an upper end are allowed.</summary>
    public static Interval Of(IReadOnlyList<Interval> amounts)
    {
        var most = Math.Min(1 - (1.0 / amounts.Count), Most(amounts) + Hair);
        return new(Math.Clamp(Least(amounts) - Hair, 0, most), most);
    }

    // On a stretch of levels without an end in it, distances and sum are linear in the level, so their ratio is least at an end.
    private static double Least(IReadOnlyList<Interval> amounts)
    {
        double[] levels = [.. amounts.SelectMany(amount => new[] { amount.Lower, amount.Upper }).Where(double.IsFinite).Distinct()];
        var endless = amounts.Count(amount => double.IsPositiveInfinity(amount.Upper));
        var least = endless == 0 ? 1 : 1 - (endless / (double)amounts.Count);
        foreach (var level in levels)
        {
            double[] at = [.. amounts.Select(amount => Math.Clamp(level, amount.Lower, amount.Upper)).Order()];
            var sum = at.Sum();
            if (sum > 0)
                least = Math.Min(least, Distances(at) / (at.Length * sum));
        }
        return least;
    }

    private static double Most(IReadOnlyList<Interval> amounts)
    {
        var count = amounts.Count;
        if (amounts.Any(amount => double.IsPositiveInfinity(amount.Upper)))
            return 1;
        double[] lowest = [.. amounts.Select(amount => amount.Lower).Order()];
        double[] highest = [.. amounts.Select(amount => amount.Upper).Order()];
        var (sum, distances, most) = (lowest.Sum(), Distances(lowest), MostDistances(lowest, highest));
        // One amount alone has no distance to another.
        if (count == 1 || sum + most == 0)
            return 0;
        var start = sum > 0 ? Math.Min(distances / (count * sum), 1) : 0;
        var meeting = sum + ((most - distances) / (count - 1));
        return meeting > 0 ? Math.Max(start, most / (count * meeting)) : start;
    }

    // Sum over pairs of |difference|, of ascending amounts.
    private static double Distances(double[] ascending)
    {
        var sum = 0.0;
        for (var at = 0; at < ascending.Length; at++)
            sum += ((2.0 * at) - ascending.Length + 1) * ascending[at];
        return Math.Max(0, sum);
    }

    // The sum of distances is the integral over t of (how many are at or below t) times (how many are above): at each t as even a split as the bounds allow.
    private static double MostDistances(double[] lowest, double[] highest)
    {
        var count = lowest.Length;
        double[] cuts = [.. lowest.Concat(highest).Distinct().Order()];
        var (sum, surelyBelow, perhapsBelow) = (0.0, 0, 0);
        for (var at = 0; at + 1 < cuts.Length; at++)
        {
            while (surelyBelow < count && highest[surelyBelow] <= cuts[at])
                surelyBelow++;
            while (perhapsBelow < count && lowest[perhapsBelow] <= cuts[at])
                perhapsBelow++;
            var below = Math.Clamp(count / 2.0, surelyBelow, perhapsBelow);
            sum += below * (count - below) * (cuts[at + 1] - cuts[at]);
        }
        return sum;
    }
}
