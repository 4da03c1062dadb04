using System.Numerics;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Matchmaking.Meetings;

/// <summary>Why a request is not met, in a sentence.</summary>
public static class UnmetReasons
{
    /// <summary>A sentence for each request without a slot.</summary>
    public static IReadOnlyDictionary<int, Phrase> From(MeetingEvent meetings, IReadOnlyList<int> slotOfRequest)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        var (busy, load) = (new ulong[meetings.People], new int[meetings.Slots]);
        for (var request = 0; request < slotOfRequest.Count; request++)
            if (slotOfRequest[request] is >= 0 and var slot)
            {
                busy[meetings.Requests[request].A] |= 1UL << slot;
                busy[meetings.Requests[request].B] |= 1UL << slot;
                load[slot]++;
            }
        var open = load.Select((meetingsThen, slot) => meetingsThen < meetings.Tables ? 1UL << slot : 0).Aggregate(0UL, (all, one) => all | one);
        var reasons = new SortedDictionary<int, Phrase>();
        for (var request = 0; request < slotOfRequest.Count; request++)
            if (slotOfRequest[request] < 0)
                reasons[request] = Reason(meetings, request, busy, open);
        return reasons;
    }

    private static Phrase Reason(MeetingEvent meetings, int request, ulong[] busy, ulong open)
    {
        var one = meetings.Requests[request];
        if (one.Refusal == MeetingRefusal.Blocked)
            return Phrase.Of($"{one.A} and {one.B} are kept apart");
        if (one.Refusal == MeetingRefusal.NoCommonLanguage)
            return Phrase.Of($"{one.A} and {one.B} share no language");
        if (meetings.Tables == 0)
            return Phrase.Of("the event has no table");
        if (meetings.Common(request) == 0)
            return Phrase.Of($"{one.A} and {one.B} are never there in the same slot");
        foreach (var person in (ReadOnlySpan<int>)[one.A, one.B])
            if (BitOperations.PopCount(busy[person]) >= meetings.Capacity(person))
                return meetings.MaxMeetings[person] <= BitOperations.PopCount(meetings.Availability[person])
                    ? Phrase.Of($"{person} has the {meetings.MaxMeetings[person]} meetings of the personal maximum, which together are worth more")
                    : Phrase.Of($"{person} has a meeting in each of the {meetings.Capacity(person)} slots of their presence");
        return (meetings.Common(request) & ~busy[one.A] & ~busy[one.B] & ~open) != 0
            ? Phrase.Of($"in every slot in which {one.A} and {one.B} are both free, all {meetings.Tables} tables are taken")
            : Phrase.Of($"{one.A} and {one.B} have no slot in which both are free, and moving others would cost more");
    }
}
