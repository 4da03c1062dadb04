using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.People;

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

    /// <summary>Takes it back.</summary>
    /// <exception cref="RefusedException">The actor is nobody, or blocked no such organisation.</exception>
    public Task UnblockOrganisation(Actor actor, Guid organisation, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var person = Access.DemandPerson(actor);
        // Two clicks at once may have set it twice: whoever takes it back means both.
        var held = await db.Blocks.Where(one => one.PersonId == person && one.BlockedOrganisationId == organisation).ToListAsync(cancellation);
        if (held.Count == 0)
            throw RefusedException.NotFound();
        db.RemoveRange(held);
    }, cancellation);

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

    /// <summary>True where one of an organisation's people who may write for it blocks another.</summary>
    internal static Task<bool> Holds(RegistryDb db, Guid organisation, Guid other, CancellationToken cancellation)
    {
        RoleKind[] writing = [RoleKind.Editor, RoleKind.Owner];
        return db.Blocks.AnyAsync(block => block.BlockedOrganisationId == other && db.OrganisationRoles.Any(role => role.OrganisationId == organisation && role.PersonId == block.PersonId && writing.Contains(role.Kind)), cancellation);
    }
}
