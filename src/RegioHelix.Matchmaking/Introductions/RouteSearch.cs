namespace RegioHelix.Matchmaking.Introductions;

/// <summary>
/// Finds the strongest route of a bounded number of ties: the best walk of each length from both ends, joined in the middle.
/// A best walk never visits anybody twice but to no gain, since no tie is stronger than 1; of equally strong ones the shortest is taken, which is a path.
/// One search at a time: the arrays are kept between searches, so that a search costs what it touches and not what the network holds.
/// </summary>
internal sealed class RouteSearch(TieNetwork network)
{
    private readonly Side here = new(network);
    private readonly Side there = new(network);

    /// <summary>The numbers of the people on the strongest route, or null where none is short enough.</summary>
    /// <param name="from">Who asks.</param>
    /// <param name="to">Who is asked for; another person.</param>
    /// <param name="mostTies">At most so many ties, 1 or more.</param>
    /// <param name="avoid">People who may not be on the way.</param>
    /// <param name="direct">Whether the tie of the two themselves counts.</param>
    public int[]? Strongest(int from, int to, int mostTies, HashSet<int> avoid, DirectTie direct)
    {
        if (direct == DirectTie.Counts && mostTies == 1)
            return network.StrengthOf(from, to) > 0 ? [from, to] : null;
        here.Spread(from, to, (mostTies + 1) / 2, avoid);
        there.Spread(to, from, mostTies / 2, avoid);
        var best = (Strength: direct == DirectTie.Counts ? network.StrengthOf(from, to) : 0, Ties: 1, Here: 0, There: 0, Meeting: -1);
        for (var first = 1; first < here.Layers; first++)
            foreach (var person in here.Reached(first))
                for (var second = 1; second < there.Layers; second++)
                    if (here.Strength(first, person) * there.Strength(second, person) is > 0 and var strength
                        && (strength > best.Strength || (strength == best.Strength && first + second < best.Ties)))
                        best = (strength, first + second, first, second, person);
        if (best.Meeting < 0)
            return best.Strength > 0 ? [from, to] : null;
        return [.. here.WayTo(best.Here, best.Meeting).Reverse(), .. there.WayTo(best.There, best.Meeting).Skip(1)];
    }

    // The best walks from one end: for each number of ties, who is reached, how strongly, and over whom.
    private sealed class Side(TieNetwork network)
    {
        private readonly List<Layer> layers = [];

        public int Layers { get; private set; }

        public List<int> Reached(int ties) => layers[ties].People;

        public double Strength(int ties, int person) => layers[ties].Strengths[person];

        public void Spread(int from, int other, int most, HashSet<int> avoid)
        {
            foreach (var layer in layers)
                layer.Clear();
            while (layers.Count <= most)
                layers.Add(new(network.People.Count));
            Layers = most + 1;
            layers[0].Reach(from, 1, -1);
            for (var ties = 1; ties <= most; ties++)
                foreach (var person in layers[ties - 1].People)
                    Step(layers[ties - 1], layers[ties], person, from, other, avoid);
        }

        public IEnumerable<int> WayTo(int ties, int person)
        {
            for (var at = person; ties >= 0; at = layers[ties--].Before[at])
                yield return at;
        }

        private void Step(Layer last, Layer next, int person, int from, int other, HashSet<int> avoid)
        {
            var neighbours = network.Neighbours(person);
            var strengths = network.Strengths(person);
            var strength = last.Strengths[person];
            for (var at = 0; at < neighbours.Length; at++)
                if (neighbours[at] is var reached && reached != from && reached != other && strength * strengths[at] > next.Strengths[reached] && !avoid.Contains(reached))
                    next.Reach(reached, strength * strengths[at], person);
        }
    }

    private sealed class Layer(int size)
    {
        public double[] Strengths { get; } = new double[size];

        public int[] Before { get; } = new int[size];

        public List<int> People { get; } = [];

        public void Reach(int person, double strength, int before)
        {
            if (Strengths[person] == 0)
                People.Add(person);
            (Strengths[person], Before[person]) = (strength, before);
        }

        public void Clear()
        {
            foreach (var person in People)
                Strengths[person] = 0;
            People.Clear();
        }
    }
}
