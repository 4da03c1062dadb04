using RegioHelix.Vocabulary.Introductions;

namespace RegioHelix.Matchmaking.Introductions;

/// <summary>
/// People and the ties between them. Undirected; of several ties between the same two the strongest counts. Immutable; any number of threads may read it.
/// People are numbered in the order in which the ties first name them.
/// </summary>
public sealed class TieNetwork
{
    // Compressed rows: the neighbours of person p are at starts[p] to starts[p + 1], ascending. A million ties take 24 MB so.
    private readonly int[] starts;
    private readonly int[] neighbours;
    private readonly double[] strengths;
    private readonly Dictionary<string, int> index;

    private TieNetwork(List<string> people, Dictionary<string, int> index, int[] starts, int[] neighbours, double[] strengths) =>
        (People, this.index, this.starts, this.neighbours, this.strengths) = (people, index, starts, neighbours, strengths);

    /// <summary>Everybody who has a tie.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>Number of ties, each counted once.</summary>
    public int TieCount => neighbours.Length / 2;

    /// <summary>Makes the network.</summary>
    /// <param name="ties">In any order; a tie may be named from either side and more than once.</param>
    /// <exception cref="ArgumentException">A person tied to themselves, or a strength that is not above 0 and at most 1.</exception>
    public static TieNetwork From(IEnumerable<Tie> ties)
    {
        var (people, index) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var (ends, weights) = (new List<(int A, int B)>(), new List<double>());
        foreach (var tie in ties)
        {
            if (tie.Strength is not (> 0 and <= 1))
                throw new ArgumentException($"the tie of {tie.A} and {tie.B} has the strength {tie.Strength}; strengths are above 0 and at most 1", nameof(ties));
            if (tie.A == tie.B)
                throw new ArgumentException($"{tie.A} is tied to themselves", nameof(ties));
            ends.Add((Number(tie.A), Number(tie.B)));
            weights.Add(tie.Strength);
        }
        return Compress(people, index, ends, weights);

        int Number(string person)
        {
            if (!index.TryGetValue(person, out var number))
            {
                index.Add(person, number = people.Count);
                people.Add(person);
            }
            return number;
        }
    }

    /// <summary>The number of a person, or -1.</summary>
    public int Find(string person) => index.GetValueOrDefault(person, -1);

    /// <summary>How strongly two people are tied; 0 where they are not.</summary>
    public double StrengthOf(int one, int other)
    {
        var at = neighbours.AsSpan(starts[one]..starts[one + 1]).BinarySearch(other);
        return at < 0 ? 0 : strengths[starts[one] + at];
    }

    /// <summary>Every tie once, by the numbers of its people, the smaller first.</summary>
    public IEnumerable<(int One, int Other, double Strength)> Ties()
    {
        for (var person = 0; person < People.Count; person++)
            for (var at = starts[person]; at < starts[person + 1]; at++)
                if (neighbours[at] > person)
                    yield return (person, neighbours[at], strengths[at]);
    }

    internal ReadOnlySpan<int> Neighbours(int person) => neighbours.AsSpan(starts[person]..starts[person + 1]);

    internal ReadOnlySpan<double> Strengths(int person) => strengths.AsSpan(starts[person]..starts[person + 1]);

    private static TieNetwork Compress(List<string> people, Dictionary<string, int> index, List<(int A, int B)> ends, List<double> weights)
    {
        var starts = new int[people.Count + 1];
        foreach (var (a, b) in ends)
            (starts[a + 1], starts[b + 1]) = (starts[a + 1] + 1, starts[b + 1] + 1);
        for (var person = 0; person < people.Count; person++)
            starts[person + 1] += starts[person];
        var (neighbours, strengths, next) = (new int[starts[^1]], new double[starts[^1]], starts.AsSpan(0, people.Count).ToArray());
        for (var tie = 0; tie < ends.Count; tie++)
        {
            Put(ends[tie].A, ends[tie].B, weights[tie]);
            Put(ends[tie].B, ends[tie].A, weights[tie]);
        }
        return Merge(people, index, starts, neighbours, strengths);

        void Put(int from, int to, double weight) => (neighbours[next[from]], strengths[next[from]++]) = (to, weight);
    }

    // Sorts each row and keeps the strongest of ties that stand there more than once.
    private static TieNetwork Merge(List<string> people, Dictionary<string, int> index, int[] starts, int[] neighbours, double[] strengths)
    {
        var (end, begin) = (0, 0);
        for (var person = 0; person < people.Count; person++)
        {
            var (from, to) = (begin, starts[person + 1]);
            neighbours.AsSpan(from..to).Sort(strengths.AsSpan(from..to));
            starts[person] = end;
            for (var at = from; at < to; at++)
                if (end > starts[person] && neighbours[end - 1] == neighbours[at])
                    strengths[end - 1] = Math.Max(strengths[end - 1], strengths[at]);
                else
                    (neighbours[end], strengths[end++]) = (neighbours[at], strengths[at]);
            begin = to;
        }
        starts[^1] = end;
        return end == neighbours.Length
            ? new(people, index, starts, neighbours, strengths)
            : new(people, index, starts, neighbours[..end], strengths[..end]);
    }
}
