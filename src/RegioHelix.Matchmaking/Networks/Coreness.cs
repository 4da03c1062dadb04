using RegioHelix.Matchmaking.Introductions;

namespace RegioHelix.Matchmaking.Networks;

/// <summary>
/// The k-core number: a person is in the k-core when they have at least k ties to others in it. High: deep inside; 1: on the rim.
/// Source: Seidman 1983, Social Networks 5(3), 269-287; computed as Batagelj and Zaversnik 2003.
/// </summary>
public static class Coreness
{
    /// <summary>The core number of everybody, in the order of <see cref="TieNetwork.People"/>; 1 and up.</summary>
    public static IReadOnlyList<int> From(TieNetwork network)
    {
        int[] left = [.. Enumerable.Range(0, network.People.Count).Select(person => network.Neighbours(person).Length)];
        var (core, queue, gone) = (new int[left.Length], new PriorityQueue<int, int>(), new bool[left.Length]);
        for (var person = 0; person < left.Length; person++)
            queue.Enqueue(person, left[person]);
        var deepest = 0;
        while (queue.TryDequeue(out var person, out var ties))
        {
            // An older entry of somebody who has lost ties since stands behind a newer one.
            if (gone[person])
                continue;
            gone[person] = true;
            core[person] = deepest = Math.Max(deepest, ties);
            foreach (var other in network.Neighbours(person))
                if (!gone[other])
                    queue.Enqueue(other, --left[other]);
        }
        return core;
    }
}
