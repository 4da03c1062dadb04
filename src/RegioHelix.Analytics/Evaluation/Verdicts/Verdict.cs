namespace RegioHelix.Analytics.Evaluation.Verdicts;

/// <summary>What the data can carry, from least to most.</summary>
public enum Verdict
{
    /// <summary>Nothing in the data resembles the treated unit before treatment; no size of an effect is said.</summary>
    NoCredibleComparison,

    /// <summary>The gap lies within what untreated units show.</summary>
    CannotBeToldFromChance,

    /// <summary>The gap is larger than what untreated units show, by one method at least.</summary>
    ConsistentWithAContribution,

    /// <summary>All methods, placebos and earlier dates agree.</summary>
    StrongIndication,
}

/// <summary>A rule that was looked at on the way to a verdict.</summary>
public enum VerdictRule
{
    /// <summary>The misfit is within the limit. Figures: share, limit.</summary>
    Fits,

    /// <summary>The misfit is beyond the limit. Figures: share, limit.</summary>
    Misfits,

    /// <summary>The treated unit never varied before treatment, and the misfit cannot be set against anything. No figures.</summary>
    NeverVaried,

    /// <summary>Too few units for a placebo. No figures.</summary>
    NoPlacebos,

    /// <summary>p is at or below the level. Figures: rank, of, p, level.</summary>
    Rare,

    /// <summary>p is above the level. Figures: rank, of, p, level.</summary>
    NotRare,

    /// <summary>Several were tested and p is corrected for that. Figures: how many, p as it was, corrected.</summary>
    Corrected,

    /// <summary>So few units that p can never come to the level of each test. Figures: of, smallest p, level of each test.</summary>
    TooFewUnits,

    /// <summary>An earlier date shows a rare gap of half the estimate's size or more. Figures: date, estimate, p.</summary>
    FoundEarlier,

    /// <summary>No earlier date shows such a gap. Figures: number of dates.</summary>
    NotFoundEarlier,

    /// <summary>There are too few periods for an earlier date. No figures.</summary>
    NoEarlierDate,

    /// <summary>The methods' estimates have the same sign. No figures.</summary>
    SignsAgree,

    /// <summary>The methods' estimates differ in sign. No figures.</summary>
    SignsDiffer,

    /// <summary>Leaving out a donor or a period turns the sign. Figures: least, most.</summary>
    TurnsWhenLeftOut,

    /// <summary>It does not. Figures: least, most.</summary>
    KeepsWhenLeftOut,

    /// <summary>Not all three methods were asked for, which a strong indication needs. Figures: number asked.</summary>
    NotAllMethods,

    /// <summary>The smallest effect that would have been told from chance. Figures: effect.</summary>
    Detectable,

    /// <summary>Paths before treatment were parallel within simultaneous bands. Figures: largest t, limit.</summary>
    ParallelBefore,

    /// <summary>They were not. Figures: largest t, limit.</summary>
    NotParallelBefore,

    /// <summary>The estimate is further from 0 than its standard errors explain. Figures: t, limit.</summary>
    BeyondError,

    /// <summary>It is not. Figures: t, limit.</summary>
    WithinError,

    /// <summary>Earlier dates were tried, but with so few units none could have shown a rare gap. Figures: number of dates.</summary>
    TooFewUnitsEarlier,
}

/// <summary>A rule with the figures that it saw.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Method">Of which method; null for all.</param>
/// <param name="Figures">In the order that the rule names.</param>
public sealed record VerdictReason(VerdictRule Rule, EffectMethod? Method, IReadOnlyList<double> Figures);
