using RegioHelix.Analytics.Evaluation.Weights;

namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>
/// Whether other donor weights would fit exactly as well. The optimum is unique where the donors that could carry weight are affinely independent over the periods before treatment.
/// </summary>
public static class WeightUniqueness
{
    private const double Tight = 1e-9;

    /// <summary>True where no other weights fit as well. Always true for synthetic difference in differences, whose ridge leaves one optimum, and for equal weights.</summary>
    public static bool From(EffectQuestion question, EffectEstimate estimate)
    {
        if (estimate.Method != EffectMethod.SyntheticControl)
            return true;
        var problem = SyntheticControl.Solved(question, estimate);
        double[] weights = [.. estimate.UnitWeights];
        var gradient = problem.Gradient(weights);
        var multiplier = SimplexProblem.Dot(gradient, weights);
        double[][] could = [.. problem.Columns.Where((_, donor) => gradient[donor] - multiplier < Tight)];
        double[][] directions = [.. could.Skip(1).Select(column => column.Select((value, row) => value - could[0][row]).ToArray())];
        return OrthogonalTriangle.LeastSquares(directions, new double[problem.Target.Length]) is not null;
    }
}
