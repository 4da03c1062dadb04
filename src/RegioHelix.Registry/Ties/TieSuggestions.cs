using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Ties;

/// <summary>Somebody whom the actor may well know.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Name">The person's name, which the actor can see anyway.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">The organisation or the event that it comes from.</param>
public sealed record TieSuggestion(Guid Person, string Name, TieReason Reason, string From);

/// <summary>Why a tie is suggested.</summary>
public enum TieReason
{
    /// <summary>Both belong to the organisation.</summary>
    Colleague,

    /// <summary>The two organisations said yes to each other over a need or an offer.</summary>
    SharedNeed,

    /// <summary>The two had a meeting in the programme of an event, which is over.</summary>
    SharedEvent,
}

/// <summary>
/// Suggests ties from what people share. Colleagues see each other anyway, and so do two who had a meeting at an event; of another organisation only those
/// with a public profile are suggested, and only where both said yes to each other.
/// </summary>
public sealed class TieSuggestions(RegistryDatabase database, TieRegister ties)
{
    private const int Most = 50;

    /// <summary>Those whom the actor has said nothing of yet, by name.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<TieSuggestion>> List(Actor actor, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        await using var db = database.Read();
        var own = await db.OrganisationRoles.Where(role => role.PersonId == person).Select(role => role.OrganisationId).ToListAsync(cancellation);
        var shared = await db.Interests.Where(one => one.Status == InterestStatus.Accepted && (own.Contains(one.OrganisationId) || own.Contains(one.Need!.OrganisationId)))
            .Select(one => new { One = one.OrganisationId, Other = one.Need!.OrganisationId }).ToListAsync(cancellation);
        var partners = shared.SelectMany(one => new[] { one.One, one.Other }).Except(own).ToList();
        var apart = await BlockRules.ListBlockedBy(db, person, cancellation);
        var roles = await db.OrganisationRoles.Include(role => role.Person).Include(role => role.Organisation)
            .Where(role => role.PersonId != person && !apart.Contains(role.PersonId) && !db.Ties.Any(tie => tie.OwnerId == person && tie.OtherId == role.PersonId)
                && (own.Contains(role.OrganisationId) || (partners.Contains(role.OrganisationId) && role.Person!.Slug != null)))
            .OrderBy(role => role.Person!.NameKey).Take(Most).ToListAsync(cancellation);
        var suggested = roles.Select(role => new TieSuggestion(role.PersonId, role.Person!.Name, own.Contains(role.OrganisationId) ? TieReason.Colleague : TieReason.SharedNeed, role.Organisation!.Name));
        return [.. suggested.Concat(await Met(db, person, cancellation)).DistinctBy(one => one.Person).Take(Most)];
    }

    private async Task<IEnumerable<TieSuggestion>> Met(RegistryDb db, Guid person, CancellationToken cancellation)
    {
        var apart = await BlockRules.ListApart(db, person, cancellation);
        var own = db.Participants.Where(one => one.PersonId == person).Select(one => (Guid?)one.Id);
        var meetings = await db.PlannedMeetings.Where(one => one.SlotId != null && one.ToldStartsAt != null && (own.Contains(one.OneId) || own.Contains(one.OtherId))).ToListAsync(cancellation);
        Guid[] ids = [.. meetings.Where(one => one.ToldStartsAt < database.Now).SelectMany(one => new[] { one.OneId, one.OtherId }).OfType<Guid>().Distinct()];
        var others = await db.Participants.Where(one => ids.Contains(one.Id) && one.PersonId != person && !db.Ties.Any(tie => tie.OwnerId == person && tie.OtherId == one.PersonId))
            .Join(db.HostedEvents, one => one.EventId, hosted => hosted.Id, (one, hosted) => new { one.PersonId, one.Name, one.NameKey, hosted.Title })
            .OrderBy(one => one.NameKey).ToListAsync(cancellation);
        return others.Where(one => !apart.Contains(one.PersonId)).Select(one => new TieSuggestion(one.PersonId, one.Name, TieReason.SharedEvent, one.Title[0].Text));
    }

    /// <summary>Takes one up.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Nobody of that id is suggested to the actor.</exception>
    public async Task Take(Actor actor, Guid other, TieEntry entry, CancellationToken cancellation = default)
    {
        if ((await List(actor, cancellation)).All(one => one.Person != other))
            throw RefusedException.NotFound();
        await ties.Record(actor, other, entry with { Source = TieSource.Suggested }, cancellation);
    }
}
