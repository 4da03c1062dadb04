using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Jobs;

/// <summary>
/// The jobs as one of several servers sees them: those on what all share lie where all reach them, those on files that this server alone has lie with the
/// files. Whatever lies with the files already, of any kind, ends there.
/// </summary>
/// <param name="own">With the files.</param>
/// <param name="shared">Where all reach them.</param>
/// <param name="sharedKinds">Which kinds any server can run.</param>
public sealed class NodeJobStore(JobStore own, IJobStore shared, IReadOnlyCollection<string> sharedKinds) : IJobStore
{
    /// <inheritdoc />
    public TimeSpan Pulse => shared.Pulse < own.Pulse ? shared.Pulse : own.Pulse;

    /// <inheritdoc />
    public bool TryBecomeRunner()
    {
        own.TryBecomeRunner();
        return shared.TryBecomeRunner();
    }

    /// <inheritdoc />
    public Guid Add(string kind, string settings, string owner = "") => sharedKinds.Contains(kind) ? shared.Add(kind, settings, owner) : own.Add(kind, settings, owner);

    /// <inheritdoc />
    public StoredJob? TakeNext() => (own.IsRunner ? own.TakeNext() : null) ?? shared.TakeNext();

    /// <inheritdoc />
    public JobHold Beat(StoredJob taken) => Of(taken.Id).Beat(taken);

    /// <inheritdoc />
    public JobHold Report(StoredJob taken, double? progress, Phrase message) => Of(taken.Id).Report(taken, progress, message);

    /// <inheritdoc />
    public bool Finish(StoredJob taken, StoredJobState state, Phrase message, string? result = null) => Of(taken.Id).Finish(taken, state, message, result);

    /// <inheritdoc />
    public void HandBack(StoredJob taken) => Of(taken.Id).HandBack(taken);

    /// <inheritdoc />
    public bool RequestCancel(Guid id) => Of(id).RequestCancel(id);

    /// <inheritdoc />
    public StoredJob? Find(Guid id) => own.Find(id) ?? shared.Find(id);

    /// <inheritdoc />
    public IReadOnlyList<StoredJob> List(int most = 20) =>
        [.. own.List(most).Concat(shared.List(most)).OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id).Take(most)];

    /// <inheritdoc />
    public bool Remove(Guid id) => Of(id).Remove(id);

    /// <inheritdoc />
    public int RemoveEnded(DateTimeOffset before, string kept = "") => own.RemoveEnded(before, kept) + shared.RemoveEnded(before, kept);

    // The file is asked first: it is here.
    private IJobStore Of(Guid id) => own.Find(id) is null ? shared : own;
}
