using System.Globalization;
using System.Diagnostics;
using RegioHelix.Store.Jobs;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Tests.Jobs;

public sealed class JobStoreTests
{
    [Fact]
    public void A_job_waits_runs_and_ends()
    {
        using var folder = new TemporaryFolder();
        using var jobs = Open(folder);
        var id = jobs.Add("import-recommended", """{"since":2010}""", "someone");
        Assert.Equal((StoredJobState.Queued, "someone", 0), (jobs.Find(id)!.State, jobs.Find(id)!.Owner, jobs.Find(id)!.Attempts));
        Assert.True(jobs.TryBecomeRunner());
        var taken = jobs.TakeNext()!;
        Assert.Equal((id, StoredJobState.Running, """{"since":2010}""", 1), (taken.Id, taken.State, taken.Settings, taken.Attempts));
        Assert.Null(jobs.TakeNext());
        jobs.Report(id, 0.5, Phrase.Of("reading"));
        Assert.Equal((0.5, "reading"), (jobs.Find(id)!.Progress, jobs.Find(id)!.Message.ToString()));
        Assert.True(jobs.Finish(id, StoredJobState.Done, Phrase.Of("done"), """{"cells":3}"""));
        var ended = jobs.Find(id)!;
        Assert.Equal((StoredJobState.Done, 1.0, """{"cells":3}"""), (ended.State, ended.Progress, ended.Result));
        Assert.NotNull(ended.EndedAt);
        Assert.Equal(TimeSpan.Zero, ended.CreatedAt.Offset);
        Assert.False(jobs.Finish(id, StoredJobState.Failed, Phrase.Verbatim("again")));
    }

    [Fact]
    public void Jobs_are_taken_in_the_order_in_which_they_came()
    {
        using var folder = new TemporaryFolder();
        using var jobs = Open(folder);
        var ids = Enumerable.Range(0, 20).Select(i => jobs.Add("kind", $"{i}")).ToList();
        jobs.TryBecomeRunner();
        Assert.Equal(ids, ids.Select(_ => jobs.TakeNext()!.Id));
        Assert.Equal(ids.AsEnumerable().Reverse(), jobs.List().Select(job => job.Id));
    }

    [Fact]
    public void Cancelling_ends_what_waits_and_asks_what_runs()
    {
        using var folder = new TemporaryFolder();
        using var jobs = Open(folder);
        jobs.TryBecomeRunner();
        var running = jobs.Add("kind", "{}");
        jobs.TakeNext();
        var waiting = jobs.Add("kind", "{}");
        Assert.True(jobs.RequestCancel(waiting));
        Assert.True(jobs.RequestCancel(running));
        Assert.Equal(StoredJobState.Cancelled, jobs.Find(waiting)!.State);
        Assert.Equal((StoredJobState.Running, true), (jobs.Find(running)!.State, jobs.Find(running)!.CancelRequested));
        Assert.False(jobs.RequestCancel(waiting));
        Assert.False(jobs.RequestCancel(Guid.NewGuid()));
        Assert.Null(jobs.TakeNext());
    }

    [Fact]
    public void A_job_left_running_by_a_dead_process_waits_again_but_not_for_ever()
    {
        using var folder = new TemporaryFolder();
        Guid id;
        using (var first = Open(folder))
            id = first.Add("kind", "{}");
        for (var attempt = 1; attempt <= JobStore.MostAttempts; attempt++)
        {
            // Disposed without an end to the job, as a killed process leaves it.
            using var jobs = Open(folder);
            Assert.True(jobs.TryBecomeRunner());
            Assert.Equal(attempt, jobs.TakeNext()!.Attempts);
        }

        using var last = Open(folder);
        last.TryBecomeRunner();
        Assert.Null(last.TakeNext());
        Assert.Equal(StoredJobState.Failed, last.Find(id)!.State);
        Assert.Contains("3 times", last.Find(id)!.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_killed_process_loses_no_job()
    {
        using var folder = new TemporaryFolder();
        using var jobs = Open(folder);
        var first = jobs.Add("first", "{}");
        using (var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "RegioHelix.KillTarget"), ["job", folder["data"]]) { RedirectStandardOutput = true, RedirectStandardInput = true })!)
        {
            Assert.Equal("taken", process.StandardOutput.ReadLine());
            Assert.False(jobs.TryBecomeRunner());
            process.Kill();
            process.WaitForExit();
        }

