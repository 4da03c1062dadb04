using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>The columns of a table of figures as plain numbers, for correlations between them over the rows where both have a value.</summary>
internal sealed class QuotientColumns
{
    // A spread that is rounding alone is none.
    private const double LeastSpread = 1e-14;

    private readonly double[][] columns;
    private readonly double[]?[] standard;

    private QuotientColumns(double[][] columns)
    {
        this.columns = columns;
        standard = [.. columns.Select(column => Array.Exists(column, double.IsNaN) ? null : Centred(column))];
    }

    public int Count => columns.Length;

    /// <param name="quotients">The table.</param>
    /// <param name="change">What is made of each value first; null for nothing.</param>
    public static QuotientColumns Of(FigureTable quotients, Func<double, double>? change = null) => new([.. Enumerable.Range(0, quotients.Columns.Count).Select(column =>
        Enumerable.Range(0, quotients.Rows.Count).Select(row => quotients[row, column].Value is { } value ? change?.Invoke(value) ?? value : double.NaN).ToArray())]);

    /// <summary>Pearson's correlation, -1 to 1; null where one does not vary, or fewer than two rows are common.</summary>
    public double? Correlation(int one, int other)
    {
        if (standard[one] is { } here && standard[other] is { } there)
            return here.Length < 2 ? null : Product(here, there);
        int[] common = [.. Enumerable.Range(0, columns[one].Length).Where(row => !double.IsNaN(columns[one][row]) && !double.IsNaN(columns[other][row]))];
        return common.Length < 2 ? null : Product(Centred([.. common.Select(row => columns[one][row])]), Centred([.. common.Select(row => columns[other][row])]));
    }

    private static double? Product(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var row = 0; row < one.Length; row++)
            sum += one[row] * other[row];
        return double.IsNaN(sum) ? null : Math.Clamp(sum, -1, 1);
    }

    // Less the mean, of length 1; all NaN where it does not vary.
    private static double[] Centred(double[] values)
    {
        if (values.Length == 0)
            return values;
        var mean = values.Average();
        var length = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)));
        var varies = length > LeastSpread * values.Length * Math.Max(Math.Abs(mean), double.Epsilon);
        return [.. values.Select(value => varies ? (value - mean) / length : double.NaN)];
    }
}
