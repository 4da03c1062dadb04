using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// Adds up rows of 512 bits column by column: in how many of some rows is each bit set? The counts are kept as slices, one vector for their ones,
/// one for their twos and so on, so that one instruction adds 512 of them (Harley and Seal's carry-save adder; Mula, Kurz and Lemire 2018,
/// The Computer Journal 61(1), section 5, use it along a row). Counting the common bits of pairs of rows instead takes some ten instructions a pair.
/// </summary>
internal static class SlicedCounting
{
    public const int Columns = 512;
    public const int Words = Columns / 64;

    private const int Block = 8;
    private const int MostSlices = 24;
    private const int Group = 16;

    /// <summary>Counts.</summary>
    /// <param name="rows">Which rows, fewer than 2^16.</param>
    /// <param name="panel">All rows, 8 words each; the last row is zeros and is none of <paramref name="rows"/>.</param>
    /// <param name="counts">512 counts, of which those from <paramref name="left"/> to <paramref name="right"/> are written, rounded to groups of sixteen.</param>
    /// <param name="left">The first column wanted.</param>
    /// <param name="right">The end of the columns wanted.</param>
    public static void Count(ReadOnlySpan<int> rows, ReadOnlySpan<ulong> panel, Span<ushort> counts, int left = 0, int right = Columns)
    {
        Span<Vector512<ulong>> slices = stackalloc Vector512<ulong>[MostSlices];
        Span<Vector512<ulong>> waiting = stackalloc Vector512<ulong>[MostSlices];
        slices.Clear();
        ref var words = ref MemoryMarshal.GetReference(panel);
        Span<int> last = stackalloc int[Block];
        last.Fill((panel.Length / Words) - 1);
        rows[(rows.Length / Block * Block)..].CopyTo(last);
        var (ones, twos, fours) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        var blocks = (rows.Length + Block - 1) / Block;
        for (var block = 0; block < blocks; block++)
        {
            var eight = (block + 1) * Block <= rows.Length ? rows.Slice(block * Block, Block) : last;
            var twosA = Add(ref ones, Row(ref words, eight[0]), Row(ref words, eight[1]));
            var twosB = Add(ref ones, Row(ref words, eight[2]), Row(ref words, eight[3]));
            var foursA = Add(ref twos, twosA, twosB);
            twosA = Add(ref ones, Row(ref words, eight[4]), Row(ref words, eight[5]));
            twosB = Add(ref ones, Row(ref words, eight[6]), Row(ref words, eight[7]));
            var foursB = Add(ref twos, twosA, twosB);
            var carry = Add(ref fours, foursA, foursB);
            // Two carries of a slice make one of the next: like the bits of the block's number, it is reached half as often.
            var slice = 3;
            for (var number = block; (number & 1) != 0; number >>= 1, slice++)
                carry = Add(ref slices[slice], waiting[slice], carry);
            waiting[slice] = carry;
        }
        (slices[0], slices[1], slices[2]) = (ones, twos, fours);
        for (var slice = 3; blocks >> (slice - 3) != 0; slice++)
            if ((blocks >> (slice - 3) & 1) != 0)
                Carry(slices, waiting[slice], slice);
        Spread(slices[..BitsOf(rows.Length)], counts, left / Group, (right + Group - 1) / Group);
    }

    /// <summary>The twin that the tests compare with: one column at a time.</summary>
    public static void CountOneByOne(ReadOnlySpan<int> rows, ReadOnlySpan<ulong> panel, Span<ushort> counts)
    {
        for (var column = 0; column < Columns; column++)
        {
            counts[column] = 0;
            foreach (var row in rows)
                counts[column] += (ushort)(panel[(row * Words) + (column >> 6)] >> (column & 63) & 1);
        }
    }

    private static int BitsOf(int count) => 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)count);

    private static Vector512<ulong> Row(ref ulong words, int row) => Vector512.LoadUnsafe(ref words, (nuint)row * Words);

    // A full adder of 512 columns: the sum stays, the carry is returned.
    private static Vector512<ulong> Add(ref Vector512<ulong> sum, Vector512<ulong> one, Vector512<ulong> other)
    {
        var before = sum;
        if (Avx512F.IsSupported)
        {
            sum = Avx512F.TernaryLogic(before, one, other, 0x96);
            return Avx512F.TernaryLogic(before, one, other, 0xE8);
        }
        var either = before ^ one;
        sum = either ^ other;
        return (before & one) | (either & other);
    }

    private static void Carry(Span<Vector512<ulong>> slices, Vector512<ulong> carry, int slice)
    {
        for (; carry != Vector512<ulong>.Zero; slice++)
            (slices[slice], carry) = (slices[slice] ^ carry, slices[slice] & carry);
    }

    // From slices to numbers, sixteen columns at a time: each lane looks for its own bit.
    private static void Spread(ReadOnlySpan<Vector512<ulong>> slices, Span<ushort> counts, int first, int last)
    {
        var own = Vector256.Create((ushort)1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        var halves = MemoryMarshal.Cast<Vector512<ulong>, ushort>(slices);
        for (var group = first; group < last; group++)
        {
            var sum = Vector256<ushort>.Zero;
            for (var slice = 0; slice < slices.Length; slice++)
            {
                var bits = Vector256.Create(halves[(slice * (Columns / Group)) + group]) & own;
                sum |= Vector256.Equals(bits, own) & Vector256.Create((ushort)(1 << slice));
            }
            sum.CopyTo(counts[(group * Group)..]);
        }
    }
}
