namespace RegioHelix.Analytics.Evaluation.Weights;

/// <summary>
/// The optimum of a <see cref="SimplexProblem"/> with a ridge and more columns than rows, from its dual, which has one unknown a row and one more:
/// <c>w(j) = max(0, (a(j)'r - m) / ridge)</c>, r the residual. The dual is convex and piecewise quadratic; Newton steps with a line search end at the exact optimum once the
/// set of weights above 0 no longer changes. Source: Qi and Sun 1993, A nonsmooth version of Newton's method, Mathematical Programming 58, 353-367.
/// </summary>
internal sealed class RidgeDual
{
    private const int MostSteps = 200;

    // Whole steps that leave the set of weights above 0 as it was: the first ends at the optimum, the second takes away what rounding left.
    private const int Enough = 2;

    private readonly SimplexProblem problem;
    private readonly double[] weights;
    private readonly double[] unknowns;
    private readonly double[] trial;
    private readonly double[] gradient;
    private readonly bool[] inUse;
    private readonly double[] used;
    private readonly double[] curvature;
    private readonly int rows;

    private RidgeDual(SimplexProblem problem)
    {
        this.problem = problem;
        (rows, weights, inUse) = (problem.Target.Length, new double[problem.Columns.Length], new bool[problem.Columns.Length]);
        (unknowns, trial, gradient) = (new double[rows + 1], new double[rows + 1], new double[rows + 1]);
        (used, curvature) = (new double[rows * weights.Length], new double[(rows + 1) * (rows + 1)]);
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
        for (var (step, settled) = (0, 0); step < MostSteps && settled < Enough; step++)
        {
            var size = Length();
            var direction = Newton();
            var slope = SimplexProblem.Dot(gradient, direction);
            if (size == 0 || slope >= 0)
                break;
            var length = Search(direction, slope, ref value, size);
            if (length == 0)
                break;
            settled = length == 1 && IsSameSet() ? settled + 1 : 0;
        }
        var sum = weights.Sum();
        for (var column = 0; column < weights.Length; column++)
            weights[column] /= sum;
        return weights;
    }

    // From equal weights: the residual they leave, and the multiplier for which the weights that follow add up to 1.
    private void Start()
    {
        Array.Fill(weights, 1.0 / weights.Length);
        problem.Residual(weights).CopyTo(unknowns, 0);
        var pulls = new double[weights.Length];
        for (var column = 0; column < pulls.Length; column++)
            pulls[column] = -SimplexProblem.Dot(problem.Columns[column], unknowns.AsSpan(0, rows));
        Array.Sort(pulls);
        var sum = 0.0;
        for (var count = 1; count <= pulls.Length; count++)
        {
            sum -= pulls[count - 1];
            unknowns[rows] = (sum - problem.Ridge) / count;
            if (count == pulls.Length || unknowns[rows] >= -pulls[count])
                return;
        }
    }

    // The dual's value and gradient, and the weights that belong to the unknowns.
    private double Evaluate(double[] at)
    {
        var residual = at.AsSpan(0, rows);
        var (sum, squares) = (0.0, 0.0);
        var moved = gradient.AsSpan(0, rows);
        for (var row = 0; row < rows; row++)
            moved[row] = residual[row] - problem.Target[row];
        for (var column = 0; column < weights.Length; column++)
        {
            var weight = weights[column] = Math.Max(0, (SimplexProblem.Dot(problem.Columns[column], residual) - at[rows]) / problem.Ridge);
            if (weight == 0)
                continue;
            (sum, squares) = (sum + weight, squares + (weight * weight));
            SimplexProblem.Add(moved, problem.Columns[column], weight);
        }
        gradient[rows] = 1 - sum;
        return (0.5 * SimplexProblem.Dot(residual, residual)) - SimplexProblem.Dot(problem.Target, residual) + (problem.Ridge / 2 * squares) + at[rows];
    }

    private double[] Newton()
    {
        var (size, count) = (rows + 1, Gather());
        for (var row = 0; row < rows; row++)
        {
            var own = used.AsSpan(row * weights.Length, count);
            for (var other = 0; other <= row; other++)
                curvature[(row * size) + other] = (SimplexProblem.Dot(own, used.AsSpan(other * weights.Length, count)) / problem.Ridge) + (other == row ? 1 : 0);
            var sum = 0.0;
            foreach (var value in own)
                sum += value;
            curvature[(rows * size) + row] = -sum / problem.Ridge;
        }
        // Only where no weight is above 0 is the last unknown without curvature.
        curvature[^1] = Math.Max(count, 1) / problem.Ridge;
        var right = new double[size];
        for (var at = 0; at < size; at++)
            right[at] = -gradient[at];
        return Cholesky.Solve(curvature, size, right);
    }

    // The columns whose weight is above 0, row after row; how many they are.
    private int Gather()
    {
        var count = 0;
        for (var column = 0; column < weights.Length; column++)
        {
            inUse[column] = weights[column] > 0;
            if (!inUse[column])
                continue;
            var values = problem.Columns[column];
            for (var row = 0; row < values.Length; row++)
                used[(row * weights.Length) + count] = values[row];
            count++;
        }
        return count;
    }

    private bool IsSameSet()
    {
        for (var column = 0; column < weights.Length; column++)
            if (inUse[column] != weights[column] > 0)
                return false;
        return true;
    }

    // How much of the step was taken: 1, 1/2, ...; 0 where none leads down.
    private double Search(double[] direction, double slope, ref double value, double size)
    {
        for (var step = 1.0; step > 1e-12; step /= 2)
        {
            for (var at = 0; at < trial.Length; at++)
                trial[at] = unknowns[at] + (step * direction[at]);
            var reached = Evaluate(trial);
            // Near the optimum the value no longer tells: there the gradient does, and on the same piece a whole step ends at its lowest point.
            if (reached <= value + (1e-4 * step * slope) || Length() < 0.5 * size || (step == 1 && IsSameSet()))
            {
                trial.CopyTo(unknowns, 0);
                value = reached;
                return step;
            }
        }
        value = Evaluate(unknowns);
        return 0;
    }

    private double Length() => Math.Sqrt(SimplexProblem.Dot(gradient, gradient));
}
