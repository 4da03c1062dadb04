using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Matchmaking.Meetings;

/// <summary>A timetable of one-to-one meetings with its proven distance from the best.</summary>
/// <param name="Objective">The weight of all meetings that take place.</param>
/// <param name="UpperBound">No timetable under the hard rules weighs more.</param>
/// <param name="SlotOfPair">For each request its slot from 0, or -1 where it is not met.</param>
/// <param name="Unmet">For each request that is not met why.</param>
public sealed record MeetingSchedule(long Objective, double UpperBound, IReadOnlyList<int> SlotOfPair, IReadOnlyDictionary<int, Phrase> Unmet)
{
    private const int Runs = 2;

    // Of a fair programme's time, what goes to the weight alone, to measure the cost by.
    private const double UnfairShare = 0.4;
    private const double MostCost = 0.01;

    /// <summary>How far below the bound, in per cent of it; 0 where nothing can be met.</summary>
    public double GapPercent => UpperBound == 0 ? 0 : 100 * (UpperBound - Objective) / UpperBound;

    /// <summary>The timetable of the greatest weight that is found: two searches with seeds of their own, the better one kept.</summary>
    public static MeetingSchedule From(MeetingEvent meetings, SearchEffort effort)
    {
        var bound = MeetingBound.From(meetings);
        return Explained(meetings, bound, Best(meetings, bound, effort, 0));
    }

    /// <summary>
    /// A fair timetable: first as many people as possible with a meeting, then the weight, then few idle slots and long rows; the weight is at most
    /// one per cent below what a search for weight alone finds.
    /// </summary>
    public static MeetingSchedule FairFrom(MeetingEvent meetings, SearchEffort effort)
    {
        var bound = MeetingBound.From(meetings);
        var unfair = Best(meetings, bound, effort.Part(0, UnfairShare), 0);
        var least = (1 - MostCost) * WeightOf(meetings, unfair);
        var greatest = meetings.Requests.Length == 0 ? 1 : Math.Max(1, meetings.Requests.Max(one => one.Weight));
        var (chosen, step) = (unfair, 0);
        foreach (var bonus in (long[])[100L * greatest, greatest, greatest / 4])
        {
            var fair = Best(meetings, bound, effort.Part(UnfairShare + (0.2 * step), UnfairShare + (0.2 * ++step)), bonus);
            if (WeightOf(meetings, fair) < least || Covered(meetings, fair) < Covered(meetings, chosen))
                continue;
            chosen = fair;
            break;
        }
        return Explained(meetings, bound, CompactDays.From(meetings, chosen, effort.Seed));
    }

    internal static MeetingSchedule Explained(MeetingEvent meetings, MeetingBound bound, int[] slots) =>
        new(WeightOf(meetings, slots), bound.Value, slots, UnmetReasons.From(meetings, slots));

    private static int[] Best(MeetingEvent meetings, MeetingBound bound, SearchEffort effort, long bonus)
    {
        var found = new (int[] Slots, long Objective)[Runs];
        Parallel.For(0, Runs, run =>
        {
            var search = new MeetingSearch(meetings, bound, (effort.Seed * Runs) + (ulong)run, bonus);
            var slots = search.Run(effort);
            found[run] = (slots, WeightOf(meetings, slots) + (bonus * Covered(meetings, slots)));
        });
        return found.MaxBy(one => one.Objective).Slots;
    }

    private static long WeightOf(MeetingEvent meetings, int[] slots) => slots.Select((slot, request) => slot < 0 ? 0L : meetings.Requests[request].Weight).Sum();

    private static int Covered(MeetingEvent meetings, int[] slots) =>
        slots.SelectMany((slot, request) => slot < 0 ? Array.Empty<int>() : [meetings.Requests[request].A, meetings.Requests[request].B]).Distinct().Count();
}
