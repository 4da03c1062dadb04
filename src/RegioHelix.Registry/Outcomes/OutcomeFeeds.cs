using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Outcomes;

/// <summary>
/// What an outcome that both confirmed suggests to the actor: a tie to be said or raised, needs that may be met. Nothing is done without the actor: a tie belongs
/// to who says it, a need to who wrote it.
/// </summary>
public sealed class OutcomeFeeds(RegistryDatabase database, OwnOutcomes outcomes, TieRegister ties, NeedRegister needs)
{
    private const int MostNeeds = 20;

    /// <summary>The ties that confirmed outcomes suggest, by pair: none where the actor says as much already.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyDictionary<Guid, TieEntry>> ListTies(Actor actor, IReadOnlyList<OwnOutcome> own, CancellationToken cancellation = default)
    {
        var said = (await ties.ListOwn(actor, cancellation)).ToDictionary(tie => tie.OtherId);
        var suggested = new Dictionary<Guid, TieEntry>();
        foreach (var one in own)
            if (one is { OtherId: { } other, Confirmed: { } step and >= OutcomeStep.Meeting } && Suggest(one, step) is var entry && (!said.TryGetValue(other, out var tie) || tie.Strength < entry.Strength))
                suggested[one.Id] = tie is null ? entry : entry with { Visibility = tie.Visibility, Place = tie.Place, LastContact = tie.LastContact > entry.LastContact ? tie.LastContact : entry.LastContact };
        return suggested;
    }

    /// <summary>Says the tie that a pair suggests.</summary>
    /// <exception cref="RefusedException">The pair is none of the actor's, or suggests none.</exception>
    public async Task TakeTie(Actor actor, Guid pair, CancellationToken cancellation = default)
    {
        var own = await outcomes.Get(actor, pair, cancellation);
        if (!(await ListTies(actor, [own], cancellation)).TryGetValue(pair, out var entry))
            throw RefusedException.NotFound();
        await ties.Record(actor, own.OtherId!.Value, entry, cancellation);
    }

    /// <summary>The open needs and offers of the actor's organisations that joint work with another may have met, by pair; those that the other's organisation answered first.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<ILookup<Guid, MetNeed>> ListNeeds(Actor actor, IReadOnlyList<OwnOutcome> own, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        var joint = own.Where(one => one.Confirmed >= OutcomeStep.JointWork).ToList();
        if (joint.Count == 0)
            return Array.Empty<(Guid, MetNeed)>().ToLookup(one => one.Item1, one => one.Item2);
        await using var db = database.Read();
        RoleKind[] writing = [RoleKind.Editor, RoleKind.Owner];
        Guid[] ids = [.. joint.Select(one => one.Id)];
        var pairs = await db.Set<FollowedPair>().Where(pair => ids.Contains(pair.Id)).ToDictionaryAsync(pair => pair.Id, cancellation);
        var open = await db.Needs.Where(need => need.Status == NeedStatus.Published && db.OrganisationRoles.Any(role => role.PersonId == person && role.OrganisationId == need.OrganisationId && writing.Contains(role.Kind)))
            .OrderByDescending(need => need.PublishedAt).Take(MostNeeds).ToListAsync(cancellation);
        Guid[] written = [.. open.Select(need => need.Id)];
        var answered = (await db.Interests.Where(one => written.Contains(one.NeedId) && one.Status == InterestStatus.Accepted).Select(one => new { one.NeedId, one.OrganisationId }).ToListAsync(cancellation)).Select(one => (one.NeedId, one.OrganisationId)).ToHashSet();
        return joint.SelectMany(one => open.Select(need => (one.Id, Need: new MetNeed(need, OtherOrganisation(pairs[one.Id], person) is { } other && answered.Contains((need.Id, other))))))
            .OrderByDescending(one => one.Need.WasAnswered).ToLookup(one => one.Id, one => one.Need);
    }

    /// <summary>Closes a need as met by what came of a pair.</summary>
    /// <exception cref="RefusedException">The pair is none of the actor's, suggests no such need, or the need is not the actor's to close.</exception>
    public async Task CloseNeed(Actor actor, Guid pair, Guid need, CancellationToken cancellation = default)
    {
        var own = await outcomes.Get(actor, pair, cancellation);
        if ((await ListNeeds(actor, [own], cancellation))[pair].All(one => one.Need.Id != need))
            throw RefusedException.NotFound();
        await needs.End(actor, need, answered: true, cancellation);
    }

    // Strength goes by what both say that they did together, never above what they say: 5 is for who would vouch, which no outcome can say.
    private static TieEntry Suggest(OwnOutcome one, OutcomeStep step)
    {
        var said = DateOnly.FromDateTime(one.Own!.AnsweredAt!.Value.UtcDateTime);
        return step switch
        {
            >= OutcomeStep.Money => new(TieKind.SharedProject, 4, said, Source: TieSource.Suggested),
            OutcomeStep.JointWork => new(TieKind.WorkedTogether, 4, said, Source: TieSource.Suggested),
            OutcomeStep.FollowUp => new(TieKind.Met, 3, said, Source: TieSource.Suggested),
            _ => new(TieKind.Met, 2, one.MetOn, Source: TieSource.Suggested),
        };
    }

    private static Guid? OtherOrganisation(FollowedPair pair, Guid person) => pair.SideOf(person) == 1 ? pair.OtherOrganisationId : pair.OneOrganisationId;
}

/// <summary>A need that may be met.</summary>
/// <param name="Need">The need.</param>
/// <param name="WasAnswered">True where the other's organisation answered it and both said yes.</param>
public sealed record MetNeed(Need Need, bool WasAnswered);
