using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>
/// Coulter's coefficient: the root of half the sum of (share - share of the base)², 0 (as the base) to below 1. Squares weigh large gaps more than
/// <see cref="Hoover"/>'s index does. Over the published cells; without bounds where one is missing.
/// Source: Coulter 1989, Measuring Inequality: A Methodological Handbook, Westview. REAT's <c>coulter</c>.
/// </summary>
public static class Coulter
{
    /// <summary>The coefficient of every activity over its regions, or of every region over its activities, each counted alike.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Activities, or regions.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Activity) =>
        Amounts.Each(table, of, amounts => Figure.Of(Coefficient(amounts, [.. amounts.Select(_ => 1.0 / amounts.Length)])));

    /// <summary>The coefficient of every activity against a base of the user's, such as population.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="size">The base of a region, 0 or more; null where unknown and 0 leave the region out.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell or base.</exception>
    public static FigureList Against(RegionActivityTable table, Func<string, double?> size) =>
        Amounts.Against(table, size, (amounts, shares) => Figure.Of(Coefficient(amounts, shares)));

    private static double Coefficient(double[] amounts, double[] shares)
    {
        var whole = amounts.Sum();
        return Math.Sqrt(amounts.Zip(shares, (amount, share) => ((amount / whole) - share) * ((amount / whole) - share)).Sum() / 2);
    }
}
