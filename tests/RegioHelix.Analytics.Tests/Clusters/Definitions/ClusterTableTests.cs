using CsCheck;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

public sealed class ClusterTableTests
{
    private static readonly ClusterDefinition Halves = ClusterDefinition.From("halves", [new("K1", "A1"), new("K1", "A2", 0.5), new("K2", "A2", 0.5), new("K2", "A3"), new("K3", "A9")]);

    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("cluster-definitions");
        var definition = ClusterDefinition.From("weights", from activity in page.Labels("weights")
                                                           from column in Enumerable.Range(0, 2)
                                                           let weight = page.Table("weights")[page.Table("weights").FindRegion(activity), column].Value!.Value
                                                           where weight > 0
                                                           select new ClusterAssignment(page.Columns("weights")[column], activity, weight));
        var (summed, expected) = (ClusterTable.From(page.Table("parts"), definition).Table, page.Table("summed"));
        Assert.Equal(expected.Activities, summed.Activities);
        Assert.Equal(expected.Cells.ToArray(), summed.Cells.ToArray());
    }

    [Fact]
    public void Bounds_what_the_complete_table_gives() => RandomTables.Hidden.Always(tables =>
    {
        var (truth, summed) = (ClusterTable.From(tables.Truth, Halves, "rest").Table, ClusterTable.From(tables.Published, Halves, "rest").Table);
        for (var at = 0; at < truth.Cells.Length; at++)
        {
            Assert.InRange(truth.Cells[at].Value!.Value, summed.Cells[at].Lower * (1 - 1e-12), summed.Cells[at].Upper * (1 + 1e-12));
            Assert.Equal(truth.Cells[at].Value, summed.Cells[at].Value ?? truth.Cells[at].Value);
        }
    }, iter: 500);

    [Fact]
    public void With_the_rest_keeps_the_totals_of_the_regions() => RandomTables.Complete.Always(table =>
    {
        var summed = ClusterTable.From(table, Halves, "rest").Table;
        for (var region = 0; region < table.Regions.Count; region++)
            Assert.Equal(table.Row(region).ToArray().Sum(cell => cell.Value!.Value), summed.Row(region).ToArray().Sum(cell => cell.Value!.Value), 1e-3);
    }, iter: 300);

    [Fact]
    public void Of_one_cluster_an_activity_is_the_table_itself() => RandomTables.Hidden.Always(tables =>
    {
        var each = ClusterDefinition.From("each", tables.Published.Activities.Select(activity => new ClusterAssignment(activity, activity)));
        var summed = ClusterTable.From(tables.Published, each).Table;
        Assert.Equal(tables.Published.Cells.ToArray(), summed.Cells.ToArray());
        // So that a measure on it is the measure on the table.
        var (one, other) = (LocationQuotient.From(summed), LocationQuotient.From(tables.Published));
        Assert.All(Enumerable.Range(0, summed.Activities.Count), activity => Assert.Equal(other[0, activity], one[0, activity]));
    }, iter: 200);

    [Fact]
    public void Names_what_is_absent_and_what_is_outside()
    {
        var summed = ClusterTable.From(RandomTables.Of(2, 2, [1, 2, 3, 4]), ClusterDefinition.From("d", [new("K1", "A1"), new("K1", "A7"), new("K2", "A8")]));
        Assert.Equal(["K1"], summed.Table.Activities);
        Assert.Equal([new("K1", "A7"), new("K2", "A8")], summed.AbsentActivities);
        Assert.Equal(["K2"], summed.AbsentClusters);
        Assert.Equal(["A2"], summed.Outside);
    }

    [Fact]
    public void Keeps_the_flags_of_all_members()
    {
        var table = RandomTables.Map(RandomTables.Of(1, 2, [1, 2]), (_, activity, cell) => cell with { Flags = activity == 0 ? ObservationFlags.Estimated : ObservationFlags.Break });
        Assert.Equal(ObservationFlags.Estimated | ObservationFlags.Break, ClusterTable.From(table, ClusterDefinition.From("d", [new("K", "A1"), new("K", "A2")])).Table[0, 0].Flags);
    }

    [Fact]
    public void Refuses_a_rest_of_more_than_all_and_a_label_that_is_taken()
    {
        var table = RandomTables.Of(1, 2, [1, 2]);
        var twice = ClusterDefinition.From("twice", [new("K1", "A1"), new("K2", "A1")]);
        Assert.Equal([1, 1], ClusterTable.From(table, twice).Table.Cells.ToArray().Select(cell => cell.Value));
        Assert.Contains("A1", Assert.Throws<ArgumentException>(() => ClusterTable.From(table, twice, "rest")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ClusterTable.From(table, ClusterDefinition.From("d", [new("rest", "A1")]), "rest"));
    }
}
