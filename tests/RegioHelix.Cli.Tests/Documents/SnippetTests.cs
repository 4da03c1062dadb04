using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Documents;

/// <summary>The programs in R and Python that the guide shows print what the guide says.</summary>
public sealed class SnippetTests
{
    [Theory]
    [InlineData("r-and-python.md", "python", "python3", "python3")]
    [InlineData("r-and-python.md", "r", "Rscript", "r-base-core")]
    public async Task A_program_of_the_guide_prints_what_the_guide_says(string document, string language, string program, string package)
    {
        Requires.Condition(!OperatingSystem.IsWindows(), "unix", "the guide's programs are for a Unix shell");
        Requires.Program(program, package);
        var text = await Document(document);
        using var folder = new TemporaryFolder();
        foreach (var snippet in Snippet.In(text, language))
            Assert.Equal(snippet.Output, (await Run(folder, text, snippet.Program, program)).Well());
    }

    /// <summary>The page that rebuilds a published figure does so, on the data that it names.</summary>
    [Fact]
    public async Task The_published_figure_is_rebuilt()
    {
        Requires.Condition(!OperatingSystem.IsWindows(), "unix", "the guide's programs are for a Unix shell");
        Requires.Program("python3", "python3");
        Requires.Program("Rscript", "r-base-core");
        var data = Requires.Shared("data/uk-bres");
        var text = await Document("uk-complexity.md");
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "nomis_IDBR_2017_TYPE450.csv.gz", "economic_complexity_index.nuts2_2016_2017.csv" })
            File.Copy(Path.Combine(data, file), folder[file]);
        foreach (var (language, program) in new[] { ("python", "python3"), ("r", "Rscript") })
            foreach (var snippet in Snippet.In(text, language))
                Assert.Equal(snippet.Output, (await Run(folder, text, snippet.Program, program)).Well());
        Assert.True(new FileInfo(folder["uk-complexity.png"]).Length > 5000);
    }

    [Fact]
    public async Task A_program_that_prints_something_else_is_seen()
    {
        Requires.Condition(!OperatingSystem.IsWindows(), "unix", "the guide's programs are for a Unix shell");
        Requires.Program("python3", "python3");
        const string Text = "```python\nprint(2)\n```\n\n```text\n3\n```\n";
        using var folder = new TemporaryFolder();
        var snippet = Assert.Single(Snippet.In("\n" + Text, "python"));
        Assert.Equal("2\n", (await Run(folder, Text, snippet.Program, "python3")).Well());
        Assert.Equal("3\n", snippet.Output);
    }

    private static Task<string> Document(string name) =>
        File.ReadAllTextAsync(Path.Combine(Requires.FindRoot(), "docs", "guide", name), TestContext.Current.CancellationToken);

    private static async Task<Finished> Run(TemporaryFolder folder, string document, string snippet, string program)
    {
        foreach (var file in GuideDocument.Read(document).Files)
            await File.WriteAllTextAsync(folder[file.Name], file.Text, TestContext.Current.CancellationToken);
        var ours = Directory.CreateDirectory(folder["bin"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(ours, "regiohelix"), $"#!/bin/sh\nexec '{Product.Host}' '{Product.Program}' \"$@\"\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["snippet"], snippet, TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string> { ["PATH"] = $"{ours}:{Environment.GetEnvironmentVariable("PATH")}" };
        return await Product.RunShell($"chmod +x bin/regiohelix && {program} snippet", folder.Path, environment);
    }
}
