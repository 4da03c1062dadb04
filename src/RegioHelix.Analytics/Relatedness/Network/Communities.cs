using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Draws;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>How communities are looked for.</summary>
public sealed record CommunitySettings
{
    /// <summary>Above 1 for smaller communities, below for larger ones; above 0.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Runs from different seeds, of which the one with the highest modularity counts; 1 or more.</summary>
    public int Runs { get; init; } = 10;

    /// <summary>Seed of the runs.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>Communities of a network.</summary>
/// <param name="Of">The community of every node, from 0: the largest first, of equal ones that with the first node. A node without edges is one of its own.</param>
/// <param name="Count">Their number.</param>
/// <param name="Modularity">Their modularity; null where there is no edge.</param>
/// <param name="Agreement">Mean adjusted Rand index between the best run and the others: near 1 the communities are the network's, lower they are one of several equally good answers. Null for one run.</param>
public sealed record CommunityResult(IReadOnlyList<int> Of, int Count, double? Modularity, double? Agreement);

/// <summary>
/// Communities: groups of nodes with more edges within than by chance, by the Leiden algorithm on modularity. Each is connected.
/// Source: Traag, Waltman and van Eck 2019, Scientific Reports 9, 5233.
/// </summary>
public static class Communities
{
    /// <summary>The best communities of several seeded runs.</summary>
    /// <param name="nodes">Number of nodes.</param>
    /// <param name="edges">Edges between nodes of these numbers; two between the same nodes add up.</param>
    /// <param name="settings">Null for the defaults.</param>
    /// <exception cref="ArgumentException">An edge to a node that is not there, or a weight that is not a finite number above 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Settings out of their range.</exception>
    public static CommunityResult From(int nodes, IReadOnlyList<NetworkEdge> edges, CommunitySettings? settings = null)
    {
        settings ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Runs, 1, nameof(settings.Runs));
        if (!double.IsFinite(settings.Resolution) || settings.Resolution <= 0)
            throw new ArgumentOutOfRangeException(nameof(settings), settings.Resolution, "a resolution is a number above 0");
        if (edges.Count == 0)
            return new([.. Enumerable.Range(0, nodes)], nodes, null, null);
        var graph = Graph(nodes, edges);
        int[][] runs = [.. Enumerable.Range(0, settings.Runs).Select(run => new LeidenRun(settings.Resolution, SplitMix64.Of(settings.Seed, run)).From(graph))];
        double[] scores = [.. runs.Select(groups => Modularity.Of(graph, groups, settings.Resolution))];
        // A hair above is no better: the first of equal runs.
        var best = Array.FindIndex(scores, score => score >= scores.Max() - 1e-12);
        var largestFirst = Grouping.LargestFirst(runs[best]);
        return new(largestFirst, largestFirst.Max() + 1, scores[best], runs.Length == 1 ? null
            : runs.Where((_, run) => run != best).Average(groups => AdjustedRandIndex.From(runs[best], groups) ?? 1));
    }

    internal static WeightedGraph Graph(int nodes, IReadOnlyList<NetworkEdge> edges)
    {
        foreach (var edge in edges)
            if (edge.One < 0 || edge.Other < 0 || edge.One >= nodes || edge.Other >= nodes || !double.IsFinite(edge.Weight) || edge.Weight <= 0)
                throw new ArgumentException($"the edge from {edge.One} to {edge.Other} has the weight {edge.Weight}; allowed are nodes from 0 to {nodes - 1} and finite weights above 0", nameof(edges));
        return WeightedGraph.From(nodes, edges.Select(edge => (edge.One, edge.Other, edge.Weight)));
    }
}
