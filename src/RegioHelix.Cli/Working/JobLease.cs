using System.Data.Common;
using RegioHelix.Store.Jobs;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Working;

/// <summary>
/// Holds a job while it runs: says again and again that this server lives, passes progress on, at most ten times a second, and learns from either whether the
/// job is to stop or has been lost.
/// </summary>
internal sealed class JobLease : IProgress<(double Share, Phrase Doing)>, IAsyncDisposable
{
    private const long Interval = 100;

    private readonly IJobStore jobs;
    private readonly StoredJob job;
    private readonly CancellationTokenSource source;
    private readonly ILogger log;
    private readonly CancellationTokenSource ended = new();
    private readonly Task beating;
    private long last = long.MinValue;

    /// <summary>Begins to hold a job that was taken.</summary>
    /// <param name="jobs">Where it is kept.</param>
    /// <param name="job">The job.</param>
    /// <param name="source">Stops the work.</param>
    /// <param name="log">Takes what fails.</param>
    public JobLease(IJobStore jobs, StoredJob job, CancellationTokenSource source, ILogger log)
    {
        (this.jobs, this.job, this.source, this.log) = (jobs, job, source, log);
        // A thread of its own: work that keeps all others busy must not look like death.
        beating = Task.Factory.StartNew(Beat, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>True once somebody else may run the job.</summary>
    public bool IsLost { get; private set; }

    /// <inheritdoc />
    public void Report((double Share, Phrase Doing) value)
    {
        var now = Environment.TickCount64;
        if (now - Interval < last)
            return;
        last = now;
        Learn(() => jobs.Report(job, value.Share, value.Doing));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await beating;
        ended.Dispose();
    }

    private void Beat()
    {
        while (!ended.Token.WaitHandle.WaitOne(jobs.Pulse))
            Learn(() => jobs.Beat(job));
    }

    private void Learn(Func<JobHold> ask)
    {
        try
        {
            var hold = ask();
            IsLost |= hold == JobHold.Lost;
            if (hold != JobHold.Held)
                source.Cancel();
        }
        catch (Exception failure) when (failure is DbException or IOException or TimeoutException)
        {
            // The next beat may go through in time; where none does, the job is lost and the end of it is refused.
            log.LogWarning(failure, "the server of the jobs does not answer; job {Job} goes on", job.Id);
        }
        catch (ObjectDisposedException)
        {
            // The job ended at this very moment.
        }
    }
}
