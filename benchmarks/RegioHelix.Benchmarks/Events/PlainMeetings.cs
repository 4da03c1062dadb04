using System.Numerics;
using System.Text.Json;
using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Benchmarks.Events;

/// <summary>An event of meetings as its file has it, with a checker and a greedy timetable that know the rules by themselves.</summary>
internal sealed record PlainMeetings(string Name, int Slots, int SlotsPerDay, int Tables, ulong[] There, int[] Most, (int A, int B, int Weight)[] Pairs)
{
    public static PlainMeetings Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = document.RootElement;
        int Number(string name) => root.GetProperty(name).GetInt32();
        return new(
            Path.GetFileNameWithoutExtension(file), Number("slots"), Number("slots_per_day"), Number("tables"),
            [.. root.GetProperty("availability").EnumerateArray().Select(text => text.GetString()!.Select((sign, slot) => sign == '1' ? 1UL << slot : 0).Aggregate(0UL, (all, one) => all | one))],
            [.. root.GetProperty("max_meetings").EnumerateArray().Select(most => most.GetInt32())],
            [.. root.GetProperty("pairs").EnumerateArray().Select(pair => (pair[0].GetInt32(), pair[1].GetInt32(), pair[2].GetInt32()))]);
    }

    /// <summary>An event in which a few people are asked by all and tables are few, so that weight alone leaves people without a meeting.</summary>
    public static PlainMeetings Crowded(int people, int slots, int tables)
    {
        var random = new Random(2015);
        var pairs = new Dictionary<(int, int), int>();
        for (var person = 0; person < people; person++)
            for (var wish = 0; wish < 5; wish++)
                if ((int)(people * Math.Pow(random.NextDouble(), 2.5)) is var other && other != person)
                    pairs[(Math.Min(person, other), Math.Max(person, other))] = 100 + random.Next(200);
        return new($"crowded{people}", slots, slots / 2, tables, [.. Enumerable.Range(0, people).Select(_ => (1UL << slots) - 1)], [.. Enumerable.Repeat(slots, people)], [.. pairs.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value))]);
    }

    public MeetingEvent ToEvent() => new(Slots, SlotsPerDay, Tables, There, Most, [.. Pairs.Select(pair => new MeetingRequest(pair.A, pair.B, pair.Weight))]);

    /// <summary>The heaviest pair first, each into its first free slot.</summary>
    public int[] Greedy()
    {
        var (free, left, load, slots) = (There.ToArray(), Most.ToArray(), new int[Slots], Enumerable.Repeat(-1, Pairs.Length).ToArray());
        foreach (var at in Enumerable.Range(0, Pairs.Length).OrderByDescending(at => Pairs[at].Weight).ThenBy(at => at))
        {
            var (a, b, _) = Pairs[at];
            for (var slot = 0; slot < Slots && slots[at] < 0 && left[a] > 0 && left[b] > 0; slot++)
                if ((free[a] & free[b]) >> slot << 63 != 0 && load[slot] < Tables)
                {
                    (slots[at], load[slot], left[a], left[b]) = (slot, load[slot] + 1, left[a] - 1, left[b] - 1);
                    free[a] &= ~(1UL << slot);
                    free[b] &= ~(1UL << slot);
                }
        }
        return slots;
    }

    /// <summary>The weight of a timetable.</summary>
    /// <exception cref="InvalidOperationException">It breaks a rule.</exception>
    public long Check(IReadOnlyList<int> slots)
    {
        var (free, left, load, weight) = (There.ToArray(), Most.ToArray(), new int[Slots], 0L);
        for (var at = 0; at < Pairs.Length; at++)
            if (slots[at] is >= 0 and var slot)
            {
                var (a, b, _) = Pairs[at];
                if ((free[a] & free[b]) >> slot << 63 == 0 || --left[a] < 0 || --left[b] < 0 || ++load[slot] > Tables)
                    throw new InvalidOperationException($"{Name}: pair {at} in slot {slot} breaks a rule");
                free[a] &= ~(1UL << slot);
                free[b] &= ~(1UL << slot);
                weight += Pairs[at].Weight;
            }
        return weight;
    }

    /// <summary>People who are in a pair that could meet and have no meeting.</summary>
    public int WithoutMeeting(IReadOnlyList<int> slots)
    {
        var (asked, met) = (new HashSet<int>(), new HashSet<int>());
        for (var at = 0; at < Pairs.Length; at++)
        {
            var (a, b, _) = Pairs[at];
            if ((There[a] & There[b]) != 0 && Most[a] > 0 && Most[b] > 0)
                asked.UnionWith([a, b]);
            if (slots[at] >= 0)
                met.UnionWith([a, b]);
        }
        return asked.Except(met).Count();
    }

    /// <summary>Slots in which somebody is there and idle between their first and last meeting of a day, over all people.</summary>
    public int IdleSlots(IReadOnlyList<int> slots)
    {
        var busy = new ulong[There.Length];
        for (var at = 0; at < Pairs.Length; at++)
            if (slots[at] >= 0)
                foreach (var person in (ReadOnlySpan<int>)[Pairs[at].A, Pairs[at].B])
                    busy[person] |= 1UL << slots[at];
        var idle = 0;
        for (var person = 0; person < busy.Length; person++)
            for (var day = 0; day < Slots; day += SlotsPerDay)
                if ((busy[person] >> day & ((1UL << SlotsPerDay) - 1)) is > 0 and var met)
                {
                    var between = ((1UL << (64 - BitOperations.LeadingZeroCount(met))) - 1) & ~((1UL << BitOperations.TrailingZeroCount(met)) - 1);
                    idle += BitOperations.PopCount(between & ~met & (There[person] >> day));
                }
        return idle;
    }
}
