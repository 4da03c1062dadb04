namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// How far two groupings of the same items agree beyond chance: 1 where they are the same, 0 as by chance, below 0 where worse.
/// Source: Hubert and Arabie 1985, Journal of Classification 2.
/// </summary>
public static class AdjustedRandIndex
{
    /// <summary>The index; null for fewer than two items.</summary>
    /// <param name="one">The group of every item in the one grouping.</param>
    /// <param name="other">The group of every item in the other.</param>
    /// <exception cref="ArgumentException">Different numbers of items.</exception>
    public static double? From(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        if (one.Count != other.Count)
            throw new ArgumentException($"one grouping is of {one.Count} items, the other of {other.Count}", nameof(other));
        if (one.Count < 2)
            return null;
        var together = Pairs(one.Zip(other));
        var (ours, theirs, all) = (Pairs(one), Pairs(other), Two(one.Count));
        var (expected, most) = (ours * theirs / all, (ours + theirs) / 2);
        // Both all in one group, or all apart: the same grouping, and chance could make no other.
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double Pairs<T>(IEnumerable<T> groups) where T : notnull => groups.GroupBy(group => group).Sum(group => Two(group.Count()));

    private static double Two(int items) => items * (items - 1.0) / 2;
}
