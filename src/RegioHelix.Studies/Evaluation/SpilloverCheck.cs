using RegioHelix.Analytics.Evaluation;

namespace RegioHelix.Studies.Evaluation;

/// <summary>The estimates with the neighbours on the other side: without them where they are donors, with them where they were left out.</summary>
/// <param name="Neighbours">Who borders the treated units; empty where none is known.</param>
/// <param name="AreDonors">True where the estimates of the check have them among the donors.</param>
/// <param name="Estimates">The other estimate of each method, in the outcome's unit; empty where it cannot be made.</param>
public sealed record SpilloverCheck(IReadOnlyList<string> Neighbours, bool AreDonors, IReadOnlyDictionary<EffectMethod, double> Estimates)
{
    internal static SpilloverCheck Of(EvidenceRequest request, DonorPool pool)
    {
        var inside = pool.Neighbours.Count > 0 && pool.Neighbours.Any(pool.Donors.Contains);
        string[] others = inside ? [.. pool.Donors.Except(pool.Neighbours)] : [.. pool.Donors.Union(pool.Neighbours.Except(request.SamePriority))];
        if (pool.Neighbours.Count == 0 || others.Length < 2)
            return new(pool.Neighbours, inside, new Dictionary<EffectMethod, double>());
        var question = EffectQuestion.From(request.Panel, request.Treated, request.From!.Value, others, request.Predictors);
        return new(pool.Neighbours, inside, request.Methods.ToDictionary(method => method, method => EffectEstimate.From(question, method).Estimate));
    }
}
