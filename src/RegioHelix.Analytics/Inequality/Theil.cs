using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>Which of Theil's two measures.</summary>
public enum TheilForm
{
    /// <summary>T: the mean of x / mean · ln(x / mean), 0 to ln n. pysal's <c>Theil</c>. Zeros count as nothing.</summary>
    T,

    /// <summary>L, the mean logarithmic deviation: the mean of ln(mean / x), 0 and up. REAT's <c>theil</c>. Not defined where an amount is 0.</summary>
    L,
}

/// <summary>Theil's T taken apart.</summary>
/// <param name="Total">All of it; the sum of the other two.</param>
/// <param name="Between">Between the groups: what would be left if all in a group had the group's mean.</param>
/// <param name="Within">Within the groups, each weighted by its share of the whole.</param>
public sealed record TheilParts(FigureList Total, FigureList Between, FigureList Within);

/// <summary>
/// Theil's measures of inequality in nats, 0 where all amounts are equal. Over the published cells; without bounds where one is missing.
/// Source: Theil 1967, Economics and Information Theory, North-Holland, chapter 4.
/// </summary>
public static class Theil
{
    /// <summary>The inequality of every activity over its regions, or of every region over its activities.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Activities, or regions.</param>
    /// <param name="form">T or L.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Activity, TheilForm form = TheilForm.T) => Amounts.Each(table, of, amounts =>
    {
        var mean = amounts.Average();
        return form == TheilForm.T
            ? Figure.Of(Math.Max(0, amounts.Sum(amount => Term(amount, mean)) / amounts.Length))
            : amounts.Contains(0) ? Figure.Without(FigureState.ZeroValue)
            : Figure.Of(Math.Max(0, amounts.Average(amount => Math.Log(mean / amount))));
    });

    /// <summary>T between and within groups of regions: pysal's <c>TheilD</c>.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="groupOf">The group of a region, such as its country.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static TheilParts Decomposed(RegionActivityTable table, Func<string, string> groupOf)
    {
        string[] groups = [.. table.Regions.Select(groupOf)];
        return new(
            From(table),
            Amounts.Each(table, MeasureOf.Activity, (positions, amounts) => Figure.Of(Math.Max(0, Between(positions, amounts, groups)))),
            Amounts.Each(table, MeasureOf.Activity, (positions, amounts) => Figure.Of(Math.Max(0, Within(positions, amounts, groups)))));
    }

    private static double Between(int[] positions, double[] amounts, string[] groups)
    {
        var mean = amounts.Average();
        return Grouped(positions, amounts, groups).Sum(group => Term(group.Average(), mean) * group.Length) / amounts.Length;
    }

    private static double Within(int[] positions, double[] amounts, string[] groups)
    {
        var sum = amounts.Sum();
        return Grouped(positions, amounts, groups).Sum(group => group.Sum() / sum * (group.Sum() == 0 ? 0 : group.Average(amount => Term(amount, group.Average()))));
    }

    private static IEnumerable<double[]> Grouped(int[] positions, double[] amounts, string[] groups) =>
        Enumerable.Range(0, amounts.Length).GroupBy(at => groups[positions[at]], StringComparer.Ordinal).Select(group => group.Select(at => amounts[at]).ToArray());

    private static double Term(double amount, double mean) => amount == 0 ? 0 : amount / mean * Math.Log(amount / mean);
}
