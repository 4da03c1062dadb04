using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>
/// Atkinson's measure: the part of the whole that could be given up without loss of welfare if the rest were spread evenly,
/// <c>1 - (mean of (x / mean)^(1 - e))^(1 / (1 - e))</c>, and with e = 1 one less the geometric over the arithmetic mean; 0 to 1.
/// Over the published cells; without bounds where one is missing.
/// Source: Atkinson 1970, Journal of Economic Theory 2(3), 244-263. REAT's and pysal's <c>atkinson</c>.
/// </summary>
public static class Atkinson
{
    /// <summary>The measure of every activity over its regions, or of every region over its activities.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="aversion">e, above 0: the larger, the more the small amounts count. From 1 on, one zero makes the measure 1.</param>
    /// <param name="of">Activities, or regions.</param>
    /// <exception cref="ArgumentOutOfRangeException">An aversion that is not finite and above 0.</exception>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, double aversion = 0.5, MeasureOf of = MeasureOf.Activity)
    {
        if (!double.IsFinite(aversion) || aversion <= 0)
            throw new ArgumentOutOfRangeException(nameof(aversion), aversion, "the aversion to inequality is a finite number above 0");
        return Amounts.Each(table, of, amounts => Figure.Of(Measure(amounts, aversion)));
    }

    private static double Measure(double[] amounts, double aversion)
    {
        if (aversion >= 1 && amounts.Contains(0))
            return 1;
        var mean = amounts.Average();
        var equivalent = aversion == 1
            ? Math.Exp(amounts.Average(amount => Math.Log(amount / mean)))
            : Math.Pow(amounts.Average(amount => Math.Pow(amount / mean, 1 - aversion)), 1 / (1 - aversion));
        return Math.Clamp(1 - equivalent, 0, 1);
    }
}
