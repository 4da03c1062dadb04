namespace RegioHelix.Analytics.Evaluation.Weights;

/// <summary>
/// Householder's triangle of a few columns: what least squares needs, without squaring the condition as normal equations do.
/// Source: Golub and Van Loan 2013, Matrix Computations, chapter 5.
/// </summary>
internal static class OrthogonalTriangle
{
    /// <summary>The multipliers for which the columns come closest to the target; null where the columns are not independent. Columns and target are overwritten.</summary>
    public static double[]? LeastSquares(double[][] columns, double[] target)
    {
        var scale = columns.Length == 0 ? 0 : columns.Max(column => Math.Sqrt(SimplexProblem.Dot(column, column)));
        for (var at = 0; at < columns.Length; at++)
        {
            if (at >= target.Length || !Reflect(columns, target, at, scale * 1e-13))
                return null;
        }
        var solution = new double[columns.Length];
        for (var row = columns.Length - 1; row >= 0; row--)
        {
            var rest = target[row];
            for (var column = row + 1; column < columns.Length; column++)
                rest -= columns[column][row] * solution[column];
            solution[row] = rest / columns[row][row];
        }
        return solution;
    }

    /// <summary>
    /// Fewer rows for the same problem: columns and target turned so that all beyond the first <c>columns + 1</c> rows is zero and can go.
    /// Lengths, angles and with them every objective stay as they are.
    /// </summary>
    public static SimplexProblem Compress(SimplexProblem problem)
    {
        var rows = problem.Columns.Length + 1;
        if (problem.Target.Length <= rows)
            return problem;
        double[][] all = [.. problem.Columns.Select(column => (double[])column.Clone()), (double[])problem.Target.Clone()];
        for (var at = 0; at < all.Length; at++)
            Reflect(all[..^1], all[^1], at, 0);
        return new([.. all[..^1].Select(column => column[..rows])], all[^1][..rows], problem.Ridge);
    }

    // Turns everything so that column at is zero below row at. The column's own part below is left as it was: nobody reads it again.
    private static bool Reflect(double[][] columns, double[] target, int at, double least)
    {
        var column = at < columns.Length ? columns[at] : target;
        var length = Math.Sqrt(SimplexProblem.Dot(column.AsSpan(at), column.AsSpan(at)));
        if (length <= least || length == 0)
        {
            column.AsSpan(at).Clear();
            return false;
        }
        var reflector = column.AsSpan(at).ToArray();
        reflector[0] += column[at] >= 0 ? length : -length;
        var half = SimplexProblem.Dot(reflector, reflector) / 2;
        for (var other = at; other < columns.Length; other++)
            Apply(reflector, half, columns[other].AsSpan(at));
        Apply(reflector, half, target.AsSpan(at));
        return true;
    }

    private static void Apply(ReadOnlySpan<double> reflector, double half, Span<double> column)
    {
        var factor = SimplexProblem.Dot(reflector, column) / half;
        for (var row = 0; row < column.Length; row++)
            column[row] -= factor * reflector[row];
    }
}
