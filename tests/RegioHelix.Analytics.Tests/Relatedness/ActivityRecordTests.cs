using CsCheck;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness;

public sealed class ActivityRecordTests
{
    [Fact]
    public void Are_counted_as_by_hand()
    {
        // P1 has A and B, B twice; P2 has B and C; P3 says that it does not have C.
        var together = CoOccurrence.FromRecords([new("P1", "A"), new("P1", "B"), new("P1", "B", 2), new("P2", "C"), new("P2", "B", 0.5), new("P3", "C", 0), new("P3", "D", 0)]);
        Assert.Equal(["A", "B", "C"], together.Activities);
        Assert.Equal(["D"], together.Dropped);
        Assert.Equal([1, 1, 0, 1, 2, 1, 0, 1, 1], Enumerable.Range(0, 9).Select(at => together[at / 3, at % 3]));
        Assert.Equal(3, together.Places(0, 1));
    }

    [Fact]
    public void Give_what_the_table_of_entities_gives_in_any_order() => RandomPresence.Known.Always(presence =>
    {
        var records = (from entity in Enumerable.Range(0, presence.Regions.Count)
                       from activity in Enumerable.Range(0, presence.Activities.Count)
                       select new ActivityRecord(presence.Regions[entity], presence.Activities[activity], presence[entity, activity] == true ? 1 : 0)).ToList();
        var (table, straight, back) = (CoOccurrence.From(presence), CoOccurrence.FromRecords(records), CoOccurrence.FromRecords(Enumerable.Reverse(records)));
        Assert.Equal(table.Activities, straight.Activities);
        Assert.Equal(table.Dropped, straight.Dropped);
        for (var one = 0; one < table.Activities.Count; one++)
            for (var other = 0; other < table.Activities.Count; other++)
            {
                Assert.Equal(table[one, other], straight[one, other]);
                Assert.Equal(table[one, other], back[one, other]);
                Assert.Equal(table.Places(one, other), straight.Places(one, other));
            }
        foreach (var measure in Enum.GetValues<RelatednessMeasure>())
            Assert.Equal(Values(ActivityRelatedness.From(table, measure)), Values(ActivityRelatedness.From(straight, measure)));
    }, iter: 200);

    [Fact]
    public void Counted_elsewhere_are_the_same_in_any_order_and_either_direction() => RandomPresence.Known.Always(presence =>
    {
        var table = CoOccurrence.From(presence);
        PairCount[] counts = [.. from one in Enumerable.Range(0, table.Activities.Count)
                                 from other in Enumerable.Range(0, one + 1)
                                 where table[one, other] > 0
                                 select one % 2 == 0 ? new PairCount(one, other, table[one, other]) : new PairCount(other, one, table[one, other])];
        var counted = CoOccurrence.FromCounts([.. counts.Reverse()], [.. table.Activities, "nobody has it"], presence.Regions.Count);
        Assert.Equal(table.Activities, counted.Activities);
        Assert.Equal(["nobody has it"], counted.Dropped);
        for (var one = 0; one < table.Activities.Count; one++)
            for (var other = 0; other < table.Activities.Count; other++)
                Assert.Equal((table[one, other], table.Places(one, other)), (counted[one, other], counted.Places(one, other)));
    }, iter: 100);

    [Theory]
    [InlineData(0, 2, 1, 9)]
    [InlineData(0, -1, 1, 9)]
    [InlineData(0, 1, -1, 9)]
    [InlineData(0, 1, 3, 9)]
    [InlineData(1, 0, 1, 9)]
    [InlineData(0, 1, 1, 1)]
    [InlineData(0, 1, 1, 3_000_000_000)]
    public void Counts_that_cannot_be_are_refused(int one, int other, long count, long entities) =>
        Assert.Throws<ArgumentException>(() => CoOccurrence.FromCounts([new(0, 0, 2), new(1, 1, 2), new(0, 1, 1), new(one, other, count)], ["A", "B"], entities));

    [Fact]
    public void Of_a_negative_weight_are_refused_by_name()
    {
        var complaint = Assert.Throws<ArgumentException>(() => CoOccurrence.FromRecords([new("P1", "A", -1)]));
        Assert.Contains("P1", complaint.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CoOccurrence.FromRecords([new("P1", "A", double.NaN)]));
        Assert.Empty(CoOccurrence.FromRecords([]).Activities);
    }

    private static double[] Values(RelatednessTable table) =>
        [.. Enumerable.Range(0, table.Activities.Count * table.Activities.Count).Select(at => table[at / table.Activities.Count, at % table.Activities.Count])];
}
