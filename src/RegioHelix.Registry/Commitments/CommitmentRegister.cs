using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Commitments;

/// <summary>
/// Who promised what by when. Both sides see it; everybody else sees it where both agree. The giver says what came of it, the receiver whether it was done.
/// </summary>
public sealed class CommitmentRegister(RegistryDatabase database)
{
    private const int MostListed = 1_000;

    /// <summary>The day by which things are overdue.</summary>
    public DateOnly Today => DateOnly.FromDateTime(database.Now.UtcDateTime);

    /// <summary>Those that a question asks for and the actor may see, the earliest day first.</summary>
    /// <exception cref="RefusedException">The organisation is not one that the actor may see.</exception>
    public async Task<IReadOnlyList<ShownCommitment>> List(Actor actor, CommitmentQuestion question, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var own = await OwnRoles(db, actor, cancellation);
        var seen = Seen(db, actor, own);
        var today = Today;
        if (question.Organisation is { } slug)
        {
            var asked = await db.VisibleTo(actor).Where(one => one.Slug == slug).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellation) ?? throw RefusedException.NotFound();
            seen = seen.Where(one => one.GiverId == asked || one.ReceiverId == asked);
        }
        if (question.OccasionLink is { } link)
            seen = seen.Where(one => one.OccasionLink == link);
        if (question.OnlyMine)
            seen = seen.Where(one => one.ResponsibleId == actor.PersonId);
        seen = question.State switch
        {
            CommitmentState.Open => seen.Where(one => one.Status == CommitmentStatus.Open),
            CommitmentState.Overdue => seen.Where(one => one.Status == CommitmentStatus.Open && one.DueOn < today),
            CommitmentState.Done => seen.Where(one => one.Status == CommitmentStatus.Done),
            CommitmentState.Dropped => seen.Where(one => one.Status == CommitmentStatus.Dropped),
            _ => seen,
        };
        var found = await seen.OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(MostListed).ToListAsync(cancellation);
        return [.. found.Select(one => Show(one, actor, own))];
    }

    /// <summary>One that the actor may see.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<ShownCommitment> Get(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var own = await OwnRoles(db, actor, cancellation);
        var found = await Seen(db, actor, own).FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        return Show(found, actor, own);
    }

    /// <summary>Enters one, for an organisation of which the actor is an editor.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong with the entry.</exception>
    /// <exception cref="RefusedException">Not allowed.</exception>
    public Task<Commitment> Add(Actor actor, CommitmentEntry entry, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        entry.ReadInto(new Commitment(), problems);
        var name = PlainText.ReadRequiredLine(entry.Other, "other", 200, problems);
        problems.ThrowIfAny();
        return database.Change(actor, async db =>
        {
            var own = await db.VisibleTo(actor).FirstOrDefaultAsync(one => one.Slug == entry.Own, cancellation);
            await Access.Demand(db, actor, own?.Id ?? throw Unknown("own"), RoleKind.Editor, cancellation);
            var other = await FindOther(db.VisibleTo(actor).Where(one => one.Id != own.Id), name, cancellation);
            if (other is null && !entry.OwnGives)
                throw Unknown("other");
            var commitment = new Commitment { CreatedAt = database.Now, IsAcknowledged = entry.OwnGives };
            entry.ReadInto(commitment, new FieldProblems());
            if (entry.OwnGives)
                (commitment.GiverId, commitment.ReceiverId, commitment.ReceiverName) = (own.Id, other?.Id, other is null ? name : null);
            else
                (commitment.GiverId, commitment.ReceiverId) = (other!.Id, own.Id);
            commitment.ResponsibleId = entry is { OwnGives: true, IsMine: true } ? actor.PersonId : null;
            return db.Add(commitment).Entity;
        }, cancellation);
    }

    /// <summary>Says that it is so: what others entered becomes the giver's own word.</summary>
    /// <exception cref="RefusedException">Not found, or not the giver's.</exception>
    public Task Acknowledge(Actor actor, Guid id, CancellationToken cancellation = default) => Change(actor, id, (commitment, sides) =>
    {
        DemandGiver(sides);
        commitment.IsAcknowledged = true;
    }, cancellation);

    /// <summary>The actor answers for it, or no longer.</summary>
    /// <exception cref="RefusedException">Not found, or not the giver's.</exception>
    public Task Answer(Actor actor, Guid id, bool answers, CancellationToken cancellation = default) => Change(actor, id, (commitment, sides) =>
    {
        DemandGiver(sides);
        commitment.ResponsibleId = answers ? Access.DemandPerson(actor) : null;
    }, cancellation);

    /// <summary>Ends it, or opens it again. Done is said by either side; dropped by the giver alone, with a reason, and what the giver dropped the giver alone takes up again.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The reason is missing or too long.</exception>
    /// <exception cref="RefusedException">Not found, not the actor's side, or it stands so already.</exception>
    public Task End(Actor actor, Guid id, CommitmentStatus status, string reason, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var said = status == CommitmentStatus.Dropped ? PlainText.ReadRequiredLine(reason, "reason", 500, problems) : PlainText.ReadLine(reason, "reason", 500, problems);
        problems.ThrowIfAny();
        return Change(actor, id, (commitment, sides) =>
        {
            if (status == CommitmentStatus.Dropped || commitment.Status == CommitmentStatus.Dropped)
                DemandGiver(sides);
            if (commitment.Status == status)
                throw RefusedException.NotNow(Phrase.Of("it stands so already"));
            (commitment.Status, commitment.Reason) = (status, status == CommitmentStatus.Open ? null : said);
            commitment.EndedAt = status == CommitmentStatus.Open ? null : database.Now;
            // Who takes it up again is reminded of it again.
            commitment.Reminded = status == CommitmentStatus.Open ? null : commitment.Reminded;
        }, cancellation);
    }

    /// <summary>Puts off its last day.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The day cannot be read.</exception>
    /// <exception cref="RefusedException">Not found, or not the giver's.</exception>
    public Task PutOff(Actor actor, Guid id, string dueOn, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var day = DayText.ReadRequired(dueOn, "due_on", problems);
        problems.ThrowIfAny();
        return Change(actor, id, (commitment, sides) =>
        {
            DemandGiver(sides);
            (commitment.DueOn, commitment.Reminded) = (day!.Value, null);
        }, cancellation);
    }

    /// <summary>Agrees for the actor's side that everybody sees it, or no longer. It is public while both sides agree.</summary>
    /// <exception cref="RefusedException">Not found, or neither side is the actor's.</exception>
    public Task Show(Actor actor, Guid id, bool shows, CancellationToken cancellation = default) => Change(actor, id, (commitment, sides) =>
    {
        commitment.GiverShows = sides.Gives ? shows : commitment.GiverShows;
        commitment.ReceiverShows = sides.Receives ? shows : commitment.ReceiverShows;
    }, cancellation);

    // The name in its address tells one for certain; of several that are called alike none is chosen.
    private static async Task<Organisation?> FindOther(IQueryable<Organisation> among, string name, CancellationToken cancellation)
    {
        var key = Spelling.Key(name);
        var found = await among.Where(one => one.Slug == name || one.NameKey == key).OrderBy(one => one.Slug == name ? 0 : 1).ThenBy(one => one.Id).Take(2).ToListAsync(cancellation);
        if (found.Count > 1 && found[0].Slug != name)
            throw new Vocabulary.Problems.ProblemsException(new Vocabulary.Problems.Problem("other", 0, 0, "ambiguous-organisation", name, Phrase.Of("several organisations have this name; give the name in the address of its page instead")));
        return found.FirstOrDefault();
    }

    // Public while both sides agree and are public themselves; else each side's own.
    private static IQueryable<Commitment> Seen(RegistryDb db, Actor actor, Dictionary<Guid, RoleKind> own)
    {
        Guid[] mine = [.. own.Keys];
        var all = db.Set<Commitment>().Include(one => one.Giver).Include(one => one.Receiver);
        return actor.IsTrusted ? all : all.Where(one => (one.GiverShows && one.ReceiverShows && one.Giver!.IsPublished && one.Receiver!.IsPublished) || mine.Contains(one.GiverId) || (one.ReceiverId != null && mine.Contains(one.ReceiverId.Value)));
    }

    private static void DemandGiver((bool Gives, bool Receives) sides)
    {
        if (!sides.Gives)
            throw RefusedException.NotAllowed();
    }

    private static Vocabulary.Problems.ProblemsException Unknown(string field) =>
        new(new Vocabulary.Problems.Problem(field, 0, 0, "unknown-organisation", "", field == "own" ? Phrase.Of("choose an organisation of yours for which you may write") : Phrase.Of("who promised must be registered here; give the name as it stands on its page")));

    private static async Task<Dictionary<Guid, RoleKind>> OwnRoles(RegistryDb db, Actor actor, CancellationToken cancellation) =>
        actor.PersonId is not { } person ? [] : await db.OrganisationRoles.Where(role => role.PersonId == person).ToDictionaryAsync(role => role.OrganisationId, role => role.Kind, cancellation);

    // What is not the actor's side is not there; a member sees it and may not change it.
    private Task Change(Actor actor, Guid id, Action<Commitment, (bool Gives, bool Receives)> change, CancellationToken cancellation) => database.Change(actor, async db =>
    {
        var commitment = await db.Set<Commitment>().FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        var own = await OwnRoles(db, actor, cancellation);
        var receiver = commitment.ReceiverId ?? Guid.Empty;
        if (!own.ContainsKey(commitment.GiverId) && !own.ContainsKey(receiver))
            throw RefusedException.NotFound();
        var sides = (Gives: own.GetValueOrDefault(commitment.GiverId) >= RoleKind.Editor, Receives: own.GetValueOrDefault(receiver) >= RoleKind.Editor);
        if (!sides.Gives && !sides.Receives)
            throw RefusedException.NotAllowed();
        change(commitment, sides);
    }, cancellation);

    private static ShownCommitment Show(Commitment one, Actor actor, Dictionary<Guid, RoleKind> own) => new(
        one, own.GetValueOrDefault(one.GiverId) >= RoleKind.Editor, own.GetValueOrDefault(one.ReceiverId ?? Guid.Empty) >= RoleKind.Editor, actor.PersonId is not null && one.ResponsibleId == actor.PersonId);
}

/// <summary>A commitment as an actor may see it.</summary>
/// <param name="Commitment">It, with its organisations.</param>
/// <param name="Gives">True where the actor may speak for who promised.</param>
/// <param name="Receives">True where the actor may speak for whom it was promised to.</param>
/// <param name="IsMine">True where the actor answers for it.</param>
public sealed record ShownCommitment(Commitment Commitment, bool Gives, bool Receives, bool IsMine);

/// <summary>Which commitments to list. What is left out does not narrow.</summary>
public sealed record CommitmentQuestion
{
    /// <summary>Of an organisation, whichever side; its slug.</summary>
    public string? Organisation { get; init; }

    /// <summary>Of an occasion, by its page; not asked for in addresses.</summary>
    public string? OccasionLink { get; init; }

    /// <summary>Those alone that the actor answers for.</summary>
    public bool OnlyMine { get; init; }

    /// <summary>In a state.</summary>
    public CommitmentState State { get; init; }
}

/// <summary>The states by which commitments are listed.</summary>
public enum CommitmentState
{
    /// <summary>Any.</summary>
    All,

    /// <summary>Not done yet.</summary>
    Open,

    /// <summary>Not done though the last day is over.</summary>
    Overdue,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Dropped.</summary>
    Dropped,
}
