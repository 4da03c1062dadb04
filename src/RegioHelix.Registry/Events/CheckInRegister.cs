using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>Who is there. For those who organise; nobody else learns of it.</summary>
public sealed class CheckInRegister(RegistryDatabase database)
{
    /// <summary>Says that somebody is there.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, closed, without a place, or checked in already: by whom and when.</exception>
    public Task<CheckIn> CheckIn(Actor actor, string slug, Guid participant, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var one = await Demand(db, hosted, participant, cancellation);
        if (one.State != ParticipantState.Registered)
            throw RefusedException.NotNow(Phrase.Of($"{one.Name} has no place at this event; see to that on the participant's page first"));
        if (await Find(db, participant, cancellation) is { } before)
            throw RefusedException.NotNow(Phrase.Of($"{one.Name} was checked in already, at {LocalTimes.At(hosted.Zone, before.At).ToString("HH:mm", CultureInfo.InvariantCulture)}"));
        return db.Add(new CheckIn { EventId = hosted.Id, ParticipantId = participant, At = database.Now, ById = actor.PersonId }).Entity;
    }, cancellation);

    /// <summary>Takes that back.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or not checked in.</exception>
    public Task Undo(Actor actor, string slug, Guid participant, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var one = await Demand(db, hosted, participant, cancellation);
        db.Remove(await Find(db, participant, cancellation) ?? throw RefusedException.NotNow(Phrase.Of($"{one.Name} is not checked in")));
    }, cancellation);

    /// <summary>Who has a place, or was checked in, by name.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyList<Attendance>> List(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await List(db, await EventAccess.DemandOwn(db, actor, slug, cancellation), cancellation);
    }

    /// <summary>One participant, whatever the state.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<Attendance> Get(Actor actor, string slug, Guid participant, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var one = await Demand(db, await EventAccess.DemandOwn(db, actor, slug, cancellation), participant, cancellation);
        var there = await Find(db, participant, cancellation);
        return new(one, there, there?.ById is { } by ? await db.People.Where(person => person.Id == by).Select(person => person.Name).FirstOrDefaultAsync(cancellation) : null);
    }

    /// <summary>Who is missing: a session with a meeting of theirs, or a round in which they sit at a table, has begun. Whose next comes first is first.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyList<MissingPerson>> ListMissing(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        var now = database.Now;
        var absent = (await List(db, hosted, cancellation)).Where(one => one.CheckIn is null).Select(one => one.Participant).ToList();
        var meetings = await (from meeting in db.PlannedMeetings
                              join slot in db.EventSlots on meeting.SlotId equals slot.Id
                              join session in db.EventSessions on slot.SessionId equals session.Id
                              where meeting.EventId == hosted.Id && meeting.OneId != null && meeting.OtherId != null
                              select new { meeting.OneId, meeting.OtherId, slot.StartsAt, SessionFrom = session.StartsAt }).ToListAsync(cancellation);
        var times = meetings.SelectMany(one => new[] { (Who: one.OneId!.Value, one.StartsAt, Since: one.SessionFrom), (Who: one.OtherId!.Value, one.StartsAt, Since: one.SessionFrom) })
            .Concat(await ListSeats(db, hosted, cancellation)).ToLookup(one => one.Who);
        return [.. absent.Where(one => times[one.Id].Any(place => place.Since <= now))
            .Select(one => new MissingPerson(one, times[one.Id].Count(place => place.StartsAt <= now), times[one.Id].Count(place => place.StartsAt > now), times[one.Id].Where(place => place.StartsAt > now).Select(place => (DateTimeOffset?)place.StartsAt).Min()))
            .OrderBy(one => one.Next ?? DateTimeOffset.MaxValue)];
    }

    // Who sits at a table in which round: there is none of whom nothing was seated, or whose session was removed.
    private static async Task<List<(Guid Who, DateTimeOffset StartsAt, DateTimeOffset Since)>> ListSeats(RegistryDb db, HostedEvent hosted, CancellationToken cancellation)
    {
        var starts = (await DiscussionRegister.Read(db, hosted.Id, cancellation)).Rounds.ToDictionary(one => (one.SessionId, one.Number), one => one.StartsAt);
        var seats = await db.Set<DiscussionSeat>().Where(one => one.EventId == hosted.Id && one.Table != null && one.SessionId != null).ToListAsync(cancellation);
        return
        [
            .. from one in seats
               where starts.ContainsKey((one.SessionId!.Value, one.Round))
               let at = starts[(one.SessionId!.Value, one.Round)]
               select (one.ParticipantId, at, at),
        ];
    }

    private static async Task<IReadOnlyList<Attendance>> List(RegistryDb db, HostedEvent hosted, CancellationToken cancellation)
    {
        var there = await db.Set<CheckIn>().Where(one => one.EventId == hosted.Id).ToDictionaryAsync(one => one.ParticipantId, cancellation);
        Guid?[] by = [.. there.Values.Select(one => one.ById).Distinct()];
        var names = await db.People.Where(one => by.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        var people = await db.Participants.Where(one => one.EventId == hosted.Id).OrderBy(one => one.NameKey).ThenBy(one => one.Id).ToListAsync(cancellation);
        return [.. people.Where(one => one.State == ParticipantState.Registered || there.ContainsKey(one.Id))
            .Select(one => there.TryGetValue(one.Id, out var came) ? new Attendance(one, came, came.ById is { } id ? names.GetValueOrDefault(id) : null) : new Attendance(one, null, null))];
    }

    private static Task<CheckIn?> Find(RegistryDb db, Guid participant, CancellationToken cancellation) => db.Set<CheckIn>().FirstOrDefaultAsync(one => one.ParticipantId == participant, cancellation);

    private static async Task<Participant> Demand(RegistryDb db, HostedEvent hosted, Guid participant, CancellationToken cancellation) =>
        await db.Participants.FirstOrDefaultAsync(one => one.Id == participant && one.EventId == hosted.Id, cancellation) ?? throw RefusedException.NotFound();
}
