using RegioHelix.Matchmaking.Introductions;

namespace RegioHelix.Matchmaking.Networks;

/// <summary>The parts of a network that no tie connects.</summary>
public static class NetworkComponents
{
    /// <summary>The parts, the largest first, then in the order of their first person; each by positions in <see cref="TieNetwork.People"/>, ascending.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> From(TieNetwork network)
    {
        var (seen, parts) = (new bool[network.People.Count], new List<int[]>());
        for (var person = 0; person < seen.Length; person++)
            if (!seen[person])
                parts.Add(PartOf(network, person, seen));
        return [.. parts.OrderByDescending(part => part.Length).ThenBy(part => part[0])];
    }

    private static int[] PartOf(TieNetwork network, int first, bool[] seen)
    {
        List<int> part = [first];
        seen[first] = true;
        for (var at = 0; at < part.Count; at++)
            foreach (var next in network.Neighbours(part[at]))
                if (!seen[next])
                {
                    seen[next] = true;
                    part.Add(next);
                }
        part.Sort();
        return [.. part];
    }
}
