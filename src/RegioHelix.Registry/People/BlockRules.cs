using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.People;

/// <summary>What a block means: the one place where it is read. Blocking an organisation is blocking whoever belongs to it.</summary>
internal static class BlockRules
{
    /// <summary>True where one of an organisation's people who may write for it blocks another organisation, or the person who writes for that one.</summary>
    public static Task<bool> Holds(RegistryDb db, Guid organisation, Guid other, Guid? writer, CancellationToken cancellation)
    {
        RoleKind[] writing = [RoleKind.Editor, RoleKind.Owner];
        return db.Blocks.AnyAsync(block => (block.BlockedOrganisationId == other || (writer != null && block.BlockedPersonId == writer))
            && db.OrganisationRoles.Any(role => role.OrganisationId == organisation && role.PersonId == block.PersonId && writing.Contains(role.Kind)), cancellation);
    }

    /// <summary>True where one of two people blocks the other.</summary>
    public static async Task<bool> AreApart(RegistryDb db, Guid one, Guid other, CancellationToken cancellation) => (await ListApart(db, one, cancellation)).Contains(other);

    /// <summary>Whom a person blocks, and who blocks the person.</summary>
    public static async Task<HashSet<Guid>> ListApart(RegistryDb db, Guid person, CancellationToken cancellation)
    {
        var blocking = await db.Blocks.Where(block => block.BlockedPersonId == person || db.OrganisationRoles.Any(role => role.PersonId == person && role.OrganisationId == block.BlockedOrganisationId)).Select(block => block.PersonId).ToListAsync(cancellation);
        return [.. (await ListBlockedBy(db, person, cancellation)).Concat(blocking).Where(other => other != person)];
    }

    /// <summary>Whom a person blocks, by name or as one of an organisation.</summary>
    public static async Task<List<Guid>> ListBlockedBy(RegistryDb db, Guid person, CancellationToken cancellation)
    {
        var blocked = await db.Blocks.Where(block => block.PersonId == person && block.BlockedPersonId != null).Select(block => block.BlockedPersonId!.Value).ToListAsync(cancellation);
        var there = await db.OrganisationRoles.Where(role => role.PersonId != person && db.Blocks.Any(block => block.PersonId == person && block.BlockedOrganisationId == role.OrganisationId)).Select(role => role.PersonId).ToListAsync(cancellation);
        return [.. blocked.Union(there)];
    }
}
