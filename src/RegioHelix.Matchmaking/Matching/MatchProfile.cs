namespace RegioHelix.Matchmaking.Matching;

/// <summary>
/// What matching knows of a need, an offer or an organisation: nothing that whoever sees the answer may not know. What is left out is not known, which
/// is not the same as none.
/// </summary>
public sealed record MatchProfile
{
    /// <summary>What it is called in answers; each once in a pool.</summary>
    public required string Id { get; init; }

    /// <summary>Who is behind it. An unnamed one gets an owner of its own, so that nothing tells whose it is.</summary>
    public required string Owner { get; init; }

    /// <summary>True where who is behind it is not to be known.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>What is exchanged; null for an organisation as such, which may answer anything.</summary>
    public Exchange? Exchange { get; init; }

    /// <summary>The lowest technology readiness level, 1 to 9; null for no lower end.</summary>
    public int? ReadinessFrom { get; init; }

    /// <summary>The highest; null for no upper end.</summary>
    public int? ReadinessTo { get; init; }

    /// <summary>The last day on which an answer helps; null for none.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The NUTS code of who is behind it; null where not known.</summary>
    public string? Region { get; init; }

    /// <summary>NUTS codes of any level in which a partner is sought; empty for anywhere.</summary>
    public IReadOnlyList<string> RegionsSought { get; init; } = [];

    /// <summary>Languages in which one can work together; empty where not known.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What it is about: classes of classifications, each as its way from the root of its tree, the tree's name first.</summary>
    public IReadOnlyList<ConceptPath> Concepts { get; init; } = [];

    /// <summary>Activities of the table of relatedness; others are passed over.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>The words of its text, stemmed, as often as they stand there; empty where there is no text.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What of its text stands in a vocabulary that the languages share.</summary>
    public IReadOnlyList<string> SharedWords { get; init; } = [];

    /// <summary>The languages of its text.</summary>
    public IReadOnlyList<string> TextLanguages { get; init; } = [];

    /// <summary>What a language model makes of its text, of length 1; null where none is used.</summary>
    public float[]? Meaning { get; init; }

    /// <summary>The day on which somebody last said that it is so; null where not known.</summary>
    public DateOnly? ConfirmedOn { get; init; }
}

/// <summary>A class of a classification as the way to it: <c>NACE_R2</c>, <c>NACE_R2:C</c>, <c>NACE_R2:C22</c>.</summary>
/// <param name="Nodes">From the root; each name stands for one node in all trees.</param>
public sealed record ConceptPath(IReadOnlyList<string> Nodes)
{
    /// <summary>The class itself.</summary>
    public string Leaf => Nodes[^1];
}
