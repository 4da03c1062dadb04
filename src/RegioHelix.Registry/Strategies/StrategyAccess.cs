using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Strategies;

/// <summary>Which strategies an actor sees and may change: the one place where that is weighed.</summary>
internal static class StrategyAccess
{
    /// <summary>Published ones, and those of the actor's organisations.</summary>
    public static IQueryable<Strategy> StrategiesFor(this RegistryDb db, Actor actor) =>
        actor.IsModerating ? db.Strategies
        : actor.PersonId is { } person ? db.Strategies.Where(one => one.Status == StrategyStatus.Published || db.OrganisationRoles.Any(role => role.OrganisationId == one.OrganisationId && role.PersonId == person))
        : db.Strategies.Where(one => one.Status == StrategyStatus.Published);

    /// <summary>A strategy for somebody who may change it.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public static async Task<Strategy> Open(RegistryDb db, Actor actor, Guid id, CancellationToken cancellation, RoleKind least = RoleKind.Editor)
    {
        var strategy = await db.StrategiesFor(actor).FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        return await MayChange(db, actor, strategy, least, cancellation) ? strategy : throw RefusedException.NotAllowed();
    }

    /// <summary>True for who may change it.</summary>
    public static async Task<bool> MayChange(RegistryDb db, Actor actor, Strategy strategy, RoleKind least, CancellationToken cancellation) =>
        actor.IsTrusted || (strategy.OrganisationId is { } organisation && await Access.FindRole(db, actor, organisation, cancellation) >= least);

    /// <summary>Organisations that state strategies: public bodies and those that work for them.</summary>
    public static bool MayState(Organisation organisation) => organisation.Kind is OrganisationKind.PublicBody or OrganisationKind.Intermediary;
}
