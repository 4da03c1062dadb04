using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Predictors;
using RegioHelix.Studies.Texts;
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

    /// <summary>Units of the panel that follow the same priority: never donors.</summary>
    public IReadOnlyList<string> SamePriority { get; init; } = [];

    /// <summary>Which priority each of <see cref="SamePriority"/> follows, where that is known.</summary>
    public IReadOnlyDictionary<string, LocalText> WhichPriority { get; init; } = new Dictionary<string, LocalText>();

    /// <summary>Who did not come into the panel at all, with the reason, where whoever made the panel knows it.</summary>
    public IReadOnlyList<DonorExclusion> NeverInPanel { get; init; } = [];

    /// <summary>Units of the panel that border the treated ones, and are left out of the donors for it. Where none is named and units are NUTS codes, neighbours are found and kept.</summary>
    public IReadOnlyList<string> Neighbours { get; init; } = [];

    /// <summary>Who set the date of treatment; empty where not said.</summary>
    public string DateSetBy { get; init; } = "";

    /// <summary>SHA-256 of the panel, in hexadecimal; empty where not known.</summary>
    public string PanelHash { get; init; } = "";

    /// <summary>How many priorities or outcomes are tested in all, this one among them: p is corrected for them.</summary>
    public int Tested { get; init; } = 1;

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

    /// <summary>More groups than this are never run.</summary>
    public const int MostPlacebos = 20_000;
}
