using CsCheck;
using RegioHelix.Analytics.Records;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Pipeline;

public sealed class RecordTests
{
    [Fact]
    public void Pairs_are_those_of_the_plain_definition() => (
        from activities in Gen.Int[1, 40]
        from spread in Gen.OneOf(Gen.Const(1), Gen.Const(10_000_019))
        from records in Gen.Select(Gen.Int[-9, 60], Gen.Int[0, activities - 1]).Array[0, 400]
        select (activities, records.Select(record => (Entity: record.Item1 * spread, Activity: record.Item2)).ToArray())).Always(table =>
    {
        var (activities, records) = table;
        var labels = RandomTables.Labels("A", activities);
        var together = CoOccurrence.FromRecords(records.Select(record => record.Entity).ToArray(), records.Select(record => record.Activity).ToArray(), labels);
        var entities = Enumerable.Range(0, activities).Select(activity => records.Where(record => record.Activity == activity).Select(record => record.Entity).ToHashSet()).ToArray();
        Assert.Equal(labels.Where((_, activity) => entities[activity].Count > 0), together.Activities);
        Assert.Equal(labels.Where((_, activity) => entities[activity].Count == 0), together.Dropped);
        int[] kept = [.. Enumerable.Range(0, activities).Where(activity => entities[activity].Count > 0)];
        for (var one = 0; one < kept.Length; one++)
            for (var other = 0; other < kept.Length; other++)
                Assert.Equal(entities[kept[one]].Intersect(entities[kept[other]]).Count(), together[one, other]);
    }, iter: 200);

    [Fact]
    public void Places_are_the_entities_that_have_something()
    {
        var together = CoOccurrence.FromRecords(new[] { 5, 5, 9, 2, 9, 2 }, new[] { 0, 1, 0, 1, 0, 1 }, ["A", "B"]);
        Assert.Equal((3, 2, 2, 1), (together.Places(0, 1), together[0, 0], together[1, 1], together[0, 1]));
        // Far apart, so that most parts are empty.
        int[] entities = [.. Enumerable.Range(0, 40_000).Select(at => at % 2 == 0 ? at : 2_000_000_000 + at)];
        var apart = CoOccurrence.FromRecords(entities, new int[40_000], ["A"]);
        Assert.Equal((40_000, 40_000), (apart.Places(0, 0), apart[0, 0]));
        // Many parts, most of them empty.
        int[] many = [.. Enumerable.Range(0, 600_000).Select(at => (at % 2 == 0 ? at : 2_000_000_000 + at) / 4 * 4)];
        var dealt = CoOccurrence.FromRecords(many, Enumerable.Range(0, 600_000).Select(at => at % 4 / 2).ToArray(), ["A", "B"]);
        Assert.Equal((300_000, 300_000, 300_000, 300_000), (dealt.Places(0, 1), dealt[0, 0], dealt[1, 1], dealt[0, 1]));
    }

    [Fact]
    public void An_entity_with_many_records_in_any_order_counts_each_activity_once()
    {
        int[] activities = [.. Enumerable.Range(0, 90).Select(at => at * 37 % 45)];
        var together = CoOccurrence.FromRecords(new int[90], activities, RandomTables.Labels("A", 45));
        Assert.All(Enumerable.Range(0, 45), one => Assert.All(Enumerable.Range(0, 45), other => Assert.Equal(1, together[one, other])));
        Assert.Equal(1, together.Places(0, 1));
    }

    [Fact]
    public void Weights_and_places_out_of_range_are_refused_by_name()
    {
        void Refused(string parameter, int[] regions, double[] weights) => Assert.Equal(
            parameter, Assert.Throws<ArgumentException>(() => RecordTable.From(regions, new[] { 0, 0 }, weights, ["R"], ["A"])).ParamName);
        Refused("weights", [0, 0], [1, -1]);
        Refused("weights", [0, 0], [1, double.NaN]);
        Refused("weights", [0, 0], [1]);
        Refused("regions", [0, 1], [1, 1]);
        Refused("regions", [0, -1], [1, 1]);
    }

