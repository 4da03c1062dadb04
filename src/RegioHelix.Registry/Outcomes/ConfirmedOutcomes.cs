using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Outcomes;

/// <summary>
/// What came of it between organisations, for a partnership that both belong to: only what both sides confirmed and both agreed to show, with the names of
/// organisations and of nobody else.
/// </summary>
public sealed class ConfirmedOutcomes(RegistryDatabase database)
{
    /// <summary>The outcomes among some organisations, the furthest first.</summary>
    public async Task<IReadOnlyList<ConfirmedOutcome>> List(IReadOnlyCollection<Guid> organisations, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var shown = await db.Set<FollowedPair>().Where(pair => pair.OneShows && pair.OtherShows && pair.OneId != null && pair.OtherId != null && pair.OneOrganisationId != null && pair.OtherOrganisationId != null && pair.OneOrganisationId != pair.OtherOrganisationId
            && organisations.Contains(pair.OneOrganisationId.Value) && organisations.Contains(pair.OtherOrganisationId.Value)).ToListAsync(cancellation);
        Guid[] ids = [.. shown.Select(pair => pair.Id)];
        var answers = (await db.Set<OutcomeAnswer>().Where(one => ids.Contains(one.PairId) && one.Step != null).ToListAsync(cancellation)).ToLookup(one => one.PairId);
        Guid[] events = [.. shown.Select(pair => pair.EventId).OfType<Guid>().Distinct()];
        var slugs = await db.HostedEvents.Where(one => events.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Slug, cancellation);
        return [.. from pair in shown
                   let step = Both(answers[pair.Id])
                   where step is not null
                   orderby step descending, pair.MetOn descending, pair.Id
                   select new ConfirmedOutcome(pair.Id, pair.OneOrganisationId!.Value, pair.OtherOrganisationId!.Value, step.Value, pair.Occasion, pair.MetOn, pair.EventId is { } hosted ? slugs.GetValueOrDefault(hosted) : null)];
    }

    /// <summary>The outcomes among the organisations of a partnership that agreed to be its members, for whoever belongs to one of them; others are shown none.</summary>
    public async Task<IReadOnlyList<PartnershipOutcome>> ListOf(Actor actor, string partnership, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var members = await db.Set<PartnershipMember>().Where(one => one.AgreedAt != null && one.OrganisationId != null && db.Set<Partnership>().Any(held => held.Id == one.PartnershipId && held.Slug == partnership)).Select(one => one.OrganisationId!.Value).ToListAsync(cancellation);
        if (!actor.IsTrusted && (actor.PersonId is not { } person || !await db.OrganisationRoles.AnyAsync(role => role.PersonId == person && members.Contains(role.OrganisationId), cancellation)))
            return [];
        var names = await db.Organisations.Where(one => members.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        return [.. (await List(members, cancellation)).Select(one => new PartnershipOutcome(one, names[one.OneId], names[one.OtherId]))];
    }

    private static OutcomeStep? Both(IEnumerable<OutcomeAnswer> answers) =>
        OwnOutcomes.Furthest(answers, 1) is { } one && OwnOutcomes.Furthest(answers, 2) is { } other ? (OutcomeStep)Math.Min((int)one, (int)other) : null;
}

/// <summary>An outcome between two organisations.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OneId">One organisation.</param>
/// <param name="OtherId">The other.</param>
/// <param name="Step">How far both say that it came.</param>
/// <param name="Occasion">What brought them together.</param>
/// <param name="MetOn">When.</param>
/// <param name="EventSlug">The event's public name; null for none.</param>
public sealed record ConfirmedOutcome(Guid Id, Guid OneId, Guid OtherId, OutcomeStep Step, PairOccasion Occasion, DateOnly MetOn, string? EventSlug);

/// <summary>An outcome between two members of a partnership.</summary>
/// <param name="Outcome">It.</param>
/// <param name="One">The name of the one organisation.</param>
/// <param name="Other">The name of the other.</param>
public sealed record PartnershipOutcome(ConfirmedOutcome Outcome, string One, string Other);
