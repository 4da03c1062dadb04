using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Events;

/// <summary>All that a seating is made of, read at once.</summary>
internal sealed class SeatingState
{
    private readonly Dictionary<(Guid, Guid?, int), DiscussionSeat> byPlace;

    private SeatingState(Discussion discussion, IReadOnlyList<Participant> coming, IReadOnlyDictionary<Guid, DiscussionWish> wishes, List<DiscussionSeat> seats, IReadOnlyList<SeatingVersion> versions)
    {
        (Discussion, Coming, Wishes, Seats, Versions) = (discussion, coming, wishes, seats, versions);
        byPlace = seats.Where(one => one.SessionId is not null).ToDictionary(one => (one.ParticipantId, one.SessionId, one.Round));
    }

    public Discussion Discussion { get; }

    /// <summary>Who has a place, in the order of coming.</summary>
    public IReadOnlyList<Participant> Coming { get; }

    public IReadOnlyDictionary<Guid, DiscussionWish> Wishes { get; }

    public List<DiscussionSeat> Seats { get; }

    public IReadOnlyList<SeatingVersion> Versions { get; }

    public static async Task<SeatingState> Read(RegistryDb db, HostedEvent hosted, CancellationToken cancellation) => new(
        await DiscussionRegister.Read(db, hosted.Id, cancellation),
        await db.Participants.Where(one => one.EventId == hosted.Id && one.State == ParticipantState.Registered).OrderBy(one => one.RegisteredAt).ThenBy(one => one.Id).ToListAsync(cancellation),
        await db.Set<DiscussionWish>().Where(one => one.EventId == hosted.Id).ToDictionaryAsync(one => one.ParticipantId, cancellation),
        await db.Set<DiscussionSeat>().Where(one => one.EventId == hosted.Id).OrderBy(one => one.Id).ToListAsync(cancellation),
        await db.Set<SeatingVersion>().Where(one => one.EventId == hosted.Id).ToListAsync(cancellation));

    public DiscussionSeat? Find(Guid participant, DiscussionRound round) => byPlace.GetValueOrDefault((participant, round.SessionId, round.Number));

    /// <summary>What the search takes, with the stamp by which a change is known.</summary>
    public async Task<SeatingInput> Input(RegistryDb db, HostedEvent hosted, CancellationToken cancellation)
    {
        var (apart, known) = (await ApartPairs(db, cancellation), await KnownPairs(db, cancellation));
        var stamp = string.Join('/', Of(Discussion.Topics), string.Join(' ', Discussion.Rounds.Select(one => one.Key + one.StartsAt.ToUnixTimeSeconds())), Of(Coming), Of([.. Wishes.Values]), Of(Seats), Versions.Count,
            string.Join(' ', apart), string.Join(' ', known));
        return new(hosted.Id, hosted.Slug, stamp, Discussion, [.. Coming.Select(Person)], apart, known, Versions.Count > 0, Left().Any(one => one.Table is not null));
    }

    /// <summary>Seats of those who do not come any more, and of rounds that are gone.</summary>
    public IEnumerable<DiscussionSeat> Left()
    {
        var (coming, rounds) = (Coming.Select(one => one.Id).ToHashSet(), Discussion.Rounds.Select(one => ((Guid?)one.SessionId, one.Number)).ToHashSet());
        return Seats.Where(one => !coming.Contains(one.ParticipantId) || !rounds.Contains((one.SessionId, one.Round)));
    }

