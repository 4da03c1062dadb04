using System.Text;
using System.Text.RegularExpressions;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Vocabulary.Tests.Texts;

/// <summary>Every sentence that the sources make a phrase of has its Dutch words, with the same places to fill, and the book holds no other.</summary>
public sealed partial class PhraseBookTests
{
    private const string Call = "Phrase.Of(";

    private static readonly Lazy<IReadOnlySet<string>> Used = new(() => Sources().SelectMany(file => PhrasesIn(File.ReadAllText(file))).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Every_phrase_of_the_sources_stands_in_the_book()
    {
        Assert.True(Used.Value.Count > 150, $"only {Used.Value.Count} phrases were found: the walk has lost its way");
        var missing = Used.Value.Where(english => PhraseBook.FindDutch(english) is null).ToList();
        Assert.True(missing.Count == 0, "without Dutch: " + string.Join(" | ", missing));
    }

    [Fact]
    public void The_book_holds_no_phrase_that_is_not_used() => Assert.Empty(PhraseBook.All.Keys.Except(Used.Value));

    [Fact]
    public void Both_languages_have_the_same_places_to_fill() =>
        Assert.All(PhraseBook.All, phrase => Assert.Equal(Places(phrase.Key), Places(phrase.Value)));

    [Fact]
    public void No_Dutch_sentence_was_left_in_English()
    {
        var same = PhraseBook.All.Where(phrase => phrase.Key == phrase.Value && EnglishWord().IsMatch(phrase.Key)).Select(phrase => phrase.Key);
        Assert.Empty(same);
        Assert.DoesNotContain(PhraseBook.All.Values, dutch => EnglishWord().IsMatch(dutch));
    }

    [Theory]
    [InlineData("Phrase.Of(\"a \\\"quoted\\\" word\")", "a \"quoted\" word")]
    [InlineData("Phrase.Of($\"{rows.Count} of {Name(\"x\", y)} fields\")", "{0} of {1} fields")]
    [InlineData("Phrase.Of($\"list {string.Join(\", \", all)}{(many ? \", …\" : \"\")}\")", "list {0}{1}")]
    public void The_walk_reads_sources_as_the_compiler_does(string source, string phrase) => Assert.Equal([phrase], PhrasesIn(source));

    private static IEnumerable<string> Sources()
    {
        var source = Path.Combine(Requires.FindRoot(), "src");
        return Directory.EnumerateFiles(source, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".sql" && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
    }

    private static IEnumerable<string> PhrasesIn(string source)
    {
        // SQL writes one where no program is left to do it.
        foreach (Match stored in StoredInSql().Matches(source))
            yield return stored.Groups["text"].Value;
        for (var at = source.IndexOf(Call, StringComparison.Ordinal); at >= 0; at = source.IndexOf(Call, at + 1, StringComparison.Ordinal))
            if (ReadLiteral(source, at + Call.Length) is { } phrase)
                yield return phrase;
    }

    private static string? ReadLiteral(string source, int at)
    {
        while (char.IsWhiteSpace(source[at]))
            at++;
        var interpolated = source[at] == '$';
        at += interpolated ? 1 : 0;
        if (source[at] != '"')
            return null;
        var (text, places) = (new StringBuilder(), 0);
        for (at++; source[at] != '"'; at++)
        {
            if (source[at] == '\\')
                text.Append(source[++at]);
            else if (interpolated && source[at] == '{')
                (at, _) = (EndOfPlace(source, at), text.Append('{').Append(places++).Append('}'));
            else
                text.Append(source[at]);
        }
        return text.ToString();
    }

    private static int EndOfPlace(string source, int at)
    {
        for (var depth = 0; ; at++)
        {
            if (source[at] == '"')
                at = source.IndexOf('"', at + 1);
            else if (source[at] == '{')
                depth++;
            else if (source[at] == '}' && --depth == 0)
                return at;
        }
    }

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"'say', '(?<text>[^']+)'")]
    private static partial Regex StoredInSql();

    [GeneratedRegex(@"(?<!--)\b(the|and|this|that|with|which|not|has|have|its|are|from|your|cannot)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();
}
