namespace RegioHelix.Studies.Jobs;

/// <summary>Long work: started by name with settings, run by what the executable registered under that name, kept across restarts.</summary>
public sealed class JobQueue
{
    /// <summary>Puts a job in the queue.</summary>
    /// <param name="kind">What runs, a registered name.</param>
    /// <param name="settings">Its settings, JSON.</param>
    /// <exception cref="ArgumentException">No such kind.</exception>
    public Guid Start(string kind, string settings) => throw new NotImplementedException();

    /// <summary>The job, or null.</summary>
    public JobView? Find(Guid id) => throw new NotImplementedException();

    /// <summary>The latest jobs, newest first.</summary>
    public IReadOnlyList<JobView> List(int most = 20) => throw new NotImplementedException();

    /// <summary>Asks the job to stop; does nothing to one that has ended.</summary>
    public void Cancel(Guid id) => throw new NotImplementedException();
}
