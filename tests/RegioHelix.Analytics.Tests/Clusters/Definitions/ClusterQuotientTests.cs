using CsCheck;
using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

public sealed class ClusterQuotientTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("cluster-definitions");
        var found = ClusterQuotient.From(page.Table("parts"), ClusterDefinition.From("page", [new("K1", "A"), new("K1", "B", 0.5), new("K2", "C"), new("K2", "B", 0.5)]));
        page.Agrees("cluster-quotients", (region, cluster) => found.Quotients.Find(region, cluster)?.Value);
        page.Agrees("cluster-shares", (region, cluster) => found.Shares.Find(region, cluster)?.Value);
    }

    [Fact]
    public void A_member_that_is_not_published_takes_its_cluster_out_of_one_region_only()
    {
        // South's B is missing: its cluster has no quotient there, and Europe's share still counts all that is published.
        var table = new RegionActivityTable(["North", "South"], ["A", "B", "C"], [Cell.Of(10), Cell.Of(10), Cell.Of(20), Cell.Of(30), Cell.Between(0, 10), Cell.Of(30)]);
        var found = ClusterQuotient.From(table, ClusterDefinition.From("d", [new("K", "A"), new("K", "B")]));
        Assert.Equal(0.5 / (50.0 / 100), found.Quotients[0, 0].Value!.Value, 1e-12);
        Assert.Equal(FigureState.NotPublished, found.Quotients[1, 0].State);
        // 30 to 40 of 60 to 70, where all have 50 to 60 of 100 to 110.
        Assert.Equal(30.0 / 60 / 0.5, found.Quotients[1, 0].Lower!.Value, 1e-12);
        Assert.Equal(40.0 / 70 / (60.0 / 110), found.Quotients[1, 0].Upper!.Value, 1e-12);
        Assert.Equal(0.5, found.Shares[0, 0].Value);
    }

    [Fact]
    public void Clusters_of_one_are_their_activities() => RandomTables.Hidden.Always(tables =>
    {
        var table = tables.Published;
        var found = ClusterQuotient.From(table, ClusterDefinition.From("single", table.Activities.Select(activity => new ClusterAssignment(activity, activity))));
        var (quotients, shares) = (LocationQuotient.From(table), Share.From(table));
        for (var region = 0; region < table.Regions.Count; region++)
            foreach (var activity in table.Activities)
            {
                Assert.Equal(quotients.Find(table.Regions[region], activity)?.Value ?? -1, found.Quotients.Find(table.Regions[region], activity)?.Value ?? -1, 1e-9);
                Assert.Equal(shares.Find(table.Regions[region], activity)?.Value ?? -1, found.Shares.Find(table.Regions[region], activity)?.Value ?? -1, 1e-9);
            }
    }, iter: 200);

    [Fact]
    public void Where_nothing_is_missing_it_is_the_quotient_of_the_summed_table() => RandomTables.Complete.Always(table =>
    {
        var definition = ClusterDefinition.From("two", table.Activities.Select((activity, at) => new ClusterAssignment(at % 2 == 0 ? "rest" : "K", activity)).SkipLast(1));
        var (found, summed) = (ClusterQuotient.From(table, definition), LocationQuotient.From(ClusterTable.From(table, definition, "other").Table));
        foreach (var region in table.Regions)
            foreach (var cluster in found.Table.Activities)
                Assert.Equal(summed.Find(region, cluster)?.Value ?? -1, found.Quotients.Find(region, cluster)?.Value ?? -1, 1e-9);
    }, iter: 200);

    [Fact]
    public void Bounds_hold_what_the_whole_truth_gives() => RandomTables.Hidden.Always(tables =>
    {
        var definition = ClusterDefinition.From("two", tables.Truth.Activities.Select((activity, at) => new ClusterAssignment(at % 2 == 0 ? "K1" : "K2", activity)));
        var (truth, found) = (ClusterQuotient.From(tables.Truth, definition).Quotients, ClusterQuotient.From(tables.Published, definition).Quotients);
        for (var region = 0; region < truth.Rows.Count; region++)
            for (var cluster = 0; cluster < truth.Columns.Count; cluster++)
                if (truth[region, cluster].Value is { } value)
                {
                    Assert.True(value >= (found[region, cluster].Lower ?? 0) - 1e-9);
                    Assert.True(value <= (found[region, cluster].Upper ?? double.PositiveInfinity) + 1e-9);
                }
    }, iter: 200);

    [Theory]
    [InlineData(MissingReach.RowAndColumn)]
    [InlineData(MissingReach.WholeTable)]
    public void A_value_lies_within_its_own_bounds(MissingReach reach) => RandomTables.Hidden.Always(tables =>
    {
        // What is missing may be nothing: then the value over what is published is one of the possible ones.
        var table = OpenBelow(tables.Published);
        var found = ClusterQuotient.From(table, ClusterDefinition.From("two", table.Activities.Select((activity, at) => new ClusterAssignment(at % 2 == 0 ? "K1" : "K2", activity))), reach).Quotients;
        foreach (var region in found.Rows)
            foreach (var cluster in found.Columns)
                if (found.Find(region, cluster) is { Value: { } value } figure)
                {
                    Assert.True(value >= (figure.Lower ?? 0) - 1e-9, $"{value} is below {figure.Lower}");
                    Assert.True(value <= (figure.Upper ?? double.PositiveInfinity) + 1e-9, $"{value} is above {figure.Upper}");
                }
    }, iter: 200);

    private static RegionActivityTable OpenBelow(RegionActivityTable table) => new(
        table.Regions,
        table.Activities,
        [.. Enumerable.Range(0, table.Regions.Count).SelectMany(row => Enumerable.Range(0, table.Activities.Count)
            .Select(column => table[row, column]).Select(cell => cell.IsPublished ? cell : Cell.Between(0, cell.Upper)))]);

    [Fact]
    public void Stars_take_the_figures_they_are_given()
    {
        var (table, _) = PlantedClusters.Of(3, 4, 12, noise: 0.3);
        var definition = ClusterDefinition.From("three", table.Activities.Select((activity, at) => new ClusterAssignment($"K{at / 4}", activity)));
        var found = ClusterQuotient.From(table, definition);
        var stars = ClusterStars.From(found.Table, ClusterReading.Panorama2020, found.Quotients, found.Shares);
        var summed = ClusterStars.From(ClusterTable.From(table, definition).Table, ClusterReading.Panorama2020);
        for (var region = 0; region < table.Regions.Count; region++)
            for (var cluster = 0; cluster < 3; cluster++)
                Assert.Equal(summed[region, cluster], stars[region, cluster]);
        Assert.Throws<ArgumentException>(() => ClusterStars.From(found.Table, ClusterReading.Panorama2020, found.Quotients, LocationQuotient.From(table)));
    }
}
