using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>The agenda of an event: sessions with their slots, rooms with their tables, all in their order.</summary>
/// <param name="Sessions">By time.</param>
/// <param name="Slots">By time.</param>
/// <param name="Rooms">By name.</param>
/// <param name="Tables">By position.</param>
public sealed record EventAgenda(IReadOnlyList<EventSession> Sessions, IReadOnlyList<EventSlot> Slots, IReadOnlyList<EventRoom> Rooms, IReadOnlyList<EventTable> Tables)
{
    /// <summary>
    /// Slots that have begun while others are still to come: what takes place in them is settled. None once all have begun, as whoever plans then writes down
    /// what was.
    /// </summary>
    /// <param name="now">UTC.</param>
    public IReadOnlySet<Guid> Begun(DateTimeOffset now) => Slots.All(slot => slot.StartsAt <= now) ? new HashSet<Guid>() : Slots.Where(slot => slot.StartsAt <= now).Select(slot => slot.Id).ToHashSet();
}

/// <summary>What a form says about a session, unchecked; times are those of the place.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Kind">What takes place.</param>
/// <param name="Day">The day.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends; before the beginning where it is on the day after.</param>
/// <param name="Room">The room; null for none.</param>
/// <param name="SlotMinutes">How long a slot is, 5 to 240; of meetings alone.</param>
/// <param name="PauseMinutes">How long it is between two slots, 0 to 60.</param>
public sealed record SessionEntry(string? Title, SessionKind Kind, DateOnly Day, TimeOnly From, TimeOnly Until, Guid? Room, int SlotMinutes = 20, int PauseMinutes = 5);

/// <summary>Sessions, slots, rooms and tables of an event.</summary>
public sealed class AgendaRegister(RegistryDatabase database)
{
    /// <summary>The most slots of an event.</summary>
    public const int MostSlots = 64;

    // Rules that look at all slots, rooms or tables of an event hold only where nobody else adds one meanwhile.
    private static string Guard(string slug) => $"agenda:{slug}";

    private const int MostRooms = 60;
    private const int MostTables = 500;
    private const int MostPeople = 20_000;
    private const int MostSessions = 200;
    private const int LongestName = 80;
    private static readonly TimeSpan LongestSession = TimeSpan.FromHours(16);

