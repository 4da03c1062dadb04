namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>The edges that are drawn: the maximum spanning tree, and the strong ones beside it.</summary>
internal static class EdgeSelection
{
    /// <summary>The edges in the order of their nodes, and the threshold that those beside the tree are above (or at, where it was found exactly); null for the tree alone.</summary>
    public static (List<NetworkEdge> Edges, double? Threshold) From(int count, Func<int, int, double> weight, EdgeRule rule)
    {
        var tree = SpanningTree.From(count, weight);
        var isTree = tree.ToHashSet();
        var others = new List<NetworkEdge>();
        for (var one = 0; one < count; one++)
            for (var other = one + 1; other < count; other++)
                if (weight(one, other) is > 0 and var value && !isTree.Contains((one, other)))
                    others.Add(new(one, other, value, EdgeKind.Threshold));
        var (kept, threshold) = rule.Kind switch
        {
            EdgeRuleKind.TreeOnly => ([], (double?)null),
            EdgeRuleKind.Above => (others.FindAll(edge => edge.Weight > rule.Value), rule.Value),
            _ when rule.Step is { } step => BySteps(others, (rule.Value * count / 2) - tree.Count, step),
            _ => Strongest(others, (int)Math.Clamp(Math.Floor((rule.Value * count / 2) + 1e-9) - tree.Count, 0, int.MaxValue)),
        };
        return ([.. tree.Select(edge => new NetworkEdge(edge.One, edge.Other, weight(edge.One, edge.Other), EdgeKind.Tree)).Concat(kept).OrderBy(edge => edge.One).ThenBy(edge => edge.Other)], threshold);
    }

    // Equal edges stay together: which of them is drawn cannot depend on their names.
    private static (List<NetworkEdge> Kept, double? Threshold) Strongest(List<NetworkEdge> edges, int most)
    {
        double[] weights = [.. edges.Select(edge => edge.Weight).OrderDescending()];
        var number = Math.Min(most, weights.Length);
        while (number > 0 && number < weights.Length && weights[number] == weights[number - 1])
            number--;
        return number == 0 ? ([], null) : (edges.FindAll(edge => edge.Weight >= weights[number - 1]), weights[number - 1]);
    }

    // Thresholds are summed step by step, as the package does: its rounding decides about weights at a step.
    private static (List<NetworkEdge> Kept, double? Threshold) BySteps(List<NetworkEdge> edges, double most, double step)
    {
        for (var threshold = 0.0; threshold < 1; threshold += step)
            if (edges.Count(edge => edge.Weight > threshold) <= most)
                return (edges.FindAll(edge => edge.Weight > threshold), threshold);
        return ([], null);
    }
}
