using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Jobs;

/// <summary>
/// Jobs as they are kept. Every change is kept before the call returns, so that a killed process loses none. Any process may add, list and cancel; a job
/// is run by one at a time, which holds it and is told when it does no longer. For any number of threads.
/// </summary>
public interface IJobStore
{
    /// <summary>How long a process that runs a job may let pass before it says again that it lives.</summary>
    TimeSpan Pulse { get; }

    /// <summary>
    /// Makes this process one that runs jobs, where it may be. Jobs that a dead process left running go back into the queue, or are given up after
    /// <see cref="JobStore.MostAttempts"/> attempts.
    /// </summary>
    /// <returns>True where this process runs jobs now.</returns>
    bool TryBecomeRunner();

    /// <summary>Puts a job at the end of the queue.</summary>
    Guid Add(string kind, string settings, string owner = "");

    /// <summary>Takes the job that waits longest and marks it as running, so that nobody else takes it; null where none waits.</summary>
    /// <exception cref="InvalidOperationException">This process does not run jobs.</exception>
    StoredJob? TakeNext();

    /// <summary>Says that whoever took the job still lives.</summary>
    /// <param name="taken">The job as it was taken.</param>
    JobHold Beat(StoredJob taken);

    /// <summary>Says how far a running job has come; does nothing to one that is no longer held.</summary>
    /// <param name="taken">The job as it was taken.</param>
    /// <param name="progress">0 to 1; null where unknown.</param>
    /// <param name="message">What it is doing.</param>
    JobHold Report(StoredJob taken, double? progress, Phrase message);

    /// <summary>Ends a running job.</summary>
    /// <param name="taken">The job as it was taken.</param>
    /// <param name="state">Done, failed or cancelled.</param>
    /// <param name="message">How it ended.</param>
    /// <param name="result">Its result, JSON; of one that failed, its problems.</param>
    /// <returns>False where it is no longer held: nothing was recorded.</returns>
    bool Finish(StoredJob taken, StoredJobState state, Phrase message, string? result = null);

    /// <summary>Puts a running job back into the queue, at its old place: the process stops, the job has not failed.</summary>
    /// <param name="taken">The job as it was taken.</param>
    void HandBack(StoredJob taken);

    /// <summary>Ends a waiting job and asks a running one to stop.</summary>
    /// <returns>False where there is none, or it has ended.</returns>
    bool RequestCancel(Guid id);

    /// <summary>The job, or null.</summary>
    StoredJob? Find(Guid id);

    /// <summary>The latest jobs, newest first.</summary>
    IReadOnlyList<StoredJob> List(int most = 20);

    /// <summary>Forgets a job that waits no longer and does not run.</summary>
    /// <returns>False where there is none, or it has not ended.</returns>
    bool Remove(Guid id);

    /// <summary>Forgets the jobs that ended before an instant.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="kept">Kinds that begin with this are kept: their results are needed as long as what they belong to. Empty for none.</param>
    /// <returns>How many.</returns>
    int RemoveEnded(DateTimeOffset before, string kept = "");
}

/// <summary>What a process that took a job is told of it.</summary>
public enum JobHold
{
    /// <summary>It is held: go on.</summary>
    Held,

    /// <summary>It is held, and somebody asked it to stop.</summary>
    ToStop,

    /// <summary>It is held no longer: it ended, or this process was silent for so long that another may run it. Nothing that is found counts any more.</summary>
    Lost,
}
