using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Predictors;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Studies.Evaluation;

/// <summary>What an effect check is asked.</summary>
/// <param name="Panel">The outcome, without the units left out.</param>
/// <param name="File">Where it came from, for problems.</param>
public sealed record EvidenceRequest(RegionPanel Panel, string File)
{
    /// <summary>The treated units, of one date; empty for a staggered question.</summary>
    public IReadOnlyList<string> Treated { get; init; } = [];

    /// <summary>The first period under treatment; null for a staggered question.</summary>
    public int? From { get; init; }

    /// <summary>The first treated period of each unit; null for a question of one date.</summary>
    public IReadOnlyList<int?>? FirstTreated { get; init; }

    /// <summary>Units that were left out of the panel, in the order given.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>The methods, in the order of <see cref="EffectMethod"/>.</summary>
    public IReadOnlyList<EffectMethod> Methods { get; init; } = Enum.GetValues<EffectMethod>();

    /// <summary>What synthetic control matches donors on; none for the path of the outcome.</summary>
    public PredictorSet Predictors { get; init; } = PredictorSet.None;

    /// <summary>At most so many placebo groups; null for all.</summary>
    public int? Placebos { get; init; } = DefaultPlacebos;

    /// <summary>Of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Enough for every single unit of Europe's level 2 regions; groups are drawn.</summary>
    public const int DefaultPlacebos = 400;
}
