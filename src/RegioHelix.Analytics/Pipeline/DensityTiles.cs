using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// The sums and quotients of relatedness density: for each region and activity, the weights of the activities that the region has, over all weights.
/// A tile of the weights is made once and stays in the cache while all regions pass over it, each with its sums in registers;
/// so every addition costs one load from there. In double precision the order of
/// adding is ascending, whatever the tiles: the same bits as the plain double loop.
/// </summary>
/// <typeparam name="T">Double, or single precision.</typeparam>
internal static class DensityTiles<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private const int Vectors = 4;

    // Measured from 24 KB, which the first-level cache holds, to 1 MB: lower tiles leave a region too few rows at a time, and each change of region
    // costs a mispredicted branch; higher ones wait for the second level.
    private const int TileBytes = 64 << 10;

    private static int Width => Vectors * Vector512<T>.Count;

    private static int Height => TileBytes / Width / Unsafe.SizeOf<T>();

    /// <summary>The density of every region around every activity; NaN where no weight is above 0.</summary>
    /// <param name="lists">Which activities each region has.</param>
    /// <param name="weights">How related they are.</param>
    /// <param name="density">Regions by activities, row-major.</param>
    /// <param name="cores">How many to use.</param>
    public static void Fill(PresenceLists lists, IWeightTiles<T> weights, T[] density, Cores cores)
    {
        var tiles = (weights.Count + Width - 1) / Width;
        lists.CutInto(Height);
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
        lists.CutInto(Height);
        cores.Over((weights.Count + Width - 1) / Width, tile =>
        {
            var of = SumTile(lists, weights, tile * Width, out _);
            for (var region = 0; region < lists.Diversity.Length; region++)
                of.Slice(region * Width, Math.Min(Width, weights.Count - (tile * Width))).CopyTo(sums.AsSpan((region * weights.Count) + (tile * Width)));
        });
        return sums;
    }

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
        scratch[(height * Width)..].Clear();
        for (var (row, cut) = (0, 0); row < count; row += height, cut++)
        {
            var rows = Math.Min(height, count - row);
            weights.Fill(row, column, Math.Min(Width, count - column), Width, tile[..(rows * Width)]);
            AddAll(tile[..(rows * Width)], whole);
            AddRegions(lists, cut, row, ref MemoryMarshal.GetReference(tile), ref MemoryMarshal.GetReference(sums));
        }
        return sums;
    }

    private static void AddRegions(PresenceLists lists, int cut, int row, ref T tile, ref T sums)
    {
        var step = (nuint)Vector512<T>.Count;
        var from = lists.Cut(cut);
        var to = lists.Cut(cut + 1);
        ref var activity = ref MemoryMarshal.GetArrayDataReference(lists.Activities);
        for (var region = 0; region < from.Length; region++, sums = ref Unsafe.Add(ref sums, Width))
        {
            var (at, end) = ((nint)from[region], (nint)to[region]);
            if (at == end)
                continue;
            // In single precision each tile's sum is made on its own and then added: shorter sums, less rounding.
            var (s0, s1) = (First(ref sums), First(ref Unsafe.Add(ref sums, step)));
            var (s2, s3) = (First(ref Unsafe.Add(ref sums, 2 * step)), First(ref Unsafe.Add(ref sums, 3 * step)));
            for (; at < end; at++)
            {
                ref var weights = ref Unsafe.Add(ref tile, (nint)(Unsafe.Add(ref activity, at) - row) * Width);
                s0 += Vector512.LoadUnsafe(ref weights);
                s1 += Vector512.LoadUnsafe(ref weights, step);
                s2 += Vector512.LoadUnsafe(ref weights, 2 * step);
                s3 += Vector512.LoadUnsafe(ref weights, 3 * step);
            }
            if (typeof(T) == typeof(float))
            {
                (s0, s1) = (s0 + Vector512.LoadUnsafe(ref sums), s1 + Vector512.LoadUnsafe(ref sums, step));
                (s2, s3) = (s2 + Vector512.LoadUnsafe(ref sums, 2 * step), s3 + Vector512.LoadUnsafe(ref sums, 3 * step));
            }
            s0.StoreUnsafe(ref sums);
            s1.StoreUnsafe(ref sums, step);
            s2.StoreUnsafe(ref sums, 2 * step);
            s3.StoreUnsafe(ref sums, 3 * step);
        }
    }

    private static Vector512<T> First(ref T sums) => typeof(T) == typeof(float) ? Vector512<T>.Zero : Vector512.LoadUnsafe(ref sums);

    private static void AddAll(ReadOnlySpan<T> tile, Span<T> sums)
    {
        var step = (nuint)Vector512<T>.Count;
        ref var row = ref MemoryMarshal.GetReference(tile);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (nuint vector = 0; vector < Vectors; vector++)
        {
            var sum = First(ref Unsafe.Add(ref to, vector * step));
            for (nuint at = vector * step; at < (nuint)tile.Length; at += Vectors * step)
                sum += Vector512.LoadUnsafe(ref row, at);
            if (typeof(T) == typeof(float))
                sum += Vector512.LoadUnsafe(ref to, vector * step);
            sum.StoreUnsafe(ref to, vector * step);
        }
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
