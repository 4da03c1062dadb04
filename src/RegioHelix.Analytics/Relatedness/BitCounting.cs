using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// Counts the bits that two rows have in common. With 512-bit byte instructions 64 bytes at a time by looking up each half byte
/// (Mula, Kurz and Lemire 2018, The Computer Journal 61(1), section 4); elsewhere word by word, the twin that the tests compare with.
/// </summary>
internal static class BitCounting
{
    private static readonly Vector512<byte> BitsOfHalfByte = Vector512.Create(Vector256.Create(
        Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4),
        Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4)));

    /// <summary>Bits set in both rows, which are equally long.</summary>
    public static int Common(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other) =>
        Avx512BW.IsSupported ? CommonByBlocks(one, other) : CommonByWords(one, other);

    internal static int CommonByWords(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var count = 0;
        for (var at = 0; at < one.Length; at++)
            count += BitOperations.PopCount(one[at] & other[at]);
        return count;
    }

    internal static int CommonByBlocks(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        ref var left = ref MemoryMarshal.GetReference(one);
        ref var right = ref MemoryMarshal.GetReference(other);
        var halfBytes = Vector512.Create((byte)0x0F);
        var sums = Vector512<ulong>.Zero;
        for (nuint at = 0; at < (nuint)one.Length; at += (nuint)Vector512<ulong>.Count)
        {
            var common = (Vector512.LoadUnsafe(ref left, at) & Vector512.LoadUnsafe(ref right, at)).AsByte();
            var low = Avx512BW.Shuffle(BitsOfHalfByte, common & halfBytes);
            var high = Avx512BW.Shuffle(BitsOfHalfByte, (common.AsUInt16() >> 4).AsByte() & halfBytes);
            sums += Avx512BW.SumAbsoluteDifferences(low + high, Vector512<byte>.Zero).AsUInt64();
        }
        return (int)Vector512.Sum(sums);
    }
}
