using System.Numerics;
using RegioHelix.Analytics.Specialisation;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// Which side of a threshold a quotient is on, in whole numbers: <c>x * total</c> against <c>threshold * row * column</c>. Whole figures in 128 bits,
/// others on the decimals as they are written. Made when a first cell is too close to call.
/// </summary>
internal sealed class ExactQuotients
{
    private const int MostDecimals = 6;

    private readonly PlainSums sums;
    private readonly WrittenDecimal limit;
    private readonly BigInteger scale;
    private readonly BigInteger[]? rows;
    private readonly BigInteger[]? columns;
    private readonly BigInteger total;
    private readonly int decimals;

    public ExactQuotients(double[] values, PlainSums sums, double threshold)
    {
        (this.sums, limit) = (sums, WrittenDecimal.Of(threshold));
        scale = BigInteger.Pow(10, limit.Decimals);
        // Products of two sums below 2^53 take 106 bits, and six decimals of the threshold 20 more.
        if (sums.Total < 1L << 53 && limit.Decimals is >= 0 and <= MostDecimals && limit.Digits < 1 << 20 && Array.TrueForAll(values, value => value == Math.Truncate(value)))
            return;
        (rows, columns) = (new BigInteger[sums.Rows.Length], new BigInteger[sums.Columns.Length]);
        var written = Array.ConvertAll(values, WrittenDecimal.Of);
        decimals = written.Max(value => value.Decimals);
        for (var at = 0; at < values.Length; at++)
        {
            var units = written[at].InUnitsOf(decimals);
            rows[at / columns.Length] += units;
            columns[at % columns.Length] += units;
            total += units;
        }
    }

    /// <summary>Negative below the threshold, 0 at it, positive above.</summary>
    public int Sign(double value, int row, int column) => rows is null || columns is null
        ? Whole(value, sums.Total, scale).CompareTo(Whole(sums.Rows[row], sums.Columns[column], limit.Digits))
        : (WrittenDecimal.Of(value).InUnitsOf(decimals) * total * scale).CompareTo(limit.Digits * rows[row] * columns[column]);

    private static UInt128 Whole(double one, double other, BigInteger factor) => (UInt128)(ulong)one * (ulong)other * (ulong)factor;
}
