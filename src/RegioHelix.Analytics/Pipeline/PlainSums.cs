using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// Row, column and total sums of a plain matrix in one pass over it. A row is added in eight lanes that are then added in a fixed order,
/// a column in row order within blocks of rows: the same bits on every machine and on one thread or many.
/// </summary>
internal sealed class PlainSums
{
    internal const int Lanes = 8;
    private const int BlockRows = 64;

    private readonly double[] parts;
    private readonly ulong[] tops;

    public PlainSums(int rows, int columns)
    {
        (Rows, Columns) = (new double[rows], new double[columns]);
        var blocks = (rows + BlockRows - 1) / BlockRows;
        (parts, tops) = (new double[(long)blocks * columns], new ulong[blocks]);
    }

    public double[] Rows { get; }

    public double[] Columns { get; }

    public double Total { get; private set; }

    /// <summary>False where a value is negative, infinite or NaN; the sums then mean nothing.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Adds up a matrix.</summary>
    /// <param name="values">Row-major.</param>
    /// <param name="cores">How many to use.</param>
    public void Fill(double[] values, Cores cores)
    {
        if (cores == Cores.One || tops.Length == 1)
            for (var block = 0; block < tops.Length; block++)
                FillBlock(values, block);
        else
            cores.Over(tops.Length, block => FillBlock(values, block));
        Array.Clear(Columns);
        for (var block = 0; block < tops.Length; block++)
            Add(parts.AsSpan(block * Columns.Length, Columns.Length), Columns);
        Total = 0;
        foreach (var row in Rows)
            Total += row;
        // As whole numbers, finite values of 0 or more come before infinity, and everything else after it. Only -0 is sound and comes after.
        IsSound = tops.All(top => top < BitConverter.DoubleToUInt64Bits(double.PositiveInfinity)) || values.All(value => value >= 0 && value <= double.MaxValue);
    }

    private void FillBlock(double[] values, int block)
    {
        var (columns, first) = (Columns.Length, block * BlockRows);
        var last = Math.Min(first + BlockRows, Rows.Length);
        var part = parts.AsSpan(block * columns, columns);
        part.Clear();
        var top = Vector512<ulong>.Zero;
        var row = first;
        for (; row + 4 <= last; row += 4)
            FourRows(values.AsSpan(row * columns, 4 * columns), part, Rows.AsSpan(row, 4), ref top);
        for (; row < last; row++)
            Rows[row] = OneRow(values.AsSpan(row * columns, columns), part, ref top);
        tops[block] = LargestOf(top);
    }

    private static void FourRows(ReadOnlySpan<double> values, Span<double> part, Span<double> sums, ref Vector512<ulong> top)
    {
        var columns = (nuint)part.Length;
        ref var a = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(part);
        var (s0, s1, s2, s3) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var most = top;
        nuint at = 0;
        for (; at + Lanes <= columns; at += Lanes)
        {
            var (v0, v1) = (Vector512.LoadUnsafe(ref a, at), Vector512.LoadUnsafe(ref a, at + columns));
            var (v2, v3) = (Vector512.LoadUnsafe(ref a, at + (2 * columns)), Vector512.LoadUnsafe(ref a, at + (3 * columns)));
            (Vector512.LoadUnsafe(ref to, at) + v0 + v1 + v2 + v3).StoreUnsafe(ref to, at);
            (s0, s1, s2, s3) = (s0 + v0, s1 + v1, s2 + v2, s3 + v3);
            most = Vector512.Max(Vector512.Max(most, Vector512.Max(v0.AsUInt64(), v1.AsUInt64())), Vector512.Max(v2.AsUInt64(), v3.AsUInt64()));
        }
        for (var left = (int)at; left < part.Length; left++)
            for (var row = 0; row < 4; row++)
                part[left] += values[(row * part.Length) + left];
        var tail = part.Length - (int)at;
        var (t0, t1) = (Tail(values.Slice((int)at, tail)), Tail(values.Slice(part.Length + (int)at, tail)));
        var (t2, t3) = (Tail(values.Slice((2 * part.Length) + (int)at, tail)), Tail(values.Slice((3 * part.Length) + (int)at, tail)));
        top = Vector512.Max(Vector512.Max(most, Vector512.Max(t0.AsUInt64(), t1.AsUInt64())), Vector512.Max(t2.AsUInt64(), t3.AsUInt64()));
        (sums[0], sums[1], sums[2], sums[3]) = (SumOf(s0 + t0), SumOf(s1 + t1), SumOf(s2 + t2), SumOf(s3 + t3));
    }

    private static double OneRow(ReadOnlySpan<double> values, Span<double> part, ref Vector512<ulong> top)
    {
        var sum = Vector512<double>.Zero;
        var at = 0;
        for (; at + Lanes <= values.Length; at += Lanes)
        {
            var value = Vector512.Create(values.Slice(at, Lanes));
            sum += value;
            top = Vector512.Max(top, value.AsUInt64());
            (Vector512.Create<double>(part.Slice(at, Lanes)) + value).CopyTo(part[at..]);
        }
        for (var left = at; left < part.Length; left++)
            part[left] += values[left];
        var tail = Tail(values[at..]);
        top = Vector512.Max(top, tail.AsUInt64());
        return SumOf(sum + tail);
    }

    /// <summary>Fewer than eight values, and zeros.</summary>
    internal static Vector512<double> Tail(ReadOnlySpan<double> values)
    {
        Span<double> lanes = stackalloc double[Lanes];
        values.CopyTo(lanes);
        return Vector512.Create<double>(lanes);
    }

    /// <summary>The eight lanes, added in pairs.</summary>
    internal static double SumOf(Vector512<double> lanes) =>
        ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));

    private static ulong LargestOf(Vector512<ulong> lanes)
    {
        var largest = 0UL;
        for (var lane = 0; lane < Lanes; lane++)
            largest = Math.Max(largest, lanes[lane]);
        return largest;
    }

    private static void Add(ReadOnlySpan<double> part, Span<double> sums)
    {
        for (var at = 0; at < sums.Length; at++)
            sums[at] += part[at];
    }
}
