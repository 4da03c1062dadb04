using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace RegioHelix.Web.Glossary;

/// <summary>
/// Marks the glossary's words in the page that is being made, each where it first occurs: a button that opens its meaning, which the browser does by
/// itself, and which the pointer opens too where there are scripts.
/// </summary>
public sealed partial class TermsOnPage(GlossaryTerms glossary)
{
    private static readonly HashSet<string> Unmarked = ["a", "button", "code", "pre", "h1", "h2", "h3", "h4", "table", "summary", "label"];

    private readonly List<GlossaryTerm> marked = [];

    /// <summary>Told when another word was marked: the meanings are written after the page.</summary>
    internal event Action? Changed;

    /// <summary>The words marked so far.</summary>
    internal IReadOnlyList<GlossaryTerm> Marked => marked;

    /// <summary>A sentence as HTML, its words marked.</summary>
    public MarkupString Mark(string text) => new(Written(text, WebUtility.HtmlEncode));

    /// <summary>Rendered HTML with the words of its paragraphs and lists marked: not in headings, links, code and tables.</summary>
    /// <param name="html">The document's body.</param>
    /// <param name="itself">A word that the document is about: it needs no mark.</param>
    public MarkupString MarkIn(MarkupString html, string? itself = null)
    {
        var text = new StringBuilder();
        var within = 0;
        foreach (Match part in TagOrText().Matches(html.Value))
        {
            var tag = part.Groups["name"];
            if (tag.Success && Unmarked.Contains(tag.Value.ToLowerInvariant()))
                within += part.Value[1] == '/' ? -1 : 1;
            // What is rendered is encoded already.
            text.Append(tag.Success || within > 0 ? part.Value : Written(part.Value, raw => raw, itself));
        }
        return new MarkupString(text.ToString());
    }

    private string Written(string text, Func<string, string> encode, string? itself = null)
    {
        var written = new StringBuilder();
        var done = 0;
        foreach (var (at, found, term) in glossary.FindIn(text, CultureInfo.CurrentUICulture))
        {
            if (term.Slug == itself || marked.Contains(term))
                continue;
            marked.Add(term);
            written.Append(encode(text[done..at])).Append(Button(term, encode(found)));
            done = at + found.Length;
        }
        if (done > 0)
            Changed?.Invoke();
        return written.Append(encode(text[done..])).ToString();
    }

    private static string Button(GlossaryTerm term, string shown) =>
        $"<button type=\"button\" class=\"term\" popovertarget=\"term-{term.Slug}\" title=\"{WebUtility.HtmlEncode(term.Meaning.In(CultureInfo.CurrentUICulture))}\">{shown}</button>";

    [GeneratedRegex("</?(?<name>[a-zA-Z][a-zA-Z0-9]*)[^>]*>|[^<]+|<")]
    private static partial Regex TagOrText();
}
