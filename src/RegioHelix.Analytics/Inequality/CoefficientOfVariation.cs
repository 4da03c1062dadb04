using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>On which scale the coefficient of variation is given.</summary>
public enum VariationForm
{
    /// <summary>Deviation over mean, 0 and up: REAT's <c>cv</c>.</summary>
    Plain,

    /// <summary>Divided by its largest possible value, so that it is 0 to 1 whatever the number n: the root of n - 1 over the population, the root of n over a sample. REAT's <c>coefnorm</c> divides by the root of what the squares are divided by instead.</summary>
    Normalised,
}

/// <summary>
/// The standard deviation of the amounts over their mean, 0 where all are equal. Over the published cells; without bounds where one is missing.
/// Source: Pearson 1896, Philosophical Transactions of the Royal Society A 187, 253-318.
/// </summary>
public static class CoefficientOfVariation
{
    /// <summary>The coefficient of every activity over its regions, or of every region over its activities.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Activities, or regions.</param>
    /// <param name="over">What the sum of squares is divided by; REAT's default is the sample's.</param>
    /// <param name="form">Plain or normalised.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(
        RegionActivityTable table, MeasureOf of = MeasureOf.Activity, DeviationOver over = DeviationOver.Population, VariationForm form = VariationForm.Plain) =>
        Amounts.Each(table, of, amounts => amounts.Length < 2 ? Figure.Without(FigureState.TooFew) : Figure.Of(Coefficient(amounts, over, form)));

    private static double Coefficient(double[] amounts, DeviationOver over, VariationForm form)
    {
        var (n, mean) = (amounts.Length, amounts.Average());
        var squares = amounts.Sum(amount => (amount / mean - 1) * (amount / mean - 1));
        var plain = Math.Sqrt(squares / (over == DeviationOver.Sample ? n - 1 : n));
        return form == VariationForm.Plain ? plain : Math.Min(1, plain / Math.Sqrt(over == DeviationOver.Sample ? n : n - 1));
    }
}
