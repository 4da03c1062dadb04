using System.Security.Cryptography;
using System.Text.Json;
using RegioHelix.Registry;
using RegioHelix.Store.Jobs;
using RegioHelix.Store.Shelves;
using RegioHelix.Studies.Jobs;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>
/// Effect checks of strategies that somebody asked for: run as jobs, kept with their settings. Seen by whoever asked, and by all who may write the strategy where one of them asked.
/// </summary>
public sealed class PriorityCheckShelf(IFileShelves shelves, JobQueue queue, IJobStore jobs, TimeProvider clock)
{
    /// <summary>So many checks of a strategy one account keeps at most.</summary>
    public const int MostKept = 20;

    private const string ResultFile = "result.json";

    private const string RecordFile = "check.json";
    private const int IdLength = 24;

    private readonly IFileShelf shelf = shelves.Open("own/strategy-checks");

    /// <summary>Starts a check.</summary>
    /// <param name="actor">Who asks: signed in.</param>
    /// <param name="settings">What is asked, looked at already.</param>
    /// <param name="mayEdit">True where the actor may write the strategy.</param>
    /// <returns>The check's id.</returns>
    /// <exception cref="RefusedException">Nobody is signed in, one of the actor's still runs, or too many are kept.</exception>
    public string Ask(Actor actor, PriorityCheckSettings settings, bool mayEdit)
    {
        var owner = actor.AccountId ?? throw RefusedException.NotAllowed();
        var own = Records().Where(one => one.Owner == owner).ToList();
        if (own.Any(one => queue.Find(one.Job)?.State is JobState.Queued or JobState.Running))
            throw RefusedException.NotNow(Phrase.Of("a check of yours still runs; wait for it, or cancel it"));
        if (own.Count(one => IsOf(one, settings.Region, settings.Period)) >= MostKept)
            throw RefusedException.NotNow(Phrase.Of($"you keep {MostKept} checks of this strategy; delete one first"));
        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        // Kept before it is started: another node may have run it before this one goes on, and of a check that is not there nothing is kept.
        var record = new PriorityCheckRecord(id, owner, mayEdit, settings, Guid.Empty, clock.GetUtcNow());
        Keep(record);
        try
        {
            Keep(record with { Job = queue.Start(JobKinds.CheckStrategy, JsonSerializer.Serialize(PriorityJobSettings.For(actor, id, settings), JsonSerializerOptions.Web)) });
        }
        catch
        {
            shelf.Remove(id);
            throw;
        }

        return id;
    }

    /// <summary>The checks of a strategy that the actor sees, newest first.</summary>
    public IReadOnlyList<KeptPriorityCheck> List(Actor actor, string region, string period, bool mayEdit) =>
        [.. Records().Where(one => IsOf(one, region, period) && Sees(actor, one, mayEdit)).OrderByDescending(one => one.At).Select(View)];

    /// <summary>One of a strategy.</summary>
    /// <exception cref="RefusedException">There is none that the actor sees.</exception>
    public KeptPriorityCheck Get(Actor actor, string region, string period, string id, bool mayEdit) =>
        Find(id) is { } found && IsOf(found, region, period) && Sees(actor, found, mayEdit) ? View(found) : throw RefusedException.NotFound();

    /// <summary>The whole check of a line; null where it was not checked, or there is no result.</summary>
    public KeptPriority? FindPriority(string id, int line) =>
        line >= 0 && Find(id) is not null ? Read<KeptPriority>(PriorityFile(id, line)) : null;

    /// <summary>Keeps what a job found; of a check that was deleted meanwhile nothing.</summary>
    public void Keep(string id, PriorityCheckAnswer answer)
    {
        if (Find(id) is not { } record)
            return;
        Guid? owner = record.Owner == Guid.Empty ? null : record.Owner;
        foreach (var (line, check) in answer.Checks)
            shelf.Put(PriorityFile(id, line), JsonSerializer.SerializeToUtf8Bytes(new KeptPriority(check.Kept, check.PanelCsv)), owner);
        // Last: whoever reads the result finds all it speaks of.
        shelf.Put($"{id}/{ResultFile}", JsonSerializer.SerializeToUtf8Bytes(answer.Result), owner);
    }

    /// <summary>Asks a check to stop.</summary>
    public void Cancel(KeptPriorityCheck check) => queue.Cancel(check.JobId);

    /// <summary>Removes a check with its job.</summary>
    public void Delete(KeptPriorityCheck check)
    {
        queue.Cancel(check.JobId);
        shelf.Remove(check.Id);
        jobs.Remove(check.JobId);
    }

