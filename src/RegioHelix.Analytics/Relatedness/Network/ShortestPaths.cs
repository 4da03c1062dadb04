namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>How far nodes are from each other along edges, whose lengths are given. Source: Dijkstra 1959, Numerische Mathematik 1.</summary>
internal static class ShortestPaths
{
    /// <summary>Distances of every two nodes of a connected graph, row-major.</summary>
    /// <param name="graph">Its weights are read as lengths, above 0.</param>
    public static double[] From(WeightedGraph graph)
    {
        var distances = new double[graph.Count * graph.Count];
        Array.Fill(distances, double.PositiveInfinity);
        var queue = new PriorityQueue<int, (double, int)>();
        for (var start = 0; start < graph.Count; start++)
        {
            var row = distances.AsSpan(start * graph.Count, graph.Count);
            row[start] = 0;
            queue.Enqueue(start, (0, start));
            while (queue.TryDequeue(out var node, out var reached))
            {
                if (reached.Item1 > row[node])
                    continue;
                var (others, lengths) = (graph.Neighbours(node).ToArray(), graph.Weights(node).ToArray());
                for (var at = 0; at < others.Length; at++)
                    if (row[node] + lengths[at] is var distance && distance < row[others[at]])
                    {
                        row[others[at]] = distance;
                        queue.Enqueue(others[at], (distance, others[at]));
                    }
            }
        }
        return distances;
    }
}
