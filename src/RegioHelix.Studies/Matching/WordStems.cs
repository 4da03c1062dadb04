using RegioHelix.Studies.Search;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Studies.Matching;

/// <summary>
/// Brings the forms of a word together by taking off what inflects it: <c>coatings</c> and <c>coated</c> become <c>coat</c>. The longest ending that leaves
/// enough is taken off, up to three times; double letters at the end become one. Light on purpose: two words must not become one.
/// After the light stemmers of Savoy 1999, JASIS 50(10), 944-952; the endings of <c>word-endings.tsv</c> are written from memory.
/// </summary>
internal static class WordStems
{
    private const int MostTimes = 3;

    private static readonly Lazy<Dictionary<string, Ending[]>> Endings = new(() => ByLanguage(Read()));

    private static readonly Lazy<Dictionary<string, Ending[]>> Inflections = new(() => ByLanguage(Read().Where(one => one.Ending.Inflects)));

    /// <summary>The languages whose endings are known, ISO 639-1.</summary>
    public static IReadOnlyCollection<string> Languages => Endings.Value.Keys;

    /// <summary>The stem of a word that was folded by <see cref="SearchText"/>; in a language that is not known, the word.</summary>
    public static string Of(string word, string? language) => Shorten(word, language, Endings.Value);

    /// <summary>The word without what makes it plural or declines it alone: trains become train, and training stays what it is.</summary>
    public static string Uninflected(string word, string? language) => Shorten(word, language, Inflections.Value);

    private static string Shorten(string word, string? language, Dictionary<string, Ending[]> all)
    {
        if (language is null || !all.TryGetValue(language, out var endings) || !char.IsAsciiLetter(word[^1]))
            return word;
        for (var time = 0; time < MostTimes && Shorten(word, endings) is { } shorter; time++)
            word = shorter;
        return word.Length > 3 && word[^1] == word[^2] ? word[..^1] : word;
    }

    private static string? Shorten(string word, Ending[] endings)
    {
        foreach (var (text, instead, least, _) in endings)
            if (word.Length - text.Length >= least && word.EndsWith(text, StringComparison.Ordinal))
                return instead == text ? null : word[..^text.Length] + instead;
        return null;
    }

    private static IEnumerable<(string Language, Ending Ending)> Read() => EmbeddedTable
        .Read(typeof(WordStems).Assembly, "Matching.word-endings.tsv", "language", "ending", "instead", "least", "inflects")
        .Select(row => (row[0], new Ending(row[1], row[2], int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture), row[4] == "yes")));

    private static Dictionary<string, Ending[]> ByLanguage(IEnumerable<(string Language, Ending Ending)> endings) => endings.GroupBy(one => one.Language)
        .ToDictionary(group => group.Key, group => group.Select(one => one.Ending).OrderByDescending(ending => ending.Text.Length).ToArray());

    private sealed record Ending(string Text, string Instead, int Least, bool Inflects);
}
