using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Search;

namespace RegioHelix.Studies.Matching;

/// <summary>A text made ready to be matched.</summary>
/// <param name="Words">The stems of its words that say something, in their order.</param>
/// <param name="SharedWords">What of it stands in the vocabulary that languages share.</param>
/// <param name="Languages">Its languages.</param>
/// <param name="Spelled">How the text writes each stem, folded.</param>
public sealed record MatchText(IReadOnlyList<string> Words, IReadOnlyList<string> SharedWords, IReadOnlyList<string> Languages, IReadOnlyDictionary<string, string> Spelled)
{
    private const int Longest = 4_000;
    private const int LongestWord = 40;

    /// <summary>What stands before a class in <see cref="SharedWords"/>: no word begins with it.</summary>
    public const string ClassMark = "@";

    /// <summary>Reads texts. A language is believed unless the text plainly has another.</summary>
    public static MatchText From(IEnumerable<FreeText> texts)
    {
        var (words, shared, languages, spelled) = (new List<string>(), new List<string>(), new HashSet<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var text in texts.Where(one => one.Text.Length > 0))
        {
            var folded = Split(text.Text);
            var language = TextLanguage.Find(folded) ?? text.Language;
            List<string> said = [.. folded.Where(word => !TextLanguage.IsSmall(word, language))];
            List<string> stems = [.. said.Select(word => WordStems.Of(word, language))];
            words.AddRange(stems);
            foreach (var (stem, word) in stems.Zip(said))
                spelled.TryAdd(stem, word);
            shared.AddRange(SharedVocabulary.Find(said, WordStems.Languages.Contains(language) ? language : null).Select(found => ClassMark + found));
            languages.Add(language);
        }
        return new(words, shared, [.. languages], spelled);
    }

    /// <summary>The language that a text seems to be in; null where it cannot be told.</summary>
    public static string? FindLanguage(string text) => TextLanguage.Find(Split(text));

    /// <summary>The words of a text as it has them, folded: what plain search goes by.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. SearchText.Fold(text.Length > Longest ? text[..Longest] : text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length <= LongestWord)];
}
