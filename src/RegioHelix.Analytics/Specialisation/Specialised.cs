using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// Specialised: the location quotient reaches a threshold, by default 1. Over the published cells the comparison
/// <c>x * total &gt;= threshold * region * activity</c> is decided in exact arithmetic on the figures as their decimals are written,
/// so that a quotient of exactly 1 never falls on either side by rounding.
/// Sources: Balassa 1965; Hidalgo, Klinger, Barabasi and Hausmann 2007, Science 317, 482-487.
/// </summary>
public static class Specialised
{
    /// <summary>The answer for every cell.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="threshold">A quotient above 0.</param>
    /// <param name="rule">Whether the threshold itself is enough.</param>
    /// <param name="reach">Which missing cells the verdict takes into account.</param>
    /// <param name="limits">The most that rows and columns can be by published totals; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold that is not a finite number above 0.</exception>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static SpecialisedTable From(
        RegionActivityTable table,
        double threshold = 1,
        ThresholdRule rule = ThresholdRule.AtOrAbove,
        MissingReach reach = MissingReach.WholeTable,
        SumLimits? limits = null)
    {
        if (!double.IsFinite(threshold) || threshold <= 0)
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "a threshold is a finite quotient above 0");
        if (limits is null && PlainTable.Find(table) is { } plain)
            return OfPlain(table, plain, threshold, rule);
        var sums = TableSums.From(table);
        var comparison = new QuotientComparison(table, sums, threshold);
        var cells = new SpecialisedCell[table.Regions.Count * table.Activities.Count];
        for (var at = 0; at < cells.Length; at++)
        {
            var (region, activity) = (at / table.Activities.Count, at % table.Activities.Count);
            bool? overPublished = table[region, activity].IsPublished ? Reaches(comparison.Sign(region, activity), rule) : null;
            cells[at] = new(Judge(table, sums, region, activity, threshold, rule, reach, limits, overPublished), overPublished);
        }
        return new(table.Regions, table.Activities, threshold, rule, cells);
    }

    private static SpecialisedTable OfPlain(RegionActivityTable table, PlainTable plain, double threshold, ThresholdRule rule)
    {
        var bits = new BitRows(table.Regions.Count, table.Activities.Count);
        new QuotientBits(table.Activities.Count).Fill(plain.Values, plain.Sums, threshold, rule, bits, Cores.All);
        return new(table.Regions, table.Activities, threshold, rule, bits);
    }

    private static bool Reaches(int? sign, ThresholdRule rule) => sign is { } known && (rule == ThresholdRule.Above ? known > 0 : known >= 0);

    private static Verdict Judge(
        RegionActivityTable table, TableSums sums, int region, int activity, double threshold, ThresholdRule rule, MissingReach reach, SumLimits? limits, bool? overPublished)
    {
        if (sums.Total.IsComplete && overPublished is { } known)
            return known ? Verdict.Yes : Verdict.No;
        var quotient = LocationQuotient.Quotient(table[region, activity], sums, region, activity, reach, limits);
        if (quotient.Lower is { } lower && Reaches(lower.CompareTo(threshold), rule))
            return Verdict.Yes;
        return quotient.Upper is { } upper && !Reaches(upper.CompareTo(threshold), rule) ? Verdict.No : Verdict.CannotTell;
    }
}
