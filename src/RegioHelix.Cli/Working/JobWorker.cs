using System.Collections.Concurrent;
using System.Diagnostics;
using RegioHelix.Cli.Telemetry;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Jobs;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Working;

/// <summary>Runs the jobs of this server one after another: imports take turns anyway.</summary>
internal sealed class JobWorker(JobStore jobs, JobQueue queue, JobRunners runners, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    // A month is long enough to read why an import of last week failed.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    // Another process may add jobs to the same data directory; those are found at the next look.
    private static readonly TimeSpan NextLook = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim added = new(0);
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> running = new();

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        queue.Added += () => added.Release();
        queue.CancelRequested += Stop;
        queue.CalledOff += JobRunners.CleanUp;
        var swept = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                swept = swept || Sweep();
                await RunNext(stoppingToken);
            }
#pragma warning disable CA1031 // A full disk, a locked file, too little memory: whatever it is, the jobs wait until it is mended, and the server goes on.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(failure, "the jobs cannot be read or written");
                await Wait(stoppingToken);
            }
        }
    }

    // Jobs that ended long ago are forgotten, once a start and only by the server that runs them.
    private bool Sweep()
    {
        if (!jobs.TryBecomeRunner())
            return false;
        jobs.RemoveEnded(clock.GetUtcNow() - Kept, JobKinds.OfOwnTables);
        return true;
    }

    private async Task RunNext(CancellationToken stoppingToken)
    {
        // Several servers may share a data directory; one of them runs the jobs, and another takes over when it is gone.
        if (jobs.TryBecomeRunner() && jobs.TakeNext() is { } job)
            await Run(job, stoppingToken);
        else
            await Wait(stoppingToken);
    }

    private async Task Wait(CancellationToken stopping)
    {
        try
        {
            await added.WaitAsync(NextLook, stopping);
        }
        catch (OperationCanceledException)
        {
            // The server stops; the loop ends.
        }
    }

    private void Stop(Guid job)
    {
        if (!running.TryGetValue(job, out var source))
            return;
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended at this very moment.
        }
    }

    private async Task Run(StoredJob job, CancellationToken stopping)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        running[job.Id] = source;
        var begun = Stopwatch.GetTimestamp();
        try
        {
            if (await End(job, source, stopping) is { } end)
                await Finish(job, begun, end, stopping);
        }
        finally
        {
            running.TryRemove(job.Id, out _);
        }
    }

    // Null where the server stops and nobody asked the job to: it starts again with the server.
    private async Task<Ended?> End(StoredJob job, CancellationTokenSource source, CancellationToken stopping)
    {
        try
        {
            var result = await Task.Run(() => runners.Run(job, new Progress(jobs, job.Id, source), source.Token), CancellationToken.None);
            return new(StoredJobState.Done, result.Message, result.Json);
        }
        catch (OperationCanceledException)
        {
            return stopping.IsCancellationRequested ? null : new(StoredJobState.Cancelled, Phrase.Of("stopped; nothing was changed"), null);
        }
        catch (ProblemsException problems)
        {
            return new(StoredJobState.Failed, Phrase.Of("stopped because of the data; nothing was changed"), JobProblems.Store(problems.Problems));
        }
#pragma warning disable CA1031 // Whatever a job dies of, its page must say so and the next job must run.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "job {Job} of kind {Kind} failed", job.Id, job.Kind);
            return new(StoredJobState.Failed, Phrase.Of("something went wrong on our side; the server's log has the details, and nothing was changed"), null);
        }
    }

    // A disk that takes no word of the end just now takes it later; until then no other job runs, and this one not again.
    private async Task Finish(StoredJob job, long begun, Ended end, CancellationToken stopping)
    {
        while (true)
            try
            {
                jobs.Finish(job.Id, end.State, end.Message, end.Result);
                break;
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or IOException)
            {
                log.LogError(failure, "the end of job {Job} cannot be written", job.Id);
                await Task.Delay(NextLook, clock, stopping);
            }
        ProductMeter.Count(job, end.State, Stopwatch.GetElapsedTime(begun));
        JobRunners.CleanUp(job);
    }

    private sealed record Ended(StoredJobState State, Phrase Message, string? Result);

    /// <summary>Passes progress on, at most ten times a second, and learns whether the job is to stop.</summary>
    private sealed class Progress(JobStore jobs, Guid job, CancellationTokenSource source) : IProgress<(double Share, Phrase Doing)>
    {
        private const long Interval = 100;

        private long last = long.MinValue;

        public void Report((double Share, Phrase Doing) value)
        {
            var now = Environment.TickCount64;
            if (now - Interval < last)
                return;
            last = now;
            try
            {
                jobs.Report(job, value.Share, value.Doing);
                if (jobs.Find(job) is { CancelRequested: true })
                    source.Cancel();
            }
            catch (System.Data.Common.DbException)
            {
                // How far it is can be told later: a job does not die of its progress.
            }
        }
    }
}
