using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>What an activity's spread over regions (or a region's over activities) is compared with.</summary>
public enum GiniBase
{
    /// <summary>Each region alike: the plain Gini coefficient of the amounts. EconGeo's and REAT's <c>gini</c>.</summary>
    Equal,

    /// <summary>Each region by its size, all activities together: Krugman's locational Gini, here twice the area, 0 to 1; EconGeo's <c>locational_gini</c> is the area, half of it.</summary>
    Total,
}

/// <summary>
/// How unevenly an activity is spread over regions, or a region over activities: the Gini coefficient, 0 (as the base) to below 1, without unit.
/// Over the published cells, with bounds where one is missing. Sources: Gini 1912; Krugman 1991, Geography and Trade, p. 55, for the locational form.
/// </summary>
public static class Gini
{
    /// <summary>The coefficient of every activity over its regions, or of every region over its activities.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Activities, or regions.</param>
    /// <param name="against">What an even spread is.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Activity, GiniBase against = GiniBase.Equal)
    {
        var rows = of == MeasureOf.Region ? table : table.Transpose();
        var sums = TableSums.From(rows);
        return FigureList.Fill(rows.Regions, row => against == GiniBase.Equal
            ? Bounded(rows, row, sums, Coefficient(rows, row, _ => 1, of))
            : BoundedByShares(sums, sums.Total.IsComplete, Coefficient(rows, row, at => sums.Activities[at].Published, of), () => BasedGiniBounds.OfTotals(rows, row, sums)));
    }

    /// <summary>The coefficient of every activity against a base of the user's, such as population: EconGeo's <c>hoover_gini</c>.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="size">The base of a region, 0 or more; null where unknown, which leaves the region out.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell or base.</exception>
    public static FigureList Against(RegionActivityTable table, Func<string, double?> size)
    {
        var rows = table.Transpose();
        var sums = TableSums.From(rows);
        double?[] sizes = [.. rows.Activities.Select(size)];
        return FigureList.Fill(rows.Regions, row => BoundedByShares(
            sums, sums.Regions[row].IsComplete, Coefficient(rows, row, region => sizes[region], MeasureOf.Activity), () => BasedGiniBounds.Of(rows, row, sums, sizes)));
    }

    private static Figure Bounded(RegionActivityTable rows, int row, TableSums sums, in Figure figure)
    {
        if (sums.Regions[row].Count == 0)
            return figure;
        if (sums.Regions[row].IsComplete)
            return figure.Value is { } exact ? Figure.Of(exact) : figure;
        var bounds = GiniBounds.Of([.. rows.Row(row).ToArray().Select(cell => new Interval(cell.Lower, cell.Upper))]);
        return figure with { Lower = bounds.Lower, Upper = bounds.Upper };
    }

    private static Figure BoundedByShares(TableSums sums, bool isComplete, in Figure figure, Func<Interval> bounds)
    {
        if (isComplete || sums.Regions.Length == 0)
            return figure;
        var (lower, upper) = bounds();
        return figure.Value is { } value ? Figure.Of(value, lower, upper) : Figure.Without(figure.State, lower, upper);
    }

    private static Figure Coefficient(RegionActivityTable rows, int row, Func<int, double?> baseOf, MeasureOf of)
    {
        if (rows.Row(row).ToArray().All(cell => !cell.IsPublished))
            return Figure.Without(FigureState.NotPublished);
        var known = Enumerable.Range(0, rows.Activities.Count)
            .Select(at => (Amount: rows[row, at].Value, Base: baseOf(at)))
            .Where(pair => pair.Amount is not null && pair.Base is not null).ToList();
        var curve = LorenzCurve.From([.. known.Select(pair => pair.Amount!.Value)], [.. known.Select(pair => pair.Base!.Value)]);
        if (curve is null)
            return Figure.Without(of == MeasureOf.Region ? FigureState.EmptyRegion : FigureState.EmptyActivity);
        return Figure.Of(curve.Gini);
    }
}
