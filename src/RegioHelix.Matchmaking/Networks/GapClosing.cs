using RegioHelix.Matchmaking.Introductions;

namespace RegioHelix.Matchmaking.Networks;

/// <summary>An introduction that would bring a network closer together.</summary>
/// <param name="A">One person.</param>
/// <param name="B">Another, who does not know the first.</param>
/// <param name="PairsWithinReach">Pairs of people who could not reach each other over at most three others and then could.</param>
/// <param name="Gain">What the introduction adds to the sum, over all pairs at most four ties apart, of one over their distance.</param>
public sealed record GapClosingIntroduction(string A, string B, int PairsWithinReach, double Gain);

/// <summary>
/// The few introductions that bring most people within reach of each other. Within reach is at most four ties, three people in between; nearer counts for more
/// (harmonic closeness, Marchiori and Latora 2000, Physica A 285, cut at that reach). Chosen one after the other, each the best after those before it:
/// of such a rule, no few introductions together need be the best possible, but each step is.
/// </summary>
public sealed class GapClosing
{
    /// <summary>The longest way that still serves as an introduction, in ties.</summary>
    public const int Reach = 4;

    /// <summary>The largest network that is looked at: a cluster's or a territory's, not a continent's.</summary>
    public const int MostPeople = 5000;

    private const int Beyond = 99;

    private readonly List<int>[] contacts;
    private readonly int[][][] balls;

    private GapClosing(TieNetwork network)
    {
        contacts = [.. Enumerable.Range(0, network.People.Count).Select(person => network.Neighbours(person).ToArray().ToList())];
        balls = new int[contacts.Length][][];
    }

    /// <summary>The introductions, best first; fewer where no further one brings anything.</summary>
    /// <param name="network">The network.</param>
    /// <param name="introductions">How many, 1 or more.</param>
    /// <param name="candidates">Of a network with more people, only so many are taken as ends: those who have most people within three ties.</param>
    /// <exception cref="ArgumentException">More than <see cref="MostPeople"/> people.</exception>
    public static IReadOnlyList<GapClosingIntroduction> From(TieNetwork network, int introductions = 5, int candidates = 1500)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(introductions, 1);
        if (network.People.Count > MostPeople)
            throw new ArgumentException($"{network.People.Count} people; at most {MostPeople} can be looked at", nameof(network));
        var (work, chosen) = (new GapClosing(network), new List<GapClosingIntroduction>());
        while (chosen.Count < introductions && work.Best(candidates) is { Gain: > 0 } best)
        {
            work.contacts[best.A].Add(best.B);
            work.contacts[best.B].Add(best.A);
            chosen.Add(new(network.People[best.A], network.People[best.B], best.Pairs, best.Gain));
        }
        return chosen;
    }

    private (int A, int B, int Pairs, double Gain)? Best(int candidates)
    {
        Parallel.For(0, contacts.Length, person => balls[person] = Ball(person, Reach));
        int[] ends = [.. Enumerable.Range(0, contacts.Length).OrderByDescending(person => balls[person].Take(Reach).Sum(ring => ring.Length)).ThenBy(person => person).Take(candidates).Order()];
        var bounded = new List<(double Bound, int A, int B)>();
        for (var one = 0; one < ends.Length; one++)
            for (var other = one + 1; other < ends.Length; other++)
                bounded.Add((Bound(ends[one], ends[other]), ends[one], ends[other]));
        bounded.Sort((x, y) => y.Bound != x.Bound ? y.Bound.CompareTo(x.Bound) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        (int A, int B, int Pairs, double Gain)? best = null;
        var trial = new Trial(contacts.Length);
        foreach (var (bound, a, b) in bounded)
        {
            if (best is { } found && bound <= found.Gain)
                break;
            if (contacts[a].Contains(b))
                continue;
            trial.Set(a, b, balls);
            var (pairs, gain) = GainOf(trial);
            if (gain > (best?.Gain ?? 0) + 1e-9)
                best = (a, b, pairs, gain);
        }
        return best;
    }

    // People by their distance: ring 0 the person, ring 1 the contacts, and so on.
    private int[][] Ball(int person, int most)
    {
        var (seen, rings) = (new HashSet<int> { person }, new List<int[]> { new[] { person } });
        while (rings.Count <= most)
            rings.Add([.. rings[^1].SelectMany(at => contacts[at]).Where(seen.Add)]);
        return [.. rings];
    }

    // The most that a new tie could bring: everybody near one end newly within reach of everybody near the other.
    private double Bound(int a, int b)
    {
        var most = 0.0;
        for (var near = 0; near < Reach; near++)
            for (var far = 0; near + far < Reach; far++)
                most += balls[a][near].Length * (double)balls[b][far].Length / (near + far + 1);
        return most;
    }

    private (int Pairs, double Gain) GainOf(Trial trial)
    {
        var (pairs, gain) = (0, 0.0);
        for (var near = 0; near < Reach; near++)
            foreach (var one in balls[trial.A][near])
            {
                Mark(trial.FromOne, balls[one]);
                for (var far = 0; near + far < Reach; far++)
                    foreach (var other in balls[trial.B][far])
                        if (trial.FromOne[other] is var before && before > near + far + 1 && !trial.IsMetAgain(one, other))
                            (pairs, gain) = (pairs + (before == Beyond ? 1 : 0), gain + (1.0 / (near + far + 1)) - (before == Beyond ? 0 : 1.0 / before));
                Unmark(trial.FromOne, balls[one]);
            }
        return (pairs, gain);
    }

    private static void Mark(int[] distances, int[][] ball)
    {
        for (var ring = 0; ring < ball.Length; ring++)
            foreach (var person in ball[ring])
                distances[person] = ring;
    }

    private static void Unmark(int[] distances, int[][] ball)
    {
        foreach (var ring in ball)
            foreach (var person in ring)
                distances[person] = Beyond;
    }

    // Two people who may be introduced, and how far everybody is from each of them, and from one more.
    private sealed class Trial(int people)
    {
        public int A { get; private set; }

        public int B { get; private set; }

        public int[] FromOne { get; } = Far(people);

        private readonly int[] fromA = Far(people);
        private readonly int[] fromB = Far(people);

        public void Set(int a, int b, int[][][] balls)
        {
            Unmark(fromA, balls[A]);
            Unmark(fromB, balls[B]);
            (A, B) = (a, b);
            Mark(fromA, balls[a]);
            Mark(fromB, balls[b]);
        }

        // A pair near both ends is met in two ways: it counts in the shorter, and of two alike in the one that names the smaller number first.
        public bool IsMetAgain(int one, int other)
        {
            var (thisWay, otherWay) = (fromA[one] + fromB[other], fromA[other] + fromB[one]);
            return otherWay < thisWay || (otherWay == thisWay && other < one);
        }

        private static int[] Far(int people)
        {
            var distances = new int[people];
            Array.Fill(distances, Beyond);
            return distances;
        }
    }
}
