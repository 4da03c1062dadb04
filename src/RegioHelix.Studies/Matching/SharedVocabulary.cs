using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Search;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Studies.Matching;

/// <summary>
/// What words of five languages mean alike: everyday words for activities and the names of classes, each leading to its class. <c>Kunststoff</c> and
/// <c>plastica</c> both say <c>C22</c>, so that a German need meets an Italian offer.
/// </summary>
internal static class SharedVocabulary
{
    private const int LongestPhrase = 4;
    private const int ShortestFront = 6;
    private const int LongestInflection = 2;

    private static readonly string[] Languages = ["en", "nl", "de", "fr", "it"];

    private static readonly Lazy<Dictionary<string, Dictionary<string, Meaning[]>>> Phrases = new(() => Read()
        .GroupBy(one => one.Language).ToDictionary(language => language.Key, language => language
            .GroupBy(one => one.Phrase, StringComparer.Ordinal).ToDictionary(phrase => phrase.Key, phrase => phrase.Select(one => one.Meaning).Distinct().ToArray(), StringComparer.Ordinal)));

    /// <summary>The classes that a text speaks of, as often as it does.</summary>
    /// <param name="words">The words of the text that say something, in their order.</param>
    /// <param name="stems">Their stems.</param>
    /// <param name="language">Its language; null where unknown, and every language is tried.</param>
    public static IEnumerable<string> Find(IReadOnlyList<string> words, IReadOnlyList<string> stems, string? language)
    {
        foreach (var tried in language is null ? Languages : [language])
            if (Phrases.Value.TryGetValue(tried, out var phrases))
                for (var at = 0; at < stems.Count; at++)
                    foreach (var said in At(words, stems, at, phrases, tried))
                        yield return said;
    }

    // Training is not about trains: only what inflects a word may differ.
    private static IEnumerable<string> At(IReadOnlyList<string> words, IReadOnlyList<string> stems, int at, Dictionary<string, Meaning[]> phrases, string language)
    {
        for (var length = Math.Min(LongestPhrase, stems.Count - at); length > 0; length--)
            if (phrases.TryGetValue(string.Join(' ', stems.Skip(at).Take(length)), out var found) && words.Skip(at).Take(length).Sum(word => word.Length + 1) - 1 is var written
                && found.Where(one => Math.Abs(one.Length - written) <= LongestInflection).Select(one => one.Class).ToList() is { Count: > 0 } meant)
                return meant;
        return language is "de" or "nl" ? Compound(stems[at], phrases) : [];
    }

    // German and Dutch write in one word what others write in three; the longest front that is known tells what it is about.
    private static IEnumerable<string> Compound(string stem, Dictionary<string, Meaning[]> phrases)
    {
        for (var length = stem.Length - 1; length >= ShortestFront; length--)
            if (phrases.TryGetValue(stem[..length], out var found))
                return found.Select(one => one.Class);
        return [];
    }

    private static IEnumerable<(string Language, string Phrase, Meaning Meaning)> Read()
    {
        foreach (var row in EmbeddedTable.Read(typeof(SharedVocabulary).Assembly, "Search.activity-words.tsv", "code", "english", "dutch", "german", "french", "italian", "source"))
            foreach (var (language, column) in Languages.Zip(row[1..6]))
                foreach (var (phrase, length) in Said(column.Split('|'), language))
                    yield return (language, phrase, new(row[0], length));
        foreach (var activity in ActivityCatalogue.All.Where(one => one.Level is not ActivityLevel.Section))
            foreach (var (language, name) in new[] { ("en", activity.ShortEnglish), ("nl", activity.ShortDutch) })
                foreach (var (phrase, length) in Said(name.Split([" and ", " en ", ", "], StringSplitOptions.None), language))
                    yield return (language, phrase, new(activity.Code, length));
        foreach (var scheme in TagSchemes.All.Where(one => one.Code != "SDG"))
            foreach (var one in scheme.Classes)
                foreach (var (language, name) in new[] { ("en", one.English), ("nl", one.Dutch) })
                    foreach (var (phrase, length) in Said([name], language))
                        yield return (language, phrase, new($"{scheme.Code}:{one.Code}", length));
    }

    private static IEnumerable<(string Phrase, int Length)> Said(IEnumerable<string> phrases, string language) => phrases
        .Select(SearchText.Fold)
        .Select(phrase => (string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => WordStems.Of(word, language))), phrase.Length))
        .Where(phrase => phrase.Length > 2);

    private sealed record Meaning(string Class, int Length);
}
