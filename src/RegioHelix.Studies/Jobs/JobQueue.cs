using RegioHelix.Store.Jobs;

namespace RegioHelix.Studies.Jobs;

/// <summary>Long work: started by name with settings, run by what the executable registered under that name, kept across restarts.</summary>
public sealed class JobQueue(IJobStore jobs)
{
    /// <summary>Raised when a job was added, so that a worker in this process need not wait for its next look.</summary>
    public event Action? Added;

    /// <summary>Raised when a job was asked to stop.</summary>
    public event Action<Guid>? CancelRequested;

    /// <summary>Raised when a job that waited was called off: what it was to work on is no longer needed.</summary>
    public event Action<StoredJob>? CalledOff;

    /// <summary>Puts a job in the queue.</summary>
    /// <param name="kind">What runs: one of <see cref="JobKinds"/>.</param>
    /// <param name="settings">Its settings, JSON.</param>
    /// <exception cref="ArgumentException">No such kind.</exception>
    public Guid Start(string kind, string settings)
    {
        if (!JobKinds.All.Contains(kind))
            throw new ArgumentException($"{kind} is no kind of job; there are {string.Join(", ", JobKinds.All)}", nameof(kind));
        var id = jobs.Add(kind, settings);
        Added?.Invoke();
        return id;
    }

    /// <summary>The job, or null.</summary>
    public JobView? Find(Guid id) => jobs.Find(id) is { } job ? View(job) : null;

    /// <summary>The latest jobs, newest first.</summary>
    public IReadOnlyList<JobView> List(int most = 20) => [.. jobs.List(most).Select(View)];

    /// <summary>Asks the job to stop; does nothing to one that has ended.</summary>
    public void Cancel(Guid id)
    {
        jobs.RequestCancel(id);
        CancelRequested?.Invoke(id);
        // One that runs is still running now, and whoever runs it cleans up when it stops.
        if (jobs.Find(id) is { State: StoredJobState.Cancelled } calledOff)
            CalledOff?.Invoke(calledOff);
    }

    private static JobView View(StoredJob job) => new(
        job.Id, job.Kind, (JobState)job.State, job.Progress, job.Message, JobProblems.Of(job.Result), job.Settings, job.Result, job.CreatedAt, job.EndedAt);
}
