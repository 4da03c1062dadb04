namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>Which placebo groups are tried: all where they are no more than <paramref name="Most"/>, else so many different ones drawn with the seed.</summary>
/// <param name="Most">At most so many groups, 1 or more.</param>
/// <param name="Seed">Of the draws; without meaning where all are tried.</param>
public sealed record PlaceboDraws(int Most = PlaceboDraws.Usual, int Seed = 1)
{
    /// <summary>Enough for a standard error within a few percent.</summary>
    public const int Usual = 1000;

    /// <summary>How many groups of a size there are among so many units; infinite beyond what a number holds.</summary>
    public static double Count(int units, int size)
    {
        var count = 1.0;
        for (var at = 1; at <= size; at++)
            count = count * (units - size + at) / at;
        return Math.Round(count);
    }

    internal List<int[]> Groups(ReadOnlySpan<int> units, int size)
    {
        if (size > units.Length)
            return [];
        return Count(units.Length, size) <= Most ? All(units, size) : Drawn(units.ToArray(), size);
    }

    private static List<int[]> All(ReadOnlySpan<int> units, int size)
    {
        var (groups, places) = (new List<int[]>(), Enumerable.Range(0, size).ToArray());
        while (true)
        {
            var group = new int[size];
            for (var at = 0; at < size; at++)
                group[at] = units[places[at]];
            groups.Add(group);
            var last = size - 1;
            while (last >= 0 && places[last] == units.Length - size + last)
                last--;
            if (last < 0)
                return groups;
            places[last]++;
            for (var at = last + 1; at < size; at++)
                places[at] = places[at - 1] + 1;
        }
    }

    private List<int[]> Drawn(int[] units, int size)
    {
        var (groups, seen, random) = (new List<int[]>(), new HashSet<string>(StringComparer.Ordinal), new Random(Seed));
        while (groups.Count < Most)
        {
            for (var at = 0; at < size; at++)
            {
                var other = random.Next(at, units.Length);
                (units[at], units[other]) = (units[other], units[at]);
            }
            int[] group = [.. units.Take(size).Order()];
            if (seen.Add(string.Join(',', group)))
                groups.Add(group);
        }
        return groups;
    }
}
