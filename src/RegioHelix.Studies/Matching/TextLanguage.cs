using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Studies.Matching;

/// <summary>Tells the language of a text by its smallest words, which every sentence has. Of a few words, and of one in between, it says nothing.</summary>
internal static class TextLanguage
{
    private const int LeastWords = 3;
    private const double LeastLead = 1.5;

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Small = new(() => EmbeddedTable
        .Read(typeof(TextLanguage).Assembly, "Matching.stop-words.tsv", "language", "words").ToDictionary(row => row[0], row => row[1].Split(' ').ToHashSet(StringComparer.Ordinal)));

    /// <summary>The language of a text; null where it cannot be told.</summary>
    /// <param name="words">Its words, folded.</param>
    public static string? Find(IReadOnlyList<string> words)
    {
        var counts = Small.Value.Select(one => (Language: one.Key, Count: words.Count(one.Value.Contains))).OrderByDescending(one => one.Count).ToList();
        return counts[0].Count >= LeastWords && counts[0].Count >= LeastLead * counts[1].Count ? counts[0].Language : null;
    }

    /// <summary>True for a word that says nothing by itself.</summary>
    public static bool IsSmall(string word, string? language) =>
        language is not null && Small.Value.TryGetValue(language, out var words) ? words.Contains(word) : Small.Value.Values.Any(every => every.Contains(word));
}
