namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>Which group each item is in, as numbers from 0.</summary>
internal static class Partition
{
    /// <summary>The same groups numbered in the order of their first items.</summary>
    public static int[] Numbered(IReadOnlyList<int> groups)
    {
        var numbers = new Dictionary<int, int>();
        var numbered = new int[groups.Count];
        for (var at = 0; at < numbered.Length; at++)
        {
            if (!numbers.TryGetValue(groups[at], out var number))
                numbers.Add(groups[at], number = numbers.Count);
            numbered[at] = number;
        }
        return numbered;
    }

    /// <summary>The number of groups.</summary>
    public static int Count(int[] groups) => groups.Length == 0 ? 0 : groups.Max() + 1;
}
