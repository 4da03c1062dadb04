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
    internal void ApplyTo(string zone, IReadOnlyList<EventSlot> slots, IReadOnlyList<Participant> coming, DateTimeOffset now)
    {
        if (Everybody.Count() > MostPeople)
            throw RefusedException.NotNow(Phrase.Of($"a change is about {MostPeople} people at most; make two of it"));
        var people = coming.ToDictionary(one => one.Id);
        foreach (var id in Missing)
            if (people.TryGetValue(id, out var missing))
                missing.AwaySlots = Ids(slots, slot => missing.AwaySlots.Contains(Key(slot)) || IsMissed(zone, slots, slot, now));
            else
                throw RefusedException.NotNow(Phrase.Of("one of them does not come any more; look at the list again"));
        var from = slots.FirstOrDefault(slot => slot.Id == FromSlot)?.StartsAt ?? now;
        foreach (var id in Late)
            if (people.TryGetValue(id, out var late))
                (late.State, late.AwaySlots) = (ParticipantState.Registered, Ids(slots, slot => slot.StartsAt < from && (slot.StartsAt > now || late.AwaySlots.Contains(Key(slot)))));
            else
                throw RefusedException.NotNow(Phrase.Of("who comes after all must have said yes once to being shown to the others; use the link of the mail, or add the person as one who agreed"));
    }

    // The day of now, the first of the event before it, what is left of it after.
    private bool IsMissed(string zone, IReadOnlyList<EventSlot> slots, EventSlot slot, DateTimeOffset now)
    {
        var today = LocalTimes.At(zone, now).Date;
        var isOn = slots.Any(one => LocalTimes.At(zone, one.StartsAt).Date == today);
        return isOn && !WholeEvent ? LocalTimes.At(zone, slot.StartsAt).Date == today : !isOn || LocalTimes.At(zone, slot.StartsAt).Date >= today;
    }

    private static IReadOnlyList<string> Ids(IReadOnlyList<EventSlot> slots, Func<EventSlot, bool> isAway) => [.. slots.Where(isAway).Select(Key)];

    private static string Key(EventSlot slot) => slot.Id.ToString("N");
}
