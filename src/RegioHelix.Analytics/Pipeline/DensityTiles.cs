using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// The sums and quotients of relatedness density: for each region and activity, the weights of the activities that the region has, over all weights.
/// A tile of the weights, some targets wide and as high as the second-level cache holds, is made once and stays there while all regions pass over it;
/// a region's sums stay in registers. Within a sum the order of adding is ascending, whatever the tiles: the same bits as the plain double loop.
/// </summary>
/// <typeparam name="T">Double, or single precision.</typeparam>
internal static class DensityTiles<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private const int Vectors = 8;
    private const int TileBytes = 1 << 19;

    /// <summary>The density of every region around every activity; NaN where no weight is above 0.</summary>
    /// <param name="lists">Which activities each region has.</param>
    /// <param name="weights">How related they are.</param>
    /// <param name="density">Regions by activities, row-major.</param>
    /// <param name="cores">How many to use.</param>
    public static void Fill(PresenceLists lists, IWeightTiles<T> weights, T[] density, Cores cores)
    {
        var tiles = (weights.Count + Width - 1) / Width;
        if (cores == Cores.One)
            for (var tile = 0; tile < tiles; tile++)
                FillTile(lists, weights, density, tile * Width);
        else
            cores.Over(tiles, tile => FillTile(lists, weights, density, tile * Width));
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
        cores.Over((weights.Count + Width - 1) / Width, tile =>
        {
            var of = SumTile(lists, weights, tile * Width, out _);
            for (var region = 0; region < lists.Diversity.Length; region++)
                of.Slice(region * Width, Math.Min(Width, weights.Count - (tile * Width))).CopyTo(sums.AsSpan((region * weights.Count) + (tile * Width)));
        });
        return sums;
    }

    private static int Width => Vectors * Vector512<T>.Count;

    private static int Height => TileBytes / Width / Unsafe.SizeOf<T>();

    private static void FillTile(PresenceLists lists, IWeightTiles<T> weights, T[] density, int column)
    {
        var sums = SumTile(lists, weights, column, out var whole);
        for (var region = 0; region < lists.Diversity.Length; region++)
            Divide(sums.Slice(region * Width, Width), whole, density.AsSpan((region * weights.Count) + column, Math.Min(Width, weights.Count - column)));
    }

    // In the thread's own memory: good until its next tile.
    private static Span<T> SumTile(PresenceLists lists, IWeightTiles<T> weights, int column, out Span<T> whole)
    {
        var (count, regions, height) = (weights.Count, lists.Diversity.Length, Math.Min(Height, weights.Count));
        var scratch = AlignedScratch<T>.OfThread((height + 1 + regions) * Width);
        var tile = scratch[..(height * Width)];
        whole = scratch.Slice(height * Width, Width);
        var sums = scratch[((height + 1) * Width)..];
        var next = AlignedScratch<int>.OfThread(regions);
        lists.RegionStarts.AsSpan(0, regions).CopyTo(next);
        scratch[(height * Width)..].Clear();
        for (var row = 0; row < count; row += height)
        {
            var rows = Math.Min(height, count - row);
            weights.Fill(row, column, Math.Min(Width, count - column), Width, tile[..(rows * Width)]);
            for (var each = 0; each < rows; each++)
                AddTo(whole, tile.Slice(each * Width, Width));
            for (var region = 0; region < regions; region++)
            {
                var have = lists.Activities.AsSpan(next[region]..lists.RegionStarts[region + 1]);
                var used = row + rows == count ? have.Length : FirstAtOrAbove(have, row + rows);
                if (used > 0)
                    AddRows(ref MemoryMarshal.GetReference(tile), have[..used], row, ref sums[region * Width]);
                next[region] += used;
            }
        }
        return sums;
    }

    private static int FirstAtOrAbove(ReadOnlySpan<int> ascending, int limit)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = ascending[middle] < limit ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static void AddRows(ref T tile, ReadOnlySpan<int> rows, int first, ref T sums)
    {
        var step = (nuint)Vector512<T>.Count;
        var (s0, s1, s2, s3) = (Vector512.LoadUnsafe(ref sums), Vector512.LoadUnsafe(ref sums, step), Vector512.LoadUnsafe(ref sums, 2 * step), Vector512.LoadUnsafe(ref sums, 3 * step));
        var (s4, s5, s6, s7) = (Vector512.LoadUnsafe(ref sums, 4 * step), Vector512.LoadUnsafe(ref sums, 5 * step), Vector512.LoadUnsafe(ref sums, 6 * step), Vector512.LoadUnsafe(ref sums, 7 * step));
        foreach (var each in rows)
        {
            ref var row = ref Unsafe.Add(ref tile, (nint)(each - first) * Width);
            s0 += Vector512.LoadUnsafe(ref row);
            s1 += Vector512.LoadUnsafe(ref row, step);
            s2 += Vector512.LoadUnsafe(ref row, 2 * step);
            s3 += Vector512.LoadUnsafe(ref row, 3 * step);
            s4 += Vector512.LoadUnsafe(ref row, 4 * step);
            s5 += Vector512.LoadUnsafe(ref row, 5 * step);
            s6 += Vector512.LoadUnsafe(ref row, 6 * step);
            s7 += Vector512.LoadUnsafe(ref row, 7 * step);
        }
        s0.StoreUnsafe(ref sums);
        s1.StoreUnsafe(ref sums, step);
        s2.StoreUnsafe(ref sums, 2 * step);
        s3.StoreUnsafe(ref sums, 3 * step);
        s4.StoreUnsafe(ref sums, 4 * step);
        s5.StoreUnsafe(ref sums, 5 * step);
        s6.StoreUnsafe(ref sums, 6 * step);
        s7.StoreUnsafe(ref sums, 7 * step);
    }

    private static void AddTo(Span<T> sums, ReadOnlySpan<T> row)
    {
        for (var at = 0; at < sums.Length; at += Vector512<T>.Count)
            (Vector512.Create<T>(sums[at..]) + Vector512.Create(row[at..])).CopyTo(sums[at..]);
    }

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
