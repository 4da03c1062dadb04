using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;

namespace RegioHelix.Registry.People;

/// <summary>A block as who set it sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Whom it is about.</param>
/// <param name="IsOrganisation">True where that is an organisation.</param>
public sealed record OwnBlock(Guid Id, string Name, bool IsOrganisation);

/// <summary>Whom somebody wants nothing to do with. Each sees their own alone; nothing tells the blocked.</summary>
public sealed class BlockRegister(RegistryDatabase database)
{
    /// <summary>Blocks an organisation; twice is once.</summary>
    /// <exception cref="RefusedException">The actor is nobody, or sees no such organisation.</exception>
    public Task BlockOrganisation(Actor actor, Guid organisation, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var person = Access.DemandPerson(actor);
        if (!await db.Organisations.AnyAsync(one => one.Id == organisation && (one.IsPublished || db.OrganisationRoles.Any(role => role.OrganisationId == one.Id && role.PersonId == person)), cancellation))
            throw RefusedException.NotFound();
        if (!await db.Blocks.AnyAsync(one => one.PersonId == person && one.BlockedOrganisationId == organisation, cancellation))
            db.Add(new Block { PersonId = person, BlockedOrganisationId = organisation });
    }, cancellation);

    /// <summary>Blocks a person whose name the actor is shown anyway; twice is once.</summary>
    /// <exception cref="RefusedException">The actor is nobody, or is shown no such person.</exception>
    public Task BlockPerson(Actor actor, Guid blocked, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var person = Access.DemandPerson(actor);
        if (blocked == person || ((await KnownPeople.Of(db, actor, cancellation)).All(one => one.Person != blocked) && !await ConsentRegister.Holds(db, blocked, ConsentPurpose.PublicProfile, cancellation)))
            throw RefusedException.NotFound();
        if (!await db.Blocks.AnyAsync(one => one.PersonId == person && one.BlockedPersonId == blocked, cancellation))
            db.Add(new Block { PersonId = person, BlockedPersonId = blocked });
    }, cancellation);

    /// <summary>Takes one back.</summary>
    /// <exception cref="RefusedException">The actor is nobody, or set no such block.</exception>
    public Task Unblock(Actor actor, Guid block, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var person = Access.DemandPerson(actor);
        var set = await db.Blocks.FirstOrDefaultAsync(one => one.Id == block && one.PersonId == person, cancellation) ?? throw RefusedException.NotFound();
        // Two clicks at once may have set it twice: whoever takes it back means both.
        db.RemoveRange(await db.Blocks.Where(one => one.PersonId == person && one.BlockedPersonId == set.BlockedPersonId && one.BlockedOrganisationId == set.BlockedOrganisationId).ToListAsync(cancellation));
    }, cancellation);

    /// <summary>The actor's own, by name.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<OwnBlock>> ListOwn(Actor actor, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        await using var db = database.Read();
        var people = await (from block in db.Blocks join other in db.People on block.BlockedPersonId equals other.Id where block.PersonId == person select new { block.Id, other.Name, Whom = other.Id }).ToListAsync(cancellation);
        var organisations = await (from block in db.Blocks join other in db.Organisations on block.BlockedOrganisationId equals other.Id where block.PersonId == person select new { block.Id, other.Name, Whom = other.Id }).ToListAsync(cancellation);
        return [.. people.DistinctBy(one => one.Whom).Select(one => new OwnBlock(one.Id, one.Name, false))
            .Concat(organisations.DistinctBy(one => one.Whom).Select(one => new OwnBlock(one.Id, one.Name, true))).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// Published organisations that are not to be matched with one: those that its people block, and those whose people block it. A block counts where
    /// the person who set it may write for the organisation.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> ListBlocked(Guid organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        RoleKind[] writing = [RoleKind.Editor, RoleKind.Owner];
        var by = await db.Blocks.Where(block => block.BlockedOrganisationId != null && db.OrganisationRoles.Any(role => role.OrganisationId == organisation && role.PersonId == block.PersonId && writing.Contains(role.Kind)))
            .Select(block => block.BlockedOrganisationId!.Value).ToListAsync(cancellation);
        var of = await (from block in db.Blocks join role in db.OrganisationRoles on block.PersonId equals role.PersonId where block.BlockedOrganisationId == organisation && writing.Contains(role.Kind) select role.OrganisationId).ToListAsync(cancellation);
        return [.. by.Union(of)];
    }

    /// <summary>Whom no way of introductions may bring together with a person, whoever of the two set the block. For the program alone, never for a page.</summary>
    public async Task<IReadOnlySet<Guid>> ListApart(Guid person, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await BlockRules.ListApart(db, person, cancellation);
    }
}
