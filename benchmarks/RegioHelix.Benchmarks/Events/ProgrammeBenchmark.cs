using System.Diagnostics;
using System.Globalization;
using RegioHelix.Matchmaking.Groups;
using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Benchmarks.Events;

/// <summary>Timetables, fairness, repairs and discussion groups of <c>../shared</c>'s events beside a greedy baseline; each result is checked by a checker of its own.</summary>
internal static class ProgrammeBenchmark
{
    private const int Cancellations = 200;

    private static readonly (string Name, double Seconds, double Goal, double Stretch)[] Timetables =
        [("meet200", 1, 0.1, 0.05), ("meet1000", 5, 0.3, 0.2), ("meet3000", 10, 0.4, 0.3)];

    // Repeats: at most so many in so much time. Where the time is short, a construction is expected.
    private static readonly (string Name, double Seconds)[] Programmes =
    [
        ("kirkman_5-3-7", 0.1), ("affine4_4-4-5", 0.1), ("affine5_5-5-6", 0.1), ("affine7_7-7-8", 0.1), ("students_7-4-7", 0.1), ("roundrobin_10-2-19", 0.1), ("event128_16-8-16", 0.1),
        ("event104_13-8-6", 0.1), ("golfer_8-4-9", 0.1), ("golfer_8-4-10", 0.1), ("event1023_93-11-5", 1), ("mix240_30-8-5", 10),
    ];

