using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// Hoover's index of an activity: the part of it that would have to move for it to be spread as the base is, half the sum of |share - share of the base|,
/// 0 to 1. Sources: Hoover 1936, Review of Economics and Statistics 18(4); Hoover 1941, Journal of Political Economy 49(2).
/// Against all activities together it is half of <see cref="Krugman"/>'s index of activities.
/// </summary>
public static class Hoover
{
    /// <summary>The index of every activity against all activities together.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table) => SpecialisationCoefficient.From(table, MeasureOf.Activity);

    /// <summary>The index of every activity against a base of the user's, such as population: EconGeo's <c>hoover_index</c>, which prints it times 100.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="size">The base of a region, 0 or more; null where unknown, which leaves the region out.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList Against(RegionActivityTable table, Func<string, double?> size)
    {
        var sums = TableSums.From(table);
        double?[] sizes = [.. table.Regions.Select(size)];
        return FigureList.Fill(table.Activities, activity =>
        {
            int[] known = [.. Enumerable.Range(0, sizes.Length).Where(region => sizes[region] is not null && table[region, activity].IsPublished)];
            var (amount, whole) = (known.Sum(region => table[region, activity].Value!.Value), known.Sum(region => sizes[region]!.Value));
            if (sums.Activities[activity].PublishedCount == 0)
                return Figure.Without(FigureState.NotPublished);
            if (amount == 0 || whole == 0)
                return Figure.Without(amount == 0 ? FigureState.EmptyActivity : FigureState.EmptyReference);
            var index = known.Sum(region => Math.Abs((table[region, activity].Value!.Value / amount) - (sizes[region]!.Value / whole))) / 2;
            return sums.Activities[activity].IsComplete ? Figure.Of(index) : Figure.Of(index, double.NegativeInfinity, double.PositiveInfinity);
        });
    }
}
