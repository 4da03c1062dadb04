using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RegioHelix.Analytics.Evaluation.Weights;

/// <summary>
/// Find the weights w, none below 0 and 1 in sum, for which <c>|A w - b|^2 + ridge |w|^2</c> is smallest. Columns are what is weighted (donors, or periods),
/// rows what must be matched (periods, or donors). Convex: an optimum can be proven.
/// </summary>
internal sealed class SimplexProblem
{
    /// <summary>Makes a problem.</summary>
    /// <param name="columns">A, column after column.</param>
    /// <param name="target">b, as long as each column.</param>
    /// <param name="ridge">0 or more.</param>
    public SimplexProblem(double[][] columns, double[] target, double ridge = 0) => (Columns, Target, Ridge) = (columns, target, ridge);

    public double[][] Columns { get; }

    public double[] Target { get; }

    public double Ridge { get; }

    /// <summary>The problem with a free constant: taken out by centring every column and the target over the rows.</summary>
    public SimplexProblem WithIntercept() => new([.. Columns.Select(Centred)], Centred(Target), Ridge);

    /// <summary>b - A w.</summary>
    public double[] Residual(double[] weights)
    {
        var residual = (double[])Target.Clone();
        for (var column = 0; column < Columns.Length; column++)
            if (weights[column] != 0)
                Add(residual, Columns[column], -weights[column]);
        return residual;
    }

    /// <summary>Half the objective.</summary>
    public double HalfObjective(double[] weights) => 0.5 * (Dot(Residual(weights)) + (Ridge * Dot(weights)));

    /// <summary>
    /// The largest violation of the conditions of an optimum (Karush-Kuhn-Tucker): weights below 0 or not 1 in sum; a gradient that differs among the weights
    /// above 0, or lies below theirs where a weight is 0. In units of the gradient of half the objective.
    /// </summary>
    public double KktViolation(double[] weights)
    {
        var gradient = Gradient(weights);
        // At an optimum every weight above 0 has the same gradient; their weighted mean is the multiplier of the sum.
        var multiplier = 0.0;
        var (sum, worst) = (0.0, 0.0);
        for (var column = 0; column < weights.Length; column++)
            (sum, multiplier, worst) = (sum + weights[column], multiplier + (weights[column] * gradient[column]), Math.Max(worst, -weights[column]));
        worst = Math.Max(worst, Math.Abs(sum - 1));
        for (var column = 0; column < weights.Length; column++)
            worst = Math.Max(worst, weights[column] > 0 ? Math.Abs(gradient[column] - multiplier) : multiplier - gradient[column]);
        return worst;
    }

    /// <summary>The gradient of half the objective.</summary>
    public double[] Gradient(double[] weights)
    {
        var (residual, gradient) = (Residual(weights), new double[weights.Length]);
        for (var column = 0; column < gradient.Length; column++)
            gradient[column] = (Ridge * weights[column]) - Dot(Columns[column], residual);
        return gradient;
    }

    internal static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var (sum, at) = (Vector256<double>.Zero, 0);
        var left = MemoryMarshal.Cast<double, Vector256<double>>(one);
        var right = MemoryMarshal.Cast<double, Vector256<double>>(other);
        for (; at < left.Length; at++)
            sum += left[at] * right[at];
        var whole = Vector256.Sum(sum);
        for (at *= Vector256<double>.Count; at < one.Length; at++)
            whole += one[at] * other[at];
        return whole;
    }

    /// <summary>Adds a multiple of one to the other.</summary>
    internal static void Add(Span<double> to, ReadOnlySpan<double> values, double factor)
    {
        var at = 0;
        var left = MemoryMarshal.Cast<double, Vector256<double>>(to);
        var right = MemoryMarshal.Cast<double, Vector256<double>>(values);
        for (; at < right.Length; at++)
            left[at] += factor * right[at];
        for (at *= Vector256<double>.Count; at < values.Length; at++)
            to[at] += factor * values[at];
    }

    private static double Dot(double[] values) => Dot(values, values);

    private static double[] Centred(double[] values)
    {
        var (mean, centred) = (values.Sum() / values.Length, new double[values.Length]);
        for (var at = 0; at < values.Length; at++)
            centred[at] = values[at] - mean;
        return centred;
    }
}
