using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Jobs;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>
/// The programme of an event: read for whoever plans it, stored with how good it is, published, and compared with what people were told. Two who plan or mend
/// at once do not undo each other: a programme made from an older state is refused.
/// </summary>
public sealed class ProgrammeRegister(RegistryDatabase database)
{
    /// <summary>What a programme is made from.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task<PlanInput> ReadInput(Actor actor, string slug, CancellationToken cancellation = default) => ReadInput(actor, slug, LiveChange.None, cancellation);

    /// <summary>The same as it would be after a change that is not kept yet.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or the change cannot be.</exception>
    public async Task<PlanInput> ReadInput(Actor actor, string slug, LiveChange change, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var state = await ProgrammeState.Read(db, hosted, change, database.Now, cancellation);
        var places = state.Coming.Select((one, place) => (one.Id, place)).ToDictionary(one => one.Id, one => one.place);
        return new(hosted.Id, slug, hosted.Zone, state.Stamp, state.Agenda,
            [.. state.Coming.Select(one => new PlanPerson(one.Id, one.Name, one.AwaySlots.Select(Guid.Parse).ToHashSet(), one.Languages, one.MostMeetings ?? hosted.MostMeetings))],
            [.. state.Wanted.Select(pair => state.Find(pair.One, pair.Other) is var held ? new PlanWish(
                places[pair.One], places[pair.Other], pair.Weight, state.Apart.Holds(state.Coming[places[pair.One]], state.Coming[places[pair.Other]]), held?.SlotId, held?.TableId, held is { IsLocked: true, SlotId: not null }, held is not null) : null!)])
        {
            Change = change,
            Begun = state.Agenda.Begun(database.Now),
        };
    }

    /// <summary>Keeps a programme as its next version.</summary>
    /// <param name="actor">Who organises.</param>
    /// <param name="input">What it was made from.</param>
    /// <param name="placed">For each of its pairs what became of it.</param>
    /// <param name="upperBound">What no programme exceeds.</param>
    /// <param name="step">What made it.</param>
    /// <param name="moved">How many others got another programme.</param>
    /// <param name="job">The job that made it: what one job made is kept once.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or something that it depends on changed since.</exception>
    public Task<ProgrammeVersion> Store(Actor actor, PlanInput input, IReadOnlyList<PlacedMeeting> placed, double upperBound, ProgrammeStep step, int moved, Guid? job = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        async Task<ProgrammeVersion> Keep(RegistryDb db)
        {
            var hosted = await EventAccess.DemandChangeable(db, actor, input.Slug, cancellation);
            await JobEffects.Note(db, job, database.Now, cancellation);
            var state = await ProgrammeState.Read(db, hosted, input.Change, database.Now, cancellation);
            if (state.Stamp != input.Stamp)
                throw RefusedException.NotNow(Phrase.Of("somebody changed the event while the programme was made; nothing was kept, plan again"));
            if (input.Change.ChangesPresence)
                await DiscussionRegister.Mark(db, hosted, input.Change, state, database.Now, cancellation);
            for (var at = 0; at < placed.Count; at++)
            {
                var (one, other) = Ordered(input.People[input.Wishes[at].One].Id, input.People[input.Wishes[at].Other].Id);
                var meeting = state.Find(one, other) ?? db.Add(state.Add(new PlannedMeeting { EventId = hosted.Id, OneId = one, OtherId = other })).Entity;
                var side = placed[at].ReasonSide == 0 || one == input.People[input.Wishes[at].One].Id ? placed[at].ReasonSide : 3 - placed[at].ReasonSide;
                (meeting.SlotId, meeting.TableId, meeting.Reason, meeting.ReasonSide, meeting.ReasonNumber) = (placed[at].Slot, placed[at].Table, placed[at].Reason, side, placed[at].ReasonNumber);
            }
            foreach (var stray in state.Meetings.Where(one => !state.IsWanted(one)).ToList())
                Drop(db, state, stray);
            return db.Add(state.NextVersion(step, upperBound, moved, database.Now)).Entity;
        }
        return input.Change.ChangesPresence ? database.ChangeAlone(actor, Waiting.Guard(input.Slug), Keep, cancellation) : database.Change(actor, Keep, cancellation);
    }

