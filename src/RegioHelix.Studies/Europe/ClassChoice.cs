using System.Globalization;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>How a map's figures are cut into classes.</summary>
public enum ClassWay
{
    /// <summary>Limits that mean something by themselves; quantiles where a measure has none.</summary>
    Usual,

    /// <summary>As many regions in each class as ties allow.</summary>
    Quantile,

    /// <summary>The classes whose figures differ least among themselves.</summary>
    Natural,

    /// <summary>The reader's own limits.</summary>
    Own,
}

/// <summary>How a map is cut into classes.</summary>
/// <param name="Way">The way.</param>
/// <param name="Count">Classes wanted, 2 to 7, for quantiles and natural breaks.</param>
/// <param name="Breaks">The reader's own limits as typed; null for none.</param>
public sealed record ClassChoice(ClassWay Way = ClassWay.Usual, int Count = 6, string? Breaks = null)
{
    /// <summary>The fewest classes.</summary>
    public const int Fewest = 2;

    /// <summary>The most classes: as many as colours can be told apart.</summary>
    public const int Most = 7;
}

/// <summary>
/// Limits of classes as a reader types them: numbers between semicolons or spaces, with a point or a comma as the decimal sign, in percent where the
/// measure is shown in percent.
/// </summary>
public static class OwnBreaks
{
    private const double Largest = 1e12;

    /// <summary>Reads the limits; the problem says what is wrong and what would do.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="unit">The measure's unit.</param>
    public static (IReadOnlyList<double> Breaks, LocalText? Problem) Read(string? text, MeasureUnit unit)
    {
        var words = (text ?? "").Split([';', ' ', '\u00a0', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
            return ([], Sentences.Get("BreaksNone"));
        if (words.Length > ClassChoice.Most - 1)
            return ([], Sentences.Fill("BreaksTooMany", _ => [words.Length, ClassChoice.Most - 1]));
        var breaks = new List<double>();
        foreach (var word in words)
        {
            if (!double.TryParse(word.TrimEnd('%').Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || !(Math.Abs(number) <= Largest))
                return ([], Sentences.Fill("BreaksNoNumber", _ => [word.Length > 20 ? word[..20] + "…" : word]));
            var limit = IsPercent(unit) ? number / 100 : number;
            if (breaks.Count > 0 && limit <= breaks[^1])
                return ([], Sentences.Fill("BreaksOrder", _ => [word]));
            breaks.Add(limit);
        }
        return (breaks, null);
    }

    /// <summary>Limits as they would be typed.</summary>
    public static string Write(IReadOnlyList<double> breaks, MeasureUnit unit, CultureInfo culture) => string.Join(
        "; ", breaks.Select(limit => (IsPercent(unit) ? 100 * limit : limit).ToString("0.######", FigureText.FormatOf(culture))));

    /// <summary>True where limits are typed in percent.</summary>
    public static bool IsPercent(MeasureUnit unit) => unit is MeasureUnit.Part or MeasureUnit.YearlyChange;
}
