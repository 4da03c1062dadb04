using RegioHelix.Store.Publishing;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Tests.Publishing;

public sealed class ImportLockTests
{
    [Fact]
    public void Only_one_import_holds_it_and_the_other_is_told_who()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        using (ImportLock.Take(data, Phrase.Of("import of a table"), TimeProvider.System))
        {
            var problem = Assert.Single(Assert.Throws<ProblemsException>(() => ImportLock.Take(data, Phrase.Of("another"), TimeProvider.System)).Problems);
            Assert.Equal("import-running", problem.Rule);
            Assert.StartsWith($"import of a table, process {Environment.ProcessId}, since ", problem.Value.ToString(), StringComparison.Ordinal);
        }

        using var after = ImportLock.Take(data, Phrase.Of("another"), TimeProvider.System);
        Assert.Same(data, after.Data);
    }

    [Fact]
    public void A_lock_file_that_nobody_holds_is_no_lock()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        File.WriteAllText(data.LockFile, "left by a killed process");
        using var held = ImportLock.Take(data, Phrase.Of("import"), TimeProvider.System);
        Assert.NotNull(held);
    }

    [Fact]
    public void Taking_it_sweeps_what_killed_imports_left()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        Directory.CreateDirectory(data.VintagesOf("t"));
        var left = new[]
        {
            Path.Combine(data.VintagesOf("t"), Unfinished.NewName("vintage")),
            Path.Combine(data.VintagesOf("t"), Unfinished.NewName("vintage") + ".wal"),
            Path.Combine(data.Snapshots, Unfinished.NewName("snapshot")),
            Path.Combine(data.Root, Unfinished.NewName("text")),
        };
        foreach (var file in left)
            File.WriteAllText(file, "half");
        Directory.CreateDirectory(Path.Combine(data.VintagesOf("t"), Unfinished.NewName("vintage") + ".tmp"));
        File.WriteAllText(data.VintageFile("t", "20260101T000000Z-00000000"), "whole");
        using var held = ImportLock.Take(data, Phrase.Of("import"), TimeProvider.System);
        Assert.All(left, file => Assert.False(File.Exists(file)));
        Assert.Equal([data.VintageFile("t", "20260101T000000Z-00000000")], Directory.EnumerateFileSystemEntries(data.VintagesOf("t")));
    }
}