    public static int Run()
    {
        var folder = Path.Combine(Results.Root(), "..", "shared", "golden", "matching");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine("the events of ../shared/golden/matching are not there");
            return 1;
        }
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine("# Programmes of events\n");
        text.WriteLine($"{Machine.Describe()}. Each timetable and programme is checked by a checker of its own; greedy is measured in the same run. Seed 1.\n");
        var events = Timetables.Select(one => PlainMeetings.Read(Path.Combine(folder, one.Name + ".json"))).ToList();
        // Nobody counts what the first run costs the compiler.
        MeetingSchedule.FairFrom(events[0].ToEvent(), SearchEffort.Of(20_000));
        Weights(text, events);
        Fairness(text, [.. events, PlainMeetings.Crowded(350, 12, 40)]);
        Repairs(text, events);
        Groups(text, folder);
        Console.Write(text);
        Results.Save("events.md", text.ToString());
        return 0;
    }

    private static SearchEffort Within(double seconds)
    {
        var clock = Stopwatch.StartNew();
        return SearchEffort.Until(() => clock.Elapsed.TotalSeconds / seconds, 1);
    }

    private static void Weights(StringWriter text, List<PlainMeetings> events)
    {
        text.WriteLine("## Timetables by weight\n\nThe bound is proven; its time is beside the search's.\n");
        text.WriteLine("| event | pairs | bound | in | greedy | its gap | search | gap | goal | stretch | |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        foreach (var (plain, goal) in events.Zip(Timetables))
        {
            var start = Stopwatch.GetTimestamp();
            var bound = MeetingBound.From(plain.ToEvent()).Value;
            var bounding = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var greedy = plain.Check(plain.Greedy());
            var schedule = MeetingSchedule.From(plain.ToEvent(), Within(goal.Seconds));
            var weight = plain.Check(schedule.SlotOfPair);
            var gap = 100 * (bound - weight) / bound;
            text.WriteLine($"| {plain.Name} | {plain.Pairs.Length:N0} | {bound:#,0.#} | {bounding:0} ms | {greedy:N0} | {100 * (bound - greedy) / bound:0.0} % | {weight:N0} in {goal.Seconds} s | {gap:0.000} % | {goal.Goal} % | {goal.Stretch} % | {(gap <= goal.Stretch ? "stretch met" : gap <= goal.Goal ? "met" : "missed")} |");
        }
        text.WriteLine();
    }

    private static void Fairness(StringWriter text, List<PlainMeetings> events)
    {
        text.WriteLine("## What fairness costs\n\nWithout a meeting: people in a pair that could meet. Idle: slots between a person's first and last meeting of a day in which they are there and wait; the slots of one after a row of five are pauses and count too. In the crowded event most wishes go to the same few, and tables are short. Goal: cost 1 % at most.\n");
        text.WriteLine("| event | seconds | weight | fair | cost | without a meeting: weight | fair | idle slots: greedy | weight | fair |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (plain, seconds) in events.Zip([1.0, 5, 10, 2]))
        {
            var meetings = plain.ToEvent();
            var (heavy, fair) = (MeetingSchedule.From(meetings, Within(seconds)).SlotOfPair, MeetingSchedule.FairFrom(meetings, Within(seconds)).SlotOfPair);
            var (weight, after) = (plain.Check(heavy), plain.Check(fair));
            text.WriteLine($"| {plain.Name} | {seconds} | {weight:N0} | {after:N0} | {100.0 * (weight - after) / weight:0.00} % | {plain.WithoutMeeting(heavy)} | {plain.WithoutMeeting(fair)} | {plain.IdleSlots(plain.Greedy()):N0} | {plain.IdleSlots(heavy):N0} | {plain.IdleSlots(fair):N0} |");
        }
        text.WriteLine();
    }

    private static void Repairs(StringWriter text, List<PlainMeetings> events)
    {
        text.WriteLine($"## Repair after a cancellation\n\n{Cancellations} people in turn do not come, and {Cancellations} meetings; the time includes the bound anew. Goal at 1,000 people: 100 ms, three others moved at most.\n");
        text.WriteLine("| event | what | median | longest | others moved: mean | most | weight kept beside what was left |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var plain in events)
        {
            var (meetings, random) = (plain.ToEvent(), new Random(7));
            var slots = MeetingSchedule.From(meetings, Within(1)).SlotOfPair;
            var held = Enumerable.Range(0, slots.Count).Where(pair => slots[pair] >= 0).ToArray();
            Repair(text, plain, slots, "person", () => random.Next(plain.There.Length) is var person ? (ScheduleRepair.WithoutPerson(meetings, slots, person), pair => plain.Pairs[pair].A == person || plain.Pairs[pair].B == person) : default);
            Repair(text, plain, slots, "meeting", () => held[random.Next(held.Length)] is var gone ? (ScheduleRepair.WithoutMeeting(meetings, slots, gone), pair => pair == gone) : default);
        }
        text.WriteLine();
    }

    private static void Repair(StringWriter text, PlainMeetings plain, IReadOnlyList<int> slots, string what, Func<(ScheduleRepair Repair, Func<int, bool> Gone)> cancel)
    {
        var (times, moved, gains) = (new List<double>(), new List<int>(), new List<double>());
        for (var draw = -3; draw < Cancellations; draw++)
        {
            var start = Stopwatch.GetTimestamp();
            var (repair, gone) = cancel();
            if (draw < 0)
                continue;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            moved.Add(repair.Moved.Count);
            var left = Enumerable.Range(0, slots.Count).Where(pair => slots[pair] >= 0 && !gone(pair)).Sum(pair => (long)plain.Pairs[pair].Weight);
            gains.Add(100.0 * (plain.Check(repair.Schedule.SlotOfPair) - left) / left);
        }
        times.Sort();
        text.WriteLine($"| {plain.Name} | {what} | {times[times.Count / 2]:0.0} ms | {times[^1]:0.0} ms | {moved.Average():0.0} | {moved.Max()} | +{gains.Average():0.00} % |");
    }

    private static void Groups(StringWriter text, string folder)
    {
        text.WriteLine("## Discussion groups\n\nRepeats: meetings of two beyond their first. Name: groups, size, rounds. Goals: no repeats in 0.1 s where a construction is known; the mixed event in 10 s, no pair of one region (its bound is 0).\n");
        text.WriteLine("| event | people | greedy | in | ours | in | how | known pairs: greedy, ours | one region: greedy, ours | one theme: greedy, ours | |\n| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | --- |");
        foreach (var (name, seconds) in Programmes)
        {
            var plain = PlainGroups.Read(Path.Combine(folder, $"groups_{name}.json"));
            var start = Stopwatch.GetTimestamp();
            var greedy = plain.Check(plain.Greedy());
            var (greedyTime, groups) = (Stopwatch.GetElapsedTime(start).TotalSeconds, plain.ToEvent());
            start = Stopwatch.GetTimestamp();
            var programme = DiscussionGroups.From(groups, Within(seconds));
            var time = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var ours = plain.Check(programme.Schedule);
            var met = ours.Repeats == 0 && ours.Known == 0 && ours.Region == 0 && time <= seconds * 1.1;
            text.WriteLine($"| {name} | {plain.People:N0} | {greedy.Repeats:N0} | {greedyTime:0.00} s | {ours.Repeats} | {time:0.000} s | {programme.Method} | {greedy.Known}, {ours.Known} | {greedy.Region}, {ours.Region} | {greedy.Theme}, {ours.Theme} | {(met ? "met" : "missed")} |");
        }
        text.WriteLine();
    }
}
