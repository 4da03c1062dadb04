using System.Numerics;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Matchmaking.Meetings;

/// <summary>Why a request is not met, with of whom that speaks.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Person">The person whose maximum or presence it is, from 0; -1 where it speaks of both or of neither.</param>
/// <param name="Number">The maximum, the slots of the presence, or the tables; 0 where the reason has no number.</param>
public readonly record struct UnmetCause(UnmetReason Kind, int Person = -1, int Number = 0);

/// <summary>Why requests are not met.</summary>
public static class UnmetReasons
{
    /// <summary>A sentence for each request without a slot.</summary>
    public static IReadOnlyDictionary<int, Phrase> From(MeetingEvent meetings, IReadOnlyList<int> slotOfRequest) =>
        new SortedDictionary<int, Phrase>(Find(meetings, slotOfRequest).ToDictionary(pair => pair.Key, pair => Say(meetings, pair.Key, pair.Value)));

    /// <summary>The reason for each request without a slot.</summary>
    public static IReadOnlyDictionary<int, UnmetCause> Find(MeetingEvent meetings, IReadOnlyList<int> slotOfRequest)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        ArgumentNullException.ThrowIfNull(slotOfRequest);
        var (busy, load) = (new ulong[meetings.People], new int[meetings.Slots]);
        for (var request = 0; request < slotOfRequest.Count; request++)
            if (slotOfRequest[request] is >= 0 and var slot)
            {
                busy[meetings.Requests[request].A] |= 1UL << slot;
                busy[meetings.Requests[request].B] |= 1UL << slot;
                load[slot]++;
            }
        var open = load.Select((meetingsThen, slot) => meetingsThen < meetings.Tables ? 1UL << slot : 0).Aggregate(0UL, (all, one) => all | one);
        var causes = new SortedDictionary<int, UnmetCause>();
        for (var request = 0; request < slotOfRequest.Count; request++)
            if (slotOfRequest[request] < 0)
                causes[request] = Cause(meetings, request, busy, open);
        return causes;
    }

    private static UnmetCause Cause(MeetingEvent meetings, int request, ulong[] busy, ulong open)
    {
        var one = meetings.Requests[request];
        if (one.Refusal == MeetingRefusal.Blocked)
            return new(UnmetReason.KeptApart);
        if (one.Refusal == MeetingRefusal.NoCommonLanguage)
            return new(UnmetReason.NoCommonLanguage);
        if (meetings.Tables == 0)
            return new(UnmetReason.NoTable);
        if (meetings.Common(request) == 0)
            return new(UnmetReason.NeverBothThere);
        foreach (var person in (ReadOnlySpan<int>)[one.A, one.B])
            if (BitOperations.PopCount(busy[person]) >= meetings.Capacity(person))
                return meetings.MaxMeetings[person] <= BitOperations.PopCount(meetings.Availability[person])
                    ? new(UnmetReason.MaximumReached, person, meetings.MaxMeetings[person])
                    : new(UnmetReason.SlotsFull, person, meetings.Capacity(person));
        return (meetings.Common(request) & ~busy[one.A] & ~busy[one.B] & ~open) != 0 ? new(UnmetReason.TablesTaken, -1, meetings.Tables) : new(UnmetReason.NoCommonSlot);
    }

    private static Phrase Say(MeetingEvent meetings, int request, UnmetCause cause)
    {
        var one = meetings.Requests[request];
        return cause.Kind switch
        {
            UnmetReason.KeptApart => Phrase.Of($"{one.A} and {one.B} are kept apart"),
            UnmetReason.NoCommonLanguage => Phrase.Of($"{one.A} and {one.B} share no language"),
            UnmetReason.NoTable => Phrase.Of("the event has no table"),
            UnmetReason.NeverBothThere => Phrase.Of($"{one.A} and {one.B} are never there in the same slot"),
            UnmetReason.MaximumReached => Phrase.Of($"{cause.Person} has the {cause.Number} meetings of the personal maximum, which together are worth more"),
            UnmetReason.SlotsFull => Phrase.Of($"{cause.Person} has a meeting in each of the {cause.Number} slots of their presence"),
            UnmetReason.TablesTaken => Phrase.Of($"in every slot in which {one.A} and {one.B} are both free, all {cause.Number} tables are taken"),
            _ => Phrase.Of($"{one.A} and {one.B} have no slot in which both are free, and moving others would cost more"),
        };
    }
}
