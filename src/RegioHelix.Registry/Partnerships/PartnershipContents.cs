using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Partnerships;

/// <summary>A partnership with everything on its board, as an actor may see it.</summary>
/// <param name="Partnership">It.</param>
/// <param name="Keeper">The organisation that keeps the board; null where none does or the actor may not see it.</param>
/// <param name="Rights">What the actor may do.</param>
/// <param name="Members">Its members, those that lead first.</param>
/// <param name="Evidence">Evidence for its stages, in their order.</param>
/// <param name="Steps">Its moves, the first one first.</param>
/// <param name="Items">What stands on the board, by day.</param>
/// <param name="Readings">The goal's measure, by day.</param>
public sealed record PartnershipContents(
    Partnership Partnership,
    Organisation? Keeper,
    PartnershipRights Rights,
    IReadOnlyList<SeenMember> Members,
    IReadOnlyList<StageEvidence> Evidence,
    IReadOnlyList<StageStep> Steps,
    IReadOnlyList<BoardItem> Items,
    IReadOnlyList<GoalReading> Readings)
{
    /// <summary>The items of a kind.</summary>
    public IEnumerable<BoardItem> Of(BoardItemKind kind) => Items.Where(item => item.Kind == kind);

    /// <summary>Evidence that counts today for an end of a stage.</summary>
    public IEnumerable<StageEvidence> Counting(PartnershipStage stage, EvidenceSide side) => Evidence.Where(one => one.Stage == stage && one.Side == side && one.Counts(Steps));

    /// <summary>Reads some for somebody who may see them, in their order: as many questions for a hundred as for one.</summary>
    internal static async Task<IReadOnlyList<PartnershipContents>> Read(RegistryDb db, Actor actor, IReadOnlyList<Partnership> partnerships, CancellationToken cancellation)
    {
        Guid[] ids = [.. partnerships.Select(one => one.Id)];
        Guid[] keeping = [.. partnerships.Select(one => one.OrganisationId).OfType<Guid>()];
        var own = await PartnershipAccess.OwnRoles(db, actor, cancellation);
        var keepers = await db.VisibleTo(actor).Where(one => keeping.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);
        var members = (await db.Set<PartnershipMember>().Include(one => one.Organisation).Where(one => ids.Contains(one.PartnershipId)).ToListAsync(cancellation)).ToLookup(one => one.PartnershipId);
        var evidence = (await db.Set<StageEvidence>().Where(one => ids.Contains(one.PartnershipId)).ToListAsync(cancellation)).ToLookup(one => one.PartnershipId);
        var steps = (await db.Set<StageStep>().Where(one => ids.Contains(one.PartnershipId)).ToListAsync(cancellation)).ToLookup(one => one.PartnershipId);
        var items = (await db.Set<BoardItem>().Where(one => ids.Contains(one.PartnershipId)).ToListAsync(cancellation)).ToLookup(one => one.PartnershipId);
        var readings = (await db.Set<GoalReading>().Where(one => ids.Contains(one.PartnershipId)).ToListAsync(cancellation)).ToLookup(one => one.PartnershipId);
        return
        [
            .. from one in partnerships
               let rights = PartnershipAccess.RightsOf(actor, one, members[one.Id], own)
               select new PartnershipContents(
                   one, one.OrganisationId is { } keeper ? keepers.GetValueOrDefault(keeper) : null, rights,
                   SeenMember.List(members[one.Id], own, rights.MayEdit || actor.IsModerating),
                   [.. evidence[one.Id].OrderBy(piece => piece.Stage).ThenBy(piece => piece.Side).ThenBy(piece => piece.On).ThenBy(piece => piece.Id)],
                   [.. steps[one.Id].OrderBy(step => step.At).ThenBy(step => step.Id)],
                   [.. items[one.Id].OrderBy(item => item.Kind).ThenBy(item => item.On ?? DateOnly.MaxValue).ThenBy(item => item.Id)],
                   [.. readings[one.Id].OrderBy(reading => reading.On)]),
        ];
    }
}

/// <summary>A member as an actor may see it.</summary>
/// <param name="Member">It, without its organisation.</param>
/// <param name="Organisation">Its organisation; null where it has none, or the actor may not know which.</param>
/// <param name="IsWithheld">True where it has an organisation that is not named here: it has not agreed, or is not public.</param>
/// <param name="MayAnswer">True where the actor may speak for the organisation.</param>
public sealed record SeenMember(PartnershipMember Member, Organisation? Organisation, bool IsWithheld, bool MayAnswer)
{
    internal static IReadOnlyList<SeenMember> List(IEnumerable<PartnershipMember> members, Dictionary<Guid, RoleKind> own, bool seesAll) =>
        [.. members.OrderBy(one => one.Role).ThenBy(one => one.RegionCode, StringComparer.Ordinal).ThenBy(one => one.Id).Select(one => See(one, own, seesAll))];

    private static SeenMember See(PartnershipMember member, Dictionary<Guid, RoleKind> own, bool seesAll)
    {
        var organisation = member.Organisation;
        var isOwn = organisation is not null && own.ContainsKey(organisation.Id);
        var isNamed = organisation is not null && (seesAll || isOwn || (member.AgreedAt is not null && organisation.IsPublished));
        return new(member, isNamed ? organisation : null, organisation is not null && !isNamed, isOwn && own[organisation!.Id] >= RoleKind.Editor);
    }
}
