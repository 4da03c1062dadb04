namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>Pearson's correlation of columns, over the rows where both are known, each row alike or with a weight.</summary>
internal static class Correlation
{
    private const int FewestRows = 3;

    // Relative to the largest value: less than this is rounding, not variation.
    private const double LeastDeviation = 1e-12;

    /// <param name="activities">Labels of the columns.</param>
    /// <param name="columns">Values; NaN for unknown.</param>
    /// <param name="weights">Of the rows, 0 or more; null for all alike. A row of weight 0 does not count.</param>
    /// <param name="kind">What the correlation says.</param>
    /// <param name="name">Its short name.</param>
    public static SimilarityMatrix Of(IReadOnlyList<string> activities, double[][] columns, double[]? weights, LinkKind kind, string name)
    {
        weights ??= [.. Enumerable.Repeat(1.0, columns.Length == 0 ? 0 : columns[0].Length)];
        int[] kept = [.. Enumerable.Range(0, columns.Length).Where(at => Between(columns[at], columns[at], weights) is not null)];
        double[]?[] standard = [.. kept.Select(at => Array.Exists(columns[at], double.IsNaN) ? null : Standardised(columns[at], weights))];
        var values = new double[(long)kept.Length * kept.Length];
        for (var one = 0; one < kept.Length; one++)
            for (var other = 0; other <= one; other++)
            {
                var value = one == other ? 1
                    : standard[one] is { } left && standard[other] is { } right ? Math.Clamp(Dot(left, right), -1, 1)
                    : Between(columns[kept[one]], columns[kept[other]], weights) ?? double.NaN;
                (values[(one * kept.Length) + other], values[(other * kept.Length) + one]) = (value, value);
            }
        return new([.. kept.Select(at => activities[at])], [.. activities.Where((_, at) => !kept.Contains(at))], kind, name, values);
    }

    private static double? Between(double[] one, double[] other, double[] weights)
    {
        int[] rows = [.. Enumerable.Range(0, one.Length).Where(row => weights[row] > 0 && !double.IsNaN(one[row]) && !double.IsNaN(other[row]))];
        double[] shared = [.. rows.Select(row => weights[row])];
        return rows.Length >= FewestRows && Standardised([.. rows.Select(row => one[row])], shared) is { } left && Standardised([.. rows.Select(row => other[row])], shared) is { } right
            ? Math.Clamp(Dot(left, right), -1, 1)
            : null;
    }

    // Centred at the weighted mean, times the root of the weights, and of length 1; null where nothing varies.
    private static double[]? Standardised(double[] column, double[] weights)
    {
        if (column.Length < FewestRows)
            return null;
        var all = weights.Sum();
        var mean = Dot(column, weights) / all;
        double[] centred = [.. column.Select((value, row) => (value - mean) * Math.Sqrt(weights[row]))];
        var length = Math.Sqrt(Dot(centred, centred));
        return length > LeastDeviation * Math.Sqrt(all) * column.Max(Math.Abs) ? [.. centred.Select(value => value / length)] : null;
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var row = 0; row < one.Length; row++)
            sum += one[row] * other[row];
        return sum;
    }
}
