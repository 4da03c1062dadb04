using System.Globalization;
using RegioHelix.Store.Jobs;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Tests.Jobs;

/// <summary>What holds of jobs wherever they are kept.</summary>
public abstract class JobStoreContract
{
    private static readonly Phrase Nothing = Phrase.Verbatim("");

    /// <summary>The jobs of the test, as one process sees them.</summary>
    private protected abstract IJobStore Open();

    /// <summary>The process dies with what it runs, and is known to have died.</summary>
    private protected abstract void Die(IJobStore process);

    [Fact]
    public void A_job_waits_runs_and_ends()
    {
        var jobs = Runner();
        var id = jobs.Add("import-recommended", """{"since":2010}""", "someone");
        Assert.Equal((StoredJobState.Queued, "someone", 0), (jobs.Find(id)!.State, jobs.Find(id)!.Owner, jobs.Find(id)!.Attempts));
        var taken = jobs.TakeNext()!;
        Assert.Equal((id, StoredJobState.Running, """{"since":2010}""", 1), (taken.Id, taken.State, taken.Settings, taken.Attempts));
        Assert.Null(jobs.TakeNext());
        Assert.Equal(JobHold.Held, jobs.Report(taken, 0.5, Phrase.Of("reading")));
        Assert.Equal((0.5, "reading"), (jobs.Find(id)!.Progress, jobs.Find(id)!.Message.ToString()));
        Assert.True(jobs.Finish(taken, StoredJobState.Done, Phrase.Of("done"), """{"cells":3}"""));
        var ended = jobs.Find(id)!;
        Assert.Equal((StoredJobState.Done, 1.0, """{"cells":3}"""), (ended.State, ended.Progress, ended.Result));
        Assert.NotNull(ended.EndedAt);
        Assert.Equal(TimeSpan.Zero, ended.CreatedAt.Offset);
        Assert.False(jobs.Finish(taken, StoredJobState.Failed, Phrase.Verbatim("again")));
        Assert.Throws<ArgumentOutOfRangeException>(() => jobs.Finish(taken, StoredJobState.Queued, Nothing));
    }

    [Fact]
    public void Jobs_are_taken_in_the_order_in_which_they_came()
    {
        var jobs = Runner();
        var ids = Enumerable.Range(0, 20).Select(i => jobs.Add("kind", $"{i}")).ToList();
        Assert.Equal(ids, ids.Select(_ => jobs.TakeNext()!.Id));
        Assert.Equal(ids.AsEnumerable().Reverse(), jobs.List().Select(job => job.Id));
    }

    [Fact]
    public void Cancelling_ends_what_waits_and_tells_whoever_runs_the_rest()
    {
        var (jobs, other) = (Runner(), Open());
        var running = jobs.Add("kind", "{}");
        var taken = jobs.TakeNext()!;
        var waiting = jobs.Add("kind", "{}");
        Assert.True(other.RequestCancel(waiting));
        Assert.Equal(JobHold.Held, jobs.Beat(taken));
        Assert.True(other.RequestCancel(running));
        Assert.Equal(StoredJobState.Cancelled, jobs.Find(waiting)!.State);
        Assert.Equal((StoredJobState.Running, true), (jobs.Find(running)!.State, jobs.Find(running)!.CancelRequested));
        Assert.Equal((JobHold.ToStop, JobHold.ToStop), (jobs.Beat(taken), jobs.Report(taken, null, Nothing)));
        Assert.False(jobs.RequestCancel(waiting));
        Assert.False(jobs.RequestCancel(Guid.NewGuid()));
        Assert.Null(jobs.TakeNext());
        Assert.False(jobs.Remove(running));
        Assert.True(jobs.Finish(taken, StoredJobState.Cancelled, Nothing));
        Assert.True(jobs.Remove(running));
    }