    [Fact]
    public void Counts_go_beyond_sixteen_bits_and_through_many_parts()
    {
        // 80,000 entities with both of the first two activities, each written twice, and one of a thousand others.
        const int Entities = 80_000;
        var entities = Enumerable.Range(0, 5 * Entities).Select(record => (int)(record * 2654435761L % Entities)).ToArray();
        var activities = Enumerable.Range(0, 5 * Entities).Select(record => (record / Entities) switch { 0 or 1 => 0, 2 or 3 => 1, _ => 2 + (entities[record] % 1000) }).ToArray();
        var together = CoOccurrence.FromRecords(entities, activities, RandomTables.Labels("A", 1002));
        Assert.Equal(Entities, together[0, 1]);
        Assert.Equal(Entities, together[1, 1]);
        Assert.All(Enumerable.Range(2, 1000), activity => Assert.Equal((80, 80, 80), (together[activity, activity], together[0, activity], together[activity, 1])));
        Assert.Equal(0, together[2, 3]);
    }

    [Fact]
    public void Relatedness_from_records_is_that_of_the_table_of_entities()
    {
        var entities = Enumerable.Range(0, 3000).Select(record => record * 7 % 500).ToArray();
        var activities = Enumerable.Range(0, 3000).Select(record => record * record % 41).ToArray();
        var labels = RandomTables.Labels("A", 41);
        var fromRecords = ActivityRelatedness.From(CoOccurrence.FromRecords(entities, activities, labels), RelatednessMeasure.Cosine);
        var table = RecordTable.From(entities, entities, activities, RandomTables.Labels("E", 500), labels);
        var fromTable = ActivityRelatedness.From(CoOccurrence.From(Presence.From(table)), RelatednessMeasure.Cosine);
        Assert.Equal(fromTable.Activities, fromRecords.Activities);
        foreach (var one in fromTable.Activities)
            foreach (var other in fromTable.Activities)
                Assert.Equal(fromTable.Find(one, other), fromRecords.Find(one, other));
    }

    [Fact]
    public void A_table_counts_an_entity_once_a_cell_and_adds_up_every_weight()
    {
        var (entities, regions, activities) = (new[] { 7, 7, 7, -2, 7 }, new[] { 0, 0, 1, 0, 0 }, new[] { 1, 1, 1, 1, 0 });
        var counted = RecordTable.From(entities, regions, activities, ["R1", "R2"], ["A1", "A2"]);
        Assert.Equal([1, 2, 0, 1], counted.PlainValues.ToArray());
        var weighted = RecordTable.From(regions, activities, new[] { 0.5, 0.25, 1, 2, 3 }, ["R1", "R2"], ["A1", "A2"]);
        Assert.Equal([3, 2.75, 0, 1], weighted.PlainValues.ToArray());
    }

    [Fact]
    public void Refuses_records_that_fit_nothing()
    {
        string[] two = ["A", "B"];
        Assert.Contains("record 1 has position 2", Assert.Throws<ArgumentException>(() => CoOccurrence.FromRecords(new[] { 1, 1 }, new[] { 0, 2 }, two)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CoOccurrence.FromRecords(new[] { 1 }, new[] { 0, 1 }, two));
        Assert.Throws<ArgumentException>(() => RecordTable.From(new[] { 0 }, new[] { -1 }, new[] { 1.0 }, two, two));
        Assert.Throws<ArgumentException>(() => RecordTable.From(new[] { 0 }, new[] { 1 }, new[] { double.NaN }, two, two));
        Assert.Throws<ArgumentException>(() => new CountTriangle(70_000, 1));
        Assert.Empty(CoOccurrence.FromRecords(Array.Empty<int>(), Array.Empty<int>(), two).Activities);
    }
}
