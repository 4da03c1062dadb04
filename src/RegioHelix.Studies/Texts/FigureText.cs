using System.Globalization;

namespace RegioHelix.Studies.Texts;

/// <summary>
/// Figures as a sentence or a table shows them: three significant digits at most, in the reader's separators.
/// The separators are our own, so that a machine without culture data writes the same.
/// </summary>
public static class FigureText
{
    private static readonly NumberFormatInfo English = Separators(",", ".");

    private static readonly NumberFormatInfo Dutch = Separators(".", ",");

    /// <summary>The separators of a reader's language.</summary>
    public static NumberFormatInfo FormatOf(CultureInfo culture) => culture.TwoLetterISOLanguageName == "nl" ? Dutch : English;

    /// <summary>Three significant digits at most: 27016 is 27,000 and 5.784 is 5.78.</summary>
    public static string ThreeDigits(double value, CultureInfo culture)
    {
        if (value == 0)
            return "0";
        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var decimals = Math.Clamp(2 - magnitude, 0, 6);
        var step = Math.Pow(10, Math.Max(0, magnitude - 2));
        var rounded = Math.Round(value / step, decimals, MidpointRounding.AwayFromZero) * step;
        return rounded.ToString(decimals == 0 ? "#,0" : "#,0." + new string('#', decimals), FormatOf(culture));
    }

    /// <summary>A count in full, with thousands separated: what a table shows.</summary>
    public static string Whole(double value, CultureInfo culture) => Math.Round(value).ToString("#,0", FormatOf(culture));

    /// <summary>A quotient as spoken: whole from 10 on, else one decimal.</summary>
    public static string Quotient(double value, CultureInfo culture) =>
        value.ToString(value >= 9.95 ? "#,0" : "0.0", FormatOf(culture));

    /// <summary>A fraction as a percentage with a no-break space: 0.0183 is 1.8 %.</summary>
    public static string Percent(double fraction, CultureInfo culture)
    {
        var percent = 100 * fraction;
        return percent.ToString(Math.Abs(percent) >= 9.95 ? "0" : "0.#", FormatOf(culture)) + "\u00a0%";
    }

    /// <summary>A percentage as its source wrote it.</summary>
    public static string PercentAsPublished(double percent, CultureInfo culture) => percent.ToString("0.##", FormatOf(culture)) + "\u00a0%";

    /// <summary>
    /// A list as spoken: <c>a, b and c</c>. Where an item has an "and" of its own a comma parts the last one (<c>a, b, and c and d</c>), and where one has
    /// a comma semicolons part them all, so that no reader counts wrong.
    /// </summary>
    public static string List(IReadOnlyList<string> items, CultureInfo culture)
    {
        var and = culture.TwoLetterISOLanguageName == "nl" ? " en " : " and ";
        var between = items.Any(item => item.Contains(", ", StringComparison.Ordinal)) ? "; " : ", ";
        var last = between == "; " || items.Any(item => item.Contains(and, StringComparison.Ordinal)) ? between.TrimEnd() + and : and;
        return items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => string.Join(between, items.Take(items.Count - 1)) + last + items[^1],
        };
    }

    /// <summary>Words as a sentence of their own: with a capital and a full stop.</summary>
    public static string Sentence(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..] + (words[^1] is '.' or '…' ? "" : ".");

    /// <summary>The same in every language.</summary>
    public static LocalText Sentence(LocalText words) => new(Sentence(words.English), Sentence(words.Dutch));

    private static NumberFormatInfo Separators(string group, string point) => new()
    {
        NumberGroupSeparator = group,
        NumberDecimalSeparator = point,
        PercentGroupSeparator = group,
        PercentDecimalSeparator = point,
    };
}
