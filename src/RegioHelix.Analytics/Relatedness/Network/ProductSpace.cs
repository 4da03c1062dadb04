using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>What a network of activities is made with.</summary>
public sealed record ProductSpaceSettings
{
    /// <summary>Which edges are drawn beside the maximum spanning tree.</summary>
    public EdgeRule Edges { get; init; } = EdgeRule.AverageDegree(5);

    /// <summary>How communities are looked for.</summary>
    public CommunitySettings Communities { get; init; } = new();

    /// <summary>Seed of the picture.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>
/// The product space as a network: the maximum spanning tree of the relatedness of activities, the strongest edges beside it, communities, and a place for each node.
/// Sources: Hidalgo, Klinger, Barabasi and Hausmann 2007, Science 317, 482-487, supporting text; Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity.
/// The same seed gives the same bits, in whatever order the activities come.
/// </summary>
public static class ProductSpace
{
    /// <summary>The network. The picture takes time and memory in proportion to the square of the number of activities.</summary>
    /// <param name="relatedness">Between activities; 0 for not related. Activities related to none are nodes without edges.</param>
    /// <param name="settings">Null for the defaults.</param>
    /// <exception cref="ArgumentException">Relatedness that depends on the direction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Settings out of their range.</exception>
    public static ActivityNetwork From(RelatednessTable relatedness, ProductSpaceSettings? settings = null)
    {
        if (relatedness.Measure == RelatednessMeasure.ConditionalProbability)
            throw new ArgumentException("conditional probability depends on the direction, an edge has none; take the minimum of both (MinimumConditionalProbability)", nameof(relatedness));
        settings ??= new();
        // In the order of labels whatever order the table has.
        int[] order = [.. Enumerable.Range(0, relatedness.Activities.Count).OrderBy(at => relatedness.Activities[at], StringComparer.Ordinal)];
        var (edges, threshold) = EdgeSelection.From(order.Length, (one, other) => relatedness[order[one], order[other]], settings.Edges);
        var communities = Communities.From(order.Length, edges, settings.Communities);
        var components = Grouping.LargestFirst(WeightedGraph.From(order.Length, edges.Select(edge => (edge.One, edge.Other, edge.Weight))).Components());
        var (x, y, stress) = NetworkLayout.From(order.Length, edges, components, settings.Seed);
        var nodes = new NetworkNode[order.Length];
        for (var at = 0; at < order.Length; at++)
        {
            var own = edges.FindAll(edge => edge.One == at || edge.Other == at);
            nodes[order[at]] = new(relatedness.Activities[order[at]], communities.Of[at], components[at], own.Count, own.Sum(edge => edge.Weight), x[at], y[at]);
        }
        return new(
            nodes,
            [.. edges.Select(edge => edge with { One = Math.Min(order[edge.One], order[edge.Other]), Other = Math.Max(order[edge.One], order[edge.Other]) }).OrderBy(edge => edge.One).ThenBy(edge => edge.Other)],
            threshold, components.Append(-1).Max() + 1, communities.Count, communities.Modularity, communities.Agreement, stress, NetworkLayout.NodeRadius, relatedness.Dropped);
    }
}
