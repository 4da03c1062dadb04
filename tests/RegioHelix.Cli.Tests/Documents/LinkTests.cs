using System.Text.RegularExpressions;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Documents;

/// <summary>Every relative link in every document of the repository leads to a file.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Made = ["bin", "obj", ".git", "TestResults", "artifacts", "node_modules"];

    [Fact]
    public void Every_relative_link_leads_to_a_file()
    {
        var root = Requires.FindRoot();
        var documents = Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Intersect(Made).Any())
            .ToList();
        Assert.NotEmpty(documents);
        Assert.Empty(documents.SelectMany(file => Broken(Path.GetDirectoryName(file)!, File.ReadAllText(file)).Select(link => $"{Path.GetRelativePath(root, file)}: {link}")));
    }

    [Fact]
    public void The_readme_names_no_guide_twice()
    {
        var guides = Link().Matches(File.ReadAllText(Path.Combine(Requires.FindRoot(), "README.md"))).Select(match => match.Groups[1].Value).Where(link => link.StartsWith("docs/guide/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(guides);
        Assert.Equal(guides.Distinct(), guides);
    }

    [Fact]
    public void A_deliberate_offender_is_seen()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["here.md"], "");
        const string Text = "[a](here.md) [b](gone.md#top) ![c](gone.png \"title\") [d](#top) [e](https://example.org/x) [f](/methods) `[g](gone.md)`\n```\n[h](gone.md)\n```\n[i]: gone.txt\n";
        Assert.Equal(["gone.md#top", "gone.png", "gone.txt"], Broken(folder.Path, Text));
    }

    // A link that begins with / is an address of the product's own pages, which the tests of the web follow.
    private static IEnumerable<string> Broken(string folder, string text) =>
        from match in Link().Matches(Code().Replace(text, ""))
        let link = match.Groups[1].Value + match.Groups[2].Value
        where !Elsewhere().IsMatch(link)
        let path = Uri.UnescapeDataString(link.Split('#')[0])
        where !Path.Exists(Path.Combine(folder, path))
        select link;

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(<?([^)\s>]+)[^)]*\)|^\[[^\]]+\]:\s*(\S+)", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex("^(#|/|[a-z][a-z0-9+.-]*:)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
