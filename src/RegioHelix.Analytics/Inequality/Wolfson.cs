using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>
/// Wolfson's index of polarisation: how far the middle is hollowed out, <c>(2 (1/2 - L(1/2)) - Gini) · mean / median</c>, with L the Lorenz curve;
/// 0 where all amounts are equal. Not defined where the median is 0. Over the published cells; without bounds where one is missing.
/// Source: Wolfson 1994, American Economic Review 84(2), 353-358. pysal's <c>wolfson</c>; others multiply by 2 or 4.
/// </summary>
public static class Wolfson
{
    /// <summary>The index of every activity over its regions, or of every region over its activities.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Activities, or regions.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Activity) => Amounts.Each(table, of, amounts =>
    {
        var median = Median([.. amounts.Order()]);
        if (median == 0)
            return Figure.Without(FigureState.ZeroValue);
        var curve = LorenzCurve.From(amounts, [.. amounts.Select(_ => 1.0)])!;
        return Figure.Of((1 - (2 * At(curve, 0.5)) - curve.Gini) * amounts.Average() / median);
    });

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static double At(LorenzCurve curve, double reached)
    {
        var to = Enumerable.Range(1, curve.Points.Count - 1).First(at => curve.Points[at].Base >= reached);
        var (from, next) = (curve.Points[to - 1], curve.Points[to]);
        return from.Part + ((next.Part - from.Part) * (reached - from.Base) / (next.Base - from.Base));
    }
}
