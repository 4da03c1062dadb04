using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Diversification;

/// <summary>What a region could grow into: the study behind the page's third answer, <c>/regions/{nuts}/opportunities.json</c> and <c>regiohelix opportunities</c>.</summary>
/// <param name="Region">The region.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">The switches offered and in force.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Explanation">What the sentence rests on and what it does not say.</param>
/// <param name="Opportunities">Every activity in scope that the region lacks, best first; empty where it cannot be told.</param>
/// <param name="Named">The codes of those that the list names, best first, at most five.</param>
/// <param name="Unknown">Activities in scope of which it is not known whether the region has them.</param>
/// <param name="UnknownSentence">Says so; null where there is none.</param>
/// <param name="DensitySplit">The relatedness density that parts near from far; null without opportunities.</param>
/// <param name="ComplexitySplit">The complexity that parts complex from simple; null where complexity is refused.</param>
/// <param name="NoComplexity">Why there is no complexity, in words; null where there is.</param>
/// <param name="Record">What such lists were worth in the past; null on simulated figures and where too little can be judged.</param>
public sealed record OpportunityProfile(
    RegionIdentity Region,
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Explanation,
    IReadOnlyList<OpportunityLine> Opportunities,
    IReadOnlyList<string> Named,
    IReadOnlyList<ActivityName> Unknown,
    LocalText? UnknownSentence,
    double? DensitySplit,
    double? ComplexitySplit,
    LocalText? NoComplexity,
    OpportunityRecord? Record);

/// <summary>An activity that a region lacks.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="LocationQuotient">How far the region is, below the threshold.</param>
/// <param name="Density">Relatedness density: which part of what is related to it the region has, 0 to 1; null where nothing is.</param>
/// <param name="Complexity">Its complexity in standard deviations; null where refused.</param>
/// <param name="OutlookGain">What it would open, in the same unit; null where refused.</param>
/// <param name="Jobs">Its published jobs in all loaded regions.</param>
/// <param name="Growth">Their change since the earlier year as a fraction over the whole period; null without one.</param>
/// <param name="Place">Where it stands between risk and reward; null where density or complexity has no value.</param>
/// <param name="IsPlaceBound">True where no plan can found it (mining, fishing, shipping, airlines, tobacco, oil refining): it is in the chart, never in the sentence.</param>
/// <param name="BuildsOn">The present strengths that carry it, the strongest first, at most three.</param>
public sealed record OpportunityLine(
    string Code,
    LocalText Name,
    double? LocationQuotient,
    double? Density,
    double? Complexity,
    double? OutlookGain,
    double? Jobs,
    double? Growth,
    OpportunityPlace? Place,
    bool IsPlaceBound,
    IReadOnlyList<StrengthPart> BuildsOn);

/// <summary>A present strength and what it adds.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Part">What it adds to the density, 0 to 1.</param>
public sealed record StrengthPart(string Code, LocalText Name, double Part);

/// <summary>The four quadrants of Balland, Boschma, Crespo and Rigby 2019.</summary>
public enum OpportunityPlace
{
    /// <summary>Near and complex.</summary>
    LowRiskHighBenefit,

    /// <summary>Near and simple.</summary>
    SlowRoad,

    /// <summary>Far and complex.</summary>
    Casino,

    /// <summary>Far and simple.</summary>
    DeadEnd,
}
