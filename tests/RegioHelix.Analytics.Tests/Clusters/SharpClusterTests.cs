using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Clusters;

/// <summary>Limits of clusters, and what is refused.</summary>
public sealed class SharpClusterTests
{
    [Fact]
    public void The_readings_are_as_published()
    {
        Assert.Equal([0.1, 2, 0.1], ClusterReading.Observatory2008.Rules.Select(rule => rule.Threshold));
        Assert.Equal([0.2, 0.2], ClusterReading.Panorama2020.Rules.Select(rule => rule.Threshold));
        Assert.Equal((1000.0, 0.0), (ClusterReading.Observatory2008.Floor, ClusterReading.Panorama2020.Floor));
    }

    [Fact]
    public void A_share_of_clustering_activities_is_bounded_by_what_is_open()
    {
        // A clusters: 30 and 10 to 20 of it; B does not: 60. From 40 of 100 to 50 of 110.
        var table = new RegionActivityTable(["R1", "R2"], ["A", "B"], [Cell.Of(30), Cell.Of(60), Cell.Between(10, 20), Cell.Of(0)]);
        var share = ClusterShare.From(table, activity => activity == "A").Share;
        Assert.Equal(0.4, share.Lower!.Value, 1e-12);
        Assert.Equal(50.0 / 110, share.Upper!.Value, 1e-12);
    }

    [Fact]
    public void Negative_cells_are_refused()
    {
        var table = RandomTables.Of(3, 2, [1, 2, -3, 4, 5, 6]);
        Assert.Throws<ArgumentException>(() => ClusterShare.From(table, _ => true));
        Assert.Throws<ArgumentException>(() => ColocationSimilarity.From(table));
        Assert.Throws<ArgumentException>(() => OccupationSimilarity.From(table));
    }

    [Fact]
    public void Four_activities_are_enough()
    {
        var table = RandomTables.Of(5, 4, [9, 8, 1, 2, 1, 2, 9, 9, 5, 5, 4, 4, 8, 9, 2, 1, 2, 1, 7, 8]);
        Assert.Equal(ClusterDefinitionState.Computed, ClusterDefinitions.From([ColocationSimilarity.From(table)]).State);
        Assert.Equal(ClusterDefinitionState.TooFewActivities, ClusterDefinitions.From([ColocationSimilarity.From(RandomTables.Of(5, 3, [9, 8, 1, 1, 2, 9, 5, 5, 4, 8, 9, 2, 2, 1, 7]))]).State);
    }

    [Fact]
    public void A_cluster_is_matched_with_its_like_and_not_with_a_heap_that_holds_more_of_it()
    {
        // One cluster of A1 to A3. The other definition has A1 and A2 among twenty, A3 alone: 2 of 21 against 1 of 3.
        var one = ClusterDefinition.From("one", [.. Enumerable.Range(1, 21).Select(at => new ClusterAssignment(at <= 3 ? "C01" : "C02", $"A{at}"))]);
        var other = ClusterDefinition.From("other", [.. Enumerable.Range(1, 21).Select(at => new ClusterAssignment(at == 3 ? "K2" : "K1", $"A{at}"))]);
        Assert.Equal(new ClusterMatch("C01", "K2", 1, 3, 1), ClusterOverlap.From(one, other).Matches[0]);
    }
}
