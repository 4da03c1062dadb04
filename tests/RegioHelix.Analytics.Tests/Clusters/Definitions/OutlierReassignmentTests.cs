using RegioHelix.Analytics.Clusters.Definitions;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

public sealed class OutlierReassignmentTests
{
    [Theory]
    [InlineData(OutlierRule.Below95thPercentile)]
    [InlineData(OutlierRule.BelowAnother)]
    public void Puts_back_what_was_misplaced(OutlierRule rule)
    {
        var (table, truth) = PlantedClusters.Of(5, 10, 40, noise: 0.3);
        var misplaced = ClusterDefinition.From("misplaced", truth.Clusters.SelectMany((cluster, at) => cluster.Members.Select((member, number) =>
            new ClusterAssignment(number < 2 ? $"P{(at + 1) % 5}" : cluster.Code, member.Activity))));
        var corrected = OutlierReassignment.From(misplaced, ColocationSimilarity.From(table), rule);
        Assert.Equal(1, PlantedClusters.Agreement(corrected.Definition, truth));
        Assert.Equal(10, corrected.Reassigned.Count);
        Assert.True(corrected.Settled);
    }

    [Fact]
    public void Leaves_alone_what_has_no_similarities_and_stops_at_the_bound()
    {
        var (table, truth) = PlantedClusters.Of(5, 8, 12, noise: 0.8);
        var more = ClusterDefinition.From("more", truth.Clusters.SelectMany(cluster => cluster.Members.Select(member => new ClusterAssignment(cluster.Code, member.Activity))).Append(new("P0", "unknown")));
        var corrected = OutlierReassignment.From(more, ColocationSimilarity.From(table), OutlierRule.BelowAnother, mostRounds: 1);
        Assert.Contains(corrected.Definition.Clusters, cluster => cluster.Code == "P0" && cluster.Members.Any(member => member.Activity == "unknown"));
        Assert.False(corrected.Settled);
        Assert.All(corrected.Reassigned, move => Assert.Equal(1, move.Round));
        Assert.All(corrected.Reassigned, move => Assert.True(move.Other > move.Own));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlierReassignment.From(more, ColocationSimilarity.From(table), mostRounds: 0));
    }

    [Fact]
    public void Lets_one_that_is_alone_join_what_it_is_related_to_and_only_that()
    {
        // A and B are one, C belongs to them, D to nothing.
        var similarity = SimilarityMatrix.From(["A", "B", "C", "D"], [1, 0.9, 0.8, -0.5, 0.9, 1, 0.7, -0.5, 0.8, 0.7, 1, -0.5, -0.5, -0.5, -0.5, 1], "s");
        var corrected = OutlierReassignment.From(ClusterDefinition.From("d", [new("K1", "A"), new("K1", "B"), new("K2", "C"), new("K3", "D")]), similarity);
        var move = Assert.Single(corrected.Reassigned);
        Assert.Equal(("C", "K1", ReassignmentReason.Alone, null), (move.Activity, move.To, move.Reason, move.Own));
        Assert.Equal(["K1", "K3"], corrected.Definition.Clusters.Select(cluster => cluster.Code));
    }
}
