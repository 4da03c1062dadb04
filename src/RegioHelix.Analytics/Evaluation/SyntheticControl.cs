using RegioHelix.Analytics.Evaluation.Predictors;
using RegioHelix.Analytics.Evaluation.Weights;

namespace RegioHelix.Analytics.Evaluation;

/// <summary>
/// Synthetic control over the outcome's path: the donors' weights, none below 0 and 1 in sum, that come closest to the treated unit in all periods before treatment.
/// The problem is convex and solved to its exact optimum. Sources: Abadie, Diamond and Hainmueller 2010, JASA 105(490), 493-505;
/// outcomes alone, without predictors: Doudchenko and Imbens 2016, NBER 22791.
/// </summary>
public static class SyntheticControl
{
    /// <summary>The estimate; with predictors, the donors' weights come closest in these, each as important as makes the outcome before treatment fit best.</summary>
    public static EffectEstimate From(EffectQuestion question)
    {
        if (PredictorMatch.Find(question) is { } match)
            return Matched(question, match);
        var problem = Problem(question);
        var weights = MinimumNormPoint.Solve(problem);
        return EffectEstimate.Of(question, EffectMethod.SyntheticControl, weights, [], 0, problem.KktViolation(weights));
    }

    private static EffectEstimate Matched(EffectQuestion question, PredictorMatch match)
    {
        var importance = ImportanceSearch.Find(match);
        var (weights, problem) = match.Solve(importance);
        return EffectEstimate.Of(question, EffectMethod.SyntheticControl, weights, [], 0, problem.KktViolation(weights)) with { Predictors = match.Balance(importance, weights) };
    }

    // The problem whose optimum the estimate's weights are.
    internal static SimplexProblem Solved(EffectQuestion question, EffectEstimate estimate) =>
        estimate.Predictors.Count > 0 && PredictorMatch.Find(question) is { } match
            ? match.Solve([.. estimate.Predictors.Select(predictor => predictor.Weight / estimate.Predictors.Max(other => other.Weight))]).Problem
            : Problem(question);

    // Measured from the treated unit's own mean: a large common level would cost digits.
    internal static SimplexProblem Problem(EffectQuestion question)
    {
        var level = question.Outcome.AsSpan(0, question.FirstPost).ToArray().Average();
        var columns = new double[question.DonorCount][];
        for (var donor = 0; donor < columns.Length; donor++)
            columns[donor] = Scaled(question.Panel.Row(question.DonorUnits[donor])[..question.FirstPost], level, question.Scale);
        return new(columns, Scaled(question.Outcome.AsSpan(0, question.FirstPost), level, question.Scale));
    }

    internal static double[] Scaled(ReadOnlySpan<double> values, double level, double scale)
    {
        var scaled = new double[values.Length];
        for (var at = 0; at < scaled.Length; at++)
            scaled[at] = (values[at] - level) / scale;
        return scaled;
    }
}
