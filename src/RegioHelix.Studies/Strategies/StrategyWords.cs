using System.Globalization;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>How what the register holds of strategies reads.</summary>
public static class StrategyWords
{
    /// <summary>A text in both languages; where one is not there, in the one that is.</summary>
    internal static LocalText Of(FreeTexts texts) => new(texts.In("en")?.Text ?? "", texts.In("nl")?.Text ?? "");

    /// <summary>The same, or another text where there is none.</summary>
    internal static LocalText Of(FreeTexts texts, string other) => texts.Count == 0 ? LocalText.Same(other) : Of(texts);

    /// <summary>Money in euro, whole.</summary>
    public static string Euro(decimal amount, CultureInfo culture) => "€\u00a0" + FigureText.Whole((double)amount, culture);

    /// <summary>Money as spoken: € 12.3 million.</summary>
    public static string SpokenEuro(decimal amount, CultureInfo culture) => amount switch
    {
        >= 1_000_000_000 => $"€\u00a0{FigureText.ThreeDigits((double)amount / 1e9, culture)} {(culture.TwoLetterISOLanguageName == "nl" ? "miljard" : "billion")}",
        >= 1_000_000 => $"€\u00a0{FigureText.ThreeDigits((double)amount / 1e6, culture)} {(culture.TwoLetterISOLanguageName == "nl" ? "miljoen" : "million")}",
        _ => Euro(amount, culture),
    };

    /// <summary>A sentence about a strategy; about an invented one it says so itself, wherever it is read.</summary>
    internal static LocalText Marked(Strategy strategy, LocalText place, LocalText sentence) =>
        strategy.IsInvented ? Sentences.Fill("StrategyInvented", culture => [place.In(culture), Behind(sentence.In(culture))]) : FigureText.Sentence(sentence);

    // "In simulated figures" and "In gesimuleerde cijfers" go on behind a colon with a small letter; a name keeps its capital.
    private static string Behind(string sentence) => sentence.StartsWith("In ", StringComparison.Ordinal) ? "i" + sentence[1..] : sentence;
}
