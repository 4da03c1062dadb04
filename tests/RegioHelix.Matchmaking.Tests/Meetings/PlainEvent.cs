using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Matchmaking.Tests.Meetings;

/// <summary>A checker of timetables that knows the rules by itself, small random events, and their optimum by trying everything.</summary>
internal sealed record PlainEvent(int Slots, int Tables, string[] Availability, int[] MaxMeetings, (int A, int B, int Weight)[] Pairs)
{
    public MeetingEvent ToEvent(int[]? locked = null) => new(
        Slots, Slots, Tables,
        [.. Availability.Select(text => text.Select((sign, slot) => sign == '1' ? 1UL << slot : 0).Aggregate(0UL, (all, one) => all | one))],
        MaxMeetings, [.. Pairs.Select(pair => new MeetingRequest(pair.A, pair.B, pair.Weight))], locked);

    public static PlainEvent Random(int seed, int people, int slots, int pairs)
    {
        var random = new Random(seed);
        var chosen = new HashSet<(int, int)>();
        for (var tries = 0; tries < 50 && chosen.Count < pairs; tries++)
            if ((random.Next(people), random.Next(people)) is var (a, b) && a < b)
                chosen.Add((a, b));
        return new(
            slots, random.Next(0, 3),
            [.. Enumerable.Range(0, people).Select(_ => string.Concat(Enumerable.Range(0, slots).Select(_ => random.Next(4) == 0 ? '0' : '1')))],
            [.. Enumerable.Range(0, people).Select(_ => random.Next(0, slots + 1))],
            [.. chosen.Select(pair => (pair.Item1, pair.Item2, random.Next(0, 4) == 0 ? 7 : random.Next(0, 20)))]);
    }

    /// <summary>The weight of a timetable; fails where a rule is broken.</summary>
    public long Check(IReadOnlyList<int> slotOfPair)
    {
        Assert.Equal(Pairs.Length, slotOfPair.Count);
        var met = Pairs.Zip(slotOfPair).Where(one => one.Second >= 0).ToList();
        Assert.All(met, one => Assert.InRange(one.Second, 0, Slots - 1));
        foreach (var (slot, together) in met.GroupBy(one => one.Second).Select(slot => (slot.Key, slot.Select(one => one.First).ToList())))
        {
            Assert.True(together.Count <= Tables, $"slot {slot}: {together.Count} meetings, {Tables} tables");
            var present = together.SelectMany(pair => new[] { pair.A, pair.B }).ToList();
            Assert.Equal(present.Count, present.Distinct().Count());
            Assert.All(present, person => Assert.Equal('1', Availability[person][slot]));
        }
        Assert.All(met.SelectMany(one => new[] { one.First.A, one.First.B }).CountBy(person => person), count => Assert.True(count.Value <= MaxMeetings[count.Key]));
        return met.Sum(one => (long)one.First.Weight);
    }

    /// <summary>The greatest weight, by trying every slot for every pair.</summary>
    public long Optimum() => Best(0, [], new int[Slots], new int[Availability.Length]);

    private long Best(int pair, HashSet<(int Person, int Slot)> busy, int[] load, int[] meetings)
    {
        if (pair == Pairs.Length)
            return 0;
        var (best, one) = (Best(pair + 1, busy, load, meetings), Pairs[pair]);
        if (meetings[one.A] >= MaxMeetings[one.A] || meetings[one.B] >= MaxMeetings[one.B])
            return best;
        for (var slot = 0; slot < Slots; slot++)
        {
            if (Availability[one.A][slot] == '0' || Availability[one.B][slot] == '0' || load[slot] >= Tables || busy.Contains((one.A, slot)) || busy.Contains((one.B, slot)))
                continue;
            busy.UnionWith([(one.A, slot), (one.B, slot)]);
            (load[slot], meetings[one.A], meetings[one.B]) = (load[slot] + 1, meetings[one.A] + 1, meetings[one.B] + 1);
            best = Math.Max(best, one.Weight + Best(pair + 1, busy, load, meetings));
            (load[slot], meetings[one.A], meetings[one.B]) = (load[slot] - 1, meetings[one.A] - 1, meetings[one.B] - 1);
            busy.ExceptWith([(one.A, slot), (one.B, slot)]);
        }
        return best;
    }
}
