namespace RegioHelix.Matchmaking.Matching;

/// <summary>
/// How much two classes of a classification have in common: the square of Lin's similarity, which is twice what the class above both tells over what the
/// two tell. A class tells the more the fewer profiles have it, so that a shared section counts for little and a shared class for much; squared, neighbours
/// count for less than the class itself by a clear step.
/// Source: Lin 1998, An information-theoretic definition of similarity, ICML.
/// </summary>
internal sealed class ConceptTrees
{
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<int> parents = [];
    private readonly List<int> counts = [];
    private readonly List<int> roots = [];

    /// <summary>Counts the classes of profiles, each class and those above it once a profile.</summary>
    public ConceptTrees(IEnumerable<IReadOnlyList<ConceptPath>> profiles)
    {
        var seen = new HashSet<int>();
        foreach (var concepts in profiles)
        {
            seen.Clear();
            foreach (var concept in concepts)
                for (var node = Add(concept); node >= 0 && seen.Add(node); node = parents[node])
                    counts[node]++;
        }
    }

    /// <summary>How many nodes there are.</summary>
    public int Count => names.Count;

    /// <summary>The number of a class; -1 for one that no profile has.</summary>
    public int Find(string node) => index.GetValueOrDefault(node, -1);

    /// <summary>The tree of a node, by the number of its root.</summary>
    public int RootOf(int node) => roots[node];

    /// <summary>The name of a node.</summary>
    public string NameOf(int node) => names[node];

    /// <summary>How much each node of the trees has in common with a class: 0 to 1, 0 in other trees.</summary>
    /// <param name="concept">The class, known here or not.</param>
    /// <param name="shared">Takes the class above both of each node; -1 where they are of different trees.</param>
    public double[] Similarities(ConceptPath concept, int[] shared)
    {
        var path = concept.Nodes.Select(Find).Where(node => node >= 0).ToHashSet();
        var (leaf, told) = (Find(concept.Leaf), Information(Find(concept.Leaf), Find(concept.Nodes[0])));
        var similarities = new double[Count];
        for (var node = 0; node < Count; node++)
        {
            var above = node;
            while (above >= 0 && !path.Contains(above))
                above = parents[above];
            shared[node] = above;
            similarities[node] = node == leaf ? 1 : above < 0 || roots[above] == above ? 0 : Lin(above, node, told);
        }
        return similarities;
    }

    private double Lin(int above, int node, double told)
    {
        var both = told + Information(node, roots[node]);
        return both > 0 && Math.Min(1, 2 * Information(above, roots[above]) / both) is var lin ? lin * lin : 0;
    }

    // Minus the logarithm of the share of profiles that have it; one more of each, so that a class that nobody has tells much and not without end.
    private double Information(int node, int root)
    {
        var (having, all) = (node < 0 ? 0 : counts[node], root < 0 ? 0 : counts[root]);
        return Math.Log((all + 1.0) / (having + 1.0));
    }

    private int Add(ConceptPath concept)
    {
        var parent = -1;
        foreach (var name in concept.Nodes)
        {
            if (!index.TryGetValue(name, out var node))
            {
                index.Add(name, node = names.Count);
                names.Add(name);
                parents.Add(parent);
                counts.Add(0);
                roots.Add(parent < 0 ? node : roots[parent]);
            }
            parent = node;
        }
        return parent;
    }
}
