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
    /// <param name="cancellation">Stops between two fits.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A question that the panel cannot be asked.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static EvidenceResult Run(EvidenceRequest request, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        EvidenceProblems.RefuseConstant(request);
        return request.FirstTreated is { } first ? RunStaggered(request, first, cancellation) : Weigh(Examine(request, progress, cancellation));
    }

    /// <summary>The estimates and diagnostics of a question of one date, before they are weighed.</summary>
    internal static ExaminedQuestion Examine(EvidenceRequest request, IProgress<double>? progress, CancellationToken cancellation)
    {
        var pool = EvidenceProblems.Refuse(request);
        PredictorProblems.Refuse(request);
        var question = EffectQuestion.From(request.Panel, request.Treated, request.From!.Value, pool.Donors, request.Predictors);
        var draws = new PlaceboDraws(request.Placebos ?? EvidenceRequest.MostPlacebos, request.Seed);
        var methods = new List<EffectDiagnosis>();
        foreach (var method in request.Methods)
        {
            methods.Add(EffectDiagnosis.From(question, method, draws, cancellation));
            progress?.Report((double)methods.Count / (request.Methods.Count + 1));
        }
        var examined = new ExaminedQuestion(request, pool, methods, PerUnit(request, question, cancellation), SpilloverCheck.Of(request, pool, cancellation));
        progress?.Report(1);
        return examined;
    }

    /// <summary>The verdict on what was examined, p corrected for the number of tests that the request names unless they are known.</summary>
    internal static EvidenceResult Weigh(ExaminedQuestion examined, IReadOnlyDictionary<EffectMethod, CorrectedP>? among = null)
    {
        var request = examined.Request;
        var corrected = among ?? (request.Tested < 2 ? new Dictionary<EffectMethod, CorrectedP>() : examined.Methods.Where(one => one.Standing is not null)
            .ToDictionary(one => one.Estimate.Method, one => CorrectedP.Alone(one.Standing!.P, request.Tested)));
        var verdict = EvidenceVerdict.From(examined.Methods, corrected);
        return Told(request, verdict, examined.Methods, examined.PerUnit, null) with { Pool = examined.Pool, Spillover = examined.Spillover, Corrected = corrected };
    }

    private static EvidenceResult RunStaggered(EvidenceRequest request, IReadOnlyList<int?> first, CancellationToken cancellation)
    {
        EvidenceProblems.RefuseStaggered(request, first);
        cancellation.ThrowIfCancellationRequested();
        var staggered = StaggeredDid.From(request.Panel, first);
        cancellation.ThrowIfCancellationRequested();
        return Told(request, StaggeredVerdict.From(staggered, request.Seed), [], new Dictionary<string, IReadOnlyList<EffectEstimate>>(), staggered);
    }

    private static EvidenceResult Told(EvidenceRequest request, EvidenceVerdict verdict, IReadOnlyList<EffectDiagnosis> methods, IReadOnlyDictionary<string, IReadOnlyList<EffectEstimate>> perUnit, StaggeredDid? staggered) =>
        new(request, verdict, VerdictWriter.Sentence(verdict, request, methods, staggered), [.. verdict.Reasons.Select(VerdictWriter.Reason)], methods, perUnit, staggered);

    private static Dictionary<string, IReadOnlyList<EffectEstimate>> PerUnit(EvidenceRequest request, EffectQuestion question, CancellationToken cancellation) => request.Treated.Count < 2
        ? []
        : request.Treated.ToDictionary(unit => unit, unit =>
        {
            cancellation.ThrowIfCancellationRequested();
            var alone = EffectQuestion.From(request.Panel, [unit], request.From!.Value, question.Donors, request.Predictors);
            return (IReadOnlyList<EffectEstimate>)[.. request.Methods.Select(method => EffectEstimate.From(alone, method))];
        });
}
