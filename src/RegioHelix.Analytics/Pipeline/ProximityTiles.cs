using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>Proximity, the smaller conditional probability <c>n / max(u, u')</c>, straight from the counts: never stored as a whole.</summary>
/// <typeparam name="T">Double, or single precision.</typeparam>
/// <param name="counts">Activities by activities; on the diagonal each one's ubiquity.</param>
/// <param name="own">Whether an activity counts as related to itself.</param>
internal sealed class ProximityTiles<T>(CountTriangle counts, OwnActivity own) : IWeightTiles<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Counts are turned eight by eight.
    private const int Block = 8;

    // One over each activity's ubiquity; 1 for one that no region has, which is related to nothing: 0 times 1.
    private readonly T[] shares = new T[counts.Size];

    public int Count => counts.Size;

    public void Begin()
    {
        for (var activity = 0; activity < shares.Length; activity++)
            shares[activity] = T.One / T.CreateTruncating(Math.Max(1, counts[activity, activity]));
    }

    public void Fill(int row, int column, int columns, int width, Span<T> tile)
    {
        Span<T> targets = stackalloc T[width];
        targets.Clear();
        shares.AsSpan(column, columns).CopyTo(targets);
        if (columns < width)
            tile.Clear();
        var (end, turned) = (row + (tile.Length / width), Math.Max(row, column + columns));
        for (var related = row; related < Math.Min(end, turned); related++)
            ReadRow(related, column, tile.Slice((related - row) * width, columns));
        if (turned < end)
            TurnAll(turned, end - turned, column, columns, width, tile[((turned - row) * width)..]);
        Multiply(tile, targets, shares.AsSpan(row, end - row));
        for (var related = Math.Max(row, column); own == OwnActivity.Excluded && related < Math.Min(end, column + columns); related++)
            tile[((related - row) * width) + related - column] = T.Zero;
    }

    // From the diagonal on the triangle holds the pairs in a row; before it, under the other activity.
    private void ReadRow(int related, int column, Span<T> weights)
    {
        var at = Math.Clamp(related - column, 0, weights.Length);
        for (var target = 0; target < at; target++)
            weights[target] = T.CreateTruncating(counts[column + target, related]);
        if (counts.IsNarrow && at + Block <= weights.Length)
        {
            ref var from = ref counts.Narrow(related, column + at);
            ref var to = ref weights[at];
            for (var done = 0; at + Block <= weights.Length; at += Block, done += Block)
                Store(Vector128.LoadUnsafe(ref from, (nuint)done), ref Unsafe.Add(ref to, done));
        }
        for (; at < weights.Length; at++)
            weights[at] = T.CreateTruncating(counts[related, column + at]);
    }

    // Left of the diagonal altogether.
    private void TurnAll(int row, int rows, int column, int columns, int width, Span<T> tile)
    {
        var (right, bottom) = counts.IsNarrow ? (columns / Block * Block, rows / Block * Block) : (0, 0);
        for (var target = 0; target < right; target += Block)
            for (var related = 0; related < bottom; related += Block)
                Turn(row + related, column + target, ref tile[(related * width) + target], width);
        for (var target = 0; target < columns; target++)
            for (var related = target < right ? bottom : 0; related < rows; related++)
                tile[(related * width) + target] = T.CreateTruncating(counts[column + target, row + related]);
    }

    private void Turn(int related, int target, ref T tile, int width)
    {
        var (a, b) = (Eight(target, related), Eight(target + 1, related));
        var (c, d) = (Eight(target + 2, related), Eight(target + 3, related));
        var (e, f) = (Eight(target + 4, related), Eight(target + 5, related));
        var (g, h) = (Eight(target + 6, related), Eight(target + 7, related));
        // Pairs of one related activity side by side, then fours, then all eight.
        (a, b, c, d) = (Low(a, b), High(a, b), Low(c, d), High(c, d));
        (e, f, g, h) = (Low(e, f), High(e, f), Low(g, h), High(g, h));
        var (ac0, ac1) = (Low(a.AsUInt32(), c.AsUInt32()), High(a.AsUInt32(), c.AsUInt32()));
        var (bd0, bd1) = (Low(b.AsUInt32(), d.AsUInt32()), High(b.AsUInt32(), d.AsUInt32()));
        var (eg0, eg1) = (Low(e.AsUInt32(), g.AsUInt32()), High(e.AsUInt32(), g.AsUInt32()));
        var (fh0, fh1) = (Low(f.AsUInt32(), h.AsUInt32()), High(f.AsUInt32(), h.AsUInt32()));
        Put(ac0, eg0, ref tile, width);
        Put(ac1, eg1, ref Unsafe.Add(ref tile, 2 * width), width);
        Put(bd0, fh0, ref Unsafe.Add(ref tile, 4 * width), width);
        Put(bd1, fh1, ref Unsafe.Add(ref tile, 6 * width), width);
    }

    private static void Put(Vector128<uint> four, Vector128<uint> others, ref T tile, int width)
    {
        Store(Low(four.AsUInt64(), others.AsUInt64()).AsUInt16(), ref tile);
        Store(High(four.AsUInt64(), others.AsUInt64()).AsUInt16(), ref Unsafe.Add(ref tile, width));
    }

    private Vector128<ushort> Eight(int target, int related) => Vector128.LoadUnsafe(ref counts.Narrow(target, related));

    private static Vector128<TLane> Low<TLane>(Vector128<TLane> one, Vector128<TLane> other) => InterleavedLanes.Low(one, other);

    private static Vector128<TLane> High<TLane>(Vector128<TLane> one, Vector128<TLane> other) => InterleavedLanes.High(one, other);

    private static void Store(Vector128<ushort> eight, ref T to)
    {
        var whole = Vector256.Create(Vector128.WidenLower(eight), Vector128.WidenUpper(eight)).AsInt32();
        if (typeof(T) == typeof(float))
            Vector256.ConvertToSingle(whole).StoreUnsafe(ref Unsafe.As<T, float>(ref to));
        else
            InterleavedLanes.ToDouble(whole).StoreUnsafe(ref Unsafe.As<T, double>(ref to));
    }

    // By the smaller share of one: a product takes a fraction of a quotient's time, and errs by one last digit more.
    private static void Multiply(Span<T> tile, ReadOnlySpan<T> targets, ReadOnlySpan<T> related)
    {
        ref var weights = ref MemoryMarshal.GetReference(tile);
        ref var shares = ref MemoryMarshal.GetReference(targets);
        foreach (var share in related)
        {
            var own = Vector512.Create(share);
            for (nuint at = 0; at < (nuint)targets.Length; at += (nuint)Vector512<T>.Count)
                (Vector512.LoadUnsafe(ref weights, at) * Vector512.Min(own, Vector512.LoadUnsafe(ref shares, at))).StoreUnsafe(ref weights, at);
            weights = ref Unsafe.Add(ref weights, targets.Length);
        }
    }
}
