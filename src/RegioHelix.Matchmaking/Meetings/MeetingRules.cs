using System.Numerics;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Matchmaking.Meetings;

/// <summary>Whether a timetable keeps the hard rules.</summary>
public static class MeetingRules
{
    /// <summary>The first rule that a timetable breaks, as a sentence; null where it keeps all.</summary>
    /// <param name="meetings">The event.</param>
    /// <param name="slotOfRequest">For each request its slot, or -1.</param>
    public static Phrase? FindBroken(MeetingEvent meetings, IReadOnlyList<int> slotOfRequest)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        ArgumentNullException.ThrowIfNull(slotOfRequest);
        var (busy, load) = (new ulong[meetings.People], new int[meetings.Slots]);
        for (var request = 0; request < slotOfRequest.Count; request++)
        {
            var slot = slotOfRequest[request];
            if (slot < 0)
                continue;
            if (slot >= meetings.Slots)
                return Phrase.Of($"pair {request} is in slot {slot}, and the last slot is {meetings.Slots - 1}");
            var one = meetings.Requests[request];
            if ((meetings.Common(request) >> slot & 1) == 0)
                return Phrase.Of($"pair {request} ({one.A} and {one.B}) may not meet in slot {slot}");
            foreach (var person in (ReadOnlySpan<int>)[one.A, one.B])
            {
                if ((busy[person] >> slot & 1) != 0)
                    return Phrase.Of($"person {person} has two meetings in slot {slot}");
                busy[person] |= 1UL << slot;
                if (BitOperations.PopCount(busy[person]) > meetings.MaxMeetings[person])
                    return Phrase.Of($"person {person} has more than {meetings.MaxMeetings[person]} meetings");
            }
            if (++load[slot] > meetings.Tables)
                return Phrase.Of($"slot {slot} has more meetings than the {meetings.Tables} tables");
        }
        return null;
    }
}
