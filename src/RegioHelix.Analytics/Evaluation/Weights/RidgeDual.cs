namespace RegioHelix.Analytics.Evaluation.Weights;

/// <summary>
/// The optimum of a <see cref="SimplexProblem"/> with a ridge and more columns than rows, from its dual, which has one unknown a row and one more:
/// <c>w(j) = max(0, (a(j)'r - m) / ridge)</c>, r the residual. The dual is convex and piecewise quadratic; Newton steps with a line search end at the exact optimum once the
/// set of weights above 0 no longer changes. Source: Qi and Sun 1993, A nonsmooth version of Newton's method, Mathematical Programming 58, 353-367.
/// </summary>
internal sealed class RidgeDual
{
    private const int MostSteps = 200;

    private readonly SimplexProblem problem;
    private readonly double[] weights;
    private readonly double[] unknowns;
    private readonly double[] gradient;
    private readonly int rows;

    private RidgeDual(SimplexProblem problem)
    {
        this.problem = problem;
        rows = problem.Target.Length;
        (weights, unknowns, gradient) = (new double[problem.Columns.Length], new double[rows + 1], new double[rows + 1]);
    }

    /// <summary>The weights, one a column, 0 or above and 1 in sum.</summary>
    /// <exception cref="ArgumentException">No ridge.</exception>
    public static double[] Solve(SimplexProblem problem)
    {
        if (problem.Ridge <= 0)
            throw new ArgumentException("the dual needs a ridge above 0", nameof(problem));
        return new RidgeDual(problem).Run();
    }

    private double[] Run()
    {
        Start();
        var value = Evaluate(unknowns);
        for (var step = 0; step < MostSteps; step++)
        {
            var size = Math.Sqrt(SimplexProblem.Dot(gradient, gradient));
            var direction = Newton();
            var slope = SimplexProblem.Dot(gradient, direction);
            if (size == 0 || slope >= 0 || !Search(direction, slope, ref value, size))
                break;
        }
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    // From equal weights: the residual they leave, and the multiplier for which the weights that follow add up to 1.
    private void Start()
    {
        var equal = Enumerable.Repeat(1.0 / weights.Length, weights.Length).ToArray();
        problem.Residual(equal).CopyTo(unknowns, 0);
        double[] pulls = [.. problem.Columns.Select(column => SimplexProblem.Dot(column, unknowns.AsSpan(0, rows))).OrderDescending()];
        var sum = 0.0;
        for (var count = 1; count <= pulls.Length; count++)
        {
            sum += pulls[count - 1];
            unknowns[rows] = (sum - problem.Ridge) / count;
            if (count == pulls.Length || unknowns[rows] >= pulls[count])
                return;
        }
    }

    // The dual's value and gradient, and the weights that belong to the unknowns.
    private double Evaluate(double[] at)
    {
        var residual = at.AsSpan(0, rows);
        residual.CopyTo(gradient);
        var (sum, squares) = (0.0, 0.0);
        for (var row = 0; row < rows; row++)
            gradient[row] -= problem.Target[row];
        for (var column = 0; column < weights.Length; column++)
        {
            var weight = weights[column] = Math.Max(0, (SimplexProblem.Dot(problem.Columns[column], residual) - at[rows]) / problem.Ridge);
            if (weight == 0)
                continue;
            (sum, squares) = (sum + weight, squares + (weight * weight));
            for (var row = 0; row < rows; row++)
                gradient[row] += weight * problem.Columns[column][row];
        }
        gradient[rows] = 1 - sum;
        return (0.5 * SimplexProblem.Dot(residual, residual)) - SimplexProblem.Dot(problem.Target, residual) + (problem.Ridge / 2 * squares) + at[rows];
    }

    private double[] Newton()
    {
        var size = rows + 1;
        var curvature = new double[size * size];
        for (var column = 0; column < weights.Length; column++)
            if (weights[column] > 0)
                for (var row = 0; row < size; row++)
                {
                    var left = row == rows ? -1 : problem.Columns[column][row];
                    for (var other = 0; other <= row; other++)
                        curvature[(row * size) + other] += left * (other == rows ? -1 : problem.Columns[column][other]) / problem.Ridge;
                }
        for (var row = 0; row < rows; row++)
            curvature[(row * size) + row] += 1;
        // Only where no weight is above 0 is the last unknown without curvature.
        if (curvature[^1] == 0)
            curvature[^1] = 1 / problem.Ridge;
        return Cholesky.Solve(curvature, size, [.. gradient.Select(value => -value)]);
    }

    private bool Search(double[] direction, double slope, ref double value, double size)
    {
        var trial = new double[unknowns.Length];
        for (var step = 1.0; step > 1e-12; step /= 2)
        {
            for (var at = 0; at < trial.Length; at++)
                trial[at] = unknowns[at] + (step * direction[at]);
            var reached = Evaluate(trial);
            // Near the optimum the value no longer tells: there the gradient does.
            if (reached <= value + (1e-4 * step * slope) || Math.Sqrt(SimplexProblem.Dot(gradient, gradient)) < 0.5 * size)
            {
                trial.CopyTo(unknowns, 0);
                value = reached;
                return true;
            }
        }
        value = Evaluate(unknowns);
        return false;
    }
}
