namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// The configuration model of a block whose sums leave freedom everywhere, so that it has one finite solution. Rows of the same sum share their x, columns their y;
/// their logarithms minimise a convex function (the likelihood), found by Newton's method with halved steps. The one direction that changes nothing
/// (all x times a number, all y divided by it) is held by adding it to the matrix.
/// </summary>
internal sealed class ConfigurationBlock
{
    private const int MostSteps = 200;
    private const double Accuracy = 1e-12;

    private readonly (int Sum, int Count)[] rows;
    private readonly (int Sum, int Count)[] columns;
    private readonly double rowCount;
    private readonly double columnCount;
    private double[] logarithms;

    public ConfigurationBlock(int[] rowSums, int[] columnSums)
    {
        (rows, columns) = (Classes(rowSums), Classes(columnSums));
        (rowCount, columnCount) = (rowSums.Length, columnSums.Length);
        var all = Math.Sqrt(rowSums.Sum(sum => (double)sum));
        logarithms = [.. rows.Concat(columns).Select(part => Math.Log(part.Sum / all))];
        while (Steps < MostSteps && Step())
            Steps++;
    }

    public int Steps { get; private set; }

    public double Probability(int rowSum, int columnSum) =>
        Logistic(logarithms[Array.FindIndex(rows, part => part.Sum == rowSum)] + logarithms[rows.Length + Array.FindIndex(columns, part => part.Sum == columnSum)]);

    private bool Step()
    {
        var (gradient, matrix) = Derivatives();
        if (IsSolved(gradient))
            return false;
        var direction = Cholesky.Solve(matrix, gradient);
        var slope = direction.Zip(gradient, (step, side) => step * side).Sum();
        var before = Objective(logarithms);
        for (var length = 1.0; length > 1e-10; length /= 2)
        {
            double[] next = [.. logarithms.Zip(direction, (value, step) => value - (length * step))];
            // Near the end the objective no longer changes in its last digits: a full step is then right.
            if (Objective(next) <= before - (1e-4 * length * slope) + (1e-12 * Math.Abs(before)))
            {
                logarithms = next;
                return true;
            }
        }
        return false;
    }

    private bool IsSolved(double[] gradient)
    {
        for (var at = 0; at < gradient.Length; at++)
        {
            var part = at < rows.Length ? rows[at] : columns[at - rows.Length];
            if (Math.Abs(gradient[at]) > Accuracy * part.Count * part.Sum)
                return false;
        }
        return true;
    }

    private double Objective(double[] at)
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < columns.Length; column++)
                sum += rows[row].Count * columns[column].Count * SoftPlus(at[row] + at[rows.Length + column]);
        for (var part = 0; part < at.Length; part++)
            sum -= (part < rows.Length ? (double)rows[part].Count * rows[part].Sum : (double)columns[part - rows.Length].Count * columns[part - rows.Length].Sum) * at[part];
        return sum;
    }

    private (double[] Gradient, double[,] Matrix) Derivatives()
    {
        var size = logarithms.Length;
        var (gradient, matrix) = (new double[size], new double[size, size]);
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < columns.Length; column++)
            {
                var (other, pairs) = (rows.Length + column, (double)rows[row].Count * columns[column].Count);
                var probability = Logistic(logarithms[row] + logarithms[other]);
                var variance = pairs * probability * (1 - probability);
                gradient[row] += pairs * (probability - (rows[row].Sum / columnCount));
                gradient[other] += pairs * (probability - (columns[column].Sum / rowCount));
                matrix[row, row] += variance;
                matrix[other, other] += variance;
                matrix[row, other] += variance;
                matrix[other, row] += variance;
            }
        HoldFreeDirection(matrix);
        return (gradient, matrix);
    }

    private void HoldFreeDirection(double[,] matrix)
    {
        var size = logarithms.Length;
        var scale = Enumerable.Range(0, size).Average(at => matrix[at, at]) / size;
        for (var one = 0; one < size; one++)
            for (var other = 0; other < size; other++)
                matrix[one, other] += scale * (one < rows.Length == other < rows.Length ? 1 : -1);
    }

    private static (int Sum, int Count)[] Classes(int[] sums) => [.. sums.GroupBy(sum => sum).OrderByDescending(same => same.Key).Select(same => (same.Key, same.Count()))];

    private static double Logistic(double value) => value >= 0 ? 1 / (1 + Math.Exp(-value)) : Math.Exp(value) / (1 + Math.Exp(value));

    private static double SoftPlus(double value) => Math.Max(value, 0) + Math.Log(1 + Math.Exp(-Math.Abs(value)));
}