        Assert.Equal(StoredJobState.Running, jobs.Find(first)!.State);
        Assert.True(jobs.TryBecomeRunner());
        Assert.Equal((first, 2), (jobs.TakeNext()!.Id, jobs.Find(first)!.Attempts));
        Assert.Equal("second", jobs.TakeNext()!.Kind);
    }

    [Fact]
    public void Only_one_process_runs_jobs()
    {
        using var folder = new TemporaryFolder();
        using var first = Open(folder);
        using var second = Open(folder);
        Assert.True(first.TryBecomeRunner());
        Assert.False(second.TryBecomeRunner());
        second.Add("kind", "{}");
        Assert.Throws<InvalidOperationException>(second.TakeNext);
        Assert.NotNull(first.TakeNext());
        first.Dispose();
        Assert.True(second.TryBecomeRunner());
        Assert.NotNull(second.TakeNext());
    }

    [Fact]
    public async Task Many_threads_take_each_job_once()
    {
        using var folder = new TemporaryFolder();
        using var jobs = Open(folder);
        jobs.TryBecomeRunner();
        for (var i = 0; i < 24; i++)
            jobs.Add("kind", "{}");
        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => jobs.TakeNext()?.Id, TestContext.Current.CancellationToken)));
        Assert.Equal(24, taken.OfType<Guid>().Distinct().Count());
        Assert.Equal(6, taken.Count(id => id is null));
    }

    [Fact]
    public void Jobs_of_a_kind_that_is_kept_are_not_forgotten()
    {
        using var folder = new TemporaryFolder();
        using var jobs = Open(folder);
        var (own, other) = (jobs.Add("own-preview", "{}"), jobs.Add("import-file", "{}"));
        jobs.RequestCancel(own);
        jobs.RequestCancel(other);
        Assert.Equal(1, jobs.RemoveEnded(DateTimeOffset.UtcNow.AddDays(1), "own-"));
        Assert.Equal([own], jobs.List().Select(job => job.Id));
    }

    [Fact]
    public void A_message_is_kept_as_data_and_one_of_an_older_version_as_it_is()
    {
        using var folder = new TemporaryFolder();
        using var jobs = Open(folder);
        jobs.TryBecomeRunner();
        var id = jobs.Add("kind", "{}");
        jobs.TakeNext();
        var rows = 12;
        jobs.Report(id, 0.5, Phrase.Of($"{rows} rows read"));
        Assert.Equal("12 rijen gelezen", jobs.Find(id)!.Message.In(CultureInfo.GetCultureInfo("nl")));
        jobs.Report(id, 0.5, Phrase.Verbatim("reading, as an older version wrote it"));
        Assert.Equal("reading, as an older version wrote it", jobs.Find(id)!.Message.ToString());
    }

    [Fact]
    public void Ended_jobs_can_be_forgotten()
    {
        using var folder = new TemporaryFolder();
        using var jobs = Open(folder);
        var id = jobs.Add("kind", "{}");
        jobs.RequestCancel(id);
        Assert.Equal(0, jobs.RemoveEnded(DateTimeOffset.UtcNow.AddDays(-1)));
        Assert.Equal(1, jobs.RemoveEnded(DateTimeOffset.UtcNow.AddDays(1)));
        Assert.Empty(jobs.List());
    }

    private static JobStore Open(TemporaryFolder folder) => new(DataDirectory.Open(folder["data"]), TimeProvider.System);
}
