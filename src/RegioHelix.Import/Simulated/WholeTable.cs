namespace RegioHelix.Import.Simulated;

/// <summary>
/// Whole numbers close to a fitted table, with the totals of rows and columns met exactly and the fixed cells untouched.
/// Rows are shared out by largest remainder; then one person at a time moves within a row from a column with too many to one with too few.
/// </summary>
internal static class WholeTable
{
    public static long[] From(double[] fitted, long?[] pinned, long[] rowTotals, long[] columnTotals)
    {
        var (rows, columns) = (rowTotals.Length, columnTotals.Length);
        var whole = new long[fitted.Length];
        for (var row = 0; row < rows; row++)
            ShareOut(row);
        var excess = new long[columns];
        for (var column = 0; column < columns; column++)
            excess[column] = Enumerable.Range(0, rows).Sum(row => whole[(row * columns) + column]) - columnTotals[column];
        for (var from = 0; from < columns; from++)
            for (var to = 0; to < columns && excess[from] > 0; to++)
                Move(from, to);
        return Array.TrueForAll(excess, left => left == 0)
            ? whole
            : throw new InvalidOperationException("the fixed cells leave no whole table with these totals");

        void ShareOut(int row)
        {
            var start = row * columns;
            var free = new double[columns];
            long kept = 0;
            for (var column = 0; column < columns; column++)
                if (pinned[start + column] is { } persons)
                    kept += persons;
                else
                    free[column] = fitted[start + column];
            var shares = Apportionment.From(rowTotals[row] - kept, free);
            for (var column = 0; column < columns; column++)
                whole[start + column] = pinned[start + column] ?? shares[column];
        }

        // Rows with large cells come first, each in turn: there one person changes a quotient least.
        void Move(int from, int to)
        {
            if (excess[from] <= 0 || excess[to] >= 0)
                return;
            var open = Enumerable.Range(0, rows)
                .Where(row => Free(row, from) && Free(row, to) && whole[(row * columns) + from] > 1)
                .OrderByDescending(row => Math.Min(fitted[(row * columns) + from], fitted[(row * columns) + to]))
                .ThenBy(row => row)
                .ToArray();
            for (var i = 0; open.Length > 0 && excess[from] > 0 && excess[to] < 0; i = (i + 1) % open.Length)
            {
                var start = open[i] * columns;
                if (whole[start + from] <= 1)
                    return;
                whole[start + from]--;
                whole[start + to]++;
                excess[from]--;
                excess[to]++;
            }
        }

        bool Free(int row, int column) => pinned[(row * columns) + column] is null && fitted[(row * columns) + column] > 0;
    }
}
