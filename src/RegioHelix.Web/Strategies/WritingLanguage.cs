using System.Globalization;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Texts;
using RegioHelix.Web.Organisations;

namespace RegioHelix.Web.Strategies;

/// <summary>The language in which a form of a strategy is written, whatever the language of the page: its fields hold the texts of that language and no other.</summary>
internal static class WritingLanguage
{
    private const int LongestHint = 300;

    /// <summary>What was posted, what was asked for, the language it was first written in, or that of the page.</summary>
    public static string Of(string? posted, string? asked, FreeTexts? kept) =>
        new[] { posted, asked }.FirstOrDefault(code => code is not null && LanguageCode.All.Contains(code)) ?? kept?.FirstOrDefault()?.Language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The text in exactly that language; null for none.</summary>
    public static string? Said(FreeTexts? texts, string language) => texts?.FirstOrDefault(text => text.Language == language)?.Text;

    /// <summary>What stands there in another language, where that language has nothing; null else.</summary>
    public static string? Elsewhere(FreeTexts? texts, string language, IStringLocalizer text) => Said(texts, language) is null && texts?.In(language) is { } other
        ? text["WrittenElsewhere", OrganisationSwitches.Language(other.Language), other.Text.Length > LongestHint ? other.Text[..LongestHint] + "…" : other.Text].Value : null;
}
