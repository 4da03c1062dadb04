using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Documents;

/// <summary>The guide does what it says: its commands run in order, each document in one fresh data directory.</summary>
public sealed class GuideTests
{
    private const string DataVariable = "REGIOHELIX_DATA";

    [Fact]
    public async Task Every_command_of_the_guide_runs()
    {
        Requires.Condition(!OperatingSystem.IsWindows(), "unix", "the guide's lines are for a Unix shell");
        var folder = Path.Combine(Requires.FindRoot(), "docs", "guide");
        if (!Directory.Exists(folder))
            return;
        foreach (var name in Sweep.Part([.. Directory.EnumerateFiles(folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)], 8))
            await Run(name, GuideDocument.Read(await File.ReadAllTextAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_document_that_does_not_do_what_it_says_is_seen()
    {
        Requires.Condition(!OperatingSystem.IsWindows(), "unix", "the guide's lines are for a Unix shell");
        var document = GuideDocument.Read("```console\n$ regiohelix region ITH3\n```\n");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Run("offender.md", document));
    }

    [Fact]
    public void A_document_is_read_as_files_and_commands()
    {
        var document = GuideDocument.Read("""
            <!-- file: a.csv -->
            ```csv
            geo,n
            ITH3,1
            ```

            ```console
            $ regiohelix import csv a.csv \
                --dataset a
            a: vintage 1 published
            $ ls
            ```

            <!-- not run: it asks the live services -->
            ```console
            $ regiohelix import recommended
            ```

            ```
            $ regiohelix region ITH3
            ```
            """);
        Assert.Equal(new GuideFile("a.csv", "geo,n\nITH3,1\n"), Assert.Single(document.Files));
        Assert.Equal(["regiohelix import csv a.csv --dataset a"], document.Commands);
    }

    [Fact]
    public void A_line_that_needs_no_shell_is_read_as_its_words()
    {
        Assert.Equal(["regiohelix", "compute", "a b.csv", "--of", "x\"y", ""], ShellWords.Find("regiohelix  compute 'a b.csv' --of \"x\\\"y\" ''")!);
        foreach (var line in new[] { "a | b", "a > b", "a $HOME", "a *.csv", "a \"$b\"", "a; b", "a 'b" })
            Assert.Null(ShellWords.Find(line));
    }

    private static async Task Run(string name, GuideDocument document)
    {
        using var folder = new TemporaryFolder();
        var work = Directory.CreateDirectory(folder["work"]).FullName;
        foreach (var file in document.Files)
            await File.WriteAllTextAsync(Path.Combine(work, file.Name), file.Text, TestContext.Current.CancellationToken);
        using var place = new Place(work, folder["data"]);
        foreach (var command in document.Commands)
        {
            var finished = ShellWords.Find(command) is ["regiohelix", .. var arguments]
                ? await Product.Run(arguments)
                : await InShell(command, work, folder["data"]);
            Assert.True(finished.Code == 0, $"{name}: {command}\n{finished}");
        }
    }

    // A function instead of a program on the path: the shell then finds ours, wherever another one is installed.
    private static Task<Finished> InShell(string command, string work, string data) =>
        Product.RunShell($"regiohelix() {{ '{Product.Host}' '{Product.Program}' \"$@\"; }}\n{command}", work, new Dictionary<string, string> { [DataVariable] = data });

    // Where a line that needs no shell runs. The whole test process moves, which is why documents run one after another, and why other tests name their files in full.
    private sealed class Place : IDisposable
    {
        public Place(string work, string data)
        {
            Directory.SetCurrentDirectory(work);
            Environment.SetEnvironmentVariable(DataVariable, data);
        }

        public void Dispose()
        {
            Directory.SetCurrentDirectory(AppContext.BaseDirectory);
            Environment.SetEnvironmentVariable(DataVariable, null);
        }
    }
}
