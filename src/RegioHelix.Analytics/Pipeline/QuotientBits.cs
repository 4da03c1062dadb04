using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// The location quotient's answers as bits, row by row: in floating point where that decides beyond doubt, else in whole numbers.
/// The same answers as <see cref="Specialised"/> gives a table without missing cells.
/// </summary>
internal sealed class QuotientBits
{
    // Sums of up to ten million terms err by less than 1e-9 of their size: beyond this margin floating point is right.
    private const double Doubt = 1e-9;

    // A factor beyond this could lift a share that has lost its digits below the least double over the threshold.
    private const double LargestFactor = 1e290;

    // The reciprocal of a smaller sum overflows.
    private const double LeastSum = 1e-300;

    private readonly double[] factors;

    public QuotientBits(int columns) => factors = new double[(columns + 63) / 64 * 64];

    /// <summary>Sets the bits of the cells that reach the threshold, and no other.</summary>
    /// <param name="values">Row-major, sound.</param>
    /// <param name="sums">Their sums.</param>
    /// <param name="threshold">A quotient above 0.</param>
    /// <param name="rule">Whether the threshold itself is enough.</param>
    /// <param name="bits">Regions by activities.</param>
    /// <param name="cores">How many to use.</param>
    public void Fill(double[] values, PlainSums sums, double threshold, ThresholdRule rule, BitRows bits, Cores cores)
    {
        for (var column = 0; column < sums.Columns.Length; column++)
        {
            var factor = sums.Columns[column] == 0 ? 0 : sums.Total / sums.Columns[column] / threshold;
            factors[column] = factor <= LargestFactor ? factor : double.NaN;
        }
        ExactQuotients? exact = null;
        if (cores == Cores.One)
            for (var row = 0; row < bits.Rows; row++)
                FillRow(row);
        else
            Shared();

        void Shared()
        {
            const int Rows = 32;
            cores.Over((bits.Rows + Rows - 1) / Rows, block =>
            {
                for (var row = block * Rows; row < Math.Min((block + 1) * Rows, bits.Rows); row++)
                    FillRow(row);
            });
        }

        void FillRow(int row)
        {
            var words = bits.WordsOf(row);
            var share = sums.Rows[row] is >= LeastSum and <= double.MaxValue ? 1 / sums.Rows[row] : double.NaN;
            words.Clear();
            for (var word = 0; sums.Rows[row] > 0 && word * 64 < factors.Length; word++)
            {
                var (first, width) = (word * 64, Math.Min(64, bits.Columns - (word * 64)));
                var cells = values.AsSpan((row * bits.Columns) + first, width);
                var (above, doubtful) = Compare(cells, factors.AsSpan(first, 64), share);
                for (; doubtful != 0; doubtful &= doubtful - 1)
                {
                    var column = System.Numerics.BitOperations.TrailingZeroCount(doubtful);
                    if (sums.Columns[first + column] > 0 && Reaches(Exact().Sign(cells[column], row, first + column), rule))
                        above |= 1UL << column;
                }
                words[word] = above;
            }
            bits.Recount(row);
        }

        ExactQuotients Exact() => LazyInitializer.EnsureInitialized(ref exact, () => new(values, sums, threshold));
    }

    private static bool Reaches(int sign, ThresholdRule rule) => rule == ThresholdRule.Above ? sign > 0 : sign >= 0;

    // Which of up to 64 cells are certainly above the threshold, and which are neither certainly above nor certainly below: hardly ever any.
    private static (ulong Above, ulong Doubtful) Compare(ReadOnlySpan<double> cells, ReadOnlySpan<double> factors, double share)
    {
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var factor = ref MemoryMarshal.GetReference(factors);
        var (shares, most, least) = (Vector512.Create(share), Vector512.Create(1 + Doubt), Vector512.Create(1 - Doubt));
        var (above, decided) = (0UL, Vector512<double>.AllBitsSet);
        var at = 0;
        for (; at + PlainSums.Lanes <= cells.Length; at += PlainSums.Lanes)
        {
            var ratio = Vector512.LoadUnsafe(ref cell, (nuint)at) * shares * Vector512.LoadUnsafe(ref factor, (nuint)at);
            var isAbove = Vector512.GreaterThan(ratio, most);
            above |= isAbove.ExtractMostSignificantBits() << at;
            decided &= isAbove | Vector512.LessThan(ratio, least);
        }
        if (at < cells.Length)
        {
            var ratio = PlainSums.Tail(cells[at..]) * shares * Vector512.LoadUnsafe(ref factor, (nuint)at);
            var isAbove = Vector512.GreaterThan(ratio, most);
            above |= isAbove.ExtractMostSignificantBits() << at;
            decided &= isAbove | Vector512.LessThan(ratio, least);
        }
        return (above, decided.AsUInt64() == Vector512<ulong>.AllBitsSet ? 0 : Doubtful(cells, factors, share));
    }

    private static ulong Doubtful(ReadOnlySpan<double> cells, ReadOnlySpan<double> factors, double share)
    {
        var doubtful = 0UL;
        for (var at = 0; at < cells.Length; at++)
            doubtful |= cells[at] * share * factors[at] is > 1 + Doubt or < 1 - Doubt ? 0 : 1UL << at;
        return doubtful;
    }
}
