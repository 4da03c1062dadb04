using System.Text.RegularExpressions;
using RegioHelix.Testing;
using RegioHelix.Web.Glossary;

namespace RegioHelix.Web.Tests;

/// <summary>The glossary's words: the same in both languages, with a place each, and marked once a page.</summary>
public sealed partial class GlossaryTests(Site site)
{
    // The two documents are paired row by row; the links of a row say whether they still are.
    [Fact]
    public void Both_languages_have_the_same_words_in_the_same_order()
    {
        var english = Rows(Path.Combine(Requires.FindRoot(), "docs", "GLOSSARY.md"));
        var dutch = Rows(Path.Combine(Requires.FindRoot(), "docs", "GLOSSARY.nl.md"));
        Assert.Equal(english.Select(Links), dutch.Select(Links));
        Assert.All(english.Concat(dutch), row => Assert.Equal(7, row.Split('|').Length));
        var words = new GlossaryTerms();
        Assert.Equal(english.Count, words.All.Count);
        Assert.All(words.All, word => Assert.DoesNotContain("](", word.Meaning.English + word.Meaning.Dutch, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public async Task Every_word_has_its_place_on_the_page(string language)
    {
        var page = await site.Read("/glossary", language);
        foreach (var word in new GlossaryTerms().All)
            Assert.Equal(language == "nl" ? word.Word.Dutch : word.Word.English, page.QuerySelector($"tr#{word.Slug} td")?.TextContent);
    }

    [Theory]
    [InlineData("/regions/ITH3", "en")]
    [InlineData("/regions/ITH3", "nl")]
    [InlineData("/methods/diversification", "en")]
    [InlineData("/methods/diversification", "nl")]
    public async Task A_word_is_marked_where_it_first_occurs_and_opens_its_meaning_without_scripts(string address, string language)
    {
        var page = await site.Read(address, language);
        var marked = page.QuerySelectorAll("button.term");
        Assert.InRange(marked.Length, 2, 12);
        var targets = marked.Select(word => word.GetAttribute("popovertarget")!).ToList();
        Assert.Equal(targets.Distinct(), targets);
        foreach (var word in marked)
        {
            var tip = page.QuerySelector($"#{word.GetAttribute("popovertarget")}[popover]")!;
            Assert.Contains(word.GetAttribute("title")!, tip.TextContent, StringComparison.Ordinal);
            Assert.StartsWith("/glossary#", tip.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Null(word.Closest("a, h1, h2, h3, table, code, pre"));
        }
        Assert.Equal(marked.Length, page.QuerySelectorAll(".tip").Length);
    }

    [Fact]
    public async Task A_methods_page_does_not_mark_itself() =>
        Assert.Null((await site.Read("/methods/relatedness-density")).QuerySelector("button[popovertarget=term-relatedness-density]"));

    [Fact]
    public async Task The_tour_has_five_steps_as_a_page_and_a_hidden_panel_on_the_first()
    {
        foreach (var language in new[] { "en", "nl" })
        {
            var page = await site.Read("/tour", language);
            Assert.Equal(5, page.QuerySelectorAll(".tour-steps li h2").Length);
            var home = await site.Read("/", language);
            Assert.True(home.QuerySelector("aside#tour")!.HasAttribute("hidden"));
            Assert.Equal(page.QuerySelectorAll(".tour-steps h2").Select(step => step.TextContent), home.QuerySelectorAll("#tour .tour-title").Select(step => step.TextContent));
            Assert.Null(page.QuerySelector("#tour"));
            foreach (var link in page.QuerySelectorAll(".tour-steps a"))
            {
                using var answer = await site.Ask(link.GetAttribute("href")!.Split('#')[0]);
                Assert.True(answer.IsSuccessStatusCode);
            }
        }
    }

    private static List<string> Rows(string path) => [.. File.ReadLines(path).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)];

    private static string Links(string row) => string.Join(' ', Link().Matches(row).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\]\(([^)]*)\)")]
    private static partial Regex Link();
}
