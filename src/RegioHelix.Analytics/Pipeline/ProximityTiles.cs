using System.Numerics;
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

    public int Count => counts.Size;

    public void Fill(int row, int column, int columns, int width, Span<T> tile)
    {
        Span<T> ubiquity = stackalloc T[width];
        ubiquity.Fill(T.One);
        for (var target = 0; target < columns; target++)
            ubiquity[target] = Ubiquity(column + target);
        var rows = tile.Length / width;
        if (columns < width)
            tile.Clear();
        if (row >= column + columns)
            TurnAll(row, rows, column, columns, width, tile);
        else
            for (var related = row; related < row + rows; related++)
                ReadRow(related, column, tile.Slice((related - row) * width, columns));
        for (var related = row; related < row + rows; related++)
        {
            var weights = tile.Slice((related - row) * width, width);
            Divide(weights, ubiquity, Ubiquity(related));
            if (own == OwnActivity.Excluded && related >= column && related < column + columns)
                weights[related - column] = T.Zero;
        }
    }

    // At least 1, so that an activity that no region has is related to nothing by 0 / 1.
    private T Ubiquity(int activity) => T.CreateTruncating(Math.Max(1, counts[activity, activity]));

    // From the diagonal on the triangle holds the pairs in a row; before it, under the other activity.
    private void ReadRow(int related, int column, Span<T> weights)
    {
        var before = Math.Clamp(related - column, 0, weights.Length);
        for (var target = 0; target < before; target++)
            weights[target] = T.CreateTruncating(counts[column + target, related]);
        if (before == weights.Length)
            return;
        if (counts.IsNarrow)
            Widen(counts.NarrowRow(related)[(column + before - related)..], weights[before..]);
        else
            for (var target = before; target < weights.Length; target++)
                weights[target] = T.CreateTruncating(counts.WideRow(related)[column + target - related]);
    }

    // Left of the diagonal altogether.
    private void TurnAll(int row, int rows, int column, int columns, int width, Span<T> tile)
    {
        var (right, bottom) = counts.IsNarrow ? (columns / Block * Block, rows / Block * Block) : (0, 0);
        for (var target = 0; target < right; target += Block)
            for (var related = 0; related < bottom; related += Block)
                Turn(row + related, column + target, tile[((related * width) + target)..], width);
        for (var target = 0; target < columns; target++)
            for (var related = target < right ? bottom : 0; related < rows; related++)
                tile[(related * width) + target] = T.CreateTruncating(counts[column + target, row + related]);
    }

    private void Turn(int related, int target, Span<T> tile, int width)
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
        Put(ac0, eg0, tile, width);
        Put(ac1, eg1, tile[(2 * width)..], width);
        Put(bd0, fh0, tile[(4 * width)..], width);
        Put(bd1, fh1, tile[(6 * width)..], width);
    }

    private static void Put(Vector128<uint> four, Vector128<uint> others, Span<T> tile, int width)
    {
        Store(Low(four.AsUInt64(), others.AsUInt64()).AsUInt16(), tile);
        Store(High(four.AsUInt64(), others.AsUInt64()).AsUInt16(), tile[width..]);
    }

    private Vector128<ushort> Eight(int target, int related) => Vector128.Create<ushort>(counts.NarrowRow(target).Slice(related - target, Block));

    private static Vector128<TLane> Low<TLane>(Vector128<TLane> one, Vector128<TLane> other) => InterleavedLanes.Low(one, other);

    private static Vector128<TLane> High<TLane>(Vector128<TLane> one, Vector128<TLane> other) => InterleavedLanes.High(one, other);

    private static void Widen(ReadOnlySpan<ushort> from, Span<T> to)
    {
        var at = 0;
        for (; at + Block <= to.Length; at += Block)
            Store(Vector128.Create(from[at..]), to[at..]);
        for (; at < to.Length; at++)
            to[at] = T.CreateTruncating(from[at]);
    }

    private static void Store(Vector128<ushort> eight, Span<T> to)
    {
        var whole = Vector256.Create(Vector128.WidenLower(eight), Vector128.WidenUpper(eight)).AsInt32();
        if (typeof(T) == typeof(float))
            Vector256.ConvertToSingle(whole).CopyTo(MemoryMarshal.Cast<T, float>(to));
        else
            InterleavedLanes.ToDouble(whole).CopyTo(MemoryMarshal.Cast<T, double>(to));
    }

    private static void Divide(Span<T> row, ReadOnlySpan<T> ubiquity, T own)
    {
        var most = Vector512.Create(own);
        ref var weights = ref MemoryMarshal.GetReference(row);
        ref var others = ref MemoryMarshal.GetReference(ubiquity);
        for (nuint at = 0; at < (nuint)row.Length; at += (nuint)Vector512<T>.Count)
            (Vector512.LoadUnsafe(ref weights, at) / Vector512.Max(most, Vector512.LoadUnsafe(ref others, at))).StoreUnsafe(ref weights, at);
    }
}
