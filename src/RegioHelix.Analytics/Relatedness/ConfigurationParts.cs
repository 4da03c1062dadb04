namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// Parts a table of given row and column sums where they leave no freedom, and solves what is left. Where the k largest row sums reach the most that the column sums allow
/// (equality in the theorem of Gale 1957 and Ryser 1957), the k rows certainly have every column of more than k, and the other rows certainly lack every column of fewer:
/// there the x and y of the configuration model would run to infinity, and an iteration would never end.
/// </summary>
internal sealed class ConfigurationParts
{
    private readonly int columnCount;

    public ConfigurationParts(int[] rowSums, int[] columnSums)
    {
        columnCount = columnSums.Length;
        Probabilities = new double[(long)rowSums.Length * columnSums.Length];
        Solve([.. Enumerable.Range(0, rowSums.Length)], rowSums, [.. Enumerable.Range(0, columnSums.Length)], columnSums);
    }

    /// <summary>Row-major.</summary>
    public double[] Probabilities { get; }

    /// <summary>Newton steps, over all parts.</summary>
    public int Steps { get; private set; }

    private void Solve(int[] rows, int[] rowSums, int[] columns, int[] columnSums)
    {
        if (rows.Length == 0 || columns.Length == 0)
            return;
        int[] order = [.. Enumerable.Range(0, rows.Length).OrderByDescending(at => rowSums[at])];
        for (var (top, sum) = (0, 0L); top <= rows.Length; sum += top < rows.Length ? rowSums[order[top]] : 0, top++)
            if (columnSums.Sum(count => (long)Math.Min(count, top)) == sum && IsCut(top, rows.Length, columnSums))
            {
                Part(top, order, rows, rowSums, columns, columnSums);
                return;
            }
        var block = new ConfigurationBlock(rowSums, columnSums);
        Steps += block.Steps;
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < columns.Length; column++)
                Probabilities[((long)rows[row] * columnCount) + columns[column]] = block.Probability(rowSums[row], columnSums[column]);
    }

    // Above and below all rows it is a cut only where a column is empty or full.
    private static bool IsCut(int top, int rows, int[] columnSums) => top > 0 && top < rows || columnSums.Contains(top);

    private void Part(int top, int[] order, int[] rows, int[] rowSums, int[] columns, int[] columnSums)
    {
        int[] full = [.. Enumerable.Range(0, columns.Length).Where(column => columnSums[column] >= top)];
        int[] scarce = [.. Enumerable.Range(0, columns.Length).Where(column => columnSums[column] < top)];
        int[] rest = [.. full.Where(column => columnSums[column] > top)];
        foreach (var row in order[..top])
            foreach (var column in full)
                Probabilities[((long)rows[row] * columnCount) + columns[column]] = 1;
        Solve(Pick(order[..top], rows), [.. order[..top].Select(row => rowSums[row] - full.Length)], Pick(scarce, columns), Pick(scarce, columnSums));
        Solve(Pick(order[top..], rows), Pick(order[top..], rowSums), Pick(rest, columns), [.. rest.Select(column => columnSums[column] - top)]);
    }

    private static int[] Pick(int[] positions, int[] from) => [.. positions.Select(at => from[at])];
}
