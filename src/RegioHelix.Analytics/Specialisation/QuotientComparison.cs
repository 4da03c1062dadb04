using System.Numerics;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// Compares quotients with a threshold: in floating point where that decides beyond doubt, else in whole numbers.
/// The exact sums are made only when a first cell is too close to call.
/// </summary>
internal sealed class QuotientComparison(RegionActivityTable table, TableSums sums, double threshold)
{
    // Sums of up to ten million terms err by less than 1e-9 of their size: beyond this margin floating point is right.
    internal const double Doubt = 1e-9;

    private readonly Lazy<ExactSums> exact = new(() => new ExactSums(table));

    /// <summary>Negative below the threshold, 0 at it, positive above; null where row or column adds up to zero. The cell must be published.</summary>
    public int? Sign(int region, int activity)
    {
        var (row, column, total) = (sums.Regions[region].Published, sums.Activities[activity].Published, sums.Total.Published);
        if (row == 0 || column == 0)
            return null;
        var value = table[region, activity].Value!.Value;
        // Divided by the sums, so that figures of 1e200 do not overflow.
        var ratio = value / row * (total / column) / threshold;
        return Math.Abs(ratio - 1) > Doubt ? Math.Sign(ratio - 1) : exact.Value.Sign(value, region, activity, threshold);
    }

    /// <summary>Sums of the published cells as whole numbers of one common decimal unit.</summary>
    private sealed class ExactSums
    {
        private readonly BigInteger[] rows;
        private readonly BigInteger[] columns;
        private readonly BigInteger total;
        private readonly int decimals;

        public ExactSums(RegionActivityTable table)
        {
            foreach (var cell in table.Cells)
                decimals = Math.Max(decimals, cell.Value is { } value ? WrittenDecimal.Of(value).Decimals : 0);
            rows = new BigInteger[table.Regions.Count];
            columns = new BigInteger[table.Activities.Count];
            for (var row = 0; row < rows.Length; row++)
                for (var column = 0; column < columns.Length; column++)
                    if (table[row, column].Value is { } value)
                    {
                        var units = WrittenDecimal.Of(value).InUnitsOf(decimals);
                        rows[row] += units;
                        columns[column] += units;
                        total += units;
                    }
        }

        public int Sign(double value, int row, int column, double threshold)
        {
            var limit = WrittenDecimal.Of(threshold);
            var left = WrittenDecimal.Of(value).InUnitsOf(decimals) * total * BigInteger.Pow(10, limit.Decimals);
            return left.CompareTo(limit.Digits * rows[row] * columns[column]);
        }
    }
}
