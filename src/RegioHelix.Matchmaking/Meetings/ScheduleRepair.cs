using System.Numerics;

namespace RegioHelix.Matchmaking.Meetings;

/// <summary>A timetable mended after a cancellation.</summary>
/// <param name="Event">The event as it is after the cancellation.</param>
/// <param name="Schedule">The new timetable.</param>
/// <param name="Moved">People whose programme changed though they were not part of what was cancelled, in order.</param>
public sealed record ScheduleRepair(MeetingEvent Event, MeetingSchedule Schedule, IReadOnlyList<int> Moved)
{
    private const int MostMoved = 3;

    /// <summary>A person does not come: all their meetings fall away, and who lost one gets another where that is possible.</summary>
    /// <exception cref="ArgumentException">The timetable breaks a rule.</exception>
    public static ScheduleRepair WithoutPerson(MeetingEvent meetings, IReadOnlyList<int> slots, int person) =>
        From(meetings, slots, request => meetings.Requests[request].A == person || meetings.Requests[request].B == person);

    /// <summary>One meeting does not take place.</summary>
    /// <exception cref="ArgumentException">The timetable breaks a rule.</exception>
    public static ScheduleRepair WithoutMeeting(MeetingEvent meetings, IReadOnlyList<int> slots, int request) => From(meetings, slots, other => other == request);

    /// <summary>The event changed: who cannot be there, who came, what is asked. Meetings that are still possible stay; their people's other wishes are seen to.</summary>
    /// <param name="after">The event as it is now.</param>
    /// <param name="slots">For each of its requests the slot so far, or -1; what is no longer possible there is cancelled.</param>
    /// <param name="changed">The people whose presence or wishes changed: that their programme changes surprises nobody.</param>
    public static ScheduleRepair AfterChange(MeetingEvent after, IReadOnlyList<int> slots, IReadOnlyCollection<int> changed)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(slots);
        var (timetable, touched) = (new Timetable(after), changed.ToHashSet());
        foreach (var request in Enumerable.Range(0, slots.Count).Where(request => slots[request] >= 0 && timetable.SlotOf[request] < 0))
            if (slots[request] < after.Slots && (timetable.FreeFor(request) >> slots[request] & 1) != 0 && timetable.Left[after.Requests[request].A] > 0 && timetable.Left[after.Requests[request].B] > 0)
                timetable.Place(request, slots[request]);
            else
                touched.UnionWith([after.Requests[request].A, after.Requests[request].B]);
        return Mend(after, timetable, touched);
    }

    private static ScheduleRepair From(MeetingEvent meetings, IReadOnlyList<int> slots, Func<int, bool> isCancelled)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        if (slots.Count != meetings.Requests.Length || MeetingRules.FindBroken(meetings, slots) is not null)
            throw new ArgumentException("the timetable breaks a rule of the event", nameof(slots));
        var after = new MeetingEvent(
            meetings.Slots, meetings.SlotsPerDay, meetings.Tables, meetings.Availability, meetings.MaxMeetings,
            [.. meetings.Requests.Select((one, request) => isCancelled(request) ? one with { Refusal = MeetingRefusal.Blocked } : one)],
            [.. meetings.Locked.Select((slot, request) => isCancelled(request) ? -1 : slot)]);
        var timetable = new Timetable(after);
        var touched = new HashSet<int>();
        for (var request = 0; request < slots.Count; request++)
            if (slots[request] >= 0 && isCancelled(request))
                touched.UnionWith([meetings.Requests[request].A, meetings.Requests[request].B]);
            else if (slots[request] >= 0 && timetable.SlotOf[request] < 0)
                timetable.Place(request, slots[request]);
        return Mend(after, timetable, touched);
    }

    private static ScheduleRepair Mend(MeetingEvent after, Timetable timetable, HashSet<int> touched)
    {
        var moved = new SortedSet<int>();
        Fill(timetable, touched, moved);
        return new(after, MeetingSchedule.Explained(after, MeetingBound.From(after), timetable.SlotOf), [.. moved]);
    }

    // First what needs nobody else to move, the heaviest first; then what moves one meeting, as long as few are moved.
    private static void Fill(Timetable timetable, HashSet<int> touched, SortedSet<int> moved)
    {
        var wishes = Enumerable.Range(0, timetable.SlotOf.Length)
            .Where(request => timetable.SlotOf[request] < 0 && timetable.Common[request] != 0 && (touched.Contains(timetable.Event.Requests[request].A) || touched.Contains(timetable.Event.Requests[request].B)))
            .OrderByDescending(request => timetable.Event.Requests[request].Weight).ToList();
        // A meeting given to somebody else is a change of their programme too.
        foreach (var request in wishes)
        {
            var one = timetable.Event.Requests[request];
            if (timetable.Left[one.A] <= 0 || timetable.Left[one.B] <= 0)
                continue;
            int[] gained = [.. new[] { one.A, one.B }.Where(person => !touched.Contains(person))];
            if (moved.Union(gained).Count() > MostMoved)
                continue;
            if (timetable.FreeFor(request) is > 0 and var both)
                timetable.Place(request, BitOperations.TrailingZeroCount(both));
            else if (!TryPush(timetable, request, touched, moved, gained))
                continue;
            moved.UnionWith(gained);
        }
    }

    private static bool TryPush(Timetable timetable, int request, HashSet<int> touched, SortedSet<int> moved, int[] gained)
    {
        var one = timetable.Event.Requests[request];
        foreach (var (idle, busy) in new[] { (one.A, one.B), (one.B, one.A) })
            for (var slots = timetable.Common[request] & timetable.Free(idle) & ~timetable.Free(busy); slots != 0; slots &= slots - 1)
            {
                var slot = BitOperations.TrailingZeroCount(slots);
                var pushed = timetable.At(busy, slot);
                var elsewhere = timetable.FreeFor(pushed);
                int[] told = [.. new[] { busy, timetable.Other(pushed, busy) }.Where(person => !touched.Contains(person))];
                if (elsewhere == 0 || timetable.IsLocked(pushed) || moved.Union(told).Union(gained).Count() > MostMoved)
                    continue;
                timetable.Remove(pushed);
                timetable.Place(pushed, BitOperations.TrailingZeroCount(elsewhere));
                timetable.Place(request, slot);
                moved.UnionWith(told);
                return true;
            }
        return false;
    }
}