    [Fact]
    public void A_job_whose_process_died_waits_again_but_not_for_ever()
    {
        var id = Open().Add("kind", "{}");
        for (var attempt = 1; attempt <= JobStore.MostAttempts; attempt++)
        {
            var jobs = Runner();
            Assert.Equal(attempt, jobs.TakeNext()!.Attempts);
            Die(jobs);
        }
        var last = Runner();
        Assert.Null(last.TakeNext());
        Assert.Equal(StoredJobState.Failed, last.Find(id)!.State);
        Assert.Contains("3 times", last.Find(id)!.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("3 keer", last.Find(id)!.Message.In(CultureInfo.GetCultureInfo("nl")), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_was_believed_dead_cannot_say_how_a_job_ended()
    {
        var first = Runner();
        var id = first.Add("kind", "{}");
        var (asked, lost) = (first.Add("kind", "{}"), first.TakeNext()!);
        var lostToo = first.TakeNext()!;
        first.RequestCancel(asked);
        Die(first);
        var second = Runner();
        var taken = second.TakeNext()!;
        Assert.Equal((id, 2), (taken.Id, taken.Attempts));
        Assert.Equal((JobHold.Lost, JobHold.Lost), (first.Beat(lost), first.Report(lost, 0.9, Nothing)));
        Assert.False(first.Finish(lost, StoredJobState.Done, Nothing, "from the dead"));
        first.HandBack(lost);
        Assert.Equal((StoredJobState.Running, null), (second.Find(id)!.State, second.Find(id)!.Result));
        Assert.True(second.Finish(taken, StoredJobState.Done, Nothing, "once"));
        Assert.Equal("once", second.Find(id)!.Result);
        // What was to stop when its process died is not begun again.
        Assert.Equal(StoredJobState.Cancelled, second.Find(asked)!.State);
        Assert.False(first.Finish(lostToo, StoredJobState.Done, Nothing));
    }

    [Fact]
    public void A_job_that_is_handed_back_is_the_next_and_is_no_death()
    {
        var jobs = Runner();
        var id = jobs.Add("kind", "{}");
        jobs.Add("kind", "{}");
        for (var attempt = 1; attempt <= JobStore.MostAttempts + 1; attempt++)
        {
            var taken = jobs.TakeNext()!;
            Assert.Equal((id, attempt), (taken.Id, taken.Attempts));
            jobs.HandBack(taken);
            Assert.Equal(JobHold.Lost, jobs.Beat(taken));
        }
        var last = jobs.TakeNext()!;
        jobs.RequestCancel(id);
        jobs.HandBack(last);
        Assert.Equal(StoredJobState.Cancelled, jobs.Find(id)!.State);
    }

    [Fact]
    public async Task Many_threads_take_each_job_once()
    {
        var jobs = Runner();
        for (var i = 0; i < 24; i++)
            jobs.Add("kind", "{}");
        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => jobs.TakeNext()?.Id, TestContext.Current.CancellationToken)));
        Assert.Equal(24, taken.OfType<Guid>().Distinct().Count());
        Assert.Equal(6, taken.Count(id => id is null));
    }

    [Fact]
    public void Ended_jobs_can_be_forgotten_but_for_those_of_a_kind_that_is_kept()
    {
        var jobs = Runner();
        var (own, other, waiting) = (jobs.Add("own-preview", "{}"), jobs.Add("import-file", "{}"), jobs.Add("own-preview", "{}"));
        jobs.RequestCancel(own);
        jobs.RequestCancel(other);
        Assert.Equal(0, jobs.RemoveEnded(DateTimeOffset.UtcNow.AddDays(-1)));
        Assert.Equal(1, jobs.RemoveEnded(DateTimeOffset.UtcNow.AddDays(1), "own-"));
        Assert.Equal([waiting, own], jobs.List().Select(job => job.Id));
        Assert.Equal(1, jobs.RemoveEnded(DateTimeOffset.UtcNow.AddDays(1)));
    }

    [Fact]
    public void A_message_is_kept_as_data_and_one_of_an_older_version_as_it_is()
    {
        var jobs = Runner();
        var id = jobs.Add("kind", "{}");
        var taken = jobs.TakeNext()!;
        var rows = 12;
        jobs.Report(taken, 0.5, Phrase.Of($"{rows} rows read"));
        Assert.Equal("12 rijen gelezen", jobs.Find(id)!.Message.In(CultureInfo.GetCultureInfo("nl")));
        jobs.Report(taken, 0.5, Phrase.Verbatim("reading, as an older version wrote it"));
        Assert.Equal("reading, as an older version wrote it", jobs.Find(id)!.Message.ToString());
    }

    private protected IJobStore Runner()
    {
        var jobs = Open();
        Assert.True(jobs.TryBecomeRunner());
        return jobs;
    }
}
