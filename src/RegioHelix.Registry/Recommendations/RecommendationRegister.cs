using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Recommendations;

/// <summary>
/// Recommendations of events, from the table to whoever decides. Those who organise the event and those who write for the organisation that follows one see it and
/// say what was decided; everybody else sees it once both want that.
/// </summary>
public sealed class RecommendationRegister(RegistryDatabase database)
{
    private const int MostListed = 1_000;

    /// <summary>The day by which things are overdue.</summary>
    public DateOnly Today => DateOnly.FromDateTime(database.Now.UtcDateTime);

    /// <summary>Those that a question asks for and the actor may see, the earliest day first.</summary>
    /// <exception cref="RefusedException">The event is not one that the actor may see.</exception>
    public async Task<IReadOnlyList<ShownRecommendation>> List(Actor actor, RecommendationQuestion question, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var (writing, today) = (await Writing(db, actor, cancellation), Today);
        var seen = Seen(db, actor, writing);
        if (question.Event is { } slug)
        {
            var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
            seen = seen.Where(one => one.EventId == hosted.Id);
        }
        seen = question.State switch
        {
            RecommendationState.Open => seen.Where(one => one.Status == RecommendationStatus.Open),
            RecommendationState.Overdue => seen.Where(one => one.Status == RecommendationStatus.Open && one.DueOn < today),
            RecommendationState.Adopted => seen.Where(one => one.Status == RecommendationStatus.Adopted),
            RecommendationState.Partly => seen.Where(one => one.Status == RecommendationStatus.Partly),
            RecommendationState.Rejected => seen.Where(one => one.Status == RecommendationStatus.Rejected),
            _ => seen,
        };
        return [.. (await seen.OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(MostListed).ToListAsync(cancellation)).Select(one => Show(one, actor, writing))];
    }

