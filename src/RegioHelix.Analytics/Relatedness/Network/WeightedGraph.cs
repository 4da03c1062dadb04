namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>A graph of nodes from 0 with undirected weighted edges, as lists of neighbours in the order of their numbers. Loops count once in a node's list and twice in its strength.</summary>
internal sealed class WeightedGraph
{
    private readonly int[] starts;
    private readonly int[] neighbours;
    private readonly double[] weights;

    private WeightedGraph(int[] starts, int[] neighbours, double[] weights, double[] loops)
    {
        (this.starts, this.neighbours, this.weights, Loops) = (starts, neighbours, weights, loops);
        Strengths = [.. Enumerable.Range(0, Count).Select(node => weights.AsSpan(starts[node]..starts[node + 1]).ToArray().Sum() + (2 * loops[node]))];
        Total = Strengths.Sum() / 2;
    }

    public int Count => starts.Length - 1;

    /// <summary>For each node the weight of its edge to itself.</summary>
    public double[] Loops { get; }

    /// <summary>For each node the sum of its edges' weights, of a loop twice.</summary>
    public double[] Strengths { get; }

    /// <summary>The sum of all edges' weights.</summary>
    public double Total { get; }

    public ReadOnlySpan<int> Neighbours(int node) => neighbours.AsSpan(starts[node]..starts[node + 1]);

    public ReadOnlySpan<double> Weights(int node) => weights.AsSpan(starts[node]..starts[node + 1]);

    public static WeightedGraph From(int count, IEnumerable<(int One, int Other, double Weight)> edges)
    {
        var lists = Enumerable.Range(0, count).Select(_ => new SortedDictionary<int, double>()).ToArray();
        var loops = new double[count];
        foreach (var (one, other, weight) in edges)
            if (one == other)
                loops[one] += weight;
            else
            {
                lists[one][other] = lists[one].GetValueOrDefault(other) + weight;
                lists[other][one] = lists[other].GetValueOrDefault(one) + weight;
            }
        var starts = new int[count + 1];
        for (var node = 0; node < count; node++)
            starts[node + 1] = starts[node] + lists[node].Count;
        return new(starts, [.. lists.SelectMany(list => list.Keys)], [.. lists.SelectMany(list => list.Values)], loops);
    }

    /// <summary>The graph whose nodes are groups of this one's; edges within a group become a loop.</summary>
    public WeightedGraph Aggregate(int[] groups, int count)
    {
        var edges = new List<(int, int, double)>();
        for (var node = 0; node < Count; node++)
        {
            edges.Add((groups[node], groups[node], Loops[node]));
            var (others, by) = (Neighbours(node).ToArray(), Weights(node).ToArray());
            for (var at = 0; at < others.Length; at++)
                if (others[at] > node)
                    edges.Add((groups[node], groups[others[at]], by[at]));
        }
        return From(count, edges);
    }

    /// <summary>The parts of the graph, or of each of its groups: nodes that can reach each other get the same number, in the order of first nodes.</summary>
    public int[] Components(int[]? groups = null)
    {
        var part = Enumerable.Repeat(-1, Count).ToArray();
        var (parts, waiting) = (0, new Stack<int>());
        for (var first = 0; first < Count; first++)
        {
            if (part[first] >= 0)
                continue;
            part[first] = parts;
            waiting.Push(first);
            while (waiting.TryPop(out var node))
                foreach (var other in Neighbours(node))
                    if (part[other] < 0 && (groups is null || groups[other] == groups[node]))
                    {
                        part[other] = parts;
                        waiting.Push(other);
                    }
            parts++;
        }
        return part;
    }
}
