using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>
/// The Gini coefficient of location quotients, every region (or activity) counted alike: 0 where all quotients are equal, below 1.
/// A tiny region with a large quotient weighs as much as a large one, unlike in the locational <see cref="Gini"/>. Over the quotients that have a value;
/// without bounds where one is missing. Source: Krugman 1991, Geography and Trade, as in REAT's <c>gini.conc</c> and <c>gini.spec</c> (Wieland 2019).
/// </summary>
public static class QuotientGini
{
    /// <summary>The coefficient of every activity over its regions' quotients (REAT: <c>gini.conc</c>), or of every region over its activities' (<c>gini.spec</c>).</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Activities, or regions.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Activity)
    {
        var isComplete = TableSums.From(table).Total.IsComplete;
        var quotients = LocationQuotient.From(table);
        return of == MeasureOf.Activity
            ? FigureList.Fill(table.Activities, activity => Coefficient(table.Regions.Count, region => quotients[region, activity], FigureState.EmptyActivity, isComplete))
            : FigureList.Fill(table.Regions, region => Coefficient(table.Activities.Count, activity => quotients[region, activity], FigureState.EmptyRegion, isComplete));
    }

    private static Figure Coefficient(int count, Func<int, Figure> quotient, FigureState empty, bool isComplete)
    {
        double[] known = [.. Enumerable.Range(0, count).Select(quotient).Where(figure => figure.Value is not null).Select(figure => figure.Value!.Value)];
        var curve = LorenzCurve.From(known, [.. known.Select(_ => 1.0)]);
        if (curve is null)
            return Figure.Without(isComplete || known.Length > 0 ? empty : FigureState.NotPublished);
        return isComplete ? Figure.Of(curve.Gini) : Figure.Of(curve.Gini, double.NegativeInfinity, double.PositiveInfinity);
    }
}
