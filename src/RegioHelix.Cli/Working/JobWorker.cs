using System.Collections.Concurrent;
using System.Diagnostics;
using RegioHelix.Cli.Telemetry;
using RegioHelix.Registry;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Jobs;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Working;

/// <summary>
/// Runs the jobs that this server may take, one after another: imports take turns anyway. Of several servers each job is run by one; where that one dies,
/// another begins the job anew.
/// </summary>
internal sealed class JobWorker(IJobStore jobs, JobQueue queue, JobRunners runners, RegistryDatabase registry, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
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
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
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

    private async Task RunNext(CancellationToken stoppingToken)
    {
        // Of several servers on one data directory one runs the jobs, and another takes over when it is gone; those on one database each take some.
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
        await using var lease = new JobLease(jobs, job, source, log);
        var begun = Stopwatch.GetTimestamp();
        try
        {
            if (await End(job, lease, source, stopping) is { } end)
                await Finish(job, begun, end, stopping);
        }
        finally
        {
            running.TryRemove(job.Id, out _);
        }
    }

    // A registry that is away for a while is no fault of the job's: it is waited for, and the job begun anew. What was done to it before is not done twice.
    private async Task<JobResult> RunOverOutages(StoredJob job, JobLease lease, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await Task.Run(() => runners.Run(job, lease, cancellation), CancellationToken.None);
            }
            catch (Exception failure) when (attempt < JobStore.MostAttempts && RegistryOutage.IsAway(failure))
            {
                log.LogWarning(failure, "the registry went away under job {Job}, which is begun anew when it is back", job.Id);
                await UntilRegistryAnswers(cancellation);
            }
    }

    private async Task UntilRegistryAnswers(CancellationToken cancellation)
    {
        while (true)
            try
            {
                await registry.DemandAnswer(cancellation);
                return;
            }
            catch (Exception failure) when (RegistryOutage.IsAway(failure))
            {
                await Task.Delay(NextLook, clock, cancellation);
            }
    }

    // Null where it is not ours to say: the server stops and hands it back, or another holds it.
    private async Task<Ended?> End(StoredJob job, JobLease lease, CancellationTokenSource source, CancellationToken stopping)
    {
        try
        {
            var result = await RunOverOutages(job, lease, source.Token);
            return new(StoredJobState.Done, result.Message, result.Json);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Nobody asked the job to stop: another takes it, or this server when it starts again.
            HandBack(job);
            return null;
        }
        catch (OperationCanceledException)
        {
            // Of a job that was lost, whoever has it now says how it ends.
            return lease.IsLost ? null : new(StoredJobState.Cancelled, Phrase.Of("stopped; nothing was changed"), null);
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

    // Where that cannot be said, the silence says it.
    private void HandBack(StoredJob job)
    {
        try
        {
            jobs.HandBack(job);
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or IOException)
        {
            log.LogWarning(failure, "job {Job} cannot be handed back; it is begun anew when it is missed", job.Id);
        }
    }

    // A disk or a database that takes no word of the end just now takes it later; until then no other job runs here, and this one not again.
    private async Task Finish(StoredJob job, long begun, Ended end, CancellationToken stopping)
    {
        while (true)
            try
            {
                if (jobs.Finish(job, end.State, end.Message, end.Result))
                    break;
                log.LogWarning("job {Job} of kind {Kind} was held no longer when it ended: another server has it, or it ends there", job.Id, job.Kind);
                return;
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
}
