using System.Collections.Frozen;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Texts;

/// <summary>The languages of Europe by ISO 639-1: the 24 official ones of the Union and those of its neighbours and regions.</summary>
public static class LanguageCode
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv",
        "bs", "ca", "cy", "eu", "fy", "gd", "gl", "is", "ka", "lb", "me", "mk", "nb", "nn", "no", "rm", "ru", "se", "sq", "sr", "tr", "uk", "he", "hy",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All codes, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Order(StringComparer.Ordinal)];

    /// <summary>Reads a code; null where it is not one.</summary>
    public static string? Read(string? given, string field, FieldProblems problems)
    {
        var code = (given ?? "").Trim().ToLowerInvariant();
        if (Known.Contains(code))
            return code;
        problems.Add(field, "unknown-language", given ?? "", Phrase.Of("give a language by its two letters, such as en, nl or de"));
        return null;
    }

    /// <summary>Reads several codes, each once.</summary>
    public static List<string> ReadAll(IEnumerable<string> given, string field, FieldProblems problems) =>
        [.. given.Where(code => !string.IsNullOrWhiteSpace(code)).Select(code => Read(code, field, problems)).OfType<string>().Distinct()];
}
