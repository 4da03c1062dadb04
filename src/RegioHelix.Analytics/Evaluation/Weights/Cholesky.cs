namespace RegioHelix.Analytics.Evaluation.Weights;

/// <summary>Solves small symmetric positive definite systems.</summary>
internal static class Cholesky
{
    /// <summary>The solution. The lower triangle of the matrix is overwritten by its factor.</summary>
    /// <param name="matrix">Row-major; only its lower triangle is read.</param>
    /// <param name="size">Rows.</param>
    /// <param name="right">The right side; overwritten by the solution.</param>
    /// <exception cref="ArithmeticException">The matrix is not positive definite.</exception>
    public static double[] Solve(double[] matrix, int size, double[] right)
    {
        for (var row = 0; row < size; row++)
            for (var column = 0; column <= row; column++)
            {
                var rest = matrix[(row * size) + column] - SimplexProblem.Dot(matrix.AsSpan(row * size, column), matrix.AsSpan(column * size, column));
                if (row == column && rest <= 0)
                    throw new ArithmeticException("the matrix is not positive definite");
                matrix[(row * size) + column] = row == column ? Math.Sqrt(rest) : rest / matrix[(column * size) + column];
            }
        for (var row = 0; row < size; row++)
            right[row] = (right[row] - SimplexProblem.Dot(matrix.AsSpan(row * size, row), right.AsSpan(0, row))) / matrix[(row * size) + row];
        for (var row = size - 1; row >= 0; row--)
        {
            for (var below = row + 1; below < size; below++)
                right[row] -= matrix[(below * size) + row] * right[below];
            right[row] /= matrix[(row * size) + row];
        }
        return right;
    }
}
