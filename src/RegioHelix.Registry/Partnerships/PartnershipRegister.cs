using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Partnerships;

/// <summary>Partnerships: begun by an editor of an organisation, which keeps the board; shown once an owner publishes them.</summary>
public sealed class PartnershipRegister(RegistryDatabase database)
{
    private const int MostListed = 500;

    // Addresses of pages beside those of partnerships.
    private static readonly string[] Taken = ["new", "complementarity"];

    /// <summary>Today. UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(database.Now.UtcDateTime);

    /// <summary>Those that the actor may see, the newest first, each with its board.</summary>
    public async Task<IReadOnlyList<PartnershipContents>> List(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await PartnershipContents.Read(db, actor, await db.PartnershipsFor(actor).OrderByDescending(one => one.CreatedAt).ThenBy(one => one.Slug).Take(MostListed).ToListAsync(cancellation), cancellation);
    }

    /// <summary>A partnership with its board.</summary>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<PartnershipContents> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var found = await db.PartnershipsFor(actor).FirstOrDefaultAsync(one => one.Slug == slug, cancellation) ?? throw RefusedException.NotFound();
        return (await PartnershipContents.Read(db, actor, [found], cancellation))[0];
    }

    /// <summary>The organisations for which the actor may begin one.</summary>
    public async Task<IReadOnlyList<Organisation>> ListKeepers(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.PersonId is not { } person)
            return [];
        await using var db = database.Read();
        return await db.Organisations.Where(one => db.OrganisationRoles.Any(role => role.OrganisationId == one.Id && role.PersonId == person && (role.Kind == RoleKind.Editor || role.Kind == RoleKind.Owner)))
            .OrderBy(one => one.NameKey).ToListAsync(cancellation);
    }

    /// <summary>Begins one as a draft in its first stage; the organisation that keeps it is its first member.</summary>
    /// <param name="actor">An editor of the organisation.</param>
    /// <param name="organisation">The organisation; null at the command line.</param>
    /// <param name="entry">What it says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<Partnership> Add(Actor actor, Guid? organisation, PartnershipEntry entry, CancellationToken cancellation = default)
    {
        Check(entry);
        return database.Change(actor, async db =>
        {
            if (organisation is { } keeper)
                await Access.Demand(db, actor, keeper, RoleKind.Editor, cancellation);
            else if (!actor.IsTrusted)
                throw RefusedException.NotAllowed();
            var partnership = new Partnership { OrganisationId = organisation, CreatedAt = database.Now, StageSince = Today };
            entry.ReadInto(partnership, new FieldProblems());
            var stem = Slug.Stem(partnership.Title[0].Text, partnership.Id);
            partnership.Slug = Slug.From(partnership.Title[0].Text, partnership.Id, [.. await db.Set<Partnership>().Where(one => one.Slug.StartsWith(stem)).Select(one => one.Slug).ToListAsync(cancellation), .. Taken]);
            db.Add(new StageStep { PartnershipId = partnership.Id, To = PartnershipStage.Learn, At = database.Now });
            if (organisation is { } first)
                db.Add(await Keeping(db, partnership.Id, first, cancellation));
            return db.Add(partnership).Entity;
        }, cancellation);
    }

    /// <summary>Changes what it says of itself.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or changed since.</exception>
    public Task<Partnership> Change(Actor actor, Guid id, int version, PartnershipEntry entry, CancellationToken cancellation = default)
    {
        Check(entry);
        return database.Change(actor, async db =>
        {
            var partnership = await PartnershipAccess.Open(db, actor, id, rights => rights.MayEdit, cancellation);
            if (partnership.Version != version)
                throw RefusedException.Outdated();
            entry.ReadInto(partnership, new FieldProblems());
            return partnership;
        }, cancellation);
    }

    /// <summary>Shows it to everybody, or no longer: an owner's to do; moderators can hide it.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or the organisation that keeps it is not shown itself.</exception>
    public Task Publish(Actor actor, Guid id, bool published, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var partnership = await PartnershipAccess.Open(db, actor, id, rights => rights.MayPublish || (!published && actor.IsModerating), cancellation);
        if (published && partnership.OrganisationId is { } keeper && !await db.Organisations.AnyAsync(one => one.Id == keeper && one.IsPublished, cancellation))
            throw RefusedException.NotNow(Phrase.Of("the organisation that keeps the board is not public yet; publish it first"));
        partnership.Status = published ? StrategyStatus.Published : StrategyStatus.Draft;
        partnership.PublishedAt ??= published ? database.Now : null;
    }, cancellation);

    /// <summary>Removes a draft with everything on its board; what was published is hidden instead.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or published once.</exception>
    public Task Remove(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var partnership = await PartnershipAccess.Open(db, actor, id, rights => rights.MayPublish, cancellation);
        if (partnership.PublishedAt is not null)
            throw RefusedException.NotNow(Phrase.Of("this partnership was public; hide it instead, so that its history stays"));
        db.Remove(partnership);
    }, cancellation);

    private async Task<PartnershipMember> Keeping(RegistryDb db, Guid partnership, Guid keeper, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.FirstAsync(one => one.Id == keeper, cancellation);
        return new() { PartnershipId = partnership, OrganisationId = keeper, RegionCode = organisation.RegionCode, RegionVersion = organisation.RegionVersion, Role = MemberRole.Leading, AgreedAt = database.Now, CreatedAt = database.Now };
    }

    private static void Check(PartnershipEntry entry)
    {
        var problems = new FieldProblems();
        entry.ReadInto(new Partnership(), problems);
        problems.ThrowIfAny();
    }
}
