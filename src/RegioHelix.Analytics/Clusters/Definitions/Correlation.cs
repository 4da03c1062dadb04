namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>Pearson's correlation of columns, over the rows where both are known.</summary>
internal static class Correlation
{
    private const int FewestRows = 3;

    // Relative to the largest value: less than this is rounding, not variation.
    private const double LeastDeviation = 1e-12;

    public static SimilarityMatrix Of(IReadOnlyList<string> activities, double[][] columns, LinkKind kind, string name)
    {
        int[] kept = [.. Enumerable.Range(0, columns.Length).Where(at => Between(columns[at], columns[at]) is not null)];
        double[]?[] standard = [.. kept.Select(at => Array.Exists(columns[at], double.IsNaN) ? null : Standardised(columns[at]))];
        var values = new double[(long)kept.Length * kept.Length];
        for (var one = 0; one < kept.Length; one++)
            for (var other = 0; other <= one; other++)
            {
                var value = one == other ? 1
                    : standard[one] is { } left && standard[other] is { } right ? Math.Clamp(Dot(left, right), -1, 1)
                    : Between(columns[kept[one]], columns[kept[other]]) ?? double.NaN;
                (values[(one * kept.Length) + other], values[(other * kept.Length) + one]) = (value, value);
            }
        return new([.. kept.Select(at => activities[at])], [.. activities.Where((_, at) => !kept.Contains(at))], kind, name, values);
    }

    private static double? Between(double[] one, double[] other)
    {
        int[] rows = [.. Enumerable.Range(0, one.Length).Where(row => !double.IsNaN(one[row]) && !double.IsNaN(other[row]))];
        return rows.Length >= FewestRows && Standardised([.. rows.Select(row => one[row])]) is { } left && Standardised([.. rows.Select(row => other[row])]) is { } right
            ? Math.Clamp(Dot(left, right), -1, 1)
            : null;
    }

    // Centred and of length 1; null where nothing varies.
    private static double[]? Standardised(double[] column)
    {
        if (column.Length < FewestRows)
            return null;
        var mean = column.Sum() / column.Length;
        double[] centred = [.. column.Select(value => value - mean)];
        var length = Math.Sqrt(Dot(centred, centred));
        return length > LeastDeviation * Math.Sqrt(column.Length) * column.Max(Math.Abs) ? [.. centred.Select(value => value / length)] : null;
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var row = 0; row < one.Length; row++)
            sum += one[row] * other[row];
        return sum;
    }
}
