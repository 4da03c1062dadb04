namespace RegioHelix.Analytics.Complexity;

/// <summary>The largest eigenvalue of a symmetric operator beside some vectors that are known and left out.</summary>
/// <param name="Value">The eigenvalue.</param>
/// <param name="Vector">Its vector, of length 1.</param>
/// <param name="Residual">Length of A v - value v.</param>
/// <param name="Steps">Steps taken.</param>
internal sealed record LanczosEigenpair(double Value, double[] Vector, double Residual, int Steps)
{
    private const double Accuracy = 1e-15;
    private const int CheckEvery = 8;

    /// <summary>
    /// Lanczos iteration, each new vector made orthogonal to all former ones twice (Parlett 1998, The Symmetric Eigenvalue Problem, chapter 13),
    /// so that it gives the accuracy of a full decomposition in a few dozen steps. One thread, one fixed start: the same bits on every run.
    /// Null where nothing is left beside the known vectors.
    /// </summary>
    public static LanczosEigenpair? Find(SimilarityOperator matrix, IReadOnlyList<double[]> known, int mostSteps)
    {
        var size = matrix.Size;
        var basis = new List<double[]>();
        var (diagonal, beside) = (new List<double>(), new List<double>());
        var next = Start(size, known);
        var length = Normalise(next);
        if (length < 1e-8 || known.Count >= size)
            return null;
        var steps = Math.Min(mostSteps, size - known.Count);
        for (var step = 0; step < steps; step++)
        {
            basis.Add(next);
            var product = new double[size];
            matrix.Apply(next, product);
            diagonal.Add(Dot(product, next));
            MakeOrthogonal(product, known, basis);
            var left = Normalise(product);
            beside.Add(left);
            var isLast = step == steps - 1 || left < 1e-14;
            if (isLast || step % CheckEvery == CheckEvery - 1)
            {
                var (value, weights) = TridiagonalEigen.Largest(diagonal, beside);
                if (isLast || Math.Abs(left * weights[^1]) < Accuracy)
                    return Combine(matrix, value, weights, basis);
            }
            next = product;
        }
        return null;
    }

    private static LanczosEigenpair Combine(SimilarityOperator matrix, double value, double[] weights, List<double[]> basis)
    {
        var vector = new double[matrix.Size];
        for (var at = 0; at < basis.Count; at++)
            for (var row = 0; row < vector.Length; row++)
                vector[row] += weights[at] * basis[at][row];
        Normalise(vector);
        var rest = new double[vector.Length];
        matrix.Apply(vector, rest);
        for (var row = 0; row < rest.Length; row++)
            rest[row] -= value * vector[row];
        return new(value, vector, Math.Sqrt(Dot(rest, rest)), basis.Count);
    }

    // Numbers without pattern from a small generator of our own: a plain start could be blind to the vector sought. Each run starts elsewhere:
    // of an eigenvalue that comes twice, the same start less the first vector would hold nothing of the second.
    private static double[] Start(int size, IReadOnlyList<double[]> known)
    {
        var start = new double[size];
        var state = 88172645463325252UL * (ulong)(known.Count + 1);
        for (var at = 0; at < size; at++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            start[at] = (state / (double)ulong.MaxValue) - 0.5;
        }
        MakeOrthogonal(start, known, []);
        return start;
    }

    private static void MakeOrthogonal(double[] vector, IReadOnlyList<double[]> known, List<double[]> basis)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var one in known)
                Subtract(vector, one);
            foreach (var one in basis)
                Subtract(vector, one);
        }
    }

    private static void Subtract(double[] vector, double[] direction)
    {
        var part = Dot(vector, direction);
        for (var at = 0; at < vector.Length; at++)
            vector[at] -= part * direction[at];
    }

    private static double Normalise(double[] vector)
    {
        var length = Math.Sqrt(Dot(vector, vector));
        if (length > 0)
            for (var at = 0; at < vector.Length; at++)
                vector[at] /= length;
        return length;
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var at = 0; at < one.Length; at++)
            sum += one[at] * other[at];
        return sum;
    }
}
