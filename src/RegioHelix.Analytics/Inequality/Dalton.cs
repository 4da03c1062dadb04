using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>
/// Dalton's measure: the logarithm of the arithmetic mean over that of the geometric mean, 1 where all amounts are equal, and up.
/// Unlike the others it depends on the unit: the same amounts in thousands give another figure. Not defined where an amount is 0
/// or the geometric mean is 1 or less. Over the published cells; without bounds where one is missing.
/// Source: Dalton 1920, Economic Journal 30, 348-361. REAT's <c>dalton</c>.
/// </summary>
public static class Dalton
{
    /// <summary>The measure of every activity over its regions, or of every region over its activities.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Activities, or regions.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Activity) => Amounts.Each(table, of, amounts =>
    {
        var logarithm = amounts.Average(Math.Log);
        return logarithm > 0 ? Figure.Of(Math.Max(1, Math.Log(amounts.Average()) / logarithm)) : Figure.Without(FigureState.ZeroValue);
    });
}
