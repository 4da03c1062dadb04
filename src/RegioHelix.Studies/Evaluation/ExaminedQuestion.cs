using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;

namespace RegioHelix.Studies.Evaluation;

/// <summary>A question of one date, estimated and examined, and not weighed yet: what p counts for hangs on what else was tested.</summary>
internal sealed record ExaminedQuestion(
    EvidenceRequest Request, DonorPool Pool, IReadOnlyList<EffectDiagnosis> Methods, IReadOnlyDictionary<string, IReadOnlyList<EffectEstimate>> PerUnit, SpilloverCheck Spillover);
