using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Outcomes;

/// <summary>An event in numbers, without anybody's name: what a report is written from. Whoever organises an event decides whether others see them.</summary>
public sealed class EventSummaries(RegistryDatabase database)
{
    /// <summary>Counts an event.</summary>
    /// <exception cref="RefusedException">There is no such event, or its figures are not the actor's to see.</exception>
    public async Task<EventSummary> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        var organises = await EventAccess.Organises(db, actor, hosted.OrganisationId, cancellation);
        if (!organises && !await db.Set<EventFollowing>().AnyAsync(one => one.EventId == hosted.Id && one.IsPublic, cancellation))
            throw RefusedException.NotFound();
        if (!organises && hosted.Organisation is { IsPublished: false })
            hosted.Organisation = null;
        var people = await db.Participants.Where(one => one.EventId == hosted.Id)
            .Select(one => new { one.State, one.Region, one.Kind, one.Languages, one.OrganisationName, HasSeeks = one.Seeks != null, HasOffers = one.Offers != null }).ToListAsync(cancellation);
        var coming = people.Where(one => one.State == ParticipantState.Registered).ToList();
        var programme = await db.ProgrammeVersions.Where(one => one.EventId == hosted.Id).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellation);
        var isToldProgramme = await db.ProgrammeVersions.AnyAsync(one => one.EventId == hosted.Id && one.Step == ProgrammeStep.Published, cancellation);
        var noted = await db.Set<SheetEntry>().Where(one => one.EventId == hosted.Id).GroupBy(one => one.Kind).Select(all => new { all.Key, Count = all.Count() }).ToDictionaryAsync(all => all.Key, all => all.Count, cancellation);
        var seated = await db.Set<DiscussionSeat>().Where(one => one.EventId == hosted.Id && one.ToldTable != null).Select(one => new { one.ParticipantId, one.SessionId, one.Round, one.ToldTable }).ToListAsync(cancellation);
        var arrived = await db.Set<CheckIn>().Where(one => db.Participants.Any(participant => participant.Id == one.ParticipantId && participant.EventId == hosted.Id)).Select(one => one.ParticipantId).Distinct().CountAsync(cancellation);
        return new(
            hosted, people.GroupBy(one => one.State).ToDictionary(all => all.Key, all => all.Count()),
            [.. coming.Select(one => new CountedParticipant(one.Region, one.Kind, one.Languages))],
            coming.Select(one => one.OrganisationName).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            coming.Count(one => one.HasSeeks), coming.Count(one => one.HasOffers), isToldProgramme ? programme : null,
            arrived, seated.Select(one => one.ParticipantId).Distinct().Count(), seated.Select(one => (one.SessionId, one.Round)).Distinct().Count(), seated.Select(one => one.ToldTable).Distinct().Count(), noted);
    }
}

/// <summary>An event in numbers.</summary>
/// <param name="Hosted">The event.</param>
/// <param name="States">How many registrations stand where.</param>
/// <param name="Coming">Those with a place, without names.</param>
/// <param name="Organisations">How many organisations they named.</param>
/// <param name="Seeking">How many of them said what they look for.</param>
/// <param name="Offering">How many of them said what they offer.</param>
/// <param name="Programme">The latest version of the programme; null where none was published.</param>
/// <param name="Arrived">How many checked in; 0 where nobody was checked in.</param>
/// <param name="Seated">How many people were told a table of a discussion group.</param>
/// <param name="Rounds">In how many rounds.</param>
/// <param name="Tables">At how many tables.</param>
/// <param name="Noted">How many lines of each kind the tables wrote down.</param>
public sealed record EventSummary(
    HostedEvent Hosted, IReadOnlyDictionary<ParticipantState, int> States, IReadOnlyList<CountedParticipant> Coming, int Organisations, int Seeking, int Offering, ProgrammeVersion? Programme,
    int Arrived, int Seated, int Rounds, int Tables, IReadOnlyDictionary<SheetKind, int> Noted);

/// <summary>Somebody who comes, without a name.</summary>
/// <param name="Region">The NUTS code; null where not said.</param>
/// <param name="Kind">Which strand of the helix; null where not said.</param>
/// <param name="Languages">Languages; empty for any.</param>
public sealed record CountedParticipant(string? Region, OrganisationKind? Kind, IReadOnlyList<string> Languages);
