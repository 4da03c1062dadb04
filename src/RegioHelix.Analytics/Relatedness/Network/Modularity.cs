namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>
/// Modularity: which part of the edges is within communities, less what would be if edges were dealt by lot among nodes of the same strengths,
/// <c>sum over communities of (L / m - resolution (D / 2m)²)</c>, L the weight within, D the sum of strengths, m the weight of all edges; -0.5 to 1.
/// Sources: Newman and Girvan 2004, Physical Review E 69, 026113; resolution: Reichardt and Bornholdt 2006, Physical Review E 74.
/// </summary>
public static class Modularity
{
    /// <summary>The modularity of given communities; null where there is no edge.</summary>
    /// <param name="nodes">Number of nodes.</param>
    /// <param name="edges">Edges between nodes of these numbers.</param>
    /// <param name="communities">The community of every node.</param>
    /// <param name="resolution">Above 1 for smaller communities, below for larger ones.</param>
    /// <exception cref="ArgumentException">Another number of communities than nodes.</exception>
    public static double? From(int nodes, IReadOnlyList<NetworkEdge> edges, IReadOnlyList<int> communities, double resolution = 1)
    {
        if (communities.Count != nodes)
            throw new ArgumentException($"{nodes} nodes need {nodes} communities, not {communities.Count}", nameof(communities));
        return edges.Count == 0 ? null : Of(Communities.Graph(nodes, edges), [.. communities], resolution);
    }

    internal static double Of(WeightedGraph graph, int[] groups, double resolution)
    {
        var (within, strengths) = (new SortedDictionary<int, double>(), new SortedDictionary<int, double>());
        for (var node = 0; node < graph.Count; node++)
        {
            var inside = graph.Loops[node];
            var others = graph.Neighbours(node);
            for (var at = 0; at < others.Length; at++)
                inside += groups[others[at]] == groups[node] ? graph.Weights(node)[at] / 2 : 0;
            within[groups[node]] = within.GetValueOrDefault(groups[node]) + inside;
            strengths[groups[node]] = strengths.GetValueOrDefault(groups[node]) + graph.Strengths[node];
        }
        return within.Sum(one => (one.Value / graph.Total) - (resolution * strengths[one.Key] / (2 * graph.Total) * (strengths[one.Key] / (2 * graph.Total))));
    }
}
