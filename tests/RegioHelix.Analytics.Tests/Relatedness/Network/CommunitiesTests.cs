using CsCheck;
using RegioHelix.Analytics.Relatedness.Network;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness.Network;

public sealed class CommunitiesTests
{
    [Fact]
    public void Of_the_karate_club_have_the_best_known_modularity()
    {
        Assert.Equal(78, KarateClub.Edges.Length);
        var result = Communities.From(KarateClub.Members, KarateClub.Edges);
        // 0.4198 in four communities is the maximum: Brandes et al. 2008, IEEE Transactions on Knowledge and Data Engineering 20(2).
        Assert.Equal(0.4198, result.Modularity!.Value, 0.00005);
        Assert.Equal(4, result.Count);
        Assert.InRange(result.Agreement!.Value, 0.5, 1);
        // The two who led the split are apart: the instructor (1) and the president (34).
        Assert.NotEqual(result.Of[0], result.Of[33]);
    }

    [Fact]
    public void Of_the_karate_club_as_it_split_have_the_published_modularity()
    {
        // The split itself, Zachary's table 3: 0.3715 by Newman and Girvan's measure, with member 9 on the president's side 0.3582.
        int[] withInstructor = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 17, 18, 20, 22];
        Assert.Equal(0.3715, Split(withInstructor), 0.00005);
        Assert.Equal(0.3582, Split([.. withInstructor, 9]), 0.00005);
        Assert.Equal(0, Modularity.From(KarateClub.Members, KarateClub.Edges, new int[KarateClub.Members])!.Value, 1e-12);
    }

    [Fact]
    public void Are_connected_and_no_node_gains_by_moving() => Graphs.Always(graph =>
    {
        var result = Communities.From(graph.Nodes, graph.Edges, new() { Runs = 2 });
        if (graph.Edges.Length == 0)
        {
            Assert.Null(result.Modularity);
            return;
        }
        Assert.InRange(result.Modularity!.Value, -0.5, 1);
        Assert.Equal(Slow(graph.Nodes, graph.Edges, result.Of), result.Modularity.Value, 1e-9);
        foreach (var community in result.Of.Distinct())
            Assert.True(IsConnected(community, result.Of, graph.Edges));
        // Never below each node alone, and not below where one node joins another's community.
        for (var node = 0; node < graph.Nodes; node++)
            foreach (var community in result.Of.Distinct())
            {
                int[] moved = [.. result.Of];
                moved[node] = community;
                Assert.True(Modularity.From(graph.Nodes, graph.Edges, moved) <= result.Modularity + 1e-9);
            }
    }, iter: 200);

    [Fact]
    public void Come_the_same_from_the_same_seed_and_with_any_factor() => Graphs.Always(graph =>
    {
        var one = Communities.From(graph.Nodes, graph.Edges);
        Assert.Equal(one.Of, Communities.From(graph.Nodes, graph.Edges).Of);
        var scaled = Communities.From(graph.Nodes, [.. graph.Edges.Select(edge => edge with { Weight = edge.Weight * 8 })]);
        Assert.Equal(one.Of, scaled.Of);
        Assert.Equal(one.Modularity, scaled.Modularity);
    }, iter: 50);

    [Fact]
    public void Find_planted_ones_and_the_best_of_few_nodes()
    {
        // Six cliques of five in a ring.
        var ring = Enumerable.Range(0, 6).SelectMany(clique => Clique(clique * 5, 5).Append(new((clique * 5) + 4, (clique + 1) % 6 * 5, 1, EdgeKind.Threshold))).ToArray();
        var found = Communities.From(30, ring);
        Assert.Equal(6, found.Count);
        Assert.All(Enumerable.Range(0, 30), node => Assert.Equal(found.Of[node / 5 * 5], found.Of[node]));
        Assert.Equal(1, found.Agreement);

        Graphs.Where(graph => graph.Nodes <= 7 && graph.Edges.Length > 0).Always(graph =>
            Assert.Equal(Partitions(graph.Nodes).Max(groups => Modularity.From(graph.Nodes, graph.Edges, groups)!.Value), Communities.From(graph.Nodes, graph.Edges).Modularity!.Value, 1e-9), iter: 40);
    }

    [Fact]
    public void Grow_in_number_with_the_resolution()
    {
        int[] counts = [.. new[] { 0.2, 1, 2, 5 }.Select(resolution => Communities.From(KarateClub.Members, KarateClub.Edges, new() { Resolution = resolution }).Count)];
        Assert.Equal(counts.Order(), counts);
        Assert.Equal(1, Communities.From(KarateClub.Members, KarateClub.Edges, new() { Resolution = 0.01 }).Count);
        Assert.True(counts[3] > 8);
    }

    [Fact]
    public void Refuse_what_is_no_graph()
    {
        Assert.Throws<ArgumentException>(() => Communities.From(2, [new(0, 2, 1, EdgeKind.Tree)]));
        Assert.Throws<ArgumentException>(() => Communities.From(2, [new(0, 1, 0, EdgeKind.Tree)]));
        Assert.Throws<ArgumentException>(() => Communities.From(2, [new(0, 1, double.NaN, EdgeKind.Tree)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Communities.From(2, [], new() { Runs = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Communities.From(2, [], new() { Resolution = 0 }));
        Assert.Throws<ArgumentException>(() => Modularity.From(2, [], [0]));
    }

    private static Gen<(int Nodes, NetworkEdge[] Edges)> Graphs { get; } =
        from nodes in Gen.Int[1, 16]
        from sparse in Gen.Int[1, 8]
        from weights in Gen.Int[-12, sparse].Array[nodes * (nodes - 1) / 2]
        select (nodes, Enumerable.Range(0, nodes).SelectMany(one => Enumerable.Range(0, one).Select(other => new NetworkEdge(other, one, weights[(one * (one - 1) / 2) + other], EdgeKind.Threshold))).Where(edge => edge.Weight > 0).ToArray());

    private static double Split(int[] members) => Modularity.From(KarateClub.Members, KarateClub.Edges, [.. Enumerable.Range(1, KarateClub.Members).Select(member => members.Contains(member) ? 0 : 1)])!.Value;

    private static IEnumerable<NetworkEdge> Clique(int first, int size) =>
        from one in Enumerable.Range(first, size) from other in Enumerable.Range(first, size) where one < other select new NetworkEdge(one, other, 1, EdgeKind.Threshold);

    // Newman's double sum over all pairs of nodes.
    private static double Slow(int nodes, NetworkEdge[] edges, IReadOnlyList<int> groups)
    {
        var weight = new double[nodes, nodes];
        foreach (var edge in edges)
            weight[edge.One, edge.Other] = weight[edge.Other, edge.One] = edge.Weight;
        var strengths = Enumerable.Range(0, nodes).Select(one => Enumerable.Range(0, nodes).Sum(other => weight[one, other])).ToArray();
        var all = strengths.Sum();
        return (from one in Enumerable.Range(0, nodes) from other in Enumerable.Range(0, nodes) where groups[one] == groups[other] select (weight[one, other] - (strengths[one] * strengths[other] / all)) / all).Sum();
    }

    private static bool IsConnected(int community, IReadOnlyList<int> groups, NetworkEdge[] edges)
    {
        var members = Enumerable.Range(0, groups.Count).Where(node => groups[node] == community).ToHashSet();
        var reached = new HashSet<int> { members.First() };
        while (edges.Any(edge => members.Contains(edge.One) && members.Contains(edge.Other) && (reached.Contains(edge.One) ? reached.Add(edge.Other) : reached.Contains(edge.Other) && reached.Add(edge.One))))
        {
        }
        return reached.Count == members.Count;
    }

    private static IEnumerable<int[]> Partitions(int nodes) => nodes == 0 ? [[]]
        : Partitions(nodes - 1).SelectMany(groups => Enumerable.Range(0, groups.Append(-1).Max() + 2).Select(group => (int[])[.. groups, group]));
}
