using System.Numerics;
using System.Runtime.Intrinsics;
using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>Proximity, the smaller conditional probability <c>n / max(u, u')</c>, straight from the counts: never stored as a whole.</summary>
/// <typeparam name="T">Double, or single precision.</typeparam>
/// <param name="counts">Activities by activities; on the diagonal each one's ubiquity.</param>
/// <param name="own">Whether an activity counts as related to itself.</param>
internal sealed class ProximityTiles<T>(CountTriangle counts, OwnActivity own) : IWeightTiles<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
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
        // Left of the diagonal the triangle holds the pair under the other activity: read along its row, written down the tile.
        for (var target = 0; target < columns; target++)
            for (var related = Math.Max(row, column + target + 1); related < row + rows; related += Stride)
                Turn(column + target, related, Math.Min(Stride, row + rows - related), tile[(((related - row) * width) + target)..], width);
        for (var related = row; related < row + rows; related++)
        {
            var own = tile.Slice((related - row) * width, width);
            if (related < column + columns)
                Straight(related, Math.Max(related, column), own[Math.Max(0, related - column)..columns]);
            Divide(own, ubiquity, Ubiquity(related));
            LeaveOut(related - column, own[..columns]);
        }
    }

    private const int Stride = 1 << 10;

    // At least 1, so that an activity that no region has is related to nothing by 0 / 1.
    private T Ubiquity(int activity) => T.CreateTruncating(Math.Max(1, counts[activity, activity]));

    private void LeaveOut(int at, Span<T> row)
    {
        if (own == OwnActivity.Excluded && at >= 0 && at < row.Length)
            row[at] = T.Zero;
    }

    private void Turn(int target, int first, int many, Span<T> tile, int width)
    {
        if (counts.IsNarrow)
        {
            var from = counts.NarrowRow(target).Slice(first - target, many);
            for (var at = 0; at < from.Length; at++)
                tile[at * width] = T.CreateTruncating(from[at]);
        }
        else
        {
            var from = counts.WideRow(target).Slice(first - target, many);
            for (var at = 0; at < from.Length; at++)
                tile[at * width] = T.CreateTruncating(from[at]);
        }
    }

    private void Straight(int related, int column, Span<T> tile)
    {
        if (counts.IsNarrow)
        {
            var from = counts.NarrowRow(related).Slice(column - related, tile.Length);
            for (var at = 0; at < from.Length; at++)
                tile[at] = T.CreateTruncating(from[at]);
        }
        else
        {
            var from = counts.WideRow(related).Slice(column - related, tile.Length);
            for (var at = 0; at < from.Length; at++)
                tile[at] = T.CreateTruncating(from[at]);
        }
    }

    private static void Divide(Span<T> row, ReadOnlySpan<T> ubiquity, T own)
    {
        var most = Vector512.Create(own);
        for (var at = 0; at < row.Length; at += Vector512<T>.Count)
            (Vector512.Create<T>(row[at..]) / Vector512.Max(most, Vector512.Create(ubiquity[at..]))).CopyTo(row[at..]);
    }
}