    /// <summary>The agenda of an event that the actor may see.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<EventAgenda> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await Read(db, (await EventAccess.DemandSeen(db, actor, slug, cancellation)).Id, cancellation);
    }

    /// <summary>Adds a room with so many tables, numbered on from those that there are.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task<EventRoom> AddRoom(Actor actor, string slug, string? name, int capacity, int tables, int seats, CancellationToken cancellation = default)
    {
        var read = ReadRoom(name, capacity, tables, seats);
        return database.ChangeAlone(actor, Guard(slug), async db =>
        {
            var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
            var room = new EventRoom { EventId = hosted.Id, Name = read, Capacity = capacity };
            await DemandFreeName(db, room, cancellation);
            if (await db.EventRooms.CountAsync(one => one.EventId == hosted.Id, cancellation) >= MostRooms || await db.EventTables.CountAsync(one => one.EventId == hosted.Id, cancellation) + tables > MostTables)
                throw RefusedException.NotNow(Phrase.Of($"an event has at most {MostRooms} rooms and {MostTables} tables"));
            db.Add(room);
            await SetTables(db, room, tables, seats, cancellation);
            return room;
        }, cancellation);
    }

    /// <summary>Changes a room and how many tables it has: the last ones go, and with them the tables of meetings there.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or changed since.</exception>
    public Task ChangeRoom(Actor actor, string slug, Guid id, int version, string? name, int capacity, int tables, int seats, CancellationToken cancellation = default)
    {
        var read = ReadRoom(name, capacity, tables, seats);
        return database.ChangeAlone(actor, Guard(slug), async db =>
        {
            var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
            var room = EventAccess.DemandCurrent(await db.EventRooms.FirstOrDefaultAsync(one => one.Id == id && one.EventId == hosted.Id, cancellation), version);
            (room.Name, room.Capacity) = (read, capacity);
            await DemandFreeName(db, room, cancellation);
            await SetTables(db, room, tables, seats, cancellation);
        }, cancellation);
    }

    /// <summary>Removes a room with its tables; meetings there are left without a table.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task RemoveRoom(Actor actor, string slug, Guid id, CancellationToken cancellation = default) => database.ChangeAlone(actor, Guard(slug), async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var room = await db.EventRooms.FirstOrDefaultAsync(one => one.Id == id && one.EventId == hosted.Id, cancellation) ?? throw RefusedException.NotFound();
        foreach (var session in await db.EventSessions.Where(one => one.RoomId == id).ToListAsync(cancellation))
            session.RoomId = null;
        await RemoveTables(db, await db.EventTables.Where(one => one.RoomId == id).ToListAsync(cancellation), cancellation);
        db.Remove(room);
    }, cancellation);

    /// <summary>Adds a session; one of meetings with as many slots as fit.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task<EventSession> AddSession(Actor actor, string slug, SessionEntry entry, CancellationToken cancellation = default) => database.ChangeAlone(actor, Guard(slug), async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        if (await db.EventSessions.CountAsync(one => one.EventId == hosted.Id, cancellation) >= MostSessions)
            throw RefusedException.NotNow(Phrase.Of($"an event has at most {MostSessions} sessions"));
        var session = new EventSession { EventId = hosted.Id };
        await Fill(db, hosted, session, entry, cancellation);
        db.Add(session);
        if (session.Kind == SessionKind.Meetings)
            await AddSlots(db, session, entry, cancellation);
        return session;
    }, cancellation);

    /// <summary>Changes a session. Its slots move with its beginning; those of a session that became shorter must still fit in.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or changed since.</exception>
    public Task ChangeSession(Actor actor, string slug, Guid id, int version, SessionEntry entry, CancellationToken cancellation = default) => database.ChangeAlone(actor, Guard(slug), async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var session = EventAccess.DemandCurrent(await db.EventSessions.FirstOrDefaultAsync(one => one.Id == id && one.EventId == hosted.Id, cancellation), version);
        var before = session.StartsAt;
        await Fill(db, hosted, session, entry with { Kind = session.Kind }, cancellation);
        var slots = await db.EventSlots.Where(one => one.SessionId == id).ToListAsync(cancellation);
        foreach (var slot in slots)
            (slot.StartsAt, slot.EndsAt) = (slot.StartsAt + (session.StartsAt - before), slot.EndsAt + (session.StartsAt - before));
        if (slots.Any(slot => slot.EndsAt > session.EndsAt))
            Refuse("until", "slots-left", "", Phrase.Of("a slot would be left after the end of the session; move the slots or choose a later end"));
        await DemandApart(db, hosted.Id, slots, cancellation);
    }, cancellation);

    /// <summary>Removes a session with its slots; meetings in them are left without one.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task RemoveSession(Actor actor, string slug, Guid id, CancellationToken cancellation = default) => database.ChangeAlone(actor, Guard(slug), async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var session = await db.EventSessions.FirstOrDefaultAsync(one => one.Id == id && one.EventId == hosted.Id, cancellation) ?? throw RefusedException.NotFound();
        var slots = await db.EventSlots.Where(one => one.SessionId == id).ToListAsync(cancellation);
        Guid[] ids = [.. slots.Select(slot => slot.Id)];
        foreach (var meeting in await db.PlannedMeetings.Where(one => one.SlotId != null && ids.Contains(one.SlotId.Value)).ToListAsync(cancellation))
            (meeting.SlotId, meeting.TableId, meeting.IsLocked) = (null, null, false);
        db.RemoveRange(slots);
        db.Remove(session);
    }, cancellation);

    /// <summary>Moves a slot to another time of its session's day; it keeps its length and its meetings, whose people are to be told once the programme is published.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The time does not fit.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or changed since.</exception>
    public Task MoveSlot(Actor actor, string slug, Guid id, int version, TimeOnly from, CancellationToken cancellation = default) => database.ChangeAlone(actor, Guard(slug), async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var slot = EventAccess.DemandCurrent(await db.EventSlots.FirstOrDefaultAsync(one => one.Id == id && one.EventId == hosted.Id, cancellation), version);
        var session = await db.EventSessions.FirstAsync(one => one.Id == slot.SessionId, cancellation);
        var problems = new FieldProblems();
        var day = DateOnly.FromDateTime(LocalTimes.At(hosted.Zone, slot.StartsAt).DateTime);
        var starts = LocalTimes.Read(hosted.Zone, day, from, "from", problems);
        problems.ThrowIfAny();
        (slot.StartsAt, slot.EndsAt) = (starts!.Value, starts.Value + (slot.EndsAt - slot.StartsAt));
        if (slot.StartsAt < session.StartsAt || slot.EndsAt > session.EndsAt)
            Refuse("from", "outside-session", $"{from:HH\\:mm}", Phrase.Of("the slot would leave its session; change the session's time first"));
        await DemandApart(db, hosted.Id, [slot], cancellation);
    }, cancellation);

    internal static async Task<EventAgenda> Read(RegistryDb db, Guid hosted, CancellationToken cancellation) => new(
        await db.EventSessions.Where(one => one.EventId == hosted).OrderBy(one => one.StartsAt).ThenBy(one => one.Id).ToListAsync(cancellation),
        await db.EventSlots.Where(one => one.EventId == hosted).OrderBy(one => one.StartsAt).ToListAsync(cancellation),
        await db.EventRooms.Where(one => one.EventId == hosted).OrderBy(one => one.Name).ToListAsync(cancellation),
        await db.EventTables.Where(one => one.EventId == hosted).OrderBy(one => one.Position).ToListAsync(cancellation));

    private static async Task Fill(RegistryDb db, HostedEvent hosted, EventSession session, SessionEntry entry, CancellationToken cancellation)
    {
        var problems = new FieldProblems();
        session.Title = PlainText.ReadRequiredLine(entry.Title, "session_name", LongestName, problems);
        if (entry.Day < hosted.FirstDay || entry.Day > hosted.LastDay)
            problems.Add("day", "outside-event", $"{entry.Day:yyyy-MM-dd}", Phrase.Of("this day is none of the event's"));
        var starts = LocalTimes.Read(hosted.Zone, entry.Day, entry.From, "from", problems);
        var ends = LocalTimes.Read(hosted.Zone, entry.Until > entry.From ? entry.Day : entry.Day.AddDays(1), entry.Until, "until", problems);
        if (ends - starts > LongestSession || ends <= starts)
            problems.Add("until", "impossible-time", $"{entry.Until:HH\\:mm}", Phrase.Of("a session lasts 16 hours at most"));
        if (entry.Room is { } room && !await db.EventRooms.AnyAsync(one => one.Id == room && one.EventId == hosted.Id, cancellation))
            problems.Add("room", "unknown-choice", "", Phrase.Of("choose one of the list"));
        problems.ThrowIfAny();
        (session.Kind, session.StartsAt, session.EndsAt, session.RoomId) = (entry.Kind, starts!.Value, ends!.Value, entry.Room);
    }

    private static async Task AddSlots(RegistryDb db, EventSession session, SessionEntry entry, CancellationToken cancellation)
    {
        if (entry.SlotMinutes is < 5 or > 240)
            Refuse("slot_minutes", "impossible-number", $"{entry.SlotMinutes}", Phrase.Of("give a number from 5 to 240"));
        if (entry.PauseMinutes is < 0 or > 60)
            Refuse("pause_minutes", "impossible-number", $"{entry.PauseMinutes}", Phrase.Of("give a number from 0 to 60"));
        var (length, step) = (TimeSpan.FromMinutes(entry.SlotMinutes), TimeSpan.FromMinutes(entry.SlotMinutes + entry.PauseMinutes));
        var slots = new List<EventSlot>();
        // Counted in time that passes: where the clock is moved meanwhile, no slot is lost and none stands twice.
        for (var at = session.StartsAt; at + length <= session.EndsAt; at += step)
            slots.Add(new EventSlot { EventId = session.EventId, SessionId = session.Id, StartsAt = at, EndsAt = at + length });
        if (slots.Count == 0)
            Refuse("slot_minutes", "no-slot", $"{entry.SlotMinutes}", Phrase.Of("no slot of this length fits into the session"));
        if (slots.Count + await db.EventSlots.CountAsync(one => one.EventId == session.EventId, cancellation) > MostSlots)
            Refuse("slot_minutes", "too-many-slots", $"{slots.Count}", Phrase.Of($"an event has at most {MostSlots} slots; make them longer, or the session shorter"));
        db.AddRange(slots);
        await DemandApart(db, session.EventId, slots, cancellation);
    }

    private static async Task DemandApart(RegistryDb db, Guid hosted, IReadOnlyList<EventSlot> changed, CancellationToken cancellation)
    {
        var ids = changed.Select(slot => slot.Id).ToHashSet();
        var others = (await db.EventSlots.AsNoTracking().Where(one => one.EventId == hosted).ToListAsync(cancellation)).Where(one => !ids.Contains(one.Id));
        var all = others.Concat(changed).OrderBy(one => one.StartsAt).ToList();
        if (all.Zip(all.Skip(1)).Any(two => two.First.EndsAt > two.Second.StartsAt))
            Refuse("from", "overlapping-slots", "", Phrase.Of("the slots would overlap others of this event, and nobody can be at two tables; choose another time"));
    }

    private static string ReadRoom(string? name, int capacity, int tables, int seats)
    {
        var problems = new FieldProblems();
        var read = PlainText.ReadRequiredLine(name, "name", LongestName, problems);
        if (capacity is < 1 or > MostPeople)
            problems.Add("capacity", "impossible-number", $"{capacity}", Phrase.Of($"give a number from 1 to {MostPeople}"));
        if (tables is < 0 or > MostTables)
            problems.Add("tables", "impossible-number", $"{tables}", Phrase.Of($"give a number from 0 to {MostTables}"));
        if (seats is < 2 or > 60)
            problems.Add("seats", "impossible-number", $"{seats}", Phrase.Of("give a number from 2 to 60"));
        else if (capacity is >= 1 and <= MostPeople && tables is >= 0 and <= MostTables && tables * 2 > capacity)
            problems.Add("tables", "too-many-tables", $"{tables}", Phrase.Of("two at each table are already more than fit into the room"));
        problems.ThrowIfAny();
        return read;
    }

    private static async Task DemandFreeName(RegistryDb db, EventRoom room, CancellationToken cancellation)
    {
        if (await db.EventRooms.AnyAsync(one => one.EventId == room.EventId && one.Id != room.Id && one.Name == room.Name, cancellation))
            Refuse("name", "name-twice", room.Name, Phrase.Of("another room has this name"));
    }

    private static async Task SetTables(RegistryDb db, EventRoom room, int tables, int seats, CancellationToken cancellation)
    {
        var has = await db.EventTables.Where(one => one.RoomId == room.Id).OrderBy(one => one.Position).ToListAsync(cancellation);
        var last = await db.EventTables.Where(one => one.EventId == room.EventId).MaxAsync(one => (int?)one.Position, cancellation) ?? 0;
        foreach (var kept in has.Take(tables))
            kept.Seats = seats;
        for (var number = 1; number <= tables - has.Count; number++)
            db.Add(new EventTable { EventId = room.EventId, RoomId = room.Id, Position = last + number, Name = $"{last + number}", Seats = seats });
        await RemoveTables(db, [.. has.Skip(tables)], cancellation);
    }

    private static async Task RemoveTables(RegistryDb db, IReadOnlyList<EventTable> going, CancellationToken cancellation)
    {
        Guid[] ids = [.. going.Select(one => one.Id)];
        foreach (var meeting in await db.PlannedMeetings.Where(one => one.TableId != null && ids.Contains(one.TableId.Value)).ToListAsync(cancellation))
            (meeting.SlotId, meeting.TableId, meeting.IsLocked) = (null, null, false);
        db.RemoveRange(going);
    }

    private static void Refuse(string field, string rule, string value, Phrase advice)
    {
        var problems = new FieldProblems();
        problems.Add(field, rule, value, advice);
        problems.ThrowIfAny();
    }
}
