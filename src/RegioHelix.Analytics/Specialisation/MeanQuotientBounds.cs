using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// The least and the most that a region's own-weighted mean location quotient can be when some cells are only known to lie between bounds. The mean is
/// <c>sum of share LQ</c> with shares that add up to 1: it is at most what the largest quotients give when they get as much of the shares as their bounds allow,
/// and at least what the smallest give. From outside: a share and a quotient need not reach their ends together. By Cauchy's inequality it is never below 1.
/// </summary>
internal static class MeanQuotientBounds
{
    private const double Hair = 1e-12;

    /// <summary>1 and up; the upper end is infinite where nothing bounds it.</summary>
    public static Interval Of(RegionActivityTable table, TableSums sums, int region)
    {
        var parts = new List<(Interval Share, Interval Quotient)>();
        for (var activity = 0; activity < table.Activities.Count; activity++)
        {
            var cell = table[region, activity];
            var (own, quotient) = (CellSum.Of(cell), LocationQuotient.Quotient(cell, sums, region, activity, MissingReach.WholeTable, null));
            parts.Add((Interval.ShareOf(own, sums.Regions[region].Minus(own)), new(quotient.Lower ?? 0, quotient.Upper ?? double.PositiveInfinity)));
        }
        var least = Filled(parts.OrderBy(part => part.Quotient.Lower).Select(part => (part.Share, part.Quotient.Lower)));
        var most = Filled(parts.OrderByDescending(part => part.Quotient.Upper).Select(part => (part.Share, part.Quotient.Upper)));
        return new(Math.Max(1, least * (1 - Hair)), Math.Max(1, most * (1 + Hair)));
    }

    // Every share at its least, and what is left to 1 given out in order.
    private static double Filled(IEnumerable<(Interval Share, double Quotient)> parts)
    {
        var left = 1 - parts.Sum(part => part.Share.Lower);
        var sum = 0.0;
        foreach (var (share, quotient) in parts)
        {
            var more = Math.Clamp(left, 0, share.Upper - share.Lower);
            left -= more;
            sum += share.Lower + more == 0 ? 0 : (share.Lower + more) * quotient;
        }
        return sum;
    }
}
