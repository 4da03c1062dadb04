using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Embedded;
using RegioHelix.Web.Methods;

namespace RegioHelix.Web.Glossary;

/// <summary>
/// The glossary's words in both languages, read from the two documents, whose rows stand in the same order; and which of them are marked in running
/// text. Everyday words (region, jobs) have their row and are not marked: a page full of marks helps nobody.
/// </summary>
public sealed partial class GlossaryTerms : ISearchSource
{
    private readonly Dictionary<string, Forms> forms;

    /// <summary>Reads the documents.</summary>
    public GlossaryTerms()
    {
        All = [.. Read()];
        var bySlug = All.ToDictionary(term => term.Slug, StringComparer.Ordinal);
        var marked = EmbeddedTable.Read(typeof(GlossaryTerms).Assembly, "Glossary.marked-terms.tsv", "word", "english", "dutch").Select(row => (Term: bySlug[SlugOf(row[0])], English: row[1], Dutch: row[2])).ToList();
        forms = new()
        {
            ["en"] = new Forms(marked.Select(row => (row.Term, row.English))),
            ["nl"] = new Forms(marked.Select(row => (row.Term, row.Dutch))),
        };
    }

    /// <summary>All words, in the glossary's order.</summary>
    public IReadOnlyList<GlossaryTerm> All { get; }

    /// <inheritdoc />
    public IEnumerable<SearchEntry> List() => All.Select(term => new SearchEntry("term", term.Slug, term.Word, term.Meaning, [term.Word.English, term.Word.Dutch]));

    /// <summary>The rendered glossary with a place for each of its words, so that a link leads to the row.</summary>
    internal MarkupString WithPlaces(MarkupString rendered)
    {
        var row = 0;
        return new MarkupString(Row().Replace(rendered.Value, match => row < All.Count ? $"<tr id=\"{All[row++].Slug}\">{match.Groups["rest"].Value}" : match.Value));
    }

    /// <summary>The words to mark in a text of the reader's language, in its order.</summary>
    internal IEnumerable<(int At, string Text, GlossaryTerm Term)> FindIn(string text, CultureInfo culture) =>
        forms[culture.TwoLetterISOLanguageName == "nl" ? "nl" : "en"].FindIn(text);

    private static IEnumerable<GlossaryTerm> Read()
    {
        var (english, dutch) = (Rows("texts/glossary.md"), Rows("texts/glossary.nl.md"));
        for (var row = 0; row < english.Count; row++)
        {
            // A test holds the two to the same rows. Where they differ all the same, English is shown rather than another word's meaning.
            var other = dutch.Count == english.Count ? dutch[row] : english[row];
            yield return new GlossaryTerm(SlugOf(english[row].Word), new LocalText(english[row].Word, other.Word), new LocalText(english[row].Meaning, other.Meaning));
        }
    }

    private static List<(string Word, string Meaning)> Rows(string document) =>
    [
        .. MethodLibrary.Source(document).Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Split('|'))
            .Select(cells => (cells[1].Trim(), Link().Replace(cells[2].Trim(), "$1"))),
    ];

    internal static string SlugOf(string word)
    {
        var slug = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        return slug.ToString().TrimEnd('-');
    }

    [GeneratedRegex(@"<tr>(?<rest>\s*<td)")]
    private static partial Regex Row();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    /// <summary>The forms of one language as one expression, the longest first.</summary>
    private sealed class Forms
    {
        private readonly Dictionary<string, GlossaryTerm> terms = new(StringComparer.OrdinalIgnoreCase);
        private readonly Regex expression;

        public Forms(IEnumerable<(GlossaryTerm Term, string Forms)> rows)
        {
            foreach (var (term, forms) in rows)
                foreach (var form in forms.Split('|', StringSplitOptions.RemoveEmptyEntries))
                    terms[form] = term;
            var longestFirst = terms.Keys.OrderByDescending(form => form.Length).Select(Regex.Escape);
            expression = new Regex($@"(?<![\p{{L}}\p{{N}}-])(?:{string.Join('|', longestFirst)})(?![\p{{L}}\p{{N}}-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }

        public IEnumerable<(int At, string Text, GlossaryTerm Term)> FindIn(string text) => expression.Matches(text).Select(match => (match.Index, match.Value, terms[match.Value]));
    }
}
