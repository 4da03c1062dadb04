namespace RegioHelix.Analytics.Evaluation.Verdicts;

/// <summary>
/// The verdict where units are first treated in different periods. Group-time effects before treatment beyond bands that hold for all at once: no credible comparison.
/// The average under treatment within 1.645 standard errors of 0: cannot be told from chance. Else consistent with a contribution; one method alone is never a strong indication.
/// </summary>
public static class StaggeredVerdict
{
    // The normal quantiles of 0.95, for a two-sided level of 0.10, and of 0.8, for the power.
    private const double Rare = 1.644854;
    private const double Power = 0.841621;

    /// <summary>Weighs the estimate.</summary>
    /// <param name="staggered">The effects.</param>
    /// <param name="seed">Of the bands' draws.</param>
    public static EvidenceVerdict From(StaggeredDid staggered, int seed = 1)
    {
        var (reasons, simple, method) = (new List<VerdictReason>(), staggered.Simple, EffectMethod.DifferenceInDifferences);
        if (simple.StandardError is not > 0)
            return new(Verdict.CannotBeToldFromChance, [new(VerdictRule.NoPlacebos, method, [])], null, null);
        double[] before = [.. staggered.Effects.Where(effect => effect.Time < effect.Group && effect.StandardError is > 0).Select(effect => Math.Abs(effect.Estimate) / effect.StandardError!.Value)];
        if (before.Length == 0)
            reasons.Add(new(VerdictRule.NoEarlierDate, method, []));
        else if (staggered.SimultaneousWidth(seed: seed) is { } limit)
        {
            reasons.Add(new(before.Max() <= limit ? VerdictRule.ParallelBefore : VerdictRule.NotParallelBefore, method, [before.Max(), limit]));
            if (before.Max() > limit)
                return new(Verdict.NoCredibleComparison, reasons, null, null);
        }
        var (detectable, t) = ((Rare + Power) * simple.StandardError.Value, Math.Abs(simple.Estimate) / simple.StandardError.Value);
        var found = t > Rare;
        reasons.Add(new(found ? VerdictRule.BeyondError : VerdictRule.WithinError, method, [t, Rare]));
        if (found)
            return new(Verdict.ConsistentWithAContribution, [.. reasons, new(VerdictRule.NotAllMethods, null, [1])], method, detectable);
        return new(Verdict.CannotBeToldFromChance, [.. reasons, new(VerdictRule.Detectable, null, [detectable])], null, detectable);
    }
}
