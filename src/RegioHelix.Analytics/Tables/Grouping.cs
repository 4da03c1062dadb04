namespace RegioHelix.Analytics.Tables;

/// <summary>Which group each item is in, as numbers from 0.</summary>
internal static class Grouping
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

    /// <summary>The same groups numbered by size, the largest first; of equal ones that with the first item.</summary>
    public static int[] LargestFirst(IReadOnlyList<int> groups)
    {
        var numbered = Numbered(groups);
        var rank = numbered.GroupBy(group => group).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select((group, place) => (group.Key, place)).ToDictionary(one => one.Key, one => one.place);
        return [.. numbered.Select(group => rank[group])];
    }

    /// <summary>The number of groups.</summary>
    public static int Count(int[] groups) => groups.Length == 0 ? 0 : groups.Max() + 1;
}
