using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>The effect check: did the outcome of treated units move away from where units like them went, and can that be told from chance?</summary>
public static class EvidenceStudy
{
    /// <summary>Estimates by every method asked for, examines each, and weighs them. The same request gives the same bits.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told how much is done, 0 to 1.</param>
    /// <param name="cancellation">Stops between two methods.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A question that the panel cannot be asked.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static EvidenceResult Run(EvidenceRequest request, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        EvidenceProblems.RefuseConstant(request);
        return request.FirstTreated is { } first ? RunStaggered(request, first) : RunOneDate(request, progress, cancellation);
    }

    private static EvidenceResult RunOneDate(EvidenceRequest request, IProgress<double>? progress, CancellationToken cancellation)
    {
        EvidenceProblems.Refuse(request);
        PredictorProblems.Refuse(request);
        var question = EffectQuestion.From(request.Panel, request.Treated, request.From!.Value, predictors: request.Predictors);
        var draws = new PlaceboDraws(request.Placebos ?? EvidenceProblems.MostPlacebos, request.Seed);
        var methods = new List<EffectDiagnosis>();
        foreach (var method in request.Methods)
        {
            cancellation.ThrowIfCancellationRequested();
            methods.Add(EffectDiagnosis.From(question, method, draws));
            progress?.Report((double)methods.Count / (request.Methods.Count + 1));
        }
        var verdict = EvidenceVerdict.From(methods);
        return Told(request, verdict, methods, PerUnit(request, question), null);
    }

    private static EvidenceResult RunStaggered(EvidenceRequest request, IReadOnlyList<int?> first)
    {
        EvidenceProblems.RefuseStaggered(request, first);
        var staggered = StaggeredDid.From(request.Panel, first);
        return Told(request, StaggeredVerdict.From(staggered, request.Seed), [], new Dictionary<string, IReadOnlyList<EffectEstimate>>(), staggered);
    }

    private static EvidenceResult Told(EvidenceRequest request, EvidenceVerdict verdict, IReadOnlyList<EffectDiagnosis> methods, IReadOnlyDictionary<string, IReadOnlyList<EffectEstimate>> perUnit, StaggeredDid? staggered) =>
        new(request, verdict, VerdictWriter.Sentence(verdict, request, methods, staggered), [.. verdict.Reasons.Select(VerdictWriter.Reason)], methods, perUnit, staggered);

    private static Dictionary<string, IReadOnlyList<EffectEstimate>> PerUnit(EvidenceRequest request, EffectQuestion question) => request.Treated.Count < 2
        ? []
        : request.Treated.ToDictionary(unit => unit, unit =>
        {
            var alone = EffectQuestion.From(request.Panel, [unit], request.From!.Value, question.Donors, request.Predictors);
            return (IReadOnlyList<EffectEstimate>)[.. request.Methods.Select(method => EffectEstimate.From(alone, method))];
        });
}
