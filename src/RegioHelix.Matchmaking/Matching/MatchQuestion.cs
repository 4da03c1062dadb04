namespace RegioHelix.Matchmaking.Matching;

/// <summary>What is to be answered, and what is known about it beside.</summary>
public sealed record MatchQuestion
{
    /// <summary>The need, offer or organisation that answers are looked for.</summary>
    public required MatchProfile Profile { get; init; }

    /// <summary>The day on which it is asked.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many answers at the most, 1 or more.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Which of the pool may answer.</summary>
    public MatchAmong Among { get; init; }

    /// <summary>Owners whom who asks wants nothing to do with, or who want nothing to do with who asks.</summary>
    public IReadOnlyCollection<string> Blocked { get; init; } = [];

    /// <summary>
    /// How strongly who asks is tied to owners, above 0 to 1; an owner that is not in it has no tie that is known of. Null where ties are not to be
    /// looked at: then trust is not known of anybody.
    /// </summary>
    public IReadOnlyDictionary<string, double>? Trust { get; init; }

    /// <summary>How much each part weighs.</summary>
    public MatchWeights Weights { get; init; } = new();

    /// <summary>Who is named in answers how often; null to leave it out of account.</summary>
    public Exposure? Exposure { get; init; }
}

/// <summary>Which profiles of a pool may answer.</summary>
public enum MatchAmong
{
    /// <summary>All.</summary>
    Everything,

    /// <summary>Needs and offers alone.</summary>
    Exchanges,

    /// <summary>Those who look for something, and those who look for partners.</summary>
    Requests,

    /// <summary>Organisations as such.</summary>
    Organisations,
}

/// <summary>How much the parts of a score weigh where all are known; only their proportions matter.</summary>
/// <param name="Concepts">What both are about, by classifications.</param>
/// <param name="Relatedness">Activities that are found in the same regions.</param>
/// <param name="Text">What is written.</param>
/// <param name="Trust">Who knows whom.</param>
/// <param name="Freshness">How lately somebody said that it is so.</param>
public sealed record MatchWeights(double Concepts = 0.20, double Relatedness = 0.25, double Text = 0.35, double Trust = 0.12, double Freshness = 0.08)
{
    /// <summary>The weight of a part.</summary>
    public double Of(MatchPart part) => part switch
    {
        MatchPart.Concepts => Concepts,
        MatchPart.Relatedness => Relatedness,
        MatchPart.Text => Text,
        MatchPart.Trust => Trust,
        _ => Freshness,
    };
}

/// <summary>The parts of a score.</summary>
public enum MatchPart
{
    /// <summary>What both are about, by classifications.</summary>
    Concepts,

    /// <summary>Activities that are found in the same regions.</summary>
    Relatedness,

    /// <summary>What is written.</summary>
    Text,

    /// <summary>Who knows whom.</summary>
    Trust,

    /// <summary>How lately somebody said that it is so.</summary>
    Freshness,
}
