using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// What the draws gave for many figures, each as a distance from a base (the published figure), in single precision: 7 digits of the distance, not of the
/// figure. Up to 32 million numbers are kept; beyond that, for each figure only the lowest and highest that its interval needs, which are exact too.
/// </summary>
internal sealed class DrawnFigures
{
    private const long MostKept = 1L << 25;
    private const int Piece = 64;

    // Up to so many, keeping the ends in order costs less than sorting all.
    private const int FewEnds = 64;

    private readonly double[] bases;
    private readonly float[][] rows;
    private readonly int ends;
    private readonly float[] lowest = [];
    private readonly float[] highest = [];

    // Beyond which a draw is one of the lowest, or of the highest, so far.
    private readonly float[] belowThis = [];
    private readonly float[] aboveThis = [];
    private readonly double[] sums;
    private readonly double[] squares;
    private readonly int[] counts;
    private readonly int[] below;
    private readonly int[] same;

    public DrawnFigures(double[] bases, int draws, double level, IntervalForm form, long mostKept = MostKept)
    {
        this.bases = bases;
        IsKept = (long)bases.Length * draws <= mostKept;
        if (!IsKept && form == IntervalForm.BiasCorrected)
            throw new ArgumentException($"bias-corrected intervals of {bases.Length} figures over {draws} draws need more than {mostKept} numbers kept; ask for fewer draws, fewer figures or percentile intervals", nameof(form));
        rows = new float[IsKept ? draws : Math.Min(draws, Piece)][];
        (sums, squares) = (new double[bases.Length], new double[bases.Length]);
        (counts, below, same) = (new int[bases.Length], new int[bases.Length], new int[bases.Length]);
        // Bias-corrected intervals read any place of the order.
        ends = form == IntervalForm.BiasCorrected ? draws : OrderStatistics.Needed(draws, level);
        if (IsKept)
            return;
        (lowest, highest) = (new float[(long)bases.Length * ends], new float[(long)bases.Length * ends]);
        (belowThis, aboveThis) = (new float[bases.Length], new float[bases.Length]);
        Array.Fill(belowThis, float.PositiveInfinity);
        Array.Fill(aboveThis, float.NegativeInfinity);
    }

    /// <summary>Number of figures.</summary>
    public int Count => bases.Length;

    /// <summary>True where every draw is kept.</summary>
    public bool IsKept { get; }

    /// <summary>How many draws can be taken in before <see cref="Merge"/>.</summary>
    public int Room => rows.Length;

    /// <summary>Takes a draw in; NaN is a figure that the draw does not have.</summary>
    public void Put(int draw, ReadOnlySpan<double> figures)
    {
        var row = rows[draw % rows.Length] ??= new float[bases.Length];
        Subtract(figures, bases, row);
    }

    // Eight at a time; a distance beyond single precision is held as its largest number, NaN stays NaN.
    private static void Subtract(ReadOnlySpan<double> figures, ReadOnlySpan<double> bases, Span<float> distances)
    {
        ref var from = ref MemoryMarshal.GetReference(figures);
        ref var start = ref MemoryMarshal.GetReference(bases);
        ref var to = ref MemoryMarshal.GetReference(distances);
        var (at, length) = ((nuint)0, (nuint)distances.Length);
        for (; at + 16 <= length; at += 16)
        {
            var narrow = Vector512.Narrow(
                Vector512.LoadUnsafe(ref from, at) - Vector512.LoadUnsafe(ref start, at), Vector512.LoadUnsafe(ref from, at + 8) - Vector512.LoadUnsafe(ref start, at + 8));
            Vector512.Clamp(narrow, Vector512.Create(-float.MaxValue), Vector512.Create(float.MaxValue)).StoreUnsafe(ref to, at);
        }
        for (; at < length; at++)
            distances[(int)at] = (float)Math.Clamp(figures[(int)at] - bases[(int)at], -float.MaxValue, float.MaxValue);
    }

    /// <summary>Counts some draws in, in their order.</summary>
    public void Merge(int from, int count, DrawControl control)
    {
        var blocks = (bases.Length + Piece - 1) / Piece;
        DrawRun.ForEach(blocks, control with { Progress = null }, block =>
        {
            var (first, last) = (block * Piece, Math.Min(bases.Length, (block + 1) * Piece));
            for (var draw = from; draw < from + count; draw++)
                Tell(rows[draw % rows.Length], first, last);
        });
    }

    /// <summary>Reads every figure's draws.</summary>
    public void Read(DrawControl control, Reader read)
    {
        var blocks = (bases.Length + Piece - 1) / Piece;
        DrawRun.ForEach(blocks, control with { Progress = null }, () => new float[IsKept ? (rows.Length * Piece) + (2 * ends) : 0], (block, buffer) =>
        {
            var from = block * Piece;
            var width = Math.Min(Piece, bases.Length - from);
            var filled = new int[width];
            for (var place = 0; IsKept && place < rows.Length; place++)
                for (var at = 0; at < width; at++)
                    if (rows[place][from + at] is var value && !float.IsNaN(value))
                        buffer[(at * rows.Length) + filled[at]++] = value;
            for (var at = 0; at < width; at++)
            {
                var (figure, count) = (from + at, counts[from + at]);
                var fraction = count == 0 ? 0.5 : (below[figure] + (0.5 * same[figure])) / count;
                var own = Math.Min(ends, count);
                var order = IsKept
                    ? Ordered(buffer.AsSpan(at * rows.Length, filled[at]), buffer.AsSpan(rows.Length * Piece), fraction)
                    : new(count, lowest.AsSpan(figure * ends, own), highest.AsSpan((figure * ends) + ends - own, own), fraction);
                read(figure, bases[figure], order, count == 0 ? 0 : sums[figure] / count, Deviation(figure));
            }
        });
    }

