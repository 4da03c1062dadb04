using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Relatedness.Network;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness;

public sealed class SharpNetworkTests
{
    [Theory]
    [InlineData(8, 5)]
    [InlineData(30, 5)]
    public void A_ring_of_cliques_falls_into_its_cliques_or_neighbours(int cliques, int size)
    {
        var edges = new List<NetworkEdge>();
        for (var clique = 0; clique < cliques; clique++)
        {
            for (var one = 0; one < size; one++)
                for (var other = one + 1; other < size; other++)
                    edges.Add(new((clique * size) + one, (clique * size) + other, 1, EdgeKind.Threshold));
            edges.Add(new(clique * size, ((clique + 1) % cliques * size) + 1, 1, EdgeKind.Threshold));
        }
        var found = Communities.From(cliques * size, edges, new() { Runs = 3 });
        Assert.All(Enumerable.Range(0, cliques), clique => Assert.Single(Enumerable.Range(0, size).Select(at => found.Of[(clique * size) + at]).Distinct()));
        // Each clique alone: the part of edges within, less the chance of it.
        var alone = (((size * (size - 1)) / 2.0) / (((size * (size - 1)) / 2.0) + 1)) - (1.0 / cliques);
        Assert.True(found.Modularity >= alone - 1e-12);
        Assert.InRange(found.Count, cliques / 3, cliques);
    }

    [Fact]
    public void Edges_come_in_the_order_of_activities()
    {
        var random = new Random(4);
        var presence = new Presence(RandomTables.Labels("R", 20), RandomTables.Labels("A", 12), (_, _) => random.NextDouble() < 0.5);
        var edges = ProductSpace.From(ActivityRelatedness.From(CoOccurrence.From(presence))).Edges;
        Assert.Equal(edges.OrderBy(edge => edge.One).ThenBy(edge => edge.Other), edges);
    }

    [Fact]
    public void By_steps_no_edge_stays_where_all_are_as_strong_as_can_be()
    {
        // All activities everywhere: every proximity is 1, above every step below 1. The tree alone is left, and no step is named.
        var related = ActivityRelatedness.From(CoOccurrence.From(new Presence(["R", "S"], RandomTables.Labels("A", 6), (_, _) => true)));
        var network = ProductSpace.From(related, new() { Edges = EdgeRule.AverageDegreeBySteps(1.7) });
        Assert.Equal((5, null), (network.Edges.Count, network.Threshold));
    }
}
