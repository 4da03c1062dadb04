using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Needs;

/// <summary>Needs and offers from draft to answer. To others an anonymous one comes without its owner.</summary>
public sealed class NeedRegister(RegistryDatabase database)
{
    private const int MostListed = 200;

    // The address at which one is written.
    private const string Reserved = "new";

    /// <summary>The need of a slug that the actor may see; its organisation only where the actor may know it.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<ShownNeed> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var need = await db.Needs.Include(one => one.Organisation).FirstOrDefaultAsync(one => one.Slug == slug, cancellation) ?? throw RefusedException.NotFound();
        var owns = actor.IsTrusted || await Access.FindRole(db, actor, need.OrganisationId, cancellation) is not null;
        if (!owns && !IsOpen(need))
            throw RefusedException.NotFound();
        return Show(need, owns || await IsIntroduced(db, actor, need.Id, cancellation));
    }

    /// <summary>A need with its organisation, for those who belong to it.</summary>
    /// <exception cref="RefusedException">There is none of theirs.</exception>
    public async Task<Need> GetOwn(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var need = await db.Needs.Include(one => one.Organisation).FirstOrDefaultAsync(one => one.Slug == slug, cancellation) ?? throw RefusedException.NotFound();
        return actor.IsTrusted || await Access.FindRole(db, actor, need.OrganisationId, cancellation) is not null ? need : throw RefusedException.NotFound();
    }

    /// <summary>Published needs and offers whose organisations are public or unnamed, newest first.</summary>
    public async Task<ListPage<ShownNeed>> List(NeedFilter filter, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var now = database.Now;
        var open = Matching(Open(db, now), filter);
        var page = await open.Include(one => one.Organisation).OrderByDescending(one => one.PublishedAt).ThenBy(one => one.Id).Skip(Math.Max(0, filter.Skip)).Take(Math.Clamp(filter.Take, 1, MostListed)).ToListAsync(cancellation);
        return new([.. page.Select(need => Show(need, owns: false))], await open.CountAsync(cancellation));
    }

    /// <summary>How many published needs and offers there are, and how many of them the generator made; pages aside.</summary>
    public async Task<NeedTally> Count(NeedFilter filter, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var open = Matching(Open(db, database.Now), filter);
        return new(await open.CountAsync(cancellation), await open.CountAsync(one => one.Origin == RecordOrigin.Invented, cancellation));
    }

    /// <summary>All needs and offers of an organisation, drafts included, for those who belong to it.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyList<Need>> ListOwn(Actor actor, Guid organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        await Access.Demand(db, actor, organisation, RoleKind.Member, cancellation);
        return await db.Needs.Where(one => one.OrganisationId == organisation).OrderByDescending(one => one.CreatedAt).ToListAsync(cancellation);
    }

    /// <summary>Writes a draft.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<Need> Add(Actor actor, Guid organisation, NeedEntry entry, CancellationToken cancellation = default)
    {
        var profile = NeedProfile.From(entry, database.Now);
        return database.Change(actor, db => Write(db, actor, organisation, profile, database.Now, cancellation), cancellation);
    }

    /// <summary>Writes a draft within a change.</summary>
    internal static async Task<Need> Write(RegistryDb db, Actor actor, Guid organisation, NeedProfile profile, DateTimeOffset now, CancellationToken cancellation)
    {
        await Access.Demand(db, actor, organisation, RoleKind.Editor, cancellation);
        var need = Need.From(organisation, profile, RecordOrigin.Entered, now);
        need.ContactId = actor.PersonId;
        var stem = Slug.Stem(profile.Title[0].Text, need.Id);
        need.Slug = Slug.From(profile.Title[0].Text, need.Id, [Reserved, .. await db.Needs.Where(one => one.Slug.StartsWith(stem)).Select(one => one.Slug).ToListAsync(cancellation)]);
        return db.Add(need).Entity;
    }

    /// <summary>Changes one; its slug stays.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or changed since.</exception>
    public Task<Need> Change(Actor actor, Guid id, int version, NeedEntry entry, CancellationToken cancellation = default)
    {
        var profile = NeedProfile.From(entry, database.Now);
        return Change(actor, id, need =>
        {
            if (need.Version != version)
                throw RefusedException.Outdated();
            need.Change(profile);
        }, cancellation);
    }

    /// <summary>Shows it to others for twelve months, or for twelve more.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or over.</exception>
    public Task<Need> Publish(Actor actor, Guid id, CancellationToken cancellation = default) => Change(actor, id, need => need.Publish(database.Now), cancellation);

    /// <summary>Ends it: closed where it was answered, withdrawn where it was not.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or ended before.</exception>
    public Task<Need> End(Actor actor, Guid id, bool answered, CancellationToken cancellation = default) => Change(actor, id, need =>
    {
        if (need.Status is NeedStatus.Closed or NeedStatus.Withdrawn)
            throw RefusedException.NotNow(Phrase.Of("this has ended already"));
        need.Status = answered ? NeedStatus.Closed : NeedStatus.Withdrawn;
    }, cancellation);

    /// <summary>Marks those whose twelve months are over.</summary>
    /// <returns>How many.</returns>
    public Task<int> ExpireDue(CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        var now = database.Now;
        var due = await db.Needs.Where(one => one.Status == NeedStatus.Published && one.ExpiresAt <= now).ToListAsync(cancellation);
        foreach (var need in due)
            need.Status = NeedStatus.Expired;
        return due.Count;
    }, cancellation);

    internal static IQueryable<Need> Open(RegistryDb db, DateTimeOffset now) =>
        db.Needs.Where(one => one.Status == NeedStatus.Published && one.ExpiresAt > now && (one.IsAnonymous || one.Organisation!.IsPublished));

    internal static ShownNeed Show(Need need, bool owns)
    {
        var owner = need.IsAnonymous && !owns ? null : need.Organisation;
        return new(need.Id, need.Slug, need.Version, need.Type, need.Money, need.Title, need.Description, need.PartnerSought, need.ReadinessFrom, need.ReadinessTo, need.Deadline,
            need.Regions, need.Languages, need.Tags, need.Status, need.PublishedAt, need.ExpiresAt, need.Origin, owner);
    }

    private static IQueryable<Need> Matching(IQueryable<Need> needs, NeedFilter filter)
    {
        if (filter.Type is { } type)
            needs = needs.Where(one => one.Type == type);
        if (filter.Tag is { Length: > 0 } tag)
            needs = needs.Where(one => one.Tags.Contains(tag));
        if (filter.TagsBeginning is { Count: > 0 } beginnings)
#pragma warning disable CA1310 // The database compares, by its own rules.
            needs = needs.Where(one => one.Tags.Any(held => beginnings.Any(begin => held.StartsWith(begin))));
#pragma warning restore CA1310
        if (filter.Language is { } language)
            needs = needs.Where(one => one.Languages.Contains(language));
        if (filter.Readiness is { } level)
            needs = needs.Where(one => (one.ReadinessFrom == null || one.ReadinessFrom <= level) && (one.ReadinessTo == null || one.ReadinessTo >= level));
        if (filter.Owner is { } owner)
            needs = needs.Where(one => one.OrganisationId == owner && !one.IsAnonymous);
        return needs;
    }

    // Both said yes: names are open.
    private static async Task<bool> IsIntroduced(RegistryDb db, Actor actor, Guid need, CancellationToken cancellation) =>
        actor.PersonId is { } person && await db.Interests.AnyAsync(
            interest => interest.NeedId == need && interest.Status == InterestStatus.Accepted && db.OrganisationRoles.Any(role => role.OrganisationId == interest.OrganisationId && role.PersonId == person), cancellation);

    private bool IsOpen(Need need) => need.Status == NeedStatus.Published && need.ExpiresAt > database.Now && (need.IsAnonymous || need.Organisation!.IsPublished);

    private Task<Need> Change(Actor actor, Guid id, Action<Need> change, CancellationToken cancellation) => database.Change(actor, async db =>
    {
        var need = await db.Needs.FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        // To outsiders it does not exist as something to change: an answer must not tell whose it is.
        if (!actor.IsTrusted && await Access.FindRole(db, actor, need.OrganisationId, cancellation) is null)
            throw RefusedException.NotFound();
        await Access.Demand(db, actor, need.OrganisationId, RoleKind.Editor, cancellation);
        change(need);
        return need;
    }, cancellation);
}
