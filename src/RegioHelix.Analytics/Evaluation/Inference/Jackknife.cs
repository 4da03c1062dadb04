namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>
/// The standard error from leaving out one unit at a time, the weights of the others kept and scaled back to 1 in sum. For two treated units or more.
/// Source: Arkhangelsky and others 2021, American Economic Review 111(12), algorithm 3.
/// </summary>
public static class Jackknife
{
    /// <summary>The standard error.</summary>
    /// <returns>
    /// Null with one treated unit, which cannot be left out, or where a single donor has all the weight. Null for synthetic control too: with fixed weights and no constant it would measure how
    /// far apart the units' levels lie, not how far the estimate may be off.
    /// </returns>
    public static double? StandardError(EffectQuestion question, EffectEstimate estimate)
    {
        if (question.TreatedCount < 2 || estimate.Method == EffectMethod.SyntheticControl || estimate.UnitWeights.Any(weight => weight > 1 - 1e-12))
            return null;
        var before = Before(question, estimate);
        double[] ours = [.. question.TreatedUnits.ToArray().Select(unit => Change(question, unit, before))];
        double[] others = [.. question.DonorUnits.ToArray().Select(unit => Change(question, unit, before))];
        var (sum, comparison) = (ours.Sum(), others.Select((change, donor) => estimate.UnitWeights[donor] * change).Sum());
        double[] without =
        [
            .. ours.Select(change => ((sum - change) / (ours.Length - 1)) - comparison),
            .. others.Select((change, donor) => (sum / ours.Length) - ((comparison - (estimate.UnitWeights[donor] * change)) / (1 - estimate.UnitWeights[donor]))),
        ];
        var mean = without.Average();
        return Math.Sqrt((without.Length - 1.0) / without.Length * without.Sum(one => (one - mean) * (one - mean)));
    }

    // The weights of the periods before treatment against which each method sets the periods under it.
    private static double[] Before(EffectQuestion question, EffectEstimate estimate) =>
        estimate.Method == EffectMethod.SyntheticDid ? [.. estimate.TimeWeights] : [.. Enumerable.Repeat(1.0 / question.FirstPost, question.FirstPost)];

    private static double Change(EffectQuestion question, int unit, double[] before)
    {
        var change = 0.0;
        for (var time = 0; time < question.Panel.Times.Count; time++)
            change += time < before.Length ? -before[time] * question.Panel[unit, time] : question.Panel[unit, time] / question.PostCount;
        return change;
    }
}
