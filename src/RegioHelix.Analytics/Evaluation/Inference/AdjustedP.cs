namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>p-values of several tests made fit to be read together.</summary>
public static class AdjustedP
{
    /// <summary>Holds the chance of any false finding at the level: Holm 1979, Scandinavian Journal of Statistics 6(2), 65-70.</summary>
    /// <param name="p">0 to 1, any order.</param>
    /// <returns>In the same order, 0 to 1.</returns>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> p)
    {
        var (adjusted, largest) = (new double[p.Count], 0.0);
        foreach (var (rank, at) in Ascending(p).Index())
            adjusted[at] = largest = Math.Max(largest, Math.Min(1, (p.Count - rank) * p[at]));
        return adjusted;
    }

    /// <summary>Holds the expected share of false findings among findings at the level: Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57(1), 289-300.</summary>
    /// <param name="p">0 to 1, any order.</param>
    /// <returns>In the same order, 0 to 1.</returns>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> p)
    {
        var (adjusted, least) = (new double[p.Count], 1.0);
        foreach (var (rank, at) in Ascending(p).Index().Reverse())
            adjusted[at] = least = Math.Min(least, p.Count * p[at] / (rank + 1));
        return adjusted;
    }

    private static int[] Ascending(IReadOnlyList<double> p) => [.. Enumerable.Range(0, p.Count).OrderBy(at => p[at])];
}
