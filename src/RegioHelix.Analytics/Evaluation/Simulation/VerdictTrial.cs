using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;

namespace RegioHelix.Analytics.Evaluation.Simulation;

/// <summary>One check of an invented panel, held against what was planted.</summary>
/// <param name="Panel">The panel, with the truth.</param>
/// <param name="Verdict">What the check says.</param>
/// <param name="Methods">One diagnosis a method.</param>
public sealed record VerdictTrial(SimulatedPanel Panel, EvidenceVerdict Verdict, IReadOnlyList<EffectDiagnosis> Methods)
{
    /// <summary>Checks a panel by all three methods.</summary>
    public static VerdictTrial From(SimulatedPanel panel, PlaceboDraws draws)
    {
        var question = EffectQuestion.From(panel.Panel, [panel.Treated], panel.Since);
        EffectDiagnosis[] methods = [.. Enum.GetValues<EffectMethod>().Select(method => EffectDiagnosis.From(question, method, draws))];
        return new(panel, EvidenceVerdict.From(methods), methods);
    }

    /// <summary>True where a method's set holds what was planted; null where it has none.</summary>
    public bool? Holds(EffectMethod method) =>
        Methods.Single(one => one.Estimate.Method == method).Set is { } set ? set.Low <= Panel.Effect && Panel.Effect <= set.High : null;
}