    /// <summary>The programme, for those who organise.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<Programme> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        var state = await ProgrammeState.Read(db, hosted, LiveChange.None, database.Now, cancellation);
        var people = await db.Participants.Where(one => one.EventId == hosted.Id).ToDictionaryAsync(one => one.Id, cancellation);
        var meetings = state.Meetings.Select(one => new ProgrammeMeeting(one, Of(people, one.OneId), Of(people, one.OtherId), state.IsWanted(one))).ToList();
        return new(hosted, state.Agenda, [.. state.Versions.OrderByDescending(one => one.Number)], meetings, hosted.Status == EventStatus.Published ? state.ListToTell(people, await SeatingState.Read(db, hosted, cancellation), database.Now) : [], state.Wanted.Count(pair => state.Find(pair.One, pair.Other) is null));
    }

    /// <summary>Has a meeting stay where it is, or lets it go.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or the meeting has no slot.</exception>
    public Task Lock(Actor actor, string slug, Guid id, bool locked, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var meeting = await db.PlannedMeetings.FirstOrDefaultAsync(one => one.Id == id && one.EventId == hosted.Id, cancellation) ?? throw RefusedException.NotFound();
        if (meeting.SlotId is null)
            throw RefusedException.NotNow(Phrase.Of("this meeting has no slot in which it could stay"));
        meeting.IsLocked = locked;
    }, cancellation);

    /// <summary>Puts a meeting into a slot that is free for both, and has it stay there.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, closed, changed since, or not free.</exception>
    public Task Move(Actor actor, string slug, Guid id, int version, Guid slot, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var state = await ProgrammeState.Read(db, hosted, LiveChange.None, database.Now, cancellation);
        var meeting = EventAccess.DemandCurrent(state.Meetings.FirstOrDefault(one => one.Id == id), version);
        if (!state.IsWanted(meeting) || state.Agenda.Slots.All(one => one.Id != slot))
            throw RefusedException.NotFound();
        var begun = state.Agenda.Begun(database.Now);
        if (begun.Contains(slot) || (meeting.SlotId is { } held && begun.Contains(held)))
            throw RefusedException.NotNow(Phrase.Of("a slot that has begun changes no more"));
        var both = state.Coming.Where(one => one.Id == meeting.OneId || one.Id == meeting.OtherId).ToList();
        DemandMeetable(state, hosted, both[0], both[1], meeting);
        foreach (var person in both)
            if (person.AwaySlots.Contains(slot.ToString("N")))
                throw RefusedException.NotNow(Phrase.Of($"{person.Name} is not there in that slot"));
            else if (state.Meetings.Any(one => one.Id != id && one.SlotId == slot && (one.OneId == person.Id || one.OtherId == person.Id)))
                throw RefusedException.NotNow(Phrase.Of($"{person.Name} has another meeting in that slot"));
        var taken = state.Meetings.Where(one => one.Id != id && one.SlotId == slot && ProgrammeState.TakesPlace(one)).Select(one => one.TableId).ToHashSet();
        var free = state.Agenda.Tables.Where(one => !taken.Contains(one.Id)).ToList();
        if (free.Count == 0)
            throw RefusedException.NotNow(Phrase.Of("all tables are taken in that slot"));
        (meeting.SlotId, meeting.TableId, meeting.IsLocked) = (slot, (free.FirstOrDefault(one => one.Id == meeting.TableId) ?? free[0]).Id, true);
        (meeting.Reason, meeting.ReasonSide, meeting.ReasonNumber) = (UnmetReason.None, 0, 0);
        db.Add(state.NextVersion(ProgrammeStep.Moved, state.Versions.MaxBy(one => one.Number)?.UpperBound ?? 0, 0, database.Now));
    }, cancellation);

    /// <summary>Publishes the programme, or what changed in it since: from then on its people know of it.</summary>
    /// <returns>Who is to be told what.</returns>
    /// <exception cref="RefusedException">Not found, not allowed, not open, or nothing was planned yet.</exception>
    public Task<IReadOnlyList<ToTell>> Publish(Actor actor, string slug, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        if (hosted.Status == EventStatus.Draft)
            throw RefusedException.NotNow(Phrase.Of("open the event first; nobody sees a draft"));
        var state = await ProgrammeState.Read(db, hosted, LiveChange.None, database.Now, cancellation);
        var seating = await SeatingState.Read(db, hosted, cancellation);
        if (state.Versions.Count == 0 && seating.Versions.Count == 0)
            throw RefusedException.NotNow(Phrase.Of("plan the programme first"));
        var tell = state.ListToTell(await db.Participants.Where(one => one.EventId == hosted.Id).ToDictionaryAsync(one => one.Id, cancellation), seating, database.Now);
        seating.Tell();
        var starts = state.Agenda.Slots.ToDictionary(one => one.Id, one => one.StartsAt);
        foreach (var meeting in state.Meetings.ToList())
            if (ProgrammeState.TakesPlace(meeting))
                (meeting.ToldStartsAt, meeting.ToldTableId) = (starts[meeting.SlotId!.Value], meeting.TableId);
            else
            {
                (meeting.ToldStartsAt, meeting.ToldTableId) = (null, null);
                if (!state.IsWanted(meeting))
                    Drop(db, state, meeting);
            }
        hosted.Status = EventStatus.Published;
        db.Add(state.NextVersion(ProgrammeStep.Published, state.Versions.MaxBy(one => one.Number)?.UpperBound ?? 0, 0, database.Now));
        return tell;
    }, cancellation);

    /// <summary>The actor's own meetings, by time; empty before the programme is published.</summary>
    /// <exception cref="RefusedException">The actor does not come to this event.</exception>
    public async Task<IReadOnlyList<OwnMeeting>> ListOwn(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        var own = await ParticipantRegister.DemandOwn(db, actor, hosted, cancellation);
        if (hosted.Status is not (EventStatus.Published or EventStatus.Closed))
            return [];
        var found = await (from meeting in db.PlannedMeetings
                           join slot in db.EventSlots on meeting.SlotId equals slot.Id
                           join table in db.EventTables on meeting.TableId equals table.Id
                           join room in db.EventRooms on table.RoomId equals room.Id
                           join other in db.Participants on meeting.OneId == own.Id ? meeting.OtherId : meeting.OneId equals other.Id
                           where meeting.OneId == own.Id || meeting.OtherId == own.Id
                           orderby slot.StartsAt
                           select new { meeting.Id, meeting.Version, Other = other, slot.StartsAt, slot.EndsAt, Room = room.Name, Table = table.Name }).ToListAsync(cancellation);
        var wishes = await db.MeetingWishes.Where(one => one.Status == WishStatus.Accepted && (one.AskerId == own.Id || one.AskedId == own.Id)).ToListAsync(cancellation);
        // A block counts at once, and not first when the programme is made anew.
        var apart = await Apart.Of(db, [own, .. found.Select(one => one.Other)], cancellation);
        return [.. found.Where(one => !apart.Holds(own, one.Other)).Select(one => new OwnMeeting(
            one.Id, ParticipantRegister.Show(one.Other), one.StartsAt, one.EndsAt, one.Room, one.Table, wishes.Find(wish => wish.AskerId == one.Other.Id || wish.AskedId == one.Other.Id)?.Message, one.Version))];
    }

    /// <summary>Why meetings that both the actor and another want do not take place, by the other's id; empty before the programme is published.</summary>
    /// <exception cref="RefusedException">The actor does not come to this event.</exception>
    public async Task<IReadOnlyDictionary<Guid, OwnUnmet>> ListOwnUnmet(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        var own = await ParticipantRegister.DemandOwn(db, actor, hosted, cancellation);
        if (hosted.Status is not (EventStatus.Published or EventStatus.Closed))
            return new Dictionary<Guid, OwnUnmet>();
        var unmet = await db.PlannedMeetings.Where(one => one.SlotId == null && one.OneId != null && one.OtherId != null && (one.OneId == own.Id || one.OtherId == own.Id)).ToListAsync(cancellation);
        return unmet.ToDictionary(one => (one.OneId == own.Id ? one.OtherId : one.OneId)!.Value, one => new OwnUnmet(
            one.Reason is UnmetReason.KeptApart or UnmetReason.None ? UnmetReason.NoCommonSlot : one.Reason, one.ReasonSide == (one.OneId == own.Id ? 1 : 2), one.ReasonNumber));
    }

    /// <summary>Two participants in the order in which a pair is kept.</summary>
    internal static (Guid One, Guid Other) Ordered(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    // What a plan heeds, a hand heeds too. Of two who are kept apart it is said what is said of any pair that finds no slot.
    private static void DemandMeetable(ProgrammeState state, HostedEvent hosted, Participant one, Participant other, PlannedMeeting meeting)
    {
        if (state.Apart.Holds(one, other))
            throw RefusedException.NotNow(Phrase.Of($"{one.Name} and {other.Name} have no slot in which both are free, and moving others would cost more"));
        if (one.Languages.Count > 0 && other.Languages.Count > 0 && !one.Languages.Intersect(other.Languages).Any())
            throw RefusedException.NotNow(Phrase.Of($"{one.Name} and {other.Name} share no language"));
        foreach (var person in new[] { one, other })
            if (meeting.SlotId is null && state.Meetings.Count(held => ProgrammeState.TakesPlace(held) && (held.OneId == person.Id || held.OtherId == person.Id)) >= (person.MostMeetings ?? hosted.MostMeetings))
                throw RefusedException.NotNow(Phrase.Of($"{person.Name} has as many meetings as the personal maximum allows"));
    }

    // Of what people were told of, that it does not take place stays until they know.
    private static void Drop(RegistryDb db, ProgrammeState state, PlannedMeeting meeting)
    {
        (meeting.SlotId, meeting.TableId, meeting.IsLocked) = (null, null, false);
        if (meeting.ToldStartsAt is not null)
            return;
        state.Remove(meeting);
        db.Remove(meeting);
    }

    private static Participant? Of(Dictionary<Guid, Participant> people, Guid? id) => id is { } known ? people.GetValueOrDefault(known) : null;
}
