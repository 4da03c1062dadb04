using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// Ward's hierarchical clustering by the update of Lance and Williams 1967, Computer Journal 9(4), on squared distances. Of equally near pairs the one that
/// stands first is joined, so that the tree is the same every time.
/// </summary>
internal sealed class WardTree
{
    private readonly int count;
    private readonly List<(int Kept, int Joined)> joins = [];

    private WardTree(int count) => this.count = count;

    public static WardTree From(RowDistances distances)
    {
        var tree = new WardTree(distances.Count);
        tree.Grow([.. Enumerable.Range(0, distances.Count).Select(one => distances.Row(one).ToArray())]);
        return tree;
    }

    /// <summary>The group of every item when the tree is cut into so many; groups are numbered in the order of their first items.</summary>
    public int[] Cut(int groups)
    {
        int[] first = [.. Enumerable.Range(0, count)];
        foreach (var (kept, joined) in joins.Take(count - groups))
            first[joined] = kept;
        for (var at = 0; at < count; at++)
            first[at] = first[first[at]];
        return Grouping.Numbered(first);
    }

    // A group lives in the row of its first item; each row remembers its nearest later row.
    private void Grow(double[][] squares)
    {
        int[] sizes = [.. Enumerable.Repeat(1, count)];
        int[] nearest = [.. Enumerable.Range(0, count).Select(row => NearestLater(squares, sizes, row))];
        for (var step = 1; step < count; step++)
        {
            var one = -1;
            for (var row = 0; row < count; row++)
                if (sizes[row] > 0 && nearest[row] >= 0 && (one < 0 || squares[row][nearest[row]] < squares[one][nearest[one]]))
                    one = row;
            Join(squares, sizes, nearest, one, nearest[one]);
        }
    }

    private void Join(double[][] squares, int[] sizes, int[] nearest, int one, int other)
    {
        joins.Add((one, other));
        var between = squares[one][other];
        for (var row = 0; row < count; row++)
            if (sizes[row] > 0 && row != one && row != other)
                squares[row][one] = squares[one][row] =
                    (((sizes[one] + sizes[row]) * squares[one][row]) + ((sizes[other] + sizes[row]) * squares[other][row]) - (sizes[row] * between))
                    / (sizes[one] + sizes[other] + sizes[row]);
        (sizes[one], sizes[other]) = (sizes[one] + sizes[other], 0);
        for (var row = 0; row < other; row++)
            if (sizes[row] > 0 && (row == one || nearest[row] == one || nearest[row] == other))
                nearest[row] = NearestLater(squares, sizes, row);
            else if (sizes[row] > 0 && row < one && squares[row][one] < squares[row][nearest[row]])
                nearest[row] = one;
    }

    private int NearestLater(double[][] squares, int[] sizes, int row)
    {
        var best = -1;
        for (var other = row + 1; other < count; other++)
            if (sizes[other] > 0 && (best < 0 || squares[row][other] < squares[row][best]))
                best = other;
        return best;
    }
}
