using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// Sums along vectors in sixteen lanes of fused multiply-adds that are then added in a fixed order: the same bits on every machine.
/// </summary>
internal static class VectorSums
{
    private const int Lanes = 8;

    public static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        ref var a = ref MemoryMarshal.GetReference(one);
        ref var b = ref MemoryMarshal.GetReference(other);
        var (even, odd) = (Vector512<double>.Zero, Vector512<double>.Zero);
        nuint at = 0;
        for (; at + (2 * Lanes) <= (nuint)one.Length; at += 2 * Lanes)
        {
            even = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref a, at), Vector512.LoadUnsafe(ref b, at), even);
            odd = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref a, at + Lanes), Vector512.LoadUnsafe(ref b, at + Lanes), odd);
        }
        var sum = SumOf(even + odd);
        for (; at < (nuint)one.Length; at++)
            sum = Math.FusedMultiplyAdd(one[(int)at], other[(int)at], sum);
        return sum;
    }

    /// <summary>Adds a multiple of a direction to a vector.</summary>
    public static void AddMultiple(Span<double> vector, double factor, ReadOnlySpan<double> direction)
    {
        ref var to = ref MemoryMarshal.GetReference(vector);
        ref var from = ref MemoryMarshal.GetReference(direction);
        var factors = Vector512.Create(factor);
        nuint at = 0;
        for (; at + Lanes <= (nuint)vector.Length; at += Lanes)
            Vector512.FusedMultiplyAdd(factors, Vector512.LoadUnsafe(ref from, at), Vector512.LoadUnsafe(ref to, at)).StoreUnsafe(ref to, at);
        for (; at < (nuint)vector.Length; at++)
            vector[(int)at] = Math.FusedMultiplyAdd(factor, direction[(int)at], vector[(int)at]);
    }

    /// <summary>Brings a vector to length 1 and returns the length it had.</summary>
    public static double Normalise(Span<double> vector)
    {
        var length = Math.Sqrt(Dot(vector, vector));
        if (length > 0)
            foreach (ref var value in vector)
                value /= length;
        return length;
    }

    /// <summary>The sum of some entries of a vector.</summary>
    public static double At(ReadOnlySpan<int> positions, double[] vector)
    {
        var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0);
        var at = 0;
        for (; at + 4 <= positions.Length; at += 4)
        {
            s0 += vector[positions[at]];
            s1 += vector[positions[at + 1]];
            s2 += vector[positions[at + 2]];
            s3 += vector[positions[at + 3]];
        }
        for (; at < positions.Length; at++)
            s0 += vector[positions[at]];
        return (s0 + s1) + (s2 + s3);
    }

    private static double SumOf(Vector512<double> lanes) =>
        ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}
