using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Organisations;

/// <summary>Reads and changes organisations, for an actor: what the actor may not see does not exist, what is not the actor's to change is refused.</summary>
public sealed class OrganisationRegister(RegistryDatabase database)
{
    private const int MostListed = 200;

    /// <summary>The organisation of a slug, with its cluster profile.</summary>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<Organisation> Get(Actor actor, string slug, CancellationToken cancellation = default) =>
        await Find(actor, slug, cancellation) ?? throw RefusedException.NotFound();

    /// <summary>The organisation of a slug, with its cluster profile; null where there is none that the actor may see.</summary>
    public async Task<Organisation?> Find(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.VisibleTo(actor)
            .Include(one => one.Cluster!.Labels)
            .Include(one => one.Cluster!.Links)
            .AsSplitQuery()
            .FirstOrDefaultAsync(one => one.Slug == slug, cancellation);
    }

    /// <summary>Organisations in order of their names, a page at a time.</summary>
    public async Task<ListPage<Organisation>> List(Actor actor, OrganisationFilter filter, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var matching = db.VisibleTo(actor).Matching(db, actor, filter);
        var page = matching.OrderBy(one => one.NameKey).ThenBy(one => one.Id).Skip(Math.Max(0, filter.Skip)).Take(Math.Clamp(filter.Take, 1, MostListed));
        return new(await page.ToListAsync(cancellation), await matching.CountAsync(cancellation));
    }

    /// <summary>What people and files added last, public or not; for moderators. The invented community is not among it.</summary>
    /// <exception cref="RefusedException">The actor is none.</exception>
    public async Task<IReadOnlyList<Organisation>> ListLatest(Actor actor, int most = 100, CancellationToken cancellation = default)
    {
        if (!actor.IsModerating)
            throw RefusedException.NotFound();
        await using var db = database.Read();
        return await db.Organisations.Where(one => one.Origin != RecordOrigin.Invented).OrderByDescending(one => one.CreatedAt).ThenByDescending(one => one.Id).Take(Math.Clamp(most, 1, MostListed)).ToListAsync(cancellation);
    }

    /// <summary>How many organisations there are by kind and country, pages aside.</summary>
    public async Task<IReadOnlyList<OrganisationTally>> Count(Actor actor, OrganisationFilter filter, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var counts = await db.VisibleTo(actor).Matching(db, actor, filter)
            .GroupBy(one => new { one.Kind, Country = one.RegionCode!.Substring(0, 2), Invented = one.Origin == RecordOrigin.Invented })
            .Select(group => new { group.Key.Kind, group.Key.Country, group.Key.Invented, Count = group.Count() })
            .ToListAsync(cancellation);
        return [.. counts.GroupBy(one => (one.Kind, one.Country)).Select(group => new OrganisationTally(group.Key.Kind, group.Key.Country, group.Sum(one => one.Count), group.Where(one => one.Invented).Sum(one => one.Count)))];
    }

    /// <summary>Adds an organisation, not yet public; the person who adds it owns it.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public Task<Organisation> Add(Actor actor, OrganisationEntry entry, CancellationToken cancellation = default)
    {
        if (!actor.IsTrusted)
            Access.DemandPerson(actor);
        var profile = OrganisationProfile.From(entry, database.Now);
        return database.Change(actor, async db =>
        {
            var organisation = Organisation.From(profile, RecordOrigin.Entered, database.Now);
            organisation.Slug = await FreeSlug(db, organisation, cancellation);
            db.Add(organisation);
            if (profile.Kind == OrganisationKind.ClusterOrganisation)
                db.Add(new ClusterProfile { Id = organisation.Id });
            if (actor.PersonId is { } person)
                db.Add(new OrganisationRole { OrganisationId = organisation.Id, PersonId = person, Kind = RoleKind.Owner });
            return organisation;
        }, cancellation);
    }

    /// <summary>Changes the profile and confirms it; its slug stays, so that addresses hold.</summary>
    /// <param name="actor">An editor.</param>
    /// <param name="id">The organisation.</param>
    /// <param name="version">The version that the actor saw.</param>
    /// <param name="entry">The whole new profile.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or changed since.</exception>
    public Task<Organisation> Change(Actor actor, Guid id, int version, OrganisationEntry entry, CancellationToken cancellation = default)
    {
        var profile = OrganisationProfile.From(entry, database.Now);
        return database.Change(actor, async db =>
        {
            var organisation = await Open(db, actor, id, RoleKind.Editor, cancellation);
            if (organisation.Version != version)
                throw RefusedException.Outdated();
            organisation.Change(profile);
            organisation.ConfirmedAt = database.Now;
            if (profile.Kind == OrganisationKind.ClusterOrganisation && organisation.Cluster is null)
                db.Add(organisation.Cluster = new ClusterProfile { Id = organisation.Id });
            return organisation;
        }, cancellation);
    }

    /// <summary>Says that all is still so: one click.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Confirm(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var organisation = await Open(db, actor, id, RoleKind.Editor, cancellation);
        organisation.ConfirmedAt = database.Now;
    }, cancellation);

    /// <summary>Shows it to everybody, or to those alone who have a role in it: an owner's to do; moderators can hide it.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Publish(Actor actor, Guid id, bool published, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hidden = !published && actor.IsModerating ? await db.Organisations.FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound() : null;
        var organisation = hidden ?? await Open(db, actor, id, RoleKind.Owner, cancellation);
        organisation.IsPublished = published;
    }, cancellation);

    /// <summary>Removes it with its needs, members and roles.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Remove(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var organisation = await Open(db, actor, id, RoleKind.Owner, cancellation);
        db.Remove(organisation);
    }, cancellation);

    /// <summary>A slug that no organisation has.</summary>
    internal static async Task<string> FreeSlug(RegistryDb db, Organisation organisation, CancellationToken cancellation)
    {
        var stem = Slug.Stem(organisation.Name, organisation.Id);
        var taken = await db.Organisations.Where(one => one.Slug.StartsWith(stem)).Select(one => one.Slug).ToListAsync(cancellation);
        // The page on which one adds an organisation has this address.
        return Slug.From(organisation.Name, organisation.Id, [.. taken, "new"]);
    }

    private static async Task<Organisation> Open(RegistryDb db, Actor actor, Guid id, RoleKind least, CancellationToken cancellation)
    {
        await Access.Demand(db, actor, id, least, cancellation);
        return await db.Organisations.Include(one => one.Cluster).FirstAsync(one => one.Id == id, cancellation);
    }
}
