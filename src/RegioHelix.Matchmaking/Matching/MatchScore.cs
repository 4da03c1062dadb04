namespace RegioHelix.Matchmaking.Matching;

/// <summary>The parts of a profile's score for one question; null for what is not known.</summary>
internal readonly record struct ScoredParts(double? Concepts, double? Relatedness, double? Text, double? Trust, double? Freshness)
{
    /// <summary>A part.</summary>
    public double? Of(MatchPart part) => part switch
    {
        MatchPart.Concepts => Concepts,
        MatchPart.Relatedness => Relatedness,
        MatchPart.Text => Text,
        MatchPart.Trust => Trust,
        _ => Freshness,
    };

    /// <summary>The weighted mean of what is known of some parts, and the weight of those parts; null where none is known.</summary>
    public (double Mean, double Weight)? Mean(MatchWeights weights, ReadOnlySpan<MatchPart> parts)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var part in parts)
            if (Of(part) is { } value)
                (sum, weight) = (sum + (weights.Of(part) * value), weight + weights.Of(part));
        return weight > 0 ? (sum / weight, weight) : null;
    }
}

/// <summary>Scores profiles of a pool for one question. Prepared once a question, then read for each profile.</summary>
internal sealed class MatchScore
{
    private const double DaysToHalf = 365;

    private readonly MatchPool pool;
    private readonly MatchQuestion question;
    private readonly double[] worth;
    private readonly double ownWorth;
    private readonly HashSet<string> textLanguages;

    public MatchScore(MatchPool pool, MatchQuestion question)
    {
        (this.pool, this.question) = (pool, question);
        AskedConcepts = [.. question.Profile.Concepts.Where(concept => pool.Trees.Find(concept.Nodes[0]) >= 0)];
        AskedActivities = [.. question.Profile.Activities.Select(pool.Relatedness.Find).Where(activity => activity >= 0).Distinct()];
        (Concepts, SharedNodes) = CompareConcepts(pool, AskedConcepts);
        Activities = CompareActivities(pool, AskedActivities);
        var words = MatchPool.AllWords(question.Profile);
        (worth, ownWorth, textLanguages) = (new double[pool.Profiles.Count], pool.Words.WorthOf(words), [.. question.Profile.TextLanguages]);
        pool.Words.Add(words, worth);
    }

    /// <summary>The classes of the question that are of trees of the pool.</summary>
    public IReadOnlyList<ConceptPath> AskedConcepts { get; }

    /// <summary>The activities of the question that the matrix holds.</summary>
    public IReadOnlyList<int> AskedActivities { get; }

    /// <summary>What covers the classes that are asked for.</summary>
    public TagCoverage Concepts { get; }

    /// <summary>For each asked class, what it and each class of the pool have in common; -1 for nothing.</summary>
    public int[][] SharedNodes { get; }

    /// <summary>What covers the activities that are asked for.</summary>
    public TagCoverage Activities { get; }

    /// <summary>The parts for a profile.</summary>
    public ScoredParts Of(int at)
    {
        var profile = pool.Profiles[at];
        return new(Concepts.Of(pool.Concepts.Of(at)), Activities.Of(pool.Activities.Of(at)), Text(at, profile), Trust(profile), Freshness(profile));
    }

    // As a share of what the question's own text is worth against itself.
    private double? Text(int at, MatchProfile profile)
    {
        double? said = ownWorth > 0 && profile.Words.Count + profile.SharedWords.Count > 0 && IsComparable(profile) ? Math.Min(1, worth[at] / ownWorth) : null;
        double? meant = question.Profile.Meaning is { } one && profile.Meaning is { } other ? Math.Clamp(Product(one, other), 0, 1) : null;
        return said is null || meant is null ? said ?? meant : Math.Max(said.Value, meant.Value);
    }

    private bool IsComparable(MatchProfile profile) =>
        textLanguages.Count == 0 || profile.TextLanguages.Count == 0 || profile.TextLanguages.Any(textLanguages.Contains) || (question.Profile.SharedWords.Count > 0 && profile.SharedWords.Count > 0);

    private double? Trust(MatchProfile profile) => question.Trust is not { } ties || profile.IsUnnamed ? null : ties.GetValueOrDefault(profile.Owner);

    private double? Freshness(MatchProfile profile) => profile.ConfirmedOn is { } day ? Math.Pow(2, -Math.Max(0, question.Today.DayNumber - day.DayNumber) / DaysToHalf) : null;

    private static double Product(float[] one, float[] other)
    {
        var sum = 0.0;
        for (var at = 0; at < Math.Min(one.Length, other.Length); at++)
            sum += one[at] * other[at];
        return sum;
    }

    private static (TagCoverage, int[][]) CompareConcepts(MatchPool pool, IReadOnlyList<ConceptPath> known)
    {
        var shared = known.Select(_ => new int[pool.Trees.Count]).ToArray();
        var similar = known.Select((concept, at) => pool.Trees.Similarities(concept, shared[at])).ToArray();
        return (new(similar, [.. known.Select(concept => pool.Trees.Find(concept.Nodes[0]))], [.. Enumerable.Range(0, pool.Trees.Count).Select(pool.Trees.RootOf)]), shared);
    }

    private static TagCoverage CompareActivities(MatchPool pool, IReadOnlyList<int> known)
    {
        var count = pool.Relatedness.Activities.Count;
        var similar = known.Select(from => Enumerable.Range(0, count).Select(to => pool.Relatedness.Of(from, to)).ToArray()).ToArray();
        return new(similar, new int[known.Count], new int[count]);
    }
}