    /// <summary>Takes away who asked from the checks of accounts that are gone: what those who look after the strategy see stays and is nobody's, the rest goes.</summary>
    /// <param name="gone">The accounts.</param>
    public void Forget(IReadOnlySet<Guid> gone)
    {
        foreach (var one in Records().Where(one => gone.Contains(one.Owner)).ToList())
        {
            // The order of the work names who asked.
            queue.Cancel(one.Job);
            jobs.Remove(one.Job);
            if (one.ByEditor && FindResult(one.Id) is not null)
                Keep(one with { Owner = Guid.Empty });
            else
                shelf.Remove(one.Id);
        }
    }

    private KeptPriorityCheck View(PriorityCheckRecord one) => new(one.Id, one.Settings, one.At, one.Job, queue.Find(one.Job), FindResult(one.Id));

    private PriorityCheckResult? FindResult(string id) => Read<PriorityCheckResult>($"{id}/{ResultFile}");

    private IEnumerable<PriorityCheckRecord> Records() =>
        shelf.List().Where(file => file.Path.EndsWith("/" + RecordFile, StringComparison.Ordinal)).Select(file => Read<PriorityCheckRecord>(file.Path)).OfType<PriorityCheckRecord>();

    private PriorityCheckRecord? Find(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower) ? Read<PriorityCheckRecord>($"{id}/{RecordFile}") : null;

    private void Keep(PriorityCheckRecord record) => shelf.Put($"{record.Id}/{RecordFile}", JsonSerializer.SerializeToUtf8Bytes(record), record.Owner == Guid.Empty ? null : record.Owner);

    private T? Read<T>(string path)
        where T : class => shelf.Find(path) is { } found ? JsonSerializer.Deserialize<T>(found.Content) : null;

    private static string PriorityFile(string id, int line) => FormattableString.Invariant($"{id}/priority-{line}.json");

    private static bool IsOf(PriorityCheckRecord one, string region, string period) => one.Settings.Region.Equals(region, StringComparison.OrdinalIgnoreCase) && one.Settings.Period == period;

    private static bool Sees(Actor actor, PriorityCheckRecord one, bool mayEdit) => actor.IsTrusted || one.Owner == actor.AccountId || (mayEdit && one.ByEditor);
}

/// <summary>What is kept of a check beside its results.</summary>
/// <param name="Id">Random, unguessable.</param>
/// <param name="Owner">The account that asked.</param>
/// <param name="ByEditor">True where it might write the strategy then.</param>
/// <param name="Settings">What was asked.</param>
/// <param name="Job">The job.</param>
/// <param name="At">UTC.</param>
internal sealed record PriorityCheckRecord(string Id, Guid Owner, bool ByEditor, PriorityCheckSettings Settings, Guid Job, DateTimeOffset At);

/// <summary>A check as its page shows it.</summary>
/// <param name="Id">Random, unguessable.</param>
/// <param name="Settings">What was asked.</param>
/// <param name="At">UTC.</param>
/// <param name="JobId">The job.</param>
/// <param name="Job">How far it is; null where it is no longer known.</param>
/// <param name="Result">What was found; null until it is.</param>
public sealed record KeptPriorityCheck(string Id, PriorityCheckSettings Settings, DateTimeOffset At, Guid JobId, JobView? Job, PriorityCheckResult? Result)
{
    /// <summary>The address of its page.</summary>
    public string Path => $"/strategies/{Settings.Region}/{Settings.Period}/effects/{Id}";
}

/// <summary>The whole check of one priority, as it is kept.</summary>
/// <param name="Evidence">The check.</param>
/// <param name="Panel">Its panel as a file.</param>
public sealed record KeptPriority(KeptEvidence Evidence, string Panel);

/// <summary>The settings of the job <c>strategy-check</c>.</summary>
/// <param name="Id">The check.</param>
/// <param name="Page">Where to go on when it has ended.</param>
/// <param name="ActorKind">What kind of actor asked for it.</param>
/// <param name="AccountId">The account.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Settings">What is asked.</param>
public sealed record PriorityJobSettings(string Id, string Page, ActorKind ActorKind, Guid? AccountId, Guid? PersonId, PriorityCheckSettings Settings)
{
    /// <summary>Who asked for it: what that actor may see is looked up anew when it runs.</summary>
    public Actor Asker => new(ActorKind, AccountId, PersonId);

    internal static PriorityJobSettings For(Actor actor, string id, PriorityCheckSettings settings) =>
        new(id, $"/strategies/{settings.Region}/{settings.Period}/effects/{id}", actor.Kind, actor.AccountId, actor.PersonId, settings);
}
