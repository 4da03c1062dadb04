using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>What a change of an event came to.</summary>
/// <param name="Hosted">The event.</param>
/// <param name="Promoted">Participants who got a place thereby.</param>
public sealed record EventChange(HostedEvent Hosted, IReadOnlyList<Guid> Promoted);

/// <summary>Events from draft to closed. Whoever may write for the organisation that holds one organises it.</summary>
public sealed class EventRegister(RegistryDatabase database)
{
    private const int SecretBytes = 12;

    // The addresses at which one is written, and what stands beside the list.
    private static readonly string[] Reserved = ["new", "demonstration"];

    /// <summary>All public events, the earliest first.</summary>
    public async Task<IReadOnlyList<HostedEvent>> List(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var all = await db.HostedEvents.Include(one => one.Organisation).Where(one => one.Status != EventStatus.Draft).OrderBy(one => one.FirstDay).ThenBy(one => one.Id).ToListAsync(cancellation);
        all.ForEach(HideHost);
        return all;
    }

    /// <summary>The events that the actor organises, the latest first.</summary>
    public async Task<IReadOnlyList<HostedEvent>> ListOwn(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.PersonId is not { } person)
            return [];
        await using var db = database.Read();
        RoleKind[] writing = [RoleKind.Editor, RoleKind.Owner];
        return await db.HostedEvents.Include(one => one.Organisation)
            .Where(one => db.OrganisationRoles.Any(role => role.OrganisationId == one.OrganisationId && role.PersonId == person && writing.Contains(role.Kind)))
            .OrderByDescending(one => one.FirstDay).ThenBy(one => one.Id).ToListAsync(cancellation);
    }

    /// <summary>The event of a slug that the actor may see.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<HostedEvent> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        if (!await EventAccess.Organises(db, actor, hosted.OrganisationId, cancellation))
            HideHost(hosted);
        return hosted;
    }

    /// <summary>The event of a slug that the actor organises.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<HostedEvent> GetOwn(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await EventAccess.DemandOwn(db, actor, slug, cancellation);
    }

    /// <summary>True where the actor organises an event.</summary>
    public async Task<bool> Organises(Actor actor, HostedEvent hosted, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(hosted);
        await using var db = database.Read();
        return await EventAccess.Organises(db, actor, hosted.OrganisationId, cancellation);
    }

    /// <summary>Writes a draft.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<HostedEvent> Add(Actor actor, Guid organisation, EventEntry entry, CancellationToken cancellation = default)
    {
        var profile = EventProfile.From(entry);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        return database.Change(actor, async db =>
        {
            await Access.Demand(db, actor, organisation, RoleKind.Editor, cancellation);
            var hosted = HostedEvent.From(organisation, profile, RecordOrigin.Entered, secret, database.Now);
            var stem = Slug.Stem(profile.Title[0].Text, hosted.Id);
            hosted.Slug = Slug.From(profile.Title[0].Text, hosted.Id, [.. Reserved, .. await db.HostedEvents.Where(one => one.Slug.StartsWith(stem)).Select(one => one.Slug).ToListAsync(cancellation)]);
            return db.Add(hosted).Entity;
        }, cancellation);
    }

    /// <summary>
    /// Changes one; its slug stays. Its days may not leave a session behind, and its zone stays as long as there are sessions; who waits gets a place where
    /// there is more room.
    /// </summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, changed since, or sessions stand against it.</exception>
    public Task<EventChange> Change(Actor actor, string slug, int version, EventEntry entry, CancellationToken cancellation = default)
    {
        var profile = EventProfile.From(entry);
        return database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
        {
            var hosted = EventAccess.DemandCurrent(await EventAccess.DemandChangeable(db, actor, slug, cancellation), version);
            var sessions = await db.EventSessions.Where(one => one.EventId == hosted.Id).ToListAsync(cancellation);
            if (sessions.Count > 0 && profile.Zone != hosted.Zone)
                throw RefusedException.NotNow(Phrase.Of("the hours of the sessions are those of the zone; remove the sessions first, then change the zone"));
            if (sessions.Any(one => DayOf(profile.Zone, one.StartsAt) < profile.FirstDay || DayOf(profile.Zone, one.StartsAt) > profile.LastDay))
                throw RefusedException.NotNow(Phrase.Of("a session would be left outside the days of the event; move or remove it first"));
            hosted.Change(profile);
            return new EventChange(hosted, await Waiting.Promote(db, hosted, cancellation));
        }, cancellation);
    }

    /// <summary>Opens it for registration, takes it back to draft, closes it, or opens it again.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or not from where it stands.</exception>
    public Task<HostedEvent> Set(Actor actor, string slug, EventStatus status, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        if (status == EventStatus.Published)
            throw RefusedException.NotNow(Phrase.Of("an event counts as published once its programme is"));
        if (!Follows(hosted.Status, status))
            throw RefusedException.NotNow(Phrase.Of("the event stands elsewhere by now; load the page again"));
        if (status == EventStatus.Draft && await db.Participants.AnyAsync(one => one.EventId == hosted.Id && one.State != ParticipantState.Withdrawn, cancellation))
            throw RefusedException.NotNow(Phrase.Of("people are registered, so it cannot become a draft again; close it instead"));
        hosted.Status = status == EventStatus.Open && hosted.Status == EventStatus.Closed && await db.ProgrammeVersions.AnyAsync(one => one.EventId == hosted.Id && one.Step == ProgrammeStep.Published, cancellation) ? EventStatus.Published : status;
        return hosted;
    }, cancellation);

    // Opened again, what was published is published.
    private static bool Follows(EventStatus from, EventStatus to) => from switch
    {
        EventStatus.Draft => to == EventStatus.Open,
        EventStatus.Open => to is EventStatus.Draft or EventStatus.Closed,
        EventStatus.Published => to == EventStatus.Closed,
        _ => to == EventStatus.Open,
    };

    // Who has not published an organisation is not named by its events; whoever organises them knows the name.
    private static void HideHost(HostedEvent hosted)
    {
        if (hosted.Organisation is { IsPublished: false })
            hosted.Organisation = null;
    }

    private static DateOnly DayOf(string zone, DateTimeOffset instant) => DateOnly.FromDateTime(LocalTimes.At(zone, instant).DateTime);
}
