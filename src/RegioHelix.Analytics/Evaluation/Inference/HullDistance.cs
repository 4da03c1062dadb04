using RegioHelix.Analytics.Evaluation.Weights;

namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>
/// How far the treated units' path before treatment lies from the hull of the donors' paths: the misfit that no weights can avoid. Hardly any unit lies exactly within, so that it is told and never refuses.
/// </summary>
public static class HullDistance
{
    // Of the outcome's standard deviation: what is nearer is rounding.
    private const double Within = 1e-9;

    /// <summary>The root mean squared distance over the periods before treatment, in the outcome's unit; 0 within the hull.</summary>
    public static double From(EffectQuestion question, EffectEstimate estimate)
    {
        // Synthetic control over the outcome's path is the nearest point of the hull already.
        var distance = estimate.Method == EffectMethod.SyntheticControl && estimate.Predictors.Count == 0 ? estimate.PreRmspe : question.Scale * Nearest(SyntheticControl.Problem(question));
        return distance > Within * question.Scale ? distance : 0;
    }

    private static double Nearest(SimplexProblem problem)
    {
        var residual = problem.Residual(MinimumNormPoint.Solve(problem));
        return Math.Sqrt(SimplexProblem.Dot(residual, residual) / residual.Length);
    }
}
