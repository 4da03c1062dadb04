using RegioHelix.Matchmaking.Introductions;

namespace RegioHelix.Matchmaking.Networks;

/// <summary>
/// Betweenness: the share of all pairs of other people whose shortest ways lead over a person, ways of equal length counting alike.
/// Sources: Freeman 1977, Sociometry 40(1), 35-41; computed as Brandes 2001, Journal of Mathematical Sociology 25(2), 163-177.
/// </summary>
public static class Betweenness
{
    /// <summary>The betweenness of everybody, in the order of <see cref="TieNetwork.People"/>; 0 to 1.</summary>
    /// <param name="network">The network.</param>
    /// <param name="mostStarts">
    /// At most so many people are taken as starts of ways, evenly spread over a shuffled order; the result is then an unbiased estimate. All where the network has no more.
    /// </param>
    /// <param name="seed">Of the shuffle.</param>
    public static IReadOnlyList<double> From(TieNetwork network, int mostStarts = int.MaxValue, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostStarts, 1);
        var count = network.People.Count;
        var starts = Starts(count, mostStarts, seed);
        var (between, work) = (new double[count], new Ways(count));
        foreach (var start in starts)
            work.Add(network, start, between);
        // Each pair is met from both ends, where both are starts: half of the sum, brought from the starts to all, over the pairs of others.
        var pairs = (count - 1) * (double)(count - 2);
        return [.. between.Select(sum => pairs > 0 ? sum * ((double)count / starts.Length) / pairs : 0)];
    }

    private static int[] Starts(int count, int most, int seed)
    {
        int[] all = [.. Enumerable.Range(0, count)];
        if (count <= most)
            return all;
        new Random(seed).Shuffle(all);
        return all[..most];
    }

    private sealed class Ways(int count)
    {
        private readonly int[] distance = new int[count];
        private readonly double[] ways = new double[count];
        private readonly double[] dependence = new double[count];
        private readonly int[] order = new int[count];

        public void Add(TieNetwork network, int start, double[] between)
        {
            Array.Fill(distance, -1);
            Array.Clear(ways);
            Array.Clear(dependence);
            (distance[start], ways[start], order[0]) = (0, 1, start);
            var end = 1;
            for (var at = 0; at < end; at++)
                foreach (var next in network.Neighbours(order[at]))
                {
                    if (distance[next] < 0)
                        (distance[next], order[end++]) = (distance[order[at]] + 1, next);
                    if (distance[next] == distance[order[at]] + 1)
                        ways[next] += ways[order[at]];
                }
            for (var at = end - 1; at > 0; at--)
            {
                foreach (var before in network.Neighbours(order[at]))
                    if (distance[before] == distance[order[at]] - 1)
                        dependence[before] += ways[before] / ways[order[at]] * (1 + dependence[order[at]]);
                between[order[at]] += dependence[order[at]];
            }
        }
    }
}