    /// <summary>One that the actor may see.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<ShownRecommendation> Get(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var writing = await Writing(db, actor, cancellation);
        return Show(await Seen(db, actor, writing).FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound(), actor, writing);
    }

    /// <summary>Enters one, for an event that the actor organises, also once it is over. Where the actor writes for the organisation that follows it, that has said so thereby.</summary>
    /// <exception cref="ProblemsException">All that is wrong with the entry.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<Recommendation> Add(Actor actor, string slug, RecommendationEntry entry, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        entry.ReadInto(new Recommendation(), problems);
        var owner = PlainText.ReadRequiredLine(entry.Owner, "owner", 200, problems);
        return database.Change(actor, async db =>
        {
            var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
            problems.ThrowIfAny();
            var follows = await FindOwner(db.VisibleTo(actor), owner, cancellation);
            var one = new Recommendation { EventId = hosted.Id, OwnerId = follows.Id, IsAccepted = (await Writing(db, actor, cancellation)).Contains(follows.Id), CreatedAt = database.Now };
            entry.ReadInto(one, new FieldProblems());
            return db.Add(one).Entity;
        }, cancellation);
    }

    /// <summary>Says what was decided, or takes it back.</summary>
    /// <exception cref="ProblemsException">All that is wrong with the entry.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or changed since.</exception>
    public Task Decide(Actor actor, Guid id, int version, DecisionEntry entry, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        entry.ReadInto(new Recommendation(), Today, problems);
        return Change(actor, id, (one, shown) =>
        {
            problems.ThrowIfAny();
            EventAccess.DemandCurrent(one, version);
            entry.ReadInto(one, Today, new FieldProblems());
        }, cancellation);
    }

    /// <summary>Puts off the day by which an answer is hoped for.</summary>
    /// <exception cref="ProblemsException">The day cannot be read.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or changed since.</exception>
    public Task PutOff(Actor actor, Guid id, int version, string dueOn, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var day = DayText.ReadRequired(dueOn, "due_on", problems);
        return Change(actor, id, (one, _) =>
        {
            problems.ThrowIfAny();
            EventAccess.DemandCurrent(one, version);
            one.DueOn = day!.Value;
        }, cancellation);
    }

    /// <summary>Shows it to everybody, or no longer; for those who organise the event.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Show(Actor actor, Guid id, bool shows, CancellationToken cancellation = default) => Change(actor, id, (one, may) => one.IsShown = may.Organises ? shows : throw RefusedException.NotAllowed(), cancellation);

    /// <summary>Says for the organisation that it follows it, or no longer: then it stands without an owner until another is named.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Accept(Actor actor, Guid id, bool follows, CancellationToken cancellation = default) => Change(actor, id, (one, may) =>
    {
        if (!may.Owns)
            throw RefusedException.NotAllowed();
        (one.IsAccepted, one.OwnerId) = (follows, follows ? one.OwnerId : null);
    }, cancellation);

    // The name in its address tells one for certain; of several that are called alike none is chosen.
    private static async Task<Organisation> FindOwner(IQueryable<Organisation> among, string name, CancellationToken cancellation)
    {
        var key = Spelling.Key(name);
        var found = await among.Where(one => one.Slug == name || one.NameKey == key).OrderBy(one => one.Slug == name ? 0 : 1).ThenBy(one => one.Id).Take(2).ToListAsync(cancellation);
        return found.Count == 1 || (found.Count > 1 && found[0].Slug == name) ? found[0]
            : throw new ProblemsException(found.Count == 0
                ? new Problem("owner", 0, 0, "unknown-organisation", name, Phrase.Of("who follows it must be registered here; give the name as it stands on its page"))
                : new Problem("owner", 0, 0, "ambiguous-organisation", name, Phrase.Of("several organisations have this name; give the name in the address of its page instead")));
    }

    private static async Task<HashSet<Guid>> Writing(RegistryDb db, Actor actor, CancellationToken cancellation)
    {
        if (actor.PersonId is not { } person)
            return [];
        RoleKind[] writing = [RoleKind.Editor, RoleKind.Owner];
        return [.. await db.OrganisationRoles.Where(role => role.PersonId == person && writing.Contains(role.Kind)).Select(role => role.OrganisationId).ToListAsync(cancellation)];
    }

    private static IQueryable<Recommendation> Seen(RegistryDb db, Actor actor, HashSet<Guid> writing)
    {
        Guid[] mine = [.. writing];
        var all = db.Set<Recommendation>().Include(one => one.Event).Include(one => one.Owner);
        return actor.IsTrusted ? all : all.Where(one => (one.IsShown && one.IsAccepted && one.Event!.Status != EventStatus.Draft) || mine.Contains(one.Event!.OrganisationId) || (one.OwnerId != null && mine.Contains(one.OwnerId.Value)));
    }

    private static ShownRecommendation Show(Recommendation one, Actor actor, HashSet<Guid> writing) => new(
        one, one.Owner is { } owner && (owner.IsPublished || actor.IsTrusted || writing.Contains(owner.Id) || writing.Contains(one.Event!.OrganisationId)) ? owner : null,
        actor.IsTrusted || writing.Contains(one.Event!.OrganisationId), one.OwnerId is { } id && (actor.IsTrusted || writing.Contains(id)));

    private Task Change(Actor actor, Guid id, Action<Recommendation, ShownRecommendation> change, CancellationToken cancellation) => database.Change(actor, async db =>
    {
        var writing = await Writing(db, actor, cancellation);
        var one = await Seen(db, actor, writing).FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        var shown = Show(one, actor, writing);
        if (!shown.Organises && !shown.Owns)
            throw RefusedException.NotAllowed();
        change(one, shown);
    }, cancellation);
}

/// <summary>A recommendation as an actor may see it.</summary>
/// <param name="Recommendation">It, with its event.</param>
/// <param name="Owner">The organisation that follows it; null where it was removed or the actor may not know of it.</param>
/// <param name="Organises">True where the actor organises the event.</param>
/// <param name="Owns">True where the actor writes for the organisation that follows it.</param>
public sealed record ShownRecommendation(Recommendation Recommendation, Organisation? Owner, bool Organises, bool Owns);

/// <summary>Which recommendations to list. What is left out does not narrow.</summary>
public sealed record RecommendationQuestion
{
    /// <summary>Of an event; its slug.</summary>
    public string? Event { get; init; }

    /// <summary>In a state.</summary>
    public RecommendationState State { get; init; }
}

/// <summary>The states by which recommendations are listed.</summary>
public enum RecommendationState
{
    /// <summary>Any.</summary>
    All,

    /// <summary>No answer yet.</summary>
    Open,

    /// <summary>No answer though the last day is over.</summary>
    Overdue,

    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Adopted in part.</summary>
    Partly,

    /// <summary>Rejected.</summary>
    Rejected,
}
