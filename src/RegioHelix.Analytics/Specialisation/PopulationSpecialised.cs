using System.Numerics;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// Specialised by population: the <see cref="PopulationQuotient"/> reaches a threshold, by default 1. Over the published cells
/// <c>x * all population &gt;= threshold * population * activity</c> is decided in exact arithmetic on the figures as their decimals are written.
/// Source: the presence test <c>rpop</c> of the Atlas of Economic Complexity, py-ecomplexity and Stata ecomplexity.
/// </summary>
public static class PopulationSpecialised
{
    /// <summary>The answer for every cell.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="population">The population of a region, 0 or more; null where unknown: then it cannot be told.</param>
    /// <param name="threshold">A quotient above 0.</param>
    /// <param name="rule">Whether the threshold itself is enough.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold that is not a finite number above 0.</exception>
    /// <exception cref="ArgumentException">A negative or non-finite cell or population.</exception>
    public static SpecialisedTable From(RegionActivityTable table, Func<string, double?> population, double threshold = 1, ThresholdRule rule = ThresholdRule.AtOrAbove)
    {
        if (!double.IsFinite(threshold) || threshold <= 0)
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "a threshold is a finite quotient above 0");
        var sizes = Sizes.Of(table, population);
        var (activities, exact) = (sizes.Activities(table), new Lazy<Exact>(() => new(table, sizes, threshold)));
        var cells = new SpecialisedCell[table.Regions.Count * table.Activities.Count];
        for (var at = 0; at < cells.Length; at++)
        {
            var (region, activity) = (at / table.Activities.Count, at % table.Activities.Count);
            var figure = PopulationQuotient.Quotient(table[region, activity], activities[activity], sizes, region);
            bool? published = table[region, activity].IsPublished && sizes.Each[region] is not null ? Reaches(Sign(figure, exact, threshold, region, activity), rule) : null;
            cells[at] = new(activities[activity].IsComplete && published is { } known ? known ? Verdict.Yes : Verdict.No : Judge(figure, threshold, rule), published);
        }
        return new(table.Regions, table.Activities, threshold, rule, cells);
    }

    private static int? Sign(in Figure figure, Lazy<Exact> exact, double threshold, int region, int activity) => figure.Value is not { } value ? null
        : Math.Abs((value / threshold) - 1) > QuotientComparison.Doubt ? value.CompareTo(threshold)
        : exact.Value.Sign(region, activity);

    private static bool Reaches(int? sign, ThresholdRule rule) => sign is { } known && (rule == ThresholdRule.Above ? known > 0 : known >= 0);

    private static Verdict Judge(in Figure figure, double threshold, ThresholdRule rule) =>
        figure.Lower is { } lower && Reaches(lower.CompareTo(threshold), rule) ? Verdict.Yes
        : figure.Upper is { } upper && !Reaches(upper.CompareTo(threshold), rule) ? Verdict.No
        : Verdict.CannotTell;

    /// <summary>Cells and sizes as whole numbers of common decimal units.</summary>
    private sealed class Exact(RegionActivityTable table, Sizes sizes, double threshold)
    {
        private readonly int decimals = table.Cells.ToArray().Max(cell => cell.Value is { } value ? WrittenDecimal.Of(value).Decimals : 0);
        private readonly int sizeDecimals = sizes.Each.Max(size => size is { } known ? WrittenDecimal.Of(known).Decimals : 0);
        private readonly Dictionary<int, BigInteger> activities = [];
        private readonly WrittenDecimal limit = WrittenDecimal.Of(threshold);

        public int Sign(int region, int activity)
        {
            var left = Units(table[region, activity].Value!.Value) * SizeSum() * BigInteger.Pow(10, limit.Decimals);
            return left.CompareTo(limit.Digits * SizeUnits(sizes.Each[region]!.Value) * ActivitySum(activity));
        }

        private BigInteger Units(double value) => WrittenDecimal.Of(value).InUnitsOf(decimals);

        private BigInteger SizeUnits(double size) => WrittenDecimal.Of(size).InUnitsOf(sizeDecimals);

        private BigInteger SizeSum() => sizes.Each.Aggregate(BigInteger.Zero, (sum, size) => sum + (size is { } known ? SizeUnits(known) : 0));

        private BigInteger ActivitySum(int activity)
        {
            if (!activities.TryGetValue(activity, out var sum))
                activities[activity] = sum = Enumerable.Range(0, table.Regions.Count).Where(region => sizes.Each[region] is not null && table[region, activity].IsPublished)
                    .Aggregate(BigInteger.Zero, (all, region) => all + Units(table[region, activity].Value!.Value));
            return sum;
        }
    }
}
