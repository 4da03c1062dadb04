namespace RegioHelix.Benchmarks.Evaluation;

/// <summary>
/// Weights as a plain implementation finds them: Frank-Wolfe with exact line search, stopped where a step gains less than a small part of the objective, as the R package synthdid does.
/// Never at the optimum, and slow near it.
/// </summary>
internal static class PlainWeights
{
    private const int MostSteps = 10_000;

    /// <summary>Weights, 0 or above and 1 in sum, for which columns come close to the target.</summary>
    public static double[] Find(double[][] columns, double[] target, double ridge)
    {
        var weights = Enumerable.Repeat(1.0 / columns.Length, columns.Length).ToArray();
        var residual = target.Select((value, row) => value - columns.Average(column => column[row])).ToArray();
        var least = 1e-10 * target.Sum(value => value * value);
        for (var step = 0; step < MostSteps; step++)
        {
            var gradient = columns.Select((column, at) => (ridge * weights[at]) - column.Zip(residual, (one, other) => one * other).Sum()).ToArray();
            var best = Array.IndexOf(gradient, gradient.Min());
            var gap = weights.Select((weight, at) => weight * (gradient[at] - gradient[best])).Sum();
            if (gap <= least)
                break;
            var towards = residual.Select((value, row) => columns[best][row] - (target[row] - value)).ToArray();
            var curvature = towards.Sum(value => value * value) + (ridge * weights.Select((weight, at) => Math.Pow((at == best ? 1 : 0) - weight, 2)).Sum());
            var length = Math.Clamp(gap / curvature, 0, 1);
            for (var at = 0; at < weights.Length; at++)
                weights[at] += length * ((at == best ? 1 : 0) - weights[at]);
            for (var row = 0; row < residual.Length; row++)
                residual[row] -= length * towards[row];
        }
        return weights;
    }
}
