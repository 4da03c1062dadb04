using System.Globalization;

namespace RegioHelix.Studies.Texts;

/// <summary>A text in the product's two complete languages.</summary>
/// <param name="English">English.</param>
/// <param name="Dutch">Dutch.</param>
public sealed record LocalText(string English, string Dutch)
{
    /// <summary>The same text in both languages: a proper name.</summary>
    public static LocalText Same(string text) => new(text, text);

    /// <summary>The text in the culture's language; English where there is no other.</summary>
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName == "nl" ? Dutch : English;
}
