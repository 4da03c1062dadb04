namespace RegioHelix.Analytics.Complexity;

/// <summary>The largest eigenvalue and vector of a small symmetric tridiagonal matrix.</summary>
internal static class TridiagonalEigen
{
    /// <summary>
    /// By implicit QL steps (Press et al. 2007, Numerical Recipes, section 11.4, after Wilkinson and Reinsch 1971).
    /// </summary>
    /// <param name="diagonal">n numbers.</param>
    /// <param name="beside">At least n - 1 numbers: the one at k couples k and k + 1.</param>
    public static (double Value, double[] Vector) Largest(List<double> diagonal, List<double> beside)
    {
        var size = diagonal.Count;
        double[] d = [.. diagonal];
        double[] e = [.. beside.Take(size - 1), 0];
        var z = new double[size, size];
        for (var at = 0; at < size; at++)
            z[at, at] = 1;
        for (var first = 0; first < size; first++)
            while (true)
            {
                var split = first;
                while (split < size - 1 && Math.Abs(e[split]) > double.Epsilon + (1e-17 * (Math.Abs(d[split]) + Math.Abs(d[split + 1]))))
                    split++;
                if (split == first)
                    break;
                Step(d, e, z, first, split);
            }
        var largest = Array.IndexOf(d, d.Max());
        return (d[largest], [.. Enumerable.Range(0, size).Select(row => z[row, largest])]);
    }

    private static void Step(double[] d, double[] e, double[,] z, int first, int split)
    {
        var shift = (d[first + 1] - d[first]) / (2 * e[first]);
        var root = Math.Sqrt((shift * shift) + 1);
        var g = d[split] - d[first] + (e[first] / (shift + Math.CopySign(root, shift)));
        var (sine, cosine, p) = (1.0, 1.0, 0.0);
        for (var at = split - 1; at >= first; at--)
        {
            var (f, b) = (sine * e[at], cosine * e[at]);
            root = Math.Sqrt((f * f) + (g * g));
            e[at + 1] = root;
            if (root == 0)
            {
                d[at + 1] -= p;
                e[split] = 0;
                return;
            }
            (sine, cosine) = (f / root, g / root);
            g = d[at + 1] - p;
            root = ((d[at] - g) * sine) + (2 * cosine * b);
            p = sine * root;
            d[at + 1] = g + p;
            g = (cosine * root) - b;
            for (var row = 0; row < d.Length; row++)
                (z[row, at + 1], z[row, at]) = ((sine * z[row, at]) + (cosine * z[row, at + 1]), (cosine * z[row, at]) - (sine * z[row, at + 1]));
        }
        d[first] -= p;
        e[first] = g;
        e[split] = 0;
    }
}
