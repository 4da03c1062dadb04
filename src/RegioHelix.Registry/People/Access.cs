using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.People;

/// <summary>What an actor may see and do in an organisation: the one place where roles are weighed.</summary>
internal static class Access
{
    /// <summary>The actor's role in an organisation; null for none.</summary>
    public static async Task<RoleKind?> FindRole(RegistryDb db, Actor actor, Guid organisation, CancellationToken cancellation) =>
        actor.PersonId is not { } person ? null
        : await db.OrganisationRoles.Where(role => role.OrganisationId == organisation && role.PersonId == person).Select(role => (RoleKind?)role.Kind).FirstOrDefaultAsync(cancellation);

    /// <summary>Throws unless the actor has a role at least as strong; to who may not even see the organisation it does not exist.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public static async Task Demand(RegistryDb db, Actor actor, Guid organisation, RoleKind least, CancellationToken cancellation)
    {
        var isPublished = await db.Organisations.Where(one => one.Id == organisation).Select(one => (bool?)one.IsPublished).FirstOrDefaultAsync(cancellation) ?? throw RefusedException.NotFound();
        if (actor.IsTrusted)
            return;
        var role = await FindRole(db, actor, organisation, cancellation);
        if (role >= least)
            return;
        throw role is null && !isPublished && !actor.IsModerating ? RefusedException.NotFound() : RefusedException.NotAllowed();
    }

    /// <summary>True where the actor may write for an organisation: its editors may, and moderators for any and for the installation, which is null.</summary>
    public static async Task<bool> MayWriteFor(RegistryDb db, Actor actor, Guid? organisation, CancellationToken cancellation) =>
        actor.IsModerating || (organisation is { } one && await FindRole(db, actor, one, cancellation) >= RoleKind.Editor);

    /// <summary>The person behind an actor.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static Guid DemandPerson(Actor actor) => actor.PersonId ?? throw RefusedException.NotAllowed();
}
