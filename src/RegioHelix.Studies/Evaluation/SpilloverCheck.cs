using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>The estimates with the neighbours on the other side: without them where they are donors, with them where they were left out.</summary>
/// <param name="Neighbours">Who borders the treated units; empty where none is known.</param>
/// <param name="AreDonors">True where the estimates of the check have them among the donors.</param>
/// <param name="Estimates">The other estimate of each method, in the outcome's unit; empty where it cannot be made.</param>
/// <param name="IsCredible">True where the first method fits that other comparison as closely as a verdict needs.</param>
public sealed record SpilloverCheck(IReadOnlyList<string> Neighbours, bool AreDonors, IReadOnlyDictionary<EffectMethod, double> Estimates, bool IsCredible)
{
    internal static SpilloverCheck Of(EvidenceRequest request, DonorPool pool, CancellationToken cancellation)
    {
        var inside = pool.Neighbours.Count > 0 && pool.Neighbours.Any(pool.Donors.Contains);
        string[] others = inside ? [.. pool.Donors.Except(pool.Neighbours)] : [.. pool.Donors.Union(pool.Neighbours.Except(request.SamePriority))];
        // Neighbours that may be no donors for another reason leave the pool as it is: nothing is compared then.
        if (pool.Neighbours.Count == 0 || others.Length < 2 || others.Length == pool.Donors.Count)
            return new(pool.Neighbours, inside, new Dictionary<EffectMethod, double>(), false);
        var question = EffectQuestion.From(request.Panel, request.Treated, request.From!.Value, others, request.Predictors);
        var estimates = new List<EffectEstimate>();
        foreach (var method in request.Methods)
        {
            cancellation.ThrowIfCancellationRequested();
            estimates.Add(EffectEstimate.From(question, method));
        }
        return new(pool.Neighbours, inside, estimates.ToDictionary(one => one.Method, one => one.Estimate), EffectDiagnosis.MisfitShareOf(question, estimates[0]) <= EvidenceVerdict.MisfitLimit);
    }
}
