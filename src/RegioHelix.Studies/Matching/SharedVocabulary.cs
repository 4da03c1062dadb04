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

    private static readonly string[] Languages = ["en", "nl", "de", "fr", "it"];

    private static readonly Lazy<Dictionary<string, Dictionary<string, string[]>>> Phrases = new(() => Read()
        .GroupBy(one => one.Language).ToDictionary(language => language.Key, language => language
            .GroupBy(one => one.Phrase, StringComparer.Ordinal).ToDictionary(phrase => phrase.Key, phrase => phrase.Select(one => one.Class).Distinct().ToArray(), StringComparer.Ordinal)));

    /// <summary>The classes that a text speaks of, as often as it does.</summary>
    /// <param name="words">The words of the text that say something, in their order.</param>
    /// <param name="language">Its language; null where unknown, and every language is tried.</param>
    public static IEnumerable<string> Find(IReadOnlyList<string> words, string? language)
    {
        foreach (var tried in language is null ? Languages : [language])
        {
            if (!Phrases.Value.TryGetValue(tried, out var phrases))
                continue;
            List<string> plain = [.. words.Select(word => WordStems.Uninflected(word, tried))];
            for (var at = 0; at < plain.Count; at++)
                foreach (var said in At(plain, at, phrases, tried))
                    yield return said;
        }
    }

    private static string[] At(List<string> words, int at, Dictionary<string, string[]> phrases, string language)
    {
        for (var length = Math.Min(LongestPhrase, words.Count - at); length > 0; length--)
            if (phrases.TryGetValue(string.Join(' ', words.Skip(at).Take(length)), out var found))
                return found;
        return language is "de" or "nl" ? Compound(words[at], phrases) : [];
    }

    // German and Dutch write in one word what others write in three; the longest front that is known tells what it is about.
    private static string[] Compound(string stem, Dictionary<string, string[]> phrases)
    {
        for (var length = stem.Length - 1; length >= ShortestFront; length--)
            if (phrases.TryGetValue(stem[..length], out var found))
                return found;
        return [];
    }

    private static IEnumerable<(string Language, string Phrase, string Class)> Read()
    {
        foreach (var row in EmbeddedTable.Read(typeof(SharedVocabulary).Assembly, "Search.activity-words.tsv", "code", "english", "dutch", "german", "french", "italian", "source"))
            foreach (var (language, column) in Languages.Zip(row[1..6]))
                foreach (var phrase in Said(column.Split('|'), language))
                    yield return (language, phrase, row[0]);
        foreach (var activity in ActivityCatalogue.All.Where(one => one.Level is not ActivityLevel.Section))
            foreach (var (language, name) in new[] { ("en", activity.ShortEnglish), ("nl", activity.ShortDutch) })
                foreach (var phrase in Said(name.Split([" and ", " en ", ", "], StringSplitOptions.None), language))
                    yield return (language, phrase, activity.Code);
        foreach (var scheme in TagSchemes.All.Where(one => one.Code != "SDG"))
            foreach (var one in scheme.Classes)
                foreach (var (language, name) in new[] { ("en", one.English), ("nl", one.Dutch) })
                    foreach (var phrase in Said([name], language))
                        yield return (language, phrase, $"{scheme.Code}:{one.Code}");
    }

    private static IEnumerable<string> Said(IEnumerable<string> phrases, string language) => phrases
        .Select(phrase => string.Join(' ', SearchText.Fold(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => WordStems.Uninflected(word, language))))
        .Where(phrase => phrase.Length > 2);
}
