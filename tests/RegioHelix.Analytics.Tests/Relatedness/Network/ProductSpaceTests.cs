using System.Text.Json;
using CsCheck;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Relatedness.Network;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness.Network;

public sealed class ProductSpaceTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("network");
        var weights = page.Table("weights");
        var relatedness = new RelatednessTable(weights.Regions, [], RelatednessMeasure.MinimumConditionalProbability, [.. weights.Cells.ToArray().Select(cell => cell.Value!.Value)]);
        var network = ProductSpace.From(relatedness, new() { Edges = EdgeRule.AverageDegree(2.4) });
        Assert.Equal(page.Labels("edges").Select(label => (label, page.Row("edges", label)[0])), network.Edges.Select(edge => (Name(network, edge), edge.Kind.ToString().ToLowerInvariant())));
        page.Agrees("communities", (activity, _) => network.Nodes.Single(node => node.Activity == activity).Community);
        page.Agrees("quality", (_, _) => network.Modularity);
        Assert.Equal(0.8, network.Threshold);
        Assert.Equal(5, ProductSpace.From(relatedness, new() { Edges = EdgeRule.AverageDegree(2) }).Edges.Count);
        Assert.Equal(5, ProductSpace.From(relatedness, new() { Edges = EdgeRule.TreeOnly }).Edges.Count);
    }

    // Which of equally strong edges is in a tree is free; how many of each weight are drawn is not, nor which are above the threshold.
    [Theory]
    [InlineData("ecx_projection_product_avg5", "tiny", "activity1")]
    [InlineData("ecx_projection_product_avg5", "disconnected", "activity1")]
    [InlineData("ecx_projection_product_avg5", "real_germany_2008", "activity1")]
    [InlineData("ecx_projection_product_avg5", "medium", "activity1")]
    [InlineData("econci_product_space_edges", "tiny", "label")]
    [InlineData("econci_product_space_edges", "disconnected", "label")]
    [InlineData("econci_product_space_edges", "real_germany_2008", "label")]
    [InlineData("econci_product_space_edges", "medium", "label")]
    public void Has_the_edges_of_the_packages(string output, string input, string firstColumn)
    {
        var relatedness = ActivityRelatedness.From(CoOccurrence.From(GoldenPresence.Of(input)));
        var (edges, threshold) = EdgeSelection.From(relatedness.Activities.Count, (one, other) => relatedness[one, other], firstColumn == "label" ? EdgeRule.Above(0.65) : EdgeRule.AverageDegreeBySteps(5));
        var golden = GoldenEdges.Of(input, output, firstColumn);
        Assert.Equal(golden.Length, edges.Count);
        foreach (var (own, theirs) in edges.Select(edge => edge.Weight).Order().Zip(golden.Select(edge => edge.Weight).Order()))
            Assert.Equal(theirs, own, 1e-13);
        Assert.Equal(
            golden.Where(edge => edge.Weight > threshold + 1e-12).Select(edge => string.CompareOrdinal(edge.One, edge.Other) < 0 ? (edge.One, edge.Other) : (edge.Other, edge.One)).Order(),
            edges.Where(edge => edge.Weight > threshold + 1e-12).Select(edge => (relatedness.Activities[edge.One], relatedness.Activities[edge.Other]))
                .Select(edge => string.CompareOrdinal(edge.Item1, edge.Item2) < 0 ? edge : (edge.Item2, edge.Item1)).Order());
    }

    [Fact]
    public void Keeps_its_promises() => Gen.Select(RandomPresence.WithUnknown, Gen.Double[0.5, 6]).Always((presence, degree) =>
    {
        var relatedness = ActivityRelatedness.From(CoOccurrence.From(presence));
        var network = ProductSpace.From(relatedness, new() { Edges = EdgeRule.AverageDegree(degree) });
        Assert.Equal(relatedness.Activities, network.Nodes.Select(node => node.Activity));
        Assert.All(network.Edges, edge => Assert.Equal(relatedness[edge.One, edge.Other], edge.Weight));
        Assert.All(network.Edges, edge => Assert.True(edge.One < edge.Other && edge.Weight > 0));
        // The tree: nodes less parts, and without it nothing holds together that it holds.
        Assert.Equal(network.Nodes.Count - network.Components, network.Edges.Count(edge => edge.Kind == EdgeKind.Tree));
        Assert.True(network.AverageDegree <= Math.Max(degree, 2.0 * (network.Nodes.Count - network.Components) / Math.Max(1, network.Nodes.Count)) + 1e-9);
        // Related activities are in one part.
        for (var one = 0; one < network.Nodes.Count; one++)
            for (var other = 0; other < one; other++)
                Assert.True(relatedness[one, other] == 0 || network.Nodes[one].Component == network.Nodes[other].Component);
        Assert.Equal(relatedness.Activities.Where((_, one) => Enumerable.Range(0, network.Nodes.Count).All(other => other == one || relatedness[one, other] == 0)), network.Isolated);
        NoneCovered(network);
    }, iter: 200);

    [Fact]
    public void Has_the_heaviest_tree_of_all() => RandomPresence.Known.Where(presence => presence.Activities.Count <= 6).Always(presence =>
    {
        var relatedness = ActivityRelatedness.From(CoOccurrence.From(presence));
        var count = relatedness.Activities.Count;
        var tree = SpanningTree.From(count, (one, other) => relatedness[one, other]);
        var all = (from one in Enumerable.Range(0, count) from other in Enumerable.Range(0, one) where relatedness[one, other] > 0 select (one, other)).ToArray();
        var heaviest = Enumerable.Range(0, 1 << all.Length).Where(mask => int.PopCount(mask) == tree.Count)
            .Select(mask => all.Where((_, at) => (mask >> at & 1) == 1).ToArray())
            .Where(edges => WeightedGraph.From(count, edges.Select(edge => (edge.one, edge.other, 1.0))).Components().Append(-1).Max() + 1 == count - tree.Count)
            .Max(edges => edges.Sum(edge => relatedness[edge.one, edge.other]));
        Assert.Equal(heaviest, tree.Sum(edge => relatedness[edge.One, edge.Other]), 1e-12);
    }, iter: 40);

    [Fact]
    public void Comes_in_the_same_bytes_from_the_same_seed_and_in_any_order() => RandomPresence.Known.Always(presence =>
    {
        var one = ProductSpace.From(ActivityRelatedness.From(CoOccurrence.From(presence)));
        Assert.Equal(JsonSerializer.Serialize(one), JsonSerializer.Serialize(ProductSpace.From(ActivityRelatedness.From(CoOccurrence.From(presence)))));
        var reversed = ProductSpace.From(ActivityRelatedness.From(CoOccurrence.From(RandomPresence.Reversed(presence))));
        Assert.Equal(JsonSerializer.Serialize(one.Nodes.OrderBy(node => node.Activity)), JsonSerializer.Serialize(reversed.Nodes.OrderBy(node => node.Activity)));
        Assert.Equal(one.Edges.Select(edge => Name(one, edge)).Order(), reversed.Edges.Select(edge => Name(reversed, edge)).Order());
        Assert.Equal(one.Modularity, reversed.Modularity);
    }, iter: 60);

    [Fact]
    public void Is_drawn_so_that_neighbours_are_nearer_than_strangers_and_stress_is_far_below_that_of_random_places()
    {
        foreach (var input in new[] { "medium", "real_germany_2008" })
        {
            var network = ProductSpace.From(ActivityRelatedness.From(CoOccurrence.From(GoldenPresence.Of(input))));
            NoneCovered(network);
            var edges = network.Edges.Select(edge => (edge.One, edge.Other)).ToHashSet();
            var pairs = (from one in Enumerable.Range(0, network.Nodes.Count) from other in Enumerable.Range(one + 1, network.Nodes.Count - one - 1) select (one, other)).ToLookup(edges.Contains, pair => Distance(network, pair.one, pair.other));
            Assert.True(pairs[true].Average() < 0.6 * pairs[false].Average());
            Assert.InRange(network.Stress!.Value, 0, 0.12);
            Assert.True(network.Stress < RandomStress(network) / 3);
            // Members of a community lie together too.
            var within = network.Nodes.SelectMany((node, one) => network.Nodes.Select((other, at) => (node, other, one, at))).Where(pair => pair.one < pair.at).ToLookup(pair => pair.node.Community == pair.other.Community, pair => Distance(network, pair.one, pair.at));
            Assert.True(within[true].Average() < 0.8 * within[false].Average());
        }
    }

    [Fact]
    public void Sets_parts_side_by_side()
    {
        var network = ProductSpace.From(ActivityRelatedness.From(CoOccurrence.From(GoldenPresence.Of("disconnected"))));
        Assert.Equal(2, network.Components);
        var (one, other) = (network.Nodes.Where(node => node.Component == 0).ToList(), network.Nodes.Where(node => node.Component == 1).ToList());
        Assert.True(one.Count > other.Count);
        Assert.True(one.Max(node => node.X) + network.NodeRadius < other.Min(node => node.X) || one.Min(node => node.Y) - network.NodeRadius > other.Max(node => node.Y));
        Assert.Empty(one.Select(node => node.Community).Intersect(other.Select(node => node.Community)));
    }

    [Fact]
    public void Of_nothing_and_of_one_activity_is_empty_and_a_point()
    {
        var nothing = ProductSpace.From(ActivityRelatedness.From(CoOccurrence.From(Presence.From(RandomTables.Of(1, 2, [0, 0])))));
        Assert.Equal((0, 0, 0), (nothing.Nodes.Count, nothing.Components, nothing.Communities));
        Assert.Equal(["A1", "A2"], nothing.Dropped);
        var point = ProductSpace.From(ActivityRelatedness.From(CoOccurrence.From(Presence.From(RandomTables.Of(1, 1, [1])))));
        Assert.Equal(["A1"], point.Isolated);
        Assert.Null(point.Modularity);
        Assert.Null(point.Stress);
    }

    [Fact]
    public void Refuses_relatedness_with_a_direction_and_rules_out_of_range()
    {
        var directed = ActivityRelatedness.From(CoOccurrence.From(Presence.From(RandomTables.Of(1, 2, [1, 1]))), RelatednessMeasure.ConditionalProbability);
        Assert.Contains("MinimumConditionalProbability", Assert.Throws<ArgumentException>(() => ProductSpace.From(directed)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => EdgeRule.AverageDegree(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => EdgeRule.AverageDegreeBySteps(5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EdgeRule.Above(-0.1));
    }

    private static void NoneCovered(ActivityNetwork network)
    {
        for (var one = 0; one < network.Nodes.Count; one++)
            for (var other = 0; other < one; other++)
                Assert.True(Distance(network, one, other) >= 2 * network.NodeRadius * (1 - 1e-9));
    }

    private static double Distance(ActivityNetwork network, int one, int other)
    {
        var (x, y) = (network.Nodes[one].X - network.Nodes[other].X, network.Nodes[one].Y - network.Nodes[other].Y);
        return Math.Sqrt((x * x) + (y * y));
    }

    // The same places dealt to other nodes, each part by itself.
    private static double RandomStress(ActivityNetwork network)
    {
        var usual = network.Edges.Average(edge => edge.Weight);
        var draws = RegioHelix.Analytics.Draws.SplitMix64.Of(1);
        var (sum, pairs) = (0.0, 0.0);
        foreach (var part in network.Nodes.Select((node, at) => (node, at)).GroupBy(one => one.node.Component).Where(part => part.Count() > 1))
        {
            int[] nodes = [.. part.Select(one => one.at)];
            var distances = ShortestPaths.From(WeightedGraph.From(nodes.Length, network.Edges.Where(edge => nodes.Contains(edge.One)).Select(edge => (Array.IndexOf(nodes, edge.One), Array.IndexOf(nodes, edge.Other), Math.Clamp(usual / edge.Weight, 0.5, 2)))));
            draws.Shuffle<int>(nodes);
            sum += StressLayout.Stress([.. nodes.Select(node => network.Nodes[node].X)], [.. nodes.Select(node => network.Nodes[node].Y)], distances)!.Value * nodes.Length * (nodes.Length - 1);
            pairs += nodes.Length * (nodes.Length - 1.0);
        }
        return sum / pairs;
    }

    private static string Name(ActivityNetwork network, NetworkEdge edge)
    {
        string[] labels = [network.Nodes[edge.One].Activity, network.Nodes[edge.Other].Activity];
        return string.Join('-', labels.Order(StringComparer.Ordinal));
    }
}
