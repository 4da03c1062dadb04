namespace RegioHelix.Analytics.Complexity;

/// <summary>The largest eigenvalue and vector of a small symmetric tridiagonal matrix.</summary>
internal static class TridiagonalEigen
{
    private const int MostSteps = 100;
    private const double Least = 1e-300;

    /// <summary>
    /// The value by Laguerre's iteration from above, which for a polynomial with real roots falls onto the largest one and never past it
    /// (Wilkinson 1965, The Algebraic Eigenvalue Problem, chapter 7); the vector by the twisted factorisation, whose small entries are as
    /// accurate as its large ones (Dhillon and Parlett 2004, Linear Algebra and its Applications 387).
    /// </summary>
    /// <param name="diagonal">n numbers.</param>
    /// <param name="beside">At least n - 1 numbers: the one at k couples k and k + 1.</param>
    /// <param name="vector">n numbers: the vector, of length 1.</param>
    /// <returns>The value.</returns>
    public static double Largest(ReadOnlySpan<double> diagonal, ReadOnlySpan<double> beside, Span<double> vector)
    {
        var size = diagonal.Length;
        var value = Above(diagonal, beside);
        for (var step = 0; step < MostSteps; step++)
        {
            var (first, second) = Derivatives(diagonal, beside, value);
            var root = Math.Sqrt(Math.Max(0, (size - 1) * ((size * second) - (first * first))));
            var down = size / (first + root);
            // At the root itself rounding alone decides: neither a number nor a step down.
            if (!(down > 1e-17 * Math.Abs(value)) || value - down == value)
                break;
            value -= down;
        }
        Twisted(diagonal, beside, value, vector);
        return value;
    }

    // Gershgorin's bound.
    private static double Above(ReadOnlySpan<double> diagonal, ReadOnlySpan<double> beside)
    {
        var most = double.NegativeInfinity;
        for (var at = 0; at < diagonal.Length; at++)
            most = Math.Max(most, diagonal[at] + (at > 0 ? Math.Abs(beside[at - 1]) : 0) + (at + 1 < diagonal.Length ? Math.Abs(beside[at]) : 0));
        return most + (1e-12 * Math.Max(1, Math.Abs(most)));
    }

    // The sums of 1 / (x - root) and of 1 / (x - root)^2, from the pivots of T - x and their derivatives.
    private static (double First, double Second) Derivatives(ReadOnlySpan<double> diagonal, ReadOnlySpan<double> beside, double x)
    {
        var (pivot, slope, bend) = (diagonal[0] - x, -1.0, 0.0);
        var (first, second) = (0.0, 0.0);
        for (var at = 0; ; at++)
        {
            // Above all roots every pivot is negative.
            pivot = pivot < 0 ? Math.Min(pivot, -Least) : -Least;
            var (s, b) = (slope / pivot, bend / pivot);
            (first, second) = (first + s, second + ((s * s) - b));
            if (at + 1 == diagonal.Length)
                return (first, second);
            var coupling = beside[at] * beside[at] / pivot;
            (pivot, slope, bend) = (diagonal[at + 1] - x - coupling, -1 + (coupling * s), coupling * (b - (2 * s * s)));
        }
    }

    private static void Twisted(ReadOnlySpan<double> diagonal, ReadOnlySpan<double> beside, double value, Span<double> vector)
    {
        var size = diagonal.Length;
        var (down, up) = (new double[size], new double[size]);
        down[0] = Safe(diagonal[0] - value);
        for (var at = 1; at < size; at++)
            down[at] = Safe(diagonal[at] - value - (beside[at - 1] * beside[at - 1] / down[at - 1]));
        up[^1] = Safe(diagonal[^1] - value);
        for (var at = size - 2; at >= 0; at--)
            up[at] = Safe(diagonal[at] - value - (beside[at] * beside[at] / up[at + 1]));
        var (twist, least) = (0, double.PositiveInfinity);
        for (var at = 0; at < size; at++)
            if (Math.Abs(down[at] + up[at] - (diagonal[at] - value)) is var left && left < least)
                (twist, least) = (at, left);
        vector[twist] = 1;
        for (var at = twist - 1; at >= 0; at--)
            vector[at] = -beside[at] / down[at] * vector[at + 1];
        for (var at = twist + 1; at < size; at++)
            vector[at] = -beside[at - 1] / up[at] * vector[at - 1];
        VectorSums.Normalise(vector);
    }

    private static double Safe(double pivot) => Math.Abs(pivot) < Least ? -Least : pivot;
}
