using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Jobs;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Evaluation;

/// <summary>What is kept of a dropped panel is the answer to the latest question, whichever job ends last.</summary>
public sealed class EvidenceShelfTests
{
    [Fact]
    public async Task A_job_of_an_earlier_question_that_ends_last_overwrites_nothing()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder.Path);
        using var jobs = new JobStore(data, TimeProvider.System);
        var shelf = new EvidenceShelf(data, new JobQueue(jobs), jobs, TimeProvider.System);
        using var content = new MemoryStream("region,year,jobs\nA,2010,1\n"u8.ToArray());
        var id = await shelf.Receive(content, "panel.csv", TestContext.Current.CancellationToken);
        var settings = new EvidenceSettings("region", "year", "jobs");
        var (earlier, latest) = (shelf.Ask(id, settings), shelf.Ask(id, settings with { Seed = 2 }));
        Assert.Null(shelf.FindResult(id));
        shelf.Keep(id, latest, Found("latest"));
        shelf.Keep(id, earlier, Found("earlier"));
        Assert.Equal("latest", shelf.FindResult(id)!.English);
        // Nor does it stand in where the latest has found nothing yet.
        var next = shelf.Ask(id, settings with { Seed = 3 });
        shelf.Keep(id, latest, Found("late"));
        Assert.Null(shelf.FindResult(id));
        shelf.Keep(id, next, Found("next"));
        Assert.Equal("next", shelf.FindResult(id)!.English);
        shelf.Delete(id);
        Assert.Throws<KeyNotFoundException>(() => shelf.Keep(id, next, Found("after")));
        Assert.False(Directory.Exists(Path.Combine(data.Root, "own", "panels", id)));
    }

    private static KeptEvidence Found(string what) => new(null!, what, what, "");
}
