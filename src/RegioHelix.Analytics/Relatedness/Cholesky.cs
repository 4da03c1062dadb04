namespace RegioHelix.Analytics.Relatedness;

/// <summary>Solves a symmetric positive definite system by Cholesky's factors.</summary>
internal static class Cholesky
{
    private const double LeastPivot = 1e-290;

    /// <param name="matrix">Overwritten by its factor.</param>
    /// <param name="right">The right-hand side; kept.</param>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        Factor(matrix);
        var size = right.Length;
        var solution = (double[])right.Clone();
        for (var row = 0; row < size; row++)
        {
            for (var before = 0; before < row; before++)
                solution[row] -= matrix[row, before] * solution[before];
            solution[row] /= matrix[row, row];
        }
        for (var row = size - 1; row >= 0; row--)
        {
            for (var after = row + 1; after < size; after++)
                solution[row] -= matrix[after, row] * solution[after];
            solution[row] /= matrix[row, row];
        }
        return solution;
    }

    private static void Factor(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        for (var column = 0; column < size; column++)
            for (var row = column; row < size; row++)
            {
                var sum = matrix[row, column];
                for (var before = 0; before < column; before++)
                    sum -= matrix[row, before] * matrix[column, before];
                // A pivot lost to rounding stays small and positive: the step is then short, and the verdict says so.
                matrix[row, column] = row == column ? Math.Sqrt(Math.Max(sum, LeastPivot)) : sum / matrix[column, column];
            }
    }
}
