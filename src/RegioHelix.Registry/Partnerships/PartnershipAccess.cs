using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Strategies;

namespace RegioHelix.Registry.Partnerships;

/// <summary>What an actor may do with a partnership.</summary>
/// <param name="MayEdit">Changes what stands on the board: editors of the organisation that keeps it, and of those that lead it with others and agreed.</param>
/// <param name="MayLead">Also changes members and stages: editors of the organisation that keeps it.</param>
/// <param name="MayPublish">Also publishes and removes it: owners of that organisation.</param>
public sealed record PartnershipRights(bool MayEdit, bool MayLead, bool MayPublish);

/// <summary>Which partnerships an actor sees and may change: the one place where that is weighed.</summary>
internal static class PartnershipAccess
{
    /// <summary>Published ones, and those that an organisation of the actor's keeps or is named in, so that who is asked to agree sees what to.</summary>
    public static IQueryable<Partnership> PartnershipsFor(this RegistryDb db, Actor actor)
    {
        var all = db.Set<Partnership>();
        return actor.IsModerating ? all
            : actor.PersonId is not { } person ? all.Where(one => one.Status == StrategyStatus.Published)
            : all.Where(one => one.Status == StrategyStatus.Published
                || db.OrganisationRoles.Any(role => role.PersonId == person && (role.OrganisationId == one.OrganisationId || db.Set<PartnershipMember>().Any(member => member.PartnershipId == one.Id && member.OrganisationId == role.OrganisationId))));
    }

    /// <summary>The actor's roles, by organisation.</summary>
    public static async Task<Dictionary<Guid, RoleKind>> OwnRoles(RegistryDb db, Actor actor, CancellationToken cancellation) =>
        actor.PersonId is not { } person ? [] : await db.OrganisationRoles.Where(role => role.PersonId == person).ToDictionaryAsync(role => role.OrganisationId, role => role.Kind, cancellation);

    /// <summary>What an actor may do with one.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="members">Its members.</param>
    /// <param name="own">The actor's roles, by organisation.</param>
    public static PartnershipRights RightsOf(Actor actor, Partnership partnership, IEnumerable<PartnershipMember> members, Dictionary<Guid, RoleKind> own)
    {
        if (actor.IsTrusted)
            return new(true, true, true);
        bool IsAtLeast(Guid? organisation, RoleKind least) => organisation is { } one && own.TryGetValue(one, out var role) && role >= least;
        var keeps = IsAtLeast(partnership.OrganisationId, RoleKind.Editor);
        return new(
            keeps || members.Any(member => member is { AgreedAt: not null, Role: MemberRole.Leading or MemberRole.CoLeading } && IsAtLeast(member.OrganisationId, RoleKind.Editor)),
            keeps,
            IsAtLeast(partnership.OrganisationId, RoleKind.Owner));
    }

    /// <summary>A partnership for somebody who may do something with it.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public static async Task<Partnership> Open(RegistryDb db, Actor actor, Guid id, Func<PartnershipRights, bool> may, CancellationToken cancellation)
    {
        var partnership = await db.PartnershipsFor(actor).FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        var members = await db.Set<PartnershipMember>().Where(one => one.PartnershipId == id).ToListAsync(cancellation);
        return may(RightsOf(actor, partnership, members, await OwnRoles(db, actor, cancellation))) ? partnership : throw RefusedException.NotAllowed();
    }
}
