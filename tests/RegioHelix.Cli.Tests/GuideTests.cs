using System.Text.RegularExpressions;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests;

/// <summary>What the documents show works, and where they point is something.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var root = Requires.FindRoot();
        var documents = Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal));
        var dead = from document in documents
                   from Match link in Link().Matches(File.ReadAllText(document))
                   let target = link.Groups["target"].Value.Split('#')[0]
                   where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal) && !target.StartsWith('/')
                   where !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target))
                   select $"{Path.GetRelativePath(root, document)} -> {target}";
        Assert.Empty(dead);
    }

    [Fact]
    public async Task Every_command_of_the_guide_runs()
    {
        var ran = 0;
        foreach (var guide in Directory.EnumerateFiles(Path.Combine(Requires.FindRoot(), "docs", "guide"), "*.md"))
        {
            using var folder = new TemporaryFolder();
            var text = await File.ReadAllTextAsync(guide, TestContext.Current.CancellationToken);
            foreach (Match file in ShownFile().Matches(text))
                await File.WriteAllTextAsync(folder[file.Groups["name"].Value], file.Groups["content"].Value, TestContext.Current.CancellationToken);
            foreach (Match block in Console().Matches(text))
                foreach (var line in block.Groups["lines"].Value.Split('\n').Where(line => line.StartsWith("$ regiohelix ", StringComparison.Ordinal)))
                {
                    var outcome = await Product.Run(folder.Path, line["$ regiohelix ".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                    Assert.True(outcome.Code == 0, $"{Path.GetFileName(guide)}: {line}: {outcome.Error}");
                    ran++;
                }
        }
        Assert.True(ran >= 5, "the guide shows commands");
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"<!-- file: (?<name>[\w.]+) -->\s*```\w*\n(?<content>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShownFile();

    [GeneratedRegex(@"```console\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Console();
}
