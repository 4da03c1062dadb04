using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>What those who organise say on the day, to be looked at before it counts: it is supposed for a proposal, and carried out with it.</summary>
public sealed record LiveChange
{
    /// <summary>The most people that one change is about.</summary>
    public const int MostPeople = 50;

    /// <summary>Nothing is said: the programme is mended for what changed already.</summary>
    public static LiveChange None { get; } = new();

    /// <summary>Participants who did not come. They keep their place; they are away in the slots of the day, or of all that is left.</summary>
    public IReadOnlyList<Guid> Missing { get; init; } = [];

    /// <summary>True where they do not come on another day either.</summary>
    public bool WholeEvent { get; init; }

    /// <summary>Participants who come after all, or later than they said: also who withdrew, or waited for a place.</summary>
    public IReadOnlyList<Guid> Late { get; init; } = [];

    /// <summary>The slot from which they are there; null for from now on.</summary>
    public Guid? FromSlot { get; init; }

    /// <summary>Participants whose presence was changed already.</summary>
    public IReadOnlyList<Guid> About { get; init; } = [];

    /// <summary>All whom it is about.</summary>
    public IEnumerable<Guid> Everybody => Missing.Concat(Late).Concat(About);

    /// <summary>True where it says something that is not kept yet.</summary>
    public bool ChangesPresence => Missing.Count + Late.Count > 0;

    /// <summary>Lets it count for people as they were read: for those alone who are there to be changed.</summary>
    /// <exception cref="RefusedException">One of them is not among those who can come.</exception>
    internal void ApplyTo(string zone, IReadOnlyList<EventSlot> slots, IReadOnlyList<DiscussionRound> rounds, IReadOnlyList<Participant> coming, DateTimeOffset now)
    {
        var starts = Starts(slots, rounds);
        if (Everybody.Count() > MostPeople)
            throw RefusedException.NotNow(Phrase.Of($"a change is about {MostPeople} people at most; make two of it"));
        var people = coming.ToDictionary(one => one.Id);
        foreach (var id in Missing)
            if (people.TryGetValue(id, out var missing))
                missing.AwaySlots = Ids(slots, slot => missing.AwaySlots.Contains(Key(slot)) || IsMissed(zone, starts, slot.StartsAt, now));
            else
                throw RefusedException.NotNow(Phrase.Of("one of them does not come any more; look at the list again"));
        var from = From(slots, now);
        foreach (var id in Late)
            if (people.TryGetValue(id, out var late))
                (late.State, late.AwaySlots) = (ParticipantState.Registered, Ids(slots, slot => slot.StartsAt < from && (slot.StartsAt > now || late.AwaySlots.Contains(Key(slot)))));
            else
                throw RefusedException.NotNow(Phrase.Of("who comes after all must have said yes once to being shown to the others; use the link of the mail, or add the person as one who agreed"));
    }

    /// <summary>The rounds of discussions in which somebody who is missing or late is away. What has begun stays as it was said.</summary>
    internal IReadOnlyList<string> AwayRounds(Guid participant, string zone, IReadOnlyList<EventSlot> slots, IReadOnlyList<DiscussionRound> rounds, IReadOnlyCollection<string> said, DateTimeOffset now)
    {
        var (starts, from) = (Starts(slots, rounds), From(slots, now));
        bool IsAway(DiscussionRound round) => round.StartsAt <= now ? said.Contains(round.Key)
            : Missing.Contains(participant) ? said.Contains(round.Key) || IsMissed(zone, starts, round.StartsAt, now)
            : round.StartsAt < from;
        return [.. rounds.Where(IsAway).Select(round => round.Key)];
    }

    // The day of now, the first of the event before it, what is left of it after.
    private bool IsMissed(string zone, IReadOnlyList<DateTimeOffset> starts, DateTimeOffset at, DateTimeOffset now)
    {
        var today = LocalTimes.At(zone, now).Date;
        var isOn = starts.Any(one => LocalTimes.At(zone, one).Date == today);
        return isOn && !WholeEvent ? LocalTimes.At(zone, at).Date == today : !isOn || LocalTimes.At(zone, at).Date >= today;
    }

    private DateTimeOffset From(IReadOnlyList<EventSlot> slots, DateTimeOffset now) => slots.FirstOrDefault(slot => slot.Id == FromSlot)?.StartsAt ?? now;

    private static IReadOnlyList<DateTimeOffset> Starts(IReadOnlyList<EventSlot> slots, IReadOnlyList<DiscussionRound> rounds) => [.. slots.Select(one => one.StartsAt), .. rounds.Select(one => one.StartsAt)];

    private static IReadOnlyList<string> Ids(IReadOnlyList<EventSlot> slots, Func<EventSlot, bool> isAway) => [.. slots.Where(isAway).Select(Key)];

    private static string Key(EventSlot slot) => slot.Id.ToString("N");
}
