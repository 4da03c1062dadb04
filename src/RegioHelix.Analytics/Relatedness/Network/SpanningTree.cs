namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>
/// The maximum spanning tree of a network, a forest where it has several parts. Equal edges are ordered by the positions of their nodes, so that there is one answer.
/// Source: Prim 1957, Bell System Technical Journal 36; the dense form costs nodes squared and keeps no list of edges.
/// </summary>
internal static class SpanningTree
{
    /// <summary>The edges, in the order of their nodes.</summary>
    /// <param name="count">Number of nodes.</param>
    /// <param name="weight">Relatedness of two nodes; 0 or less for none.</param>
    public static List<(int One, int Other)> From(int count, Func<int, int, double> weight)
    {
        var (edges, parent, strength, isIn) = (new List<(int, int)>(), Enumerable.Repeat(-1, count).ToArray(), new double[count], new bool[count]);
        for (var step = 0; step < count; step++)
        {
            var next = -1;
            for (var node = 0; node < count; node++)
                if (!isIn[node] && (next < 0 || IsBefore(strength, parent, node, next)))
                    next = node;
            isIn[next] = true;
            if (parent[next] >= 0)
                edges.Add((Math.Min(next, parent[next]), Math.Max(next, parent[next])));
            for (var node = 0; node < count; node++)
                if (!isIn[node] && weight(next, node) is > 0 and var value
                    && (value > strength[node] || (value == strength[node] && Pair(node, next).CompareTo(Pair(node, parent[node])) < 0)))
                    (strength[node], parent[node]) = (value, next);
        }
        edges.Sort();
        return edges;
    }

    // Of two edges out of the tree the stronger one; a node without an edge starts a part of its own when all others are in.
    private static bool IsBefore(double[] strength, int[] parent, int node, int other) =>
        strength[node] > strength[other] || (strength[node] == strength[other] && parent[node] >= 0 && Pair(node, parent[node]).CompareTo(Pair(other, parent[other])) < 0);

    private static (int, int) Pair(int one, int other) => (Math.Min(one, other), Math.Max(one, other));
}
