using System.Numerics;

namespace RegioHelix.Matchmaking.Meetings;

/// <summary>
/// Moves meetings to other slots, losing none, so that people wait less between their first and last meeting of a day and have a pause after many in a
/// row. Seeded annealing over single moves and exchanges.
/// </summary>
internal sealed class CompactDays
{
    private const int LongestRow = 5;
    private const int IdleCost = 10;
    private const int RowCost = 4;
    private const int MovesAMeeting = 300;

    private readonly Timetable timetable;
    private readonly MeetingEvent meetings;

    private CompactDays(MeetingEvent meetings, int[] slots)
    {
        (this.meetings, timetable) = (meetings, new Timetable(meetings));
        for (var request = 0; request < slots.Length; request++)
            if (slots[request] >= 0 && timetable.SlotOf[request] < 0)
                timetable.Place(request, slots[request]);
    }

    public static int[] From(MeetingEvent meetings, int[] slots, ulong seed)
    {
        var compact = new CompactDays(meetings, slots);
        var placed = Enumerable.Range(0, slots.Length).Where(request => slots[request] >= 0 && !compact.timetable.IsLocked(request)).ToArray();
        var random = new SearchRandom(seed);
        long moves = (long)MovesAMeeting * placed.Length;
        for (var move = 0L; move < moves; move++)
            compact.Move(placed[random.Below(placed.Length)], IdleCost * (1 - ((double)move / moves)), ref random);
        return compact.timetable.SlotOf;
    }

    /// <summary>Idle slots and rows too long, as one cost, of a person.</summary>
    internal static int Cost(ulong there, ulong busy, int slots, int slotsPerDay)
    {
        var cost = 0;
        for (var day = 0; day < slots; day += slotsPerDay)
        {
            var length = Math.Min(slotsPerDay, slots - day);
            var mask = (length == 64 ? ulong.MaxValue : (1UL << length) - 1) << day;
            var met = busy & mask;
            if (met == 0)
                continue;
            var (first, last) = (BitOperations.TrailingZeroCount(met), 63 - BitOperations.LeadingZeroCount(met));
            var (row, waiting) = (0, 0);
            for (var slot = first; slot <= last; slot++)
                if ((met >> slot & 1) != 0)
                    (row, waiting) = (row + 1, 0);
                else if ((there >> slot & 1) == 0)
                    row = waiting = 0;
                else
                {
                    // One free slot after a long row is a pause, nobody's waste.
                    cost += (row >= LongestRow && waiting == 0 ? 0 : IdleCost) + (Math.Max(0, row - LongestRow - 1) * RowCost);
                    (row, waiting) = (0, waiting + 1);
                }
            cost += Math.Max(0, row - LongestRow - 1) * RowCost;
        }
        return cost;
    }

    private int Cost(int person) => Cost(meetings.Availability[person], meetings.Availability[person] & ~timetable.Free(person), meetings.Slots, meetings.SlotsPerDay);

    private void Move(int request, double heat, ref SearchRandom random)
    {
        var (here, one) = (timetable.SlotOf[request], meetings.Requests[request]);
        var there = random.BitOf(timetable.Common[request]);
        if (there == here)
            return;
        var (first, second) = (timetable.At(one.A, there), timetable.At(one.B, there));
        var other = Math.Max(first, second);
        if (first >= 0 && second >= 0 || other >= 0 && timetable.IsLocked(other) || other < 0 && (timetable.Open >> there & 1) == 0)
            return;
        Exchange(request, here, there, other, heat * -Math.Log(random.Share() + 1e-12));
    }

    private void Exchange(int request, int here, int there, int other, double tolerated)
    {
        var one = meetings.Requests[request];
        var third = other < 0 ? -1 : meetings.Requests[other].A == one.A || meetings.Requests[other].A == one.B ? meetings.Requests[other].B : meetings.Requests[other].A;
        if (other >= 0 && ((timetable.Common[other] >> here & 1) == 0 || (timetable.Free(third) >> here & 1) == 0))
            return;
        var before = Cost(one.A) + Cost(one.B) + (third < 0 ? 0 : Cost(third));
        Swap(request, there, other, here);
        if (Cost(one.A) + Cost(one.B) + (third < 0 ? 0 : Cost(third)) - before > tolerated)
            Swap(request, here, other, there);
    }

    private void Swap(int request, int to, int other, int otherTo)
    {
        timetable.Remove(request);
        if (other >= 0)
            timetable.Remove(other);
        timetable.Place(request, to);
        if (other >= 0)
            timetable.Place(other, otherTo);
    }
}
