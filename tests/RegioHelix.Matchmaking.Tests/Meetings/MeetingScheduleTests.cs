using System.Globalization;
using System.Text.Json;
using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Testing;

namespace RegioHelix.Matchmaking.Tests.Meetings;

public sealed class MeetingScheduleTests
{
    [Fact]
    public void Small_events_are_solved_to_the_optimum_below_the_bound()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var plain = PlainEvent.Random(seed, 2 + (seed % 5), 1 + (seed % 3), 6);
            var schedule = MeetingSchedule.From(plain.ToEvent(), SearchEffort.Of(4000, 1));
            var weight = plain.Check(schedule.SlotOfPair);
            Assert.Equal(weight, schedule.Objective);
            Assert.True(schedule.UpperBound >= plain.Optimum(), $"seed {seed}: bound {schedule.UpperBound}");
            Assert.Equal(plain.Optimum(), weight);
            Assert.Equal(schedule.SlotOfPair.Count(slot => slot < 0), schedule.Unmet.Count);
        }
    }

    [Fact]
    public void The_same_seed_and_moves_give_the_same_timetable()
    {
        var plain = PlainEvent.Random(5, 30, 6, 40) with { Tables = 9 };
        var once = MeetingSchedule.From(plain.ToEvent(), SearchEffort.Of(20_000, 3));
        Assert.Equal(once.SlotOfPair, MeetingSchedule.From(plain.ToEvent(), SearchEffort.Of(20_000, 3)).SlotOfPair);
        plain.Check(once.SlotOfPair);
    }

    [Fact]
    public void Locked_meetings_stay_and_refused_ones_never_are()
    {
        var meetings = new MeetingEvent(2, 2, 1, [3, 3, 3], [2, 2, 2], [new(0, 1, 1), new(1, 2, 90), new(0, 2, 80, MeetingRefusal.Blocked)], [1, -1, -1]);
        var schedule = MeetingSchedule.From(meetings, SearchEffort.Of(1000));
        Assert.Equal([1, 0, -1], schedule.SlotOfPair);
        Assert.Equal("0 and 2 are kept apart", schedule.Unmet[2].ToString());
    }

    [Fact]
    public void Fair_gives_everybody_a_meeting_where_weight_alone_would_not()
    {
        // One slot-rich host whom three ask: 0-1 weighs most, and 2 and 3 want only the other two.
        var plain = new PlainEvent(2, 5, ["11", "10", "10", "11"], [1, 1, 1, 1], [(0, 1, 101), (1, 2, 100), (0, 3, 1)]);
        var fair = MeetingSchedule.FairFrom(plain.ToEvent(), SearchEffort.Of(10_000));
        Assert.Equal(101, plain.Check(fair.SlotOfPair));
        Assert.Equal(4, plain.Pairs.Zip(fair.SlotOfPair).Where(one => one.Second >= 0).SelectMany(one => new[] { one.First.A, one.First.B }).Distinct().Count());
    }

    [Fact]
    public void Fair_leaves_few_idle_slots()
    {
        var plain = new PlainEvent(6, 5, ["111111", "111111", "111111", "111111"], [6, 6, 6, 6], [(0, 1, 5), (1, 2, 5), (2, 3, 5), (0, 3, 5), (0, 2, 5), (1, 3, 5)]);
        var fair = MeetingSchedule.FairFrom(plain.ToEvent(), SearchEffort.Of(10_000));
        Assert.Equal(30, plain.Check(fair.SlotOfPair));
        for (var person = 0; person < 4; person++)
        {
            var slots = plain.Pairs.Zip(fair.SlotOfPair).Where(one => one.First.A == person || one.First.B == person).Select(one => one.Second).Order().ToList();
            Assert.Equal(2, slots[^1] - slots[0]);
        }
    }

    [Theory]
    [InlineData("200", 0.1)]
    [InlineData("1000", 0.3)]
    public void Known_events_are_within_the_goal_and_under_the_known_bound(string size, double gap)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Requires.Shared($"golden/matching/meet{size}.json")));
        using var bounds = JsonDocument.Parse(File.ReadAllText(Requires.Shared("golden/matching/meeting_bounds.json")));
        var root = document.RootElement;
        var plain = new PlainEvent(
            root.GetProperty("slots").GetInt32(), root.GetProperty("tables").GetInt32(),
            [.. root.GetProperty("availability").EnumerateArray().Select(text => text.GetString()!)],
            [.. root.GetProperty("max_meetings").EnumerateArray().Select(most => most.GetInt32())],
            [.. root.GetProperty("pairs").EnumerateArray().Select(pair => (pair[0].GetInt32(), pair[1].GetInt32(), pair[2].GetInt32()))]);
        var schedule = MeetingSchedule.From(plain.ToEvent(), SearchEffort.Of(200_000));
        Assert.Equal(schedule.Objective, plain.Check(schedule.SlotOfPair));
        Assert.Equal(bounds.RootElement.GetProperty($"meet{size}").GetProperty("upper_bound").GetDouble(), schedule.UpperBound);
        Assert.InRange(schedule.GapPercent, 0, gap);
    }

    [Fact]
    public void Far_more_wishes_than_one_table_holds_are_bounded_by_its_slots()
    {
        var random = new Random(1);
        var requests = Enumerable.Range(0, 450).SelectMany(a => Enumerable.Range(a + 1, 449 - a).Select(b => new MeetingRequest(a, b, random.Next(1, 100)))).Take(100_000).ToList();
        var schedule = MeetingSchedule.From(new MeetingEvent(24, 12, 1, [.. Enumerable.Repeat((1UL << 24) - 1, 450)], [.. Enumerable.Repeat(10, 450)], requests), SearchEffort.Of(1000));
        Assert.Equal(24, schedule.SlotOfPair.Count(slot => slot >= 0));
        Assert.Equal(24 * 99, schedule.UpperBound);
        Assert.Equal(24 * 99, schedule.Objective);
    }

    [Fact]
    public void Slots_in_which_nobody_is_there_hold_no_meeting_in_the_bound()
    {
        // Two days, the second shorter: its last two slots are filled up with slots for nobody.
        var plain = new PlainEvent(6, 1, [.. Enumerable.Repeat("111100", 8)], [4, 4, 4, 4, 4, 4, 4, 4], [(0, 1, 10), (2, 3, 9), (4, 5, 8), (6, 7, 7), (0, 2, 6), (1, 3, 5)]);
        var schedule = MeetingSchedule.From(plain.ToEvent(), SearchEffort.Of(2000));
        Assert.Equal((34, 34.0), (plain.Check(schedule.SlotOfPair), schedule.UpperBound));
    }

    [Fact]
    public void Is_as_worked_on_the_method_page()
    {
        foreach (var page in new[] { "meeting-schedule.md", "nl/meeting-schedule.md" })
        {
            var example = File.ReadAllText(Path.Combine(Requires.FindRoot(), "docs", "methods", page)).Split("```example\n")[1].Split("```")[0];
            int[][] rows = [.. example.Trim().Split('\n')[1..].Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray())];
            var plain = new PlainEvent(3, 2, ["111", "111", "111"], [1, 1, 1], [.. rows.Select(row => (row[0], row[1], row[2]))]);
            var schedule = MeetingSchedule.From(plain.ToEvent(), SearchEffort.Of(1000));
            Assert.Equal(rows.Select(row => row[3] == 1), schedule.SlotOfPair.Select(slot => slot >= 0));
            Assert.Equal((10, 14.0), (plain.Check(schedule.SlotOfPair), schedule.UpperBound));
        }
    }
}
