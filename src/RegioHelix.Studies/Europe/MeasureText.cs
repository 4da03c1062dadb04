using System.Globalization;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>A measure's figure as a sentence, a table or a legend shows it.</summary>
public static class MeasureText
{
    /// <summary>With its unit.</summary>
    public static string Of(MeasureUnit unit, double value, CultureInfo culture) => unit switch
    {
        MeasureUnit.Times => Sentences.Fill("UnitTimes", language => [FigureText.Quotient(value, language)]).In(culture),
        MeasureUnit.YearlyChange => Sentences.Fill("UnitYearly", language => [Number(unit, value, language)]).In(culture),
        MeasureUnit.Bits => Sentences.Fill("UnitBits", language => [Number(unit, value, language)]).In(culture),
        MeasureUnit.Stars => Sentences.Fill(value == 1 ? "UnitStar" : "UnitStars", language => [Number(unit, value, language)]).In(culture),
        MeasureUnit.Jobs => FigureText.ThreeDigits(value, culture),
        _ => Number(unit, value, culture),
    };

    /// <summary>Without a unit that the column's head or the legend says.</summary>
    public static string Number(MeasureUnit unit, double value, CultureInfo culture) => unit switch
    {
        MeasureUnit.Times => value.ToString(value >= 9.995 ? "0.0" : "0.00", FigureText.FormatOf(culture)),
        MeasureUnit.Part => FigureText.Percent(value, culture),
        MeasureUnit.YearlyChange => Signed(value, FigureText.Percent(Math.Abs(value), culture)),
        MeasureUnit.Deviations => Signed(value, Math.Abs(value).ToString("0.00", FigureText.FormatOf(culture))),
        MeasureUnit.Bits => value.ToString("0.00", FigureText.FormatOf(culture)),
        MeasureUnit.Index => value.ToString("0.000", FigureText.FormatOf(culture)),
        _ => FigureText.Whole(value, culture),
    };

    /// <summary>A class limit.</summary>
    public static string Limit(MeasureUnit unit, double value, CultureInfo culture) => unit switch
    {
        MeasureUnit.Times or MeasureUnit.Jobs or MeasureUnit.Index or MeasureUnit.Bits => value < 0 ? Signed(value, FigureText.ThreeDigits(-value, culture)) : FigureText.ThreeDigits(value, culture),
        _ => Number(unit, value, culture),
    };

    /// <summary>An interval as spoken; what nothing bounds is said so.</summary>
    public static string Between(MeasureUnit unit, double? lower, double? upper, CultureInfo culture) => (lower, upper) switch
    {
        ({ } from, { } to) when Number(unit, from, culture) == Number(unit, to, culture) => Number(unit, from, culture),
        ({ } from, { } to) => Sentences.Fill("Between", language => [Number(unit, from, language), Number(unit, to, language)]).In(culture),
        ({ } from, null) => Sentences.Fill("MeasureAtLeast", language => [Number(unit, from, language)]).In(culture),
        (null, { } to) => Sentences.Fill("MeasureAtMost", language => [Number(unit, to, language)]).In(culture),
        _ => Sentences.Get("MeasureNoBounds").In(culture),
    };

    // A zero that only rounding made takes no sign.
    private static string Signed(double value, string text) => text.Any(sign => sign is >= '1' and <= '9') ? (value < 0 ? "\u2212" : "+") + text : text;
}
