using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Matchmaking.Tests.Meetings;

public sealed class ScheduleRepairTests
{
    [Fact]
    public void A_cancellation_moves_at_most_three_others_and_keeps_the_rules()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var plain = PlainEvent.Random(seed, 20, 5, 40) with { Tables = 6 };
            var before = MeetingSchedule.From(plain.ToEvent(), SearchEffort.Of(3000)).SlotOfPair;
            var gone = seed % 20;
            var repair = ScheduleRepair.WithoutPerson(plain.ToEvent(), before, gone);
            var after = repair.Schedule.SlotOfPair;
            plain.Check(after);
            Assert.InRange(repair.Moved.Count, 0, 3);
            var partners = plain.Pairs.Zip(before).Where(one => one.Second >= 0 && (one.First.A == gone || one.First.B == gone)).SelectMany(one => new[] { one.First.A, one.First.B }).ToHashSet();
            for (var pair = 0; pair < after.Count; pair++)
            {
                var (a, b, _) = plain.Pairs[pair];
                if (a == gone || b == gone)
                    Assert.Equal(-1, after[pair]);
                else if (after[pair] != before[pair])
                    Assert.All(new[] { a, b }, person => Assert.True(partners.Contains(person) || repair.Moved.Contains(person)));
            }
        }
    }

    [Fact]
    public void Who_lost_a_meeting_gets_another_and_locked_ones_stay()
    {
        // 0-1 falls away; 1 can now meet 2, and 2-3 is locked in slot 0.
        var plain = new PlainEvent(2, 2, ["11", "11", "11", "11"], [1, 1, 2, 1], [(0, 1, 9), (1, 2, 5), (2, 3, 1)]);
        var repair = ScheduleRepair.WithoutMeeting(plain.ToEvent([-1, -1, 0]), [0, -1, 0], 0);
        Assert.Equal([-1, 1, 0], repair.Schedule.SlotOfPair);
        Assert.Equal([2], repair.Moved);
    }

    [Fact]
    public void Who_comes_late_keeps_what_is_possible_and_who_came_new_is_fitted_in()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var plain = PlainEvent.Random(seed, 20, 5, 40) with { Tables = 6 };
            var before = MeetingSchedule.From(plain.ToEvent(), SearchEffort.Of(3000)).SlotOfPair;
            var late = seed % 20;
            // The one is not there in the first two slots; of another pair nobody knew before.
            var changed = plain with { Availability = [.. plain.Availability.Select((slots, person) => person == late ? "00" + slots[2..] : slots)] };
            var forgotten = seed % before.Count;
            var so = before.Select((slot, pair) => pair == forgotten ? -1 : slot).ToArray();
            var repair = ScheduleRepair.AfterChange(changed.ToEvent(), so, [late, plain.Pairs[forgotten].A, plain.Pairs[forgotten].B]);
            var after = repair.Schedule.SlotOfPair;
            changed.Check(after);
            Assert.InRange(repair.Moved.Count, 0, 3);
            var told = repair.Moved.Concat([late, plain.Pairs[forgotten].A, plain.Pairs[forgotten].B]).Concat(plain.Pairs.Zip(so).Where(one => one.Second is 0 or 1 && (one.First.A == late || one.First.B == late)).SelectMany(one => new[] { one.First.A, one.First.B })).ToHashSet();
            for (var pair = 0; pair < after.Count; pair++)
                if (after[pair] != so[pair])
                    Assert.Superset(new HashSet<int> { plain.Pairs[pair].A, plain.Pairs[pair].B }, told);
        }
    }

    [Fact]
    public void A_timetable_that_breaks_a_rule_is_refused() =>
        Assert.Throws<ArgumentException>(() => ScheduleRepair.WithoutPerson(new PlainEvent(1, 1, ["1", "0"], [1, 1], [(0, 1, 1)]).ToEvent(), [0], 0));
}
