using System.Numerics;

namespace RegioHelix.Matchmaking.Meetings;

/// <summary>A timetable while it is being made: who meets whom in which slot, with who is busy when kept as bits, so that a common free slot is three words away.</summary>
internal sealed class Timetable
{
    private readonly ulong[] free;
    private readonly int[] atSlot;
    private readonly int[] placeInSlot;
    private readonly int[] load;
    private readonly int[] inSlot;
    private readonly int stride;

    public Timetable(MeetingEvent meetings)
    {
        Event = meetings;
        SlotOf = [.. Enumerable.Repeat(-1, meetings.Requests.Length)];
        free = [.. meetings.Availability];
        Left = [.. Enumerable.Range(0, meetings.People).Select(meetings.Capacity)];
        Common = [.. Enumerable.Range(0, meetings.Requests.Length).Select(meetings.Common)];
        atSlot = [.. Enumerable.Repeat(-1, meetings.People * meetings.Slots)];
        placeInSlot = new int[meetings.Requests.Length];
        load = new int[meetings.Slots];
        stride = Math.Max(1, Math.Min(meetings.Tables, meetings.Requests.Length));
        inSlot = new int[stride * meetings.Slots];
        Open = meetings.Tables == 0 ? 0 : ulong.MaxValue;
        for (var request = 0; request < SlotOf.Length; request++)
            if (meetings.Locked[request] >= 0)
                Place(request, meetings.Locked[request]);
    }

    public MeetingEvent Event { get; }

    /// <summary>For each request its slot, or -1.</summary>
    public int[] SlotOf { get; }

    /// <summary>For each request the slots in which both are there.</summary>
    public ulong[] Common { get; }

    /// <summary>How many more meetings each person can have.</summary>
    public int[] Left { get; }

    /// <summary>The slots in which a table is free.</summary>
    public ulong Open { get; private set; }

    /// <summary>The weight of all meetings that are placed.</summary>
    public long Weight { get; private set; }

    /// <summary>How many people have a meeting.</summary>
    public int Covered { get; private set; }

    /// <summary>What each person with a meeting counts for, beside the weights.</summary>
    public long Bonus { get; set; }

    /// <summary>What the search makes large.</summary>
    public long Objective => Weight + (Bonus * Covered);

    /// <summary>Whether a person has no meeting.</summary>
    public bool IsIdle(int person) => free[person] == Event.Availability[person];

    public bool IsLocked(int request) => Event.Locked[request] >= 0;

    /// <summary>The slots in which a person is there and not busy.</summary>
    public ulong Free(int person) => free[person];

    /// <summary>The request of a person's meeting in a slot, or -1.</summary>
    public int At(int person, int slot) => atSlot[(person * Event.Slots) + slot];

    /// <summary>The slots in which both of a request are free and a table is.</summary>
    public ulong FreeFor(int request)
    {
        ref readonly var one = ref Event.Requests[request];
        return Common[request] & free[one.A] & free[one.B] & Open;
    }

    /// <summary>The other person of a meeting.</summary>
    public int Other(int request, int person) => Event.Requests[request].A + Event.Requests[request].B - person;

    /// <summary>How many meetings are in a slot.</summary>
    public int Load(int slot) => load[slot];

    /// <summary>One of the meetings in a slot.</summary>
    public int InSlot(int slot, int place) => inSlot[(slot * stride) + place];

    public void Place(int request, int slot)
    {
        ref readonly var one = ref Event.Requests[request];
        var bit = 1UL << slot;
        SlotOf[request] = slot;
        Covered += (IsIdle(one.A) ? 1 : 0) + (IsIdle(one.B) ? 1 : 0);
        free[one.A] &= ~bit;
        free[one.B] &= ~bit;
        Left[one.A]--;
        Left[one.B]--;
        atSlot[(one.A * Event.Slots) + slot] = request;
        atSlot[(one.B * Event.Slots) + slot] = request;
        placeInSlot[request] = load[slot];
        inSlot[(slot * stride) + load[slot]] = request;
        if (++load[slot] == Event.Tables)
            Open &= ~bit;
        Weight += one.Weight;
    }

    public void Remove(int request)
    {
        ref readonly var one = ref Event.Requests[request];
        var slot = SlotOf[request];
        var bit = 1UL << slot;
        SlotOf[request] = -1;
        free[one.A] |= bit;
        free[one.B] |= bit;
        Left[one.A]++;
        Left[one.B]++;
        atSlot[(one.A * Event.Slots) + slot] = -1;
        atSlot[(one.B * Event.Slots) + slot] = -1;
        var last = inSlot[(slot * stride) + --load[slot]];
        inSlot[(slot * stride) + placeInSlot[request]] = last;
        placeInSlot[last] = placeInSlot[request];
        Open |= bit;
        Covered -= (IsIdle(one.A) ? 1 : 0) + (IsIdle(one.B) ? 1 : 0);
        Weight -= one.Weight;
    }

    /// <summary>
    /// Puts a request into a slot without losing any meeting: a common free one, or one that a third person makes free by moving a meeting to another
    /// slot. False where there is none.
    /// </summary>
    public bool TryPlace(int request, ref SearchRandom random, List<(int Request, int Slot)> done)
    {
        ref readonly var one = ref Event.Requests[request];
        if (Left[one.A] <= 0 || Left[one.B] <= 0)
            return false;
        var both = FreeFor(request);
        if (both != 0)
        {
            done.Add((request, -1));
            Place(request, random.BitOf(both));
            return true;
        }
        return TryPush(request, one.A, one.B, done) || TryPush(request, one.B, one.A, done);
    }

    // A slot in which one is free and the other is busy with a meeting that can go elsewhere.
    private bool TryPush(int request, int idle, int busy, List<(int Request, int Slot)> done)
    {
        for (var slots = Common[request] & free[idle] & ~free[busy]; slots != 0; slots &= slots - 1)
        {
            var slot = BitOperations.TrailingZeroCount(slots);
            var pushed = At(busy, slot);
            var elsewhere = FreeFor(pushed);
            if (elsewhere == 0 || IsLocked(pushed))
                continue;
            done.Add((pushed, slot));
            Remove(pushed);
            Place(pushed, BitOperations.TrailingZeroCount(elsewhere));
            done.Add((request, -1));
            Place(request, slot);
            return true;
        }
        return false;
    }

    /// <summary>Takes back what was done, last first.</summary>
    public void Undo(List<(int Request, int Slot)> done)
    {
        for (var at = done.Count - 1; at >= 0; at--)
        {
            var (request, slot) = done[at];
            if (SlotOf[request] >= 0)
                Remove(request);
            if (slot >= 0)
                Place(request, slot);
        }
        done.Clear();
    }
}