    /// <summary>What people know that is not so any more.</summary>
    public IEnumerable<(Guid Participant, SeatChange Change)> Changes(DateTimeOffset at)
    {
        var isOn = Discussion.Rounds.Any(one => one.StartsAt > at);
        var (coming, rounds) = (Coming.Select(one => one.Id).ToHashSet(), Discussion.Rounds.ToDictionary(one => ((Guid?)one.SessionId, one.Number)));
        foreach (var seat in Seats)
        {
            var round = seat.Table is not null && coming.Contains(seat.ParticipantId) ? rounds.GetValueOrDefault((seat.SessionId, seat.Round)) : null;
            var (now, table, role) = (round?.StartsAt, round is null ? null : seat.Table, round is null ? TableRole.Guest : seat.Role);
            // While the event goes on, nobody is told of what is over.
            if (isOn && !(now > at) && !(seat.ToldStartsAt > at))
                continue;
            if (now != seat.ToldStartsAt || table != seat.ToldTable || (table is not null && role != seat.ToldRole))
                yield return (seat.ParticipantId, new(seat.ToldStartsAt, seat.ToldTable, now, table, table is { } number ? Discussion.TopicOf(number)?.Title : null, role));
        }
    }

    /// <summary>From now on people know.</summary>
    public void Tell()
    {
        var (coming, rounds) = (Coming.Select(one => one.Id).ToHashSet(), Discussion.Rounds.ToDictionary(one => ((Guid?)one.SessionId, one.Number)));
        foreach (var seat in Seats)
        {
            var round = seat.Table is not null && coming.Contains(seat.ParticipantId) ? rounds.GetValueOrDefault((seat.SessionId, seat.Round)) : null;
            (seat.ToldStartsAt, seat.ToldTable, seat.ToldRole) = (round?.StartsAt, round is null ? null : seat.Table, round is null ? TableRole.Guest : seat.Role);
        }
    }

    private SeatingPerson Person(Participant one)
    {
        var wish = Wishes.GetValueOrDefault(one.Id);
        var topics = Enumerable.Range(0, Discussion.Topics.Count).Where(at => wish is null ? Discussion.Topics[at].Suits(one) : wish.Topics.Contains(Discussion.Topics[at].Id.ToString("N"))).ToList();
        var away = Enumerable.Range(0, Discussion.Rounds.Count).Where(at => wish?.AwayRounds.Contains(Discussion.Rounds[at].Key) == true).ToHashSet();
        return new(one, topics, wish?.Facilitates == true, wish?.Reports == true, away, [.. Discussion.Rounds.Select(round => Find(one.Id, round)?.Table)], [.. Discussion.Rounds.Select(round => Find(one.Id, round)?.Role ?? TableRole.Guest)]);
    }

    private async Task<IReadOnlyList<(int, int)>> ApartPairs(RegistryDb db, CancellationToken cancellation)
    {
        var apart = await Apart.Of(db, Coming, cancellation);
        return apart.IsEmpty ? [] : [.. from one in Enumerable.Range(0, Coming.Count) from other in Enumerable.Range(one + 1, Coming.Count - one - 1) where apart.Holds(Coming[one], Coming[other]) select (one, other)];
    }

    // A tie that its owner keeps to himself says nothing here either.
    private async Task<IReadOnlyList<(int, int)>> KnownPairs(RegistryDb db, CancellationToken cancellation)
    {
        Guid[] people = [.. Coming.Select(one => one.PersonId)];
        var places = Coming.Select((one, at) => (one.PersonId, at)).ToDictionary(one => one.PersonId, one => one.at);
        var ties = await db.Ties.Where(tie => people.Contains(tie.OwnerId) && people.Contains(tie.OtherId) && tie.Visibility != TieVisibility.Private).Select(tie => new { tie.OwnerId, tie.OtherId }).ToListAsync(cancellation);
        return [.. ties.Select(tie => (One: places[tie.OwnerId], Other: places[tie.OtherId])).Select(pair => (Math.Min(pair.One, pair.Other), Math.Max(pair.One, pair.Other))).Distinct().Order()];
    }

    private static string Of<T>(IReadOnlyCollection<T> records)
        where T : RegistryRecord => string.Create(CultureInfo.InvariantCulture, $"{records.Count}.{records.Sum(one => (long)one.Version)}.{records.Aggregate(0L, (sum, one) => unchecked(sum + one.Id.GetHashCode()))}");
}
