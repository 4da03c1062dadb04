using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Jobs;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Tests.Jobs;

public sealed class JobQueueTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly JobStore jobs;
    private readonly JobQueue queue;

    public JobQueueTests()
    {
        jobs = new JobStore(DataDirectory.Open(folder.Path), TimeProvider.System);
        queue = new JobQueue(jobs);
    }

    public void Dispose()
    {
        jobs.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_job_that_is_called_off_while_it_waits_is_told_once_so_that_its_file_can_go()
    {
        var calledOff = new List<Guid>();
        queue.CalledOff += job => calledOff.Add(job.Id);
        var id = queue.Start(JobKinds.ImportFile, "{}");
        queue.Cancel(id);
        Assert.Equal([id], calledOff);
    }

    [Fact]
    public void One_that_runs_is_only_asked_to_stop()
    {
        var calledOff = new List<Guid>();
        queue.CalledOff += job => calledOff.Add(job.Id);
        jobs.TryBecomeRunner();
        var id = queue.Start(JobKinds.ImportFile, "{}");
        jobs.TakeNext();
        queue.Cancel(id);
        Assert.Empty(calledOff);
    }

    [Fact]
    public void What_a_failed_job_met_is_kept_as_problems()
    {
        jobs.TryBecomeRunner();
        var id = queue.Start(JobKinds.ImportFile, "{}");
        var taken = jobs.TakeNext()!;
        var problem = new Problem("a.csv", 2, 3, "ragged-row", "x", Phrase.Of("the table has a header and nothing below it"));
        jobs.Finish(taken, StoredJobState.Failed, Phrase.Of("stopped because of the data; nothing was changed"), JobProblems.Store([problem]));
        Assert.Equal([problem], queue.Find(id)!.Problems);
    }
}
