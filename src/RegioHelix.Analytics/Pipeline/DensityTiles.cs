using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// The sums and quotients of relatedness density: for each region and activity, the weights of the activities that the region has, over all weights.
/// For some targets at a time, a block of the weights is turned into the sums of every choice of neighbouring activities (<see cref="PresenceGroups"/>),
/// which stay in the second-level cache while all regions pass over them: one addition for a group of activities, not for each.
/// Each region's sum is made in a fixed order: the same bits on one thread or many, and in every run.
/// </summary>
/// <typeparam name="T">Double, or single precision.</typeparam>
internal static class DensityTiles<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private const int Vectors = 2;
    private const int RowBytes = Vectors * 64;

    private static int Width => Vectors * Vector512<T>.Count;

    /// <summary>The density of every region around every activity; NaN where no weight is above 0.</summary>
    /// <param name="lists">Which activities each region has.</param>
    /// <param name="weights">How related they are.</param>
    /// <param name="density">Regions by activities, row-major.</param>
    /// <param name="cores">How many to use.</param>
    public static void Fill(PresenceLists lists, IWeightTiles<T> weights, T[] density, Cores cores)
    {
        weights.Begin();
        var groups = lists.Groups(cores);
        cores.Over((weights.Count + Width - 1) / Width, tile => FillTile(groups, weights, density, tile * Width));
    }

    /// <summary>The same in memory of its own.</summary>
    public static T[] From(PresenceLists lists, IWeightTiles<T> weights, Cores cores)
    {
        var density = GC.AllocateUninitializedArray<T>(checked(lists.Diversity.Length * weights.Count));
        Fill(lists, weights, density, cores);
        return density;
    }

    /// <summary>The sums alone: for each region and activity, the weights of the activities that the region has.</summary>
    public static T[] SumsFrom(PresenceLists lists, IWeightTiles<T> weights, Cores cores)
    {
        var sums = GC.AllocateUninitializedArray<T>(checked(lists.Diversity.Length * weights.Count));
        weights.Begin();
        var groups = lists.Groups(cores);
        cores.Over((weights.Count + Width - 1) / Width, tile =>
        {
            var of = SumTile(groups, weights, tile * Width);
            for (var region = 0; region < lists.Diversity.Length; region++)
                of.Slice(region * Width, Math.Min(Width, weights.Count - (tile * Width))).CopyTo(sums.AsSpan((region * weights.Count) + (tile * Width)));
        });
        return sums;
    }

    /// <summary>The sums where targets are the regions themselves and the whole is symmetric: of each region those up to itself, and some beyond.</summary>
    /// <param name="lists">Which activities each region has.</param>
    /// <param name="weights">The weights, of as many targets as there are regions.</param>
    /// <param name="sums">Regions by regions.</param>
    /// <param name="stride">How far its rows are apart.</param>
    /// <param name="cores">How many to use.</param>
    public static void FillLowerSums(PresenceLists lists, IWeightTiles<T> weights, T[] sums, int stride, Cores cores)
    {
        weights.Begin();
        var groups = lists.Groups(cores);
        cores.Over((weights.Count + Width - 1) / Width, tile =>
        {
            var of = SumTile(groups, weights, tile * Width, tile * Width);
            for (var region = tile * Width; region < weights.Count; region++)
                of.Slice(region * Width, Math.Min(Width, weights.Count - (tile * Width))).CopyTo(sums.AsSpan((region * stride) + (tile * Width)));
        });
    }

    private static void FillTile(PresenceGroups groups, IWeightTiles<T> weights, T[] density, int column)
    {
        var sums = SumTile(groups, weights, column);
        var whole = sums[((groups.Rows - 1) * Width)..];
        for (var region = 0; region + 1 < groups.Rows; region++)
            Divide(sums.Slice(region * Width, Width), whole, density.AsSpan((region * weights.Count) + column, Math.Min(Width, weights.Count - column)));
    }

    // The sums of the rows from one on. In the thread's own memory: good until its next tile.
    private static Span<T> SumTile(PresenceGroups groups, IWeightTiles<T> weights, int column, int fromRow = 0)
    {
        var (height, choices) = (groups.Height, groups.Height / groups.Size * groups.Patterns);
        var scratch = AlignedScratch<T>.OfThread((choices + height + groups.Rows) * Width);
        var table = scratch[..(choices * Width)];
        var tile = scratch.Slice(choices * Width, height * Width);
        var sums = scratch[((choices + height) * Width)..];
        sums.Clear();
        for (var block = 0; block < groups.Blocks; block++)
        {
            var rows = Math.Min(height, groups.Activities - (block * height));
            weights.Fill(block * height, column, Math.Min(Width, weights.Count - column), Width, tile[..(rows * Width)]);
            // The last group may have fewer activities; no region has the others.
            tile[(rows * Width)..].Clear();
            for (var group = 0; group * groups.Size < rows; group++)
                AddChoices(tile.Slice(group * groups.Size * Width, groups.Size * Width), table.Slice(group * groups.Patterns * Width, groups.Patterns * Width));
            AddRegions(groups, block, fromRow, ref MemoryMarshal.GetReference(table), ref MemoryMarshal.GetReference(sums));
        }
        return sums;
    }

    // Each choice of activities is a smaller one, and its first.
    private static void AddChoices(ReadOnlySpan<T> group, Span<T> table)
    {
        var step = (nuint)Vector512<T>.Count;
        ref var weights = ref MemoryMarshal.GetReference(group);
        ref var sums = ref MemoryMarshal.GetReference(table);
        for (var choice = 1; choice * Width <= table.Length; choice++)
        {
            ref var own = ref Unsafe.Add(ref weights, BitOperations.TrailingZeroCount(choice) * Width);
            ref var to = ref Unsafe.Add(ref sums, (choice - 1) * Width);
            var (s0, s1) = (Vector512.LoadUnsafe(ref own), Vector512.LoadUnsafe(ref own, step));
            if ((choice & (choice - 1)) is > 0 and var others)
            {
                ref var rest = ref Unsafe.Add(ref sums, (others - 1) * Width);
                (s0, s1) = (s0 + Vector512.LoadUnsafe(ref rest), s1 + Vector512.LoadUnsafe(ref rest, step));
            }
            s0.StoreUnsafe(ref to);
            s1.StoreUnsafe(ref to, step);
        }
    }

    // Four at a time, in two sums, so that an addition need not wait for the one before. Each block's sum is made on its own and then added:
    // shorter sums, less rounding.
    private static void AddRegions(PresenceGroups groups, int block, int fromRow, ref T table, ref T sums)
    {
        var step = (nuint)Vector512<T>.Count;
        var starts = groups.Starts(block);
        ref var choices = ref MemoryMarshal.GetReference(groups.Sums);
        sums = ref Unsafe.Add(ref sums, fromRow * Width);
        for (var row = fromRow; row + 1 < starts.Length; row++, sums = ref Unsafe.Add(ref sums, Width))
        {
            var (at, end) = ((nint)starts[row], (nint)starts[row + 1]);
            var (a0, a1) = (Vector512.LoadUnsafe(ref sums), Vector512.LoadUnsafe(ref sums, step));
            var (b0, b1) = (Vector512<T>.Zero, Vector512<T>.Zero);
            var (c0, c1) = (Vector512<T>.Zero, Vector512<T>.Zero);
            for (; at + 4 <= end; at += 4)
            {
                var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref choices, at)));
                ref var first = ref Row(ref table, four & ushort.MaxValue);
                ref var second = ref Row(ref table, (four >> 16) & ushort.MaxValue);
                b0 += Vector512.LoadUnsafe(ref first);
                b1 += Vector512.LoadUnsafe(ref first, step);
                c0 += Vector512.LoadUnsafe(ref second);
                c1 += Vector512.LoadUnsafe(ref second, step);
                ref var third = ref Row(ref table, (four >> 32) & ushort.MaxValue);
                ref var fourth = ref Row(ref table, four >> 48);
                b0 += Vector512.LoadUnsafe(ref third);
                b1 += Vector512.LoadUnsafe(ref third, step);
                c0 += Vector512.LoadUnsafe(ref fourth);
                c1 += Vector512.LoadUnsafe(ref fourth, step);
            }
            for (; at < end; at++)
            {
                ref var one = ref Row(ref table, Unsafe.Add(ref choices, at));
                b0 += Vector512.LoadUnsafe(ref one);
                b1 += Vector512.LoadUnsafe(ref one, step);
            }
            (a0 + (b0 + c0)).StoreUnsafe(ref sums);
            (a1 + (b1 + c1)).StoreUnsafe(ref sums, step);
        }
    }

    private static ref T Row(ref T table, ulong number) => ref Unsafe.AddByteOffset(ref table, (nuint)(number * RowBytes));

    // Rounding can lift a sum over the whole by its last digit.
    private static void Divide(ReadOnlySpan<T> sums, ReadOnlySpan<T> whole, Span<T> density)
    {
        var at = 0;
        for (; at + Vector512<T>.Count <= density.Length; at += Vector512<T>.Count)
        {
            var all = Vector512.Create(whole[at..]);
            var share = Vector512.Min(Vector512.Create(sums[at..]) / all, Vector512<T>.One);
            Vector512.ConditionalSelect(Vector512.GreaterThan(all, Vector512<T>.Zero), share, Vector512.Create(T.NaN)).CopyTo(density[at..]);
        }
        for (; at < density.Length; at++)
            density[at] = whole[at] > T.Zero ? T.Min(T.One, sums[at] / whole[at]) : T.NaN;
    }
}
