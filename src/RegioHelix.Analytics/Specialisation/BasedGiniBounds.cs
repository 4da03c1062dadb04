using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// The least and the most that a Gini coefficient against a base can be when some amounts are only known to lie between bounds. With p the parts of the amount and
/// b those of the base, it is the sum over pairs of <c>|p(r) b(s) - p(s) b(r)|</c>. Each pair is bounded on its own, so the sum is bounded from outside.
/// </summary>
internal static class BasedGiniBounds
{
    private const double Hair = 1e-12;

    /// <summary>Against a base that is known; without bounds where a base is not.</summary>
    /// <param name="rows">The table, its rows what is spread.</param>
    /// <param name="row">The row.</param>
    /// <param name="sums">Its sums.</param>
    /// <param name="sizes">The base of every column.</param>
    public static Interval Of(RegionActivityTable rows, int row, TableSums sums, double?[] sizes)
    {
        var whole = sizes.Sum();
        return sizes.Any(size => size is null) || whole == 0
            ? new(double.NegativeInfinity, double.PositiveInfinity)
            : Sum(Parts(rows, row, sums), [.. sizes.Select(size => new Interval(size!.Value / whole!.Value, size.Value / whole.Value))]);
    }

    /// <summary>Against the columns' sums, which hold the row itself: what it adds to its own base cancels in every pair, so that the rest of the base takes its place.</summary>
    public static Interval OfTotals(RegionActivityTable rows, int row, TableSums sums)
    {
        var rests = new Interval[rows.Activities.Count];
        for (var at = 0; at < rests.Length; at++)
        {
            var rest = sums.Activities[at].Minus(CellSum.Of(rows[row, at]));
            rests[at] = Interval.ShareOf(rest, sums.Total.Minus(rest));
        }
        return Sum(Parts(rows, row, sums), rests);
    }

    private static Interval[] Parts(RegionActivityTable rows, int row, TableSums sums)
    {
        var parts = new Interval[rows.Activities.Count];
        for (var at = 0; at < parts.Length; at++)
        {
            var own = CellSum.Of(rows[row, at]);
            parts[at] = Interval.ShareOf(own, sums.Regions[row].Minus(own));
        }
        return parts;
    }

    private static Interval Sum(Interval[] parts, Interval[] bases)
    {
        var (lower, upper) = (0.0, 0.0);
        for (var one = 0; one < parts.Length; one++)
            for (var other = 0; other < one; other++)
            {
                var distance = Interval.Distance(Product(parts[one], bases[other]), Product(parts[other], bases[one]));
                (lower, upper) = (lower + distance.Lower, upper + distance.Upper);
            }
        return new(Math.Max(0, lower - Hair), Math.Min(1, upper + Hair));
    }

    private static Interval Product(in Interval one, in Interval other) => new(one.Lower * other.Lower, one.Upper * other.Upper);
}
