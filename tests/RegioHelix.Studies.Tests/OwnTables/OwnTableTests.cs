using System.Text;
using RegioHelix.Studies.Jobs;

namespace RegioHelix.Studies.Tests.OwnTables;

[Collection(nameof(Loaded))]
public sealed class OwnTableTests(LoadedData data)
{
    private Task<string> Drop() => data.Shelf.Receive(new MemoryStream(Encoding.UTF8.GetBytes("geo;nace;n\nITH3;C15;1\n")), "mine.csv", TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_dropped_file_is_kept_and_its_preview_waits()
    {
        var table = data.Shelf.Find(await Drop());
        Assert.NotNull(table);
        Assert.Equal(("mine.csv", JobState.Queued, false), (table.FileName, table.PreviewJob.State, table.Imported));
        Assert.Null(table.Preview);
        Assert.Contains(data.Shelf.List(), other => other.Id == table.Id);
        data.Shelf.Delete(table.Id);
    }

    [Fact]
    public async Task Deleting_leaves_nothing()
    {
        var id = await Drop();
        var job = data.Shelf.Find(id)!.PreviewJob.Id;
        data.Shelf.Delete(id);
        Assert.Null(data.Shelf.Find(id));
        Assert.Null(data.Queue.Find(job));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(data.Directory.Root, "own")));
    }

    [Theory]
    [InlineData("../../etc")]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456Z")]
    public void A_name_that_was_never_given_finds_nothing(string id)
    {
        Assert.Null(data.Shelf.Find(id));
        Assert.Throws<KeyNotFoundException>(() => data.Shelf.Delete(id));
    }

    [Fact]
    public void Own_tables_are_in_no_switch_and_no_default()
    {
        var options = data.Regions.Run("ITH3", new()).Options;
        Assert.DoesNotContain(options.Datasets, dataset => dataset.Code == "small");
        Assert.Equal("simulated", options.Chosen.Dataset);
    }

    [Fact]
    public void A_kind_of_job_that_nothing_runs_is_refused() => Assert.Throws<ArgumentException>(() => data.Queue.Start("format-disk", "{}"));
}
