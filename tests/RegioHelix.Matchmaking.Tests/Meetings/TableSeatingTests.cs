using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Matchmaking.Tests.Meetings;

public sealed class TableSeatingTests
{
    [Fact]
    public void People_keep_their_table_where_it_is_free()
    {
        // 0 meets 1, 2 and 3 one after the other and stays at one table; 4 and 5 have the other, and what is fixed is where it was.
        var seated = TableSeating.From([(0, 1), (4, 5), (0, 2), (4, 1), (3, 0)], [0, 0, 1, 1, 2], 2, [1, -1, -1, -1, -1]);
        Assert.Equal([1, 0, 1, 0, 1], seated);
    }

    [Fact]
    public void No_table_is_taken_twice_in_a_slot_and_each_meeting_has_one()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var plain = PlainEvent.Random(seed, 20, 5, 40) with { Tables = 6 };
            var slots = MeetingSchedule.From(plain.ToEvent(), SearchEffort.Of(500)).SlotOfPair;
            var seated = TableSeating.From([.. plain.Pairs.Select(pair => (pair.A, pair.B))], slots, 6);
            Assert.Equal(slots.Select(slot => slot >= 0), seated.Select(table => table >= 0));
            Assert.All(seated, table => Assert.InRange(table, -1, 5));
            var taken = slots.Zip(seated).Where(one => one.First >= 0).ToList();
            Assert.Equal(taken.Count, taken.Distinct().Count());
        }
    }

    [Fact]
    public void Too_many_meetings_and_a_table_for_two_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TableSeating.From([(0, 1), (2, 3)], [0, 0], 1));
        Assert.Throws<ArgumentException>(() => TableSeating.From([(0, 1), (2, 3)], [0, 0], 2, [0, 0]));
    }
}
