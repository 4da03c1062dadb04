using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Tests;

public sealed class DataDirectoryTests
{
    [Fact]
    public void It_is_made_on_demand()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["a/b/c"]);
        Assert.True(Directory.Exists(data.Snapshots) && Directory.Exists(data.Vintages) && Directory.Exists(data.Keys));
        Assert.Empty(Directory.EnumerateFiles(data.Root));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said_at_once()
    {
        // A file where the folder should be cannot be written by anyone, root included.
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => DataDirectory.Open(folder["file/data"])).Problems);
        Assert.Equal("storage-failed", problem.Rule);
        Assert.Contains("file", problem.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_the_right_to_write_is_said_at_once()
    {
        Requires.Condition(OperatingSystem.IsLinux(), "proc", "this test needs Linux: it uses /proc, which nobody can write");
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => DataDirectory.Open("/proc/regiohelix")).Problems);
        Assert.Contains(problem.Rule, (string[])["not-writable", "storage-failed"]);
    }
}
