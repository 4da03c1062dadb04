using RegioHelix.Analytics.Draws;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>
/// One run of the Leiden algorithm from a seed: move nodes to better communities, split each community again into well connected parts, make nodes of the parts,
/// and so on until nothing changes. Source: Traag, Waltman and van Eck 2019, Scientific Reports 9, 5233; parts are joined to the best other part instead of a drawn one.
/// </summary>
internal sealed class LeidenRun(double resolution, SplitMix64 draws)
{
    private const double LeastGain = 1e-12;

    /// <summary>The community of every node, each connected: passes until one brings nothing, so that no node would gain by moving.</summary>
    public int[] From(WeightedGraph graph)
    {
        var (groups, modularity) = (Enumerable.Range(0, graph.Count).ToArray(), double.NegativeInfinity);
        while (true)
        {
            // A pass can leave a community in pieces; as communities of their own the pieces are worth more.
            var next = graph.Components(Pass(graph, groups));
            var reached = Modularity.Of(graph, next, resolution);
            if (reached <= modularity + LeastGain)
                return groups;
            (groups, modularity) = (next, reached);
        }
    }

    private int[] Pass(WeightedGraph graph, int[] start)
    {
        int[] nodeOf = [.. Enumerable.Range(0, graph.Count)];
        int[] groups = [.. start];
        for (var level = graph; ;)
        {
            MoveNodes(level, groups);
            int[] found = [.. nodeOf.Select(node => groups[node])];
            var parts = Grouping.Numbered(Refine(level, groups));
            var count = Grouping.Count(parts);
            if (count == level.Count)
                return found;
            // The next level's nodes are the parts; they start in the communities that were found.
            var next = new int[count];
            for (var node = 0; node < level.Count; node++)
                next[parts[node]] = groups[node];
            (level, groups) = (level.Aggregate(parts, count), Grouping.Numbered(next));
            nodeOf = [.. nodeOf.Select(node => parts[node])];
        }
    }

    // A node whose community changes wakes its neighbours; the rest sleep.
    private void MoveNodes(WeightedGraph graph, int[] groups)
    {
        var strengths = new double[graph.Count + 1];
        var sizes = new int[graph.Count + 1];
        for (var node = 0; node < graph.Count; node++)
        {
            strengths[groups[node]] += graph.Strengths[node];
            sizes[groups[node]]++;
        }
        int[] order = [.. Enumerable.Range(0, graph.Count)];
        draws.Shuffle<int>(order);
        var (queue, waits) = (new Queue<int>(order), Enumerable.Repeat(true, graph.Count).ToArray());
        var links = new SortedDictionary<int, double>();
        while (queue.TryDequeue(out var node))
        {
            waits[node] = false;
            Links(graph, node, groups, null, links);
            var from = groups[node];
            strengths[from] -= graph.Strengths[node];
            sizes[from]--;
            links.TryAdd(from, 0);
            if (sizes[from] > 0)
                links.TryAdd(Array.IndexOf(sizes, 0), 0);
            var best = Best(graph, node, links, strengths, from);
            groups[node] = best;
            strengths[best] += graph.Strengths[node];
            sizes[best]++;
            if (best == from)
                continue;
            foreach (var other in graph.Neighbours(node))
                if (groups[other] != best && !waits[other])
                {
                    waits[other] = true;
                    queue.Enqueue(other);
                }
        }
    }

    // Every node starts alone; one that is well connected to its community and still alone joins the best part of it that is well connected too.
    private int[] Refine(WeightedGraph graph, int[] groups)
    {
        int[] parts = [.. Enumerable.Range(0, graph.Count)];
        var (strengths, outward, alone) = (graph.Strengths.ToArray(), new double[graph.Count], Enumerable.Repeat(true, graph.Count).ToArray());
        var whole = new double[graph.Count + 1];
        for (var node = 0; node < graph.Count; node++)
        {
            whole[groups[node]] += graph.Strengths[node];
            var others = graph.Neighbours(node);
            for (var at = 0; at < others.Length; at++)
                outward[node] += groups[others[at]] == groups[node] ? graph.Weights(node)[at] : 0;
        }
        int[] order = [.. Enumerable.Range(0, graph.Count)];
        draws.Shuffle<int>(order);
        var links = new SortedDictionary<int, double>();
        foreach (var node in order)
        {
            if (!alone[node] || !IsWellConnected(outward[node], strengths[node], whole[groups[node]], graph.Total))
                continue;
            Links(graph, node, parts, groups, links);
            foreach (var part in links.Keys.Where(part => part != node && !IsWellConnected(outward[part], strengths[part], whole[groups[node]], graph.Total)).ToList())
                links.Remove(part);
            strengths[node] = 0;
            links[node] = 0;
            var best = Best(graph, node, links, strengths, node);
            strengths[best] += graph.Strengths[node];
            if (best == node)
                continue;
            parts[node] = best;
            (alone[node], alone[best]) = (false, false);
            outward[best] += outward[node] - (2 * links[best]);
        }
        return parts;
    }

    private bool IsWellConnected(double outward, double strength, double whole, double total) => outward >= (resolution * strength * (whole - strength) / (2 * total)) - LeastGain;

    // The group whose gain in modularity is largest; the one it is in unless another is better, of equal others the one with the lowest number.
    private int Best(WeightedGraph graph, int node, SortedDictionary<int, double> links, double[] strengths, int from)
    {
        var (best, most) = (from, Gain(links[from], strengths[from]));
        foreach (var (group, link) in links)
            if (Gain(link, strengths[group]) is var gain && gain > most + LeastGain)
                (best, most) = (group, gain);
        return best;

        double Gain(double link, double strength) => (link / graph.Total) - (resolution * graph.Strengths[node] * strength / (2 * graph.Total * graph.Total));
    }

    private static void Links(WeightedGraph graph, int node, int[] groups, int[]? within, SortedDictionary<int, double> links)
    {
        links.Clear();
        var others = graph.Neighbours(node);
        var weights = graph.Weights(node);
        for (var at = 0; at < others.Length; at++)
            if (within is null || within[others[at]] == within[node])
                links[groups[others[at]]] = links.GetValueOrDefault(groups[others[at]]) + weights[at];
    }
}