    // Few places of the order are found in one pass; many by sorting.
    private OrderStatistics Ordered(Span<float> draws, Span<float> room, double fraction)
    {
        if (ends > FewEnds || draws.Length <= 2 * ends)
        {
            draws.Sort();
            return new(draws.Length, draws, [], fraction);
        }
        var low = room[..ends];
        var high = room.Slice(ends, ends);
        for (var at = 0; at < draws.Length; at++)
        {
            PutLow(low, Math.Min(ends, at), draws[at]);
            PutHigh(high, Math.Min(ends, at), draws[at]);
        }
        return new(draws.Length, low, high, fraction);
    }

    private double Deviation(int figure) => counts[figure] < 2
        ? 0
        : Math.Sqrt(Math.Max(0, (squares[figure] - (sums[figure] * sums[figure] / counts[figure])) / (counts[figure] - 1)));

    // Sixteen figures at a time, each in the order of its draws.
    private void Tell(float[] row, int first, int last)
    {
        var at = first;
        for (; at + 16 <= last; at += 16)
        {
            var value = Vector512.LoadUnsafe(ref row[at]);
            var isDefined = Vector512.Equals(value, value);
            if (!IsKept)
                PutEnds(row, at, Vector512.LessThan(value, Vector512.LoadUnsafe(ref belowThis[at])) | Vector512.GreaterThan(value, Vector512.LoadUnsafe(ref aboveThis[at])));
            Add(counts, at, isDefined);
            Add(below, at, Vector512.LessThan(value, Vector512<float>.Zero));
            Add(same, at, Vector512.Equals(value, Vector512<float>.Zero));
            var (low, high) = Vector512.Widen(value & isDefined);
            (Vector512.LoadUnsafe(ref sums[at]) + low).StoreUnsafe(ref sums[at]);
            (Vector512.LoadUnsafe(ref sums[at + 8]) + high).StoreUnsafe(ref sums[at + 8]);
            (Vector512.LoadUnsafe(ref squares[at]) + (low * low)).StoreUnsafe(ref squares[at]);
            (Vector512.LoadUnsafe(ref squares[at + 8]) + (high * high)).StoreUnsafe(ref squares[at + 8]);
        }
        for (; at < last; at++)
            if (row[at] is var value && !float.IsNaN(value))
            {
                if (!IsKept)
                    PutEnds(at, value);
                (sums[at], squares[at], counts[at]) = (sums[at] + value, squares[at] + ((double)value * value), counts[at] + 1);
                (below[at], same[at]) = (below[at] + (value < 0 ? 1 : 0), same[at] + (value == 0 ? 1 : 0));
            }
    }

    private static void Add(int[] counts, int at, Vector512<float> isSo) => (Vector512.LoadUnsafe(ref counts[at]) - isSo.AsInt32()).StoreUnsafe(ref counts[at]);

    // After a while, few of sixteen.
    private void PutEnds(float[] row, int first, Vector512<float> isEnd)
    {
        for (var left = isEnd.ExtractMostSignificantBits(); left != 0; left &= left - 1)
        {
            var at = first + BitOperations.TrailingZeroCount(left);
            PutEnds(at, row[at]);
        }
    }

    private void PutEnds(int at, float value)
    {
        var held = Math.Min(ends, counts[at]);
        PutLow(lowest.AsSpan(at * ends, ends), held, value);
        PutHigh(highest.AsSpan(at * ends, ends), held, value);
        if (held + 1 >= ends)
            (belowThis[at], aboveThis[at]) = (lowest[((at + 1) * ends) - 1], highest[at * ends]);
    }

    // Ascending from the start.
    private static void PutLow(Span<float> ends, int held, float value)
    {
        if (held == ends.Length && value >= ends[^1])
            return;
        var at = Math.Min(held, ends.Length - 1);
        for (; at > 0 && ends[at - 1] > value; at--)
            ends[at] = ends[at - 1];
        ends[at] = value;
    }

    // Ascending towards the end.
    private static void PutHigh(Span<float> ends, int held, float value)
    {
        if (held == ends.Length && value <= ends[0])
            return;
        var at = Math.Max(ends.Length - 1 - held, 0);
        for (; at < ends.Length - 1 && ends[at + 1] < value; at++)
            ends[at] = ends[at + 1];
        ends[at] = value;
    }

    /// <summary>Told of each figure: its position, base, draws, and the mean and deviation of their distances from the base.</summary>
    public delegate void Reader(int figure, double start, in OrderStatistics draws, double mean, double deviation);
}
