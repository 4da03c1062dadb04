using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Jobs;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>Who sits where in the discussions of an event: read for whoever seats them, stored with how good it is, shown to each once the programme is published.</summary>
public sealed class SeatingRegister(RegistryDatabase database)
{
    /// <summary>The most people that are seated.</summary>
    public const int MostSeated = 3_000;

    /// <summary>What a seating is made from.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public async Task<SeatingInput> ReadInput(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        return await (await SeatingState.Read(db, hosted, cancellation)).Input(db, hosted, cancellation);
    }

    /// <summary>Keeps a seating as its next version.</summary>
    /// <param name="actor">Who organises.</param>
    /// <param name="input">What it was made from.</param>
    /// <param name="placed">For each of its people the seat in each round.</param>
    /// <param name="version">What made it and how good it is; number and time are set here.</param>
    /// <param name="job">The job that made it: what one job made is kept once.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or something that it depends on changed since.</exception>
    public Task<SeatingVersion> Store(Actor actor, SeatingInput input, IReadOnlyList<IReadOnlyList<PlacedSeat>> placed, NewSeating version, Guid? job = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return database.ChangeAlone(actor, Waiting.Guard(input.Slug), async db =>
        {
            var hosted = await EventAccess.DemandChangeable(db, actor, input.Slug, cancellation);
            await JobEffects.Note(db, job, database.Now, cancellation);
            var state = await SeatingState.Read(db, hosted, cancellation);
            if ((await state.Input(db, hosted, cancellation)).Stamp != input.Stamp)
                throw RefusedException.NotNow(Phrase.Of("somebody changed the event while people were seated; nothing was kept, start again"));
            for (var at = 0; at < placed.Count; at++)
                for (var round = 0; round < placed[at].Count; round++)
                    Place(db, state, hosted, input.People[at].Participant.Id, state.Discussion.Rounds[round], placed[at][round]);
            Leave(db, state);
            return db.Add(new SeatingVersion
            {
                EventId = hosted.Id,
                Number = state.Versions.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1,
                Step = version.Step,
                At = database.Now,
                Seed = version.Seed,
                Seconds = version.Seconds,
                Score = version.Score,
                Moved = version.Moved,
            }).Entity;
        }, cancellation);
    }

    /// <summary>Who sits where, for those who organise.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<Seating> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        var state = await SeatingState.Read(db, hosted, cancellation);
        var (people, discussion) = (state.Coming.ToDictionary(one => one.Id), state.Discussion);
        var seats = state.Seats.Where(one => one.Table is not null && people.ContainsKey(one.ParticipantId)).ToLookup(one => (one.SessionId, one.Round, one.Table));
        var tables = discussion.Rounds.Select(round => (IReadOnlyList<IReadOnlyList<SeatedPerson>>)[.. Enumerable.Range(1, discussion.Tables).Select(table => InOrder(seats[(round.SessionId, round.Number, table)].Select(seat => new SeatedPerson(people[seat.ParticipantId], seat.Role))))]).ToList();
        var seatless = state.Coming.Where(one => discussion.Rounds.Any(round => state.Find(one.Id, round)?.Table is null && state.Wishes.GetValueOrDefault(one.Id)?.AwayRounds.Contains(round.Key) != true)).ToList();
        return new(hosted, discussion, [.. state.Versions.OrderByDescending(one => one.Number)], tables, seatless);
    }

    /// <summary>The actor's own tables, by time; empty before the programme is published.</summary>
    /// <exception cref="RefusedException">The actor does not come to this event.</exception>
    public async Task<IReadOnlyList<OwnSeat>> ListOwn(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        var own = await ParticipantRegister.DemandOwn(db, actor, hosted, cancellation);
        if (hosted.Status is not (EventStatus.Published or EventStatus.Closed) || own.State != ParticipantState.Registered)
            return [];
        var seats = await db.Set<DiscussionSeat>().Where(one => one.ParticipantId == own.Id && one.Table != null && one.SessionId != null).ToListAsync(cancellation);
        if (seats.Count == 0)
            return [];
        var discussion = await DiscussionRegister.Read(db, hosted.Id, cancellation);
        var beside = await (from mine in db.Set<DiscussionSeat>()
                            join seat in db.Set<DiscussionSeat>() on new { mine.SessionId, mine.Round, mine.Table } equals new { seat.SessionId, seat.Round, seat.Table }
                            join other in db.Participants on seat.ParticipantId equals other.Id
                            where mine.ParticipantId == own.Id && mine.Table != null && other.Id != own.Id && other.State == ParticipantState.Registered && other.ConsentAt != null
                            select new { Mine = mine.Id, other }).ToListAsync(cancellation);
        var apart = await Apart.Of(db, [own, .. beside.Select(one => one.other).DistinctBy(one => one.Id)], cancellation);
        var fellows = beside.Where(one => !apart.Holds(own, one.other)).OrderBy(one => one.other.NameKey, StringComparer.Ordinal).ToLookup(one => one.Mine, one => ParticipantRegister.Show(one.other));
        return [.. from round in discussion.Rounds
                   join seat in seats on (round.SessionId, round.Number) equals (seat.SessionId!.Value, seat.Round)
                   let topic = discussion.TopicOf(seat.Table!.Value)
                   where topic is not null
                   orderby round.StartsAt
                   select new OwnSeat(seat.Id, round, seat.Table!.Value, topic, seat.Role, [.. fellows[seat.Id]], seat.Version)];
    }

    private static IReadOnlyList<SeatedPerson> InOrder(IEnumerable<SeatedPerson> people) =>
        [.. people.OrderBy(one => one.Role == TableRole.Guest ? 2 : (int)one.Role - 1).ThenBy(one => one.Participant.NameKey, StringComparer.Ordinal)];

    private static void Place(RegistryDb db, SeatingState state, HostedEvent hosted, Guid participant, DiscussionRound round, PlacedSeat placed)
    {
        var seat = state.Find(participant, round);
        if (seat is null && placed.Table is null)
            return;
        seat ??= db.Add(new DiscussionSeat { EventId = hosted.Id, ParticipantId = participant, SessionId = round.SessionId, Round = round.Number }).Entity;
        (seat.Table, seat.Role) = (placed.Table, placed.Role);
    }

    // Who does not come any more has no seat; of whom nothing was told, nothing stays.
    private static void Leave(RegistryDb db, SeatingState state)
    {
        foreach (var seat in state.Left().ToList())
        {
            (seat.Table, seat.Role) = (null, TableRole.Guest);
            if (seat.ToldStartsAt is null)
                db.Remove(seat);
        }
    }
}

/// <summary>A seating to keep.</summary>
/// <param name="Step">What made it.</param>
/// <param name="Seed">The seed of its search.</param>
/// <param name="Seconds">How long was searched.</param>
/// <param name="Score">The measures as JSON.</param>
/// <param name="Moved">How many others sit elsewhere.</param>
public sealed record NewSeating(ProgrammeStep Step, long Seed, double Seconds, string Score, int Moved);
