using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>What an effect check found.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Verdict">The verdict, with the rules that chose it.</param>
/// <param name="Sentence">The verdict in words.</param>
/// <param name="Reasons">Each rule in words, in the order of the verdict's.</param>
/// <param name="Methods">One diagnosis a method; empty for a staggered question.</param>
/// <param name="PerUnit">The estimates of each treated unit alone, where several are treated.</param>
/// <param name="Staggered">The group-time effects; null for a question of one date.</param>
public sealed record EvidenceResult(
    EvidenceRequest Request,
    EvidenceVerdict Verdict,
    LocalText Sentence,
    IReadOnlyList<LocalText> Reasons,
    IReadOnlyList<EffectDiagnosis> Methods,
    IReadOnlyDictionary<string, IReadOnlyList<EffectEstimate>> PerUnit,
    StaggeredDid? Staggered)
{
    /// <summary>Whom the treated units were compared with; null for a staggered question.</summary>
    public DonorPool? Pool { get; init; }

    /// <summary>The estimates with the neighbours on the other side; null for a staggered question.</summary>
    public SpilloverCheck? Spillover { get; init; }

    /// <summary>The p of each method corrected for the number of tests; empty where one was made, or no placebo was possible.</summary>
    public IReadOnlyDictionary<EffectMethod, CorrectedP> Corrected { get; init; } = new Dictionary<EffectMethod, CorrectedP>();

    /// <summary>How many tests p of a method is corrected for; 1 where it is not.</summary>
    internal int TestedBy(EffectDiagnosis method) => Corrected.GetValueOrDefault(method.Estimate.Method)?.Tested ?? 1;

    /// <summary>True where the first method fits a treated unit alone as closely as a verdict needs.</summary>
    internal bool IsCredible(string unit) =>
        EffectDiagnosis.MisfitShareOf(EffectQuestion.From(Request.Panel, [unit], Request.From!.Value, Methods[0].Question.Donors, Request.Predictors), PerUnit[unit][0]) <= EvidenceVerdict.MisfitLimit;

    /// <summary>The version of this product that made it.</summary>
    public static string Version { get; } = typeof(EvidenceResult).Assembly.GetName().Version!.ToString(3);
}
