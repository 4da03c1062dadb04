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
    StaggeredDid? Staggered);
