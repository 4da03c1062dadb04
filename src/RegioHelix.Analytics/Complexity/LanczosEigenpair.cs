namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// The largest eigenvalue of a symmetric operator beside some vectors that are known and left out. Lanczos iteration, each new vector made
/// orthogonal to all former ones twice (Parlett 1998, The Symmetric Eigenvalue Problem, chapter 13), so that it gives the accuracy of a full
/// decomposition in a few dozen steps. One fixed start: the same bits on every run. Its memory serves one search after the other.
/// </summary>
internal sealed class LanczosEigenpair(int size)
{
    private const int CheckEvery = 4;

    private readonly List<double[]> basis = [];
    private readonly List<double[]> known = [];
    private readonly double[] rest = new double[size];
    private double[] diagonal = new double[64];
    private double[] beside = new double[64];
    private double[] weights = new double[64];
    private int knownCount;

    /// <summary>The eigenvalue.</summary>
    public double Value { get; private set; }

    /// <summary>Its vector, of length 1.</summary>
    public double[] Vector { get; } = new double[size];

    /// <summary>Length of A v - value v.</summary>
    public double Residual { get; private set; }

    /// <summary>Steps taken.</summary>
    public int Steps { get; private set; }

    /// <summary>Forgets the known vectors.</summary>
    public void Forget() => knownCount = 0;

    /// <summary>Leaves a vector of length 1 out of what is searched.</summary>
    public void Know(ReadOnlySpan<double> vector)
    {
        if (known.Count == knownCount)
            known.Add(new double[size]);
        vector.CopyTo(known[knownCount++]);
    }

    /// <summary>Searches; false where nothing is left beside the known vectors.</summary>
    /// <param name="matrix">The operator.</param>
    /// <param name="accuracy">The estimated residual that is enough; the value is then accurate to about its square.</param>
    /// <param name="mostSteps">Most steps.</param>
    public bool Find(ISimilarity matrix, double accuracy, int mostSteps)
    {
        var next = Basis(0);
        Start(matrix, next);
        if (VectorSums.Normalise(next) < 1e-8 || knownCount >= size)
            return false;
        var most = Math.Min(mostSteps, size - knownCount);
        for (Steps = 1; ; Steps++)
        {
            var step = Steps - 1;
            Reserve(Steps);
            var (own, product) = (basis[step], Basis(Steps));
            matrix.Apply(own, product);
            diagonal[step] = VectorSums.Dot(product, own);
            MakeOrthogonal(product, Steps);
            beside[step] = VectorSums.Normalise(product);
            var isLast = Steps == most || beside[step] < 1e-14;
            if (!isLast && Steps % CheckEvery != 0)
                continue;
            Value = TridiagonalEigen.Largest(diagonal.AsSpan(0, Steps), beside, weights.AsSpan(0, Steps));
            if (isLast || Math.Abs(beside[step] * weights[step]) < accuracy)
                break;
        }
        Combine(matrix);
        return true;
    }

    private double[] Basis(int at)
    {
        while (basis.Count <= at)
            basis.Add(new double[size]);
        return basis[at];
    }

    private void Reserve(int steps)
    {
        if (steps <= diagonal.Length)
            return;
        Array.Resize(ref diagonal, 2 * steps);
        Array.Resize(ref beside, 2 * steps);
        Array.Resize(ref weights, 2 * steps);
    }

    private void Combine(ISimilarity matrix)
    {
        Array.Clear(Vector);
        for (var at = 0; at < Steps; at++)
            VectorSums.AddMultiple(Vector, weights[at], basis[at]);
        VectorSums.Normalise(Vector);
        matrix.Apply(Vector, rest);
        VectorSums.AddMultiple(rest, -Value, Vector);
        Residual = Math.Sqrt(VectorSums.Dot(rest, rest));
    }

    // Numbers without pattern from a small generator of our own: a plain start could be blind to the vector sought. Each search starts elsewhere:
    // of an eigenvalue that comes twice, the same start less the first vector would hold nothing of the second.
    private void Start(ISimilarity matrix, double[] start)
    {
        var state = 88172645463325252UL * (ulong)(knownCount + 1);
        for (var at = 0; at < size; at++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            start[at] = matrix.IsEmpty(at) ? 0 : (state / (double)ulong.MaxValue) - 0.5;
        }
        MakeOrthogonal(start, 0);
    }

    private void MakeOrthogonal(double[] vector, int steps)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var at = 0; at < knownCount; at++)
                VectorSums.AddMultiple(vector, -VectorSums.Dot(vector, known[at]), known[at]);
            for (var at = 0; at < steps; at++)
                VectorSums.AddMultiple(vector, -VectorSums.Dot(vector, basis[at]), basis[at]);
        }
    }
}
