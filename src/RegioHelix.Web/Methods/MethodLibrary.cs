using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Microsoft.AspNetCore.Components;
using RegioHelix.Studies.Search;

namespace RegioHelix.Web.Methods;

/// <summary>
/// The documents that the pages show: <c>docs/methods</c> in both languages and the texts of About and Glossary,
/// embedded at build and rendered without raw HTML. Links between documents become links between pages.
/// </summary>
public sealed partial class MethodLibrary
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build();

    private readonly HashSet<string> names = typeof(MethodLibrary).Assembly.GetManifestResourceNames().ToHashSet(StringComparer.Ordinal);

    /// <summary>Every measure that has a page, with its name: first those of the studies in their order, then the others.</summary>
    public IReadOnlyList<MethodName> List()
    {
        var slugs = names.Select(name => EnglishName().Match(name)).Where(match => match.Success).Select(match => match.Groups["slug"].Value).ToHashSet(StringComparer.Ordinal);
        var known = MethodNames.All.Where(method => slugs.Contains(method.Slug)).ToList();
        var others = slugs.Except(known.Select(method => method.Slug)).Order(StringComparer.Ordinal)
            .Select(slug => new MethodName(slug, new(TitleOf($"methods/{slug}.md", slug), TitleOf($"methods/nl/{slug}.md", slug))));
        return [.. known, .. others];
    }

    /// <summary>A measure's page in the reader's language, English where there is no other; null where there is none.</summary>
    public MethodDocument? Find(string slug)
    {
        if (!Slug().IsMatch(slug))
            return null;
        var dutch = $"methods/nl/{slug}.md";
        var name = IsDutch && names.Contains(dutch) ? dutch : $"methods/{slug}.md";
        return names.Contains(name) ? Read(name) : null;
    }

    /// <summary>One of the site's own texts in the reader's language.</summary>
    public MethodDocument GetText(string text) =>
        Read(IsDutch && names.Contains($"texts/{text}.nl.md") ? $"texts/{text}.nl.md" : $"texts/{text}.md");

    private static bool IsDutch => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "nl";

    private static MethodDocument Read(string name)
    {
        var source = Source(name);
        var html = Markdown.ToHtml(source, Pipeline);
        html = LinkElsewhere().Replace(html, match => match.Groups["text"].Value);
        html = DocumentLink().Replace(html, match => $"href=\"/methods/{match.Groups["slug"].Value}{match.Groups["part"].Value}\"");
        // A wide table scrolls by itself on a narrow screen, also with the keyboard.
        html = html.Replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>", StringComparison.Ordinal).Replace("</table>", "</table></div>", StringComparison.Ordinal);
        return new MethodDocument(TitleOf(name, ""), source, (MarkupString)FirstHeading().Replace(html, "", 1), name.StartsWith("methods/", StringComparison.Ordinal) && !name.StartsWith("methods/nl/", StringComparison.Ordinal) ? "en" : null);
    }

    /// <summary>A document as it was written.</summary>
    internal static string Source(string name)
    {
        using var stream = typeof(MethodLibrary).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no document {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string TitleOf(string name, string otherwise)
    {
        if (typeof(MethodLibrary).Assembly.GetManifestResourceInfo(name) is null)
            return otherwise;
        var line = Source(name).Split('\n').FirstOrDefault(text => text.StartsWith("# ", StringComparison.Ordinal));
        return line is null ? otherwise : line[2..].Trim();
    }

    [GeneratedRegex(@"^methods/(?<slug>[a-z0-9-]+)\.md\z")]
    private static partial Regex EnglishName();

    [GeneratedRegex(@"^[a-z0-9-]{1,60}\z")]
    private static partial Regex Slug();

    // A sibling document, seen from docs/methods, docs/methods/nl or docs.
    [GeneratedRegex("href=\"(?:\\.\\./)*(?:methods/)?(?:nl/)?(?<slug>[a-z0-9-]+)\\.md(?<part>#[^\"]*)?\"")]
    private static partial Regex DocumentLink();

    // Documents that the site does not show (about data, decisions, the guide) stay words.
    [GeneratedRegex("<a href=\"[^\":]*(?:data|decisions|guide)/[^\":]*\\.md[^\"]*\">(?<text>.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex LinkElsewhere();

    [GeneratedRegex("<h1[^>]*>.*?</h1>", RegexOptions.Singleline)]
    private static partial Regex FirstHeading();
}

/// <summary>A document, ready to show.</summary>
/// <param name="Title">Its first heading.</param>
/// <param name="Markdown">Its source.</param>
/// <param name="Body">The rest, rendered.</param>
/// <param name="Language">The language where it can differ from the page's; null where it is the page's.</param>
public sealed record MethodDocument(string Title, string Markdown, MarkupString Body, string? Language);
