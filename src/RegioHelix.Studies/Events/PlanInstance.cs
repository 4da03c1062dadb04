using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Registry.Events;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Events;

/// <summary>An event as the search takes it: slots and tables numbered, days of the same length, and back again.</summary>
internal sealed class PlanInstance
{
    private readonly PlanInput input;
    private readonly int?[] slotAt;
    private readonly Dictionary<Guid, int> placeOf;
    private readonly bool[] takesPlace;
    private readonly HashSet<(int Person, Guid Slot)> sitting;

    private PlanInstance(PlanInput input, int?[] slotAt, int perDay, bool release)
    {
        (this.input, this.slotAt) = (input, slotAt);
        placeOf = Enumerable.Range(0, slotAt.Length).Where(place => slotAt[place] is not null).ToDictionary(place => input.Agenda.Slots[slotAt[place]!.Value].Id);
        SlotSoFar = [.. input.Wishes.Select(wish => wish.Slot is { } slot && placeOf.TryGetValue(slot, out var place) ? place : -1)];
        // What has begun and whose two are there goes on; nothing else is put there any more.
        takesPlace = [.. input.Wishes.Select(wish => wish.Slot is { } slot && input.Begun.Contains(slot) && !input.People[wish.One].Away.Contains(slot) && !input.People[wish.Other].Away.Contains(slot))];
        sitting = [.. input.Wishes.Where((_, at) => takesPlace[at]).SelectMany(wish => new[] { (wish.One, wish.Slot!.Value), (wish.Other, wish.Slot!.Value) })];
        var people = input.People.Select(Presence).ToArray();
        int[] most = [.. input.People.Select(one => one.MostMeetings)];
        MeetingRequest[] requests = [.. input.Wishes.Select(Request)];
        var open = new MeetingEvent(slotAt.Length, perDay, input.Agenda.Tables.Count, people, most, requests);
        Meetings = new(slotAt.Length, perDay, input.Agenda.Tables.Count, people, most, requests, Locked(open, release));
    }

    /// <summary>The event for the search.</summary>
    public MeetingEvent Meetings { get; }

    /// <summary>For each pair the slot so far, or -1.</summary>
    public int[] SlotSoFar { get; }

    /// <summary>Makes one.</summary>
    /// <param name="input">The event.</param>
    /// <param name="release">True to let go of locked meetings that cannot stay; else that is a problem.</param>
    /// <exception cref="ProblemsException">There is nothing to plan, or a locked meeting cannot stay: which and why.</exception>
    public static PlanInstance From(PlanInput input, bool release)
    {
        var problems = new List<Problem>();
        if (input.Agenda.Slots.Count == 0)
            problems.Add(Impossible("no-slot", Phrase.Of("there is no slot in which people could meet; add a session of meetings to the agenda")));
        if (input.Agenda.Tables.Count == 0)
            problems.Add(Impossible("no-table", Phrase.Of("there is no table at which people could meet; add a room with tables")));
        if (problems.Count > 0)
            throw new ProblemsException(problems);
        var (places, perDay) = Places(input);
        return new(input, places, perDay, release);
    }

    /// <summary>A timetable in the event's own terms, with tables; who keeps the slot keeps the table.</summary>
    public IReadOnlyList<PlacedMeeting> Place(MeetingEvent meetings, IReadOnlyList<int> slotOfPair, bool keepTables)
    {
        var tables = input.Agenda.Tables.Select((table, at) => (table.Id, at)).ToDictionary(one => one.Id, one => one.at);
        int[] kept = [.. input.Wishes.Select((wish, at) => slotOfPair[at] >= 0 && slotOfPair[at] == SlotSoFar[at] && (keepTables || wish.IsLocked || takesPlace[at]) && wish.Table is { } table && tables.TryGetValue(table, out var place) ? place : -1)];
        var seated = TableSeating.From([.. input.Wishes.Select(wish => (wish.One, wish.Other))], slotOfPair, input.Agenda.Tables.Count, kept);
        var causes = UnmetReasons.Find(meetings, slotOfPair);
        return [.. input.Wishes.Select((wish, at) => slotOfPair[at] >= 0
            ? new PlacedMeeting(input.Agenda.Slots[slotAt[slotOfPair[at]]!.Value].Id, input.Agenda.Tables[seated[at]].Id, UnmetReason.None, 0, 0)
            : new PlacedMeeting(null, null, causes[at].Kind, causes[at].Person < 0 ? 0 : causes[at].Person == wish.One ? 1 : 2, causes[at].Number))];
    }

    // Days of different length are filled up with slots in which nobody is there, so that waiting is counted within a day; where they would be too many, all is one day.
    private static (int?[] Places, int PerDay) Places(PlanInput input)
    {
        var days = input.Agenda.Slots.Select((slot, at) => (Day: LocalTimes.At(input.Zone, slot.StartsAt).Date, At: at)).GroupBy(one => one.Day).Select(day => day.Select(one => one.At).ToList()).ToList();
        var longest = days.Max(day => day.Count);
        return longest * days.Count > MeetingEvent.MostSlots
            ? ([.. Enumerable.Range(0, input.Agenda.Slots.Count).Select(at => (int?)at)], input.Agenda.Slots.Count)
            : ([.. days.SelectMany(day => Enumerable.Range(0, longest).Select(at => at < day.Count ? day[at] : (int?)null))], longest);
    }

    private ulong Presence(PlanPerson person, int at) => Enumerable.Range(0, slotAt.Length).Where(place => slotAt[place] is { } slot && IsThere(person, at, input.Agenda.Slots[slot].Id)).Aggregate(0UL, (all, place) => all | (1UL << place));

    private bool IsThere(PlanPerson person, int at, Guid slot) => !person.Away.Contains(slot) && (!input.Begun.Contains(slot) || sitting.Contains((at, slot)));

    private MeetingRequest Request(PlanWish wish)
    {
        var (one, other) = (input.People[wish.One].Languages, input.People[wish.Other].Languages);
        var refusal = wish.IsKeptApart ? MeetingRefusal.Blocked : one.Count > 0 && other.Count > 0 && !one.Intersect(other).Any() ? MeetingRefusal.NoCommonLanguage : MeetingRefusal.None;
        return new(wish.One, wish.Other, wish.Weight, refusal);
    }

    // One after the other, so that it can be said which of them cannot stay.
    private int[] Locked(MeetingEvent open, bool release)
    {
        int[] locked = [.. Enumerable.Repeat(-1, input.Wishes.Count)];
        var problems = new List<Problem>();
        for (var at = 0; at < locked.Length; at++)
        {
            if (!(input.Wishes[at].IsLocked || takesPlace[at]) || SlotSoFar[at] < 0)
                continue;
            locked[at] = SlotSoFar[at];
            if (MeetingRules.FindBroken(open, locked) is null)
                continue;
            locked[at] = -1;
            if (!input.Begun.Contains(input.Wishes[at].Slot!.Value))
                problems.Add(Impossible("impossible-rules", Phrase.Of($"the meeting of {input.People[input.Wishes[at].One].Name} and {input.People[input.Wishes[at].Other].Name} is to stay in a slot in which it cannot be: one of them is not there, has another locked meeting then, or no table is left; let it go first")));
        }
        return problems.Count == 0 || release ? locked : throw new ProblemsException(problems);
    }

    private static Problem Impossible(string rule, Phrase advice) => new("programme", 0, 0, rule, "", advice);
}
