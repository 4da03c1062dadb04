using System.Numerics;
using RegioHelix.Analytics.Draws;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// k-means on distances alone: an item's squared distance to a group's mean is the mean of its squared distances to the members, less half the mean among them.
/// A round then costs items by groups, and a row of additions for each item that moves, instead of items by groups by columns.
/// </summary>
internal sealed class KMeans
{
    private const int MostRounds = 100;

    private readonly RowDistances distances;
    private readonly int count;
    private readonly int groups;
    private readonly int[] group;
    private readonly int[] sizes;
    private readonly double[] among;
    private readonly double[][] sums;

    private KMeans(RowDistances distances, int groups)
    {
        (this.distances, this.groups, count) = (distances, groups, distances.Count);
        (group, sizes, among) = (new int[count], new int[groups], new double[groups]);
        sums = [.. Enumerable.Range(0, groups).Select(_ => new double[count])];
    }

    /// <summary>The best of several starts: the least sum of squares, of equal ones the first. Groups are numbered in the order of their first items.</summary>
    public static int[] From(RowDistances distances, int groups, int starts, int seed)
    {
        var (best, least) = (Array.Empty<int>(), double.PositiveInfinity);
        for (var start = 0; start < starts; start++)
        {
            var run = new KMeans(distances, groups);
            var squares = run.Settle(SplitMix64.Of(seed, groups, start));
            if (squares < least)
                (best, least) = (run.group, squares);
        }
        return Grouping.Numbered(best);
    }

    private double Settle(SplitMix64 draws)
    {
        var centres = Centres(draws);
        for (var item = 0; item < count; item++)
        {
            group[item] = Enumerable.Range(0, groups).MinBy(one => distances[item, centres[one]]);
            Add(item, group[item], 1);
        }
        for (var round = 0; round < MostRounds; round++)
            if (!MoveToNearest() && !FillEmpty())
                break;
        Remember();
        return Enumerable.Range(0, groups).Sum(one => sizes[one] == 0 ? 0 : among[one] * sizes[one]);
    }

    // k-means++: each next centre drawn with a chance in proportion to its squared distance from those before it.
    private int[] Centres(SplitMix64 draws)
    {
        var centres = new int[groups];
        centres[0] = draws.NextBelow(count);
        var nearest = distances.Row(centres[0]).ToArray();
        for (var one = 1; one < groups; one++)
        {
            centres[one] = Drawn(nearest, draws.NextFraction());
            for (var item = 0; item < count; item++)
                nearest[item] = Math.Min(nearest[item], distances[item, centres[one]]);
        }
        return centres;
    }

    private static int Drawn(double[] weights, double fraction)
    {
        var left = fraction * weights.Sum();
        var last = 0;
        for (var item = 0; item < weights.Length; item++)
        {
            if (weights[item] <= 0)
                continue;
            last = item;
            left -= weights[item];
            if (left < 0)
                break;
        }
        return last;
    }

    private bool MoveToNearest()
    {
        Remember();
        var moves = new List<(int Item, int To)>();
        for (var item = 0; item < count; item++)
        {
            var (best, least) = (group[item], ToMean(item, group[item]));
            for (var one = 0; one < groups; one++)
                if (sizes[one] > 0 && ToMean(item, one) is var square && square < least - 1e-12)
                    (best, least) = (one, square);
            if (best != group[item])
                moves.Add((item, best));
        }
        foreach (var (item, to) in moves)
            Move(item, to);
        return moves.Count > 0;
    }

    // A group that lost all its items takes the one that is farthest from its mean.
    private bool FillEmpty()
    {
        var empty = Array.IndexOf(sizes, 0);
        if (empty < 0)
            return false;
        Remember();
        var far = Enumerable.Range(0, count).Where(item => sizes[group[item]] > 1).MaxBy(item => ToMean(item, group[item]));
        Move(far, empty);
        return true;
    }

    private double ToMean(int item, int one) => (sums[one][item] / sizes[one]) - among[one];

    // Half the mean squared distance among a group's members, which is their mean squared distance to its mean.
    private void Remember()
    {
        Array.Clear(among);
        for (var item = 0; item < count; item++)
            among[group[item]] += sums[group[item]][item];
        for (var one = 0; one < groups; one++)
            among[one] = sizes[one] == 0 ? 0 : among[one] / (2.0 * sizes[one] * sizes[one]);
    }

    private void Move(int item, int to)
    {
        Add(item, group[item], -1);
        group[item] = to;
        Add(item, to, 1);
    }

    private void Add(int item, int one, int sign)
    {
        sizes[one] += sign;
        var row = distances.Row(item);
        var sum = sums[one].AsSpan();
        var at = 0;
        for (; at <= count - Vector<double>.Count; at += Vector<double>.Count)
            (new Vector<double>(sum[at..]) + (new Vector<double>(row[at..]) * sign)).CopyTo(sum[at..]);
        for (; at < count; at++)
            sum[at] += sign * row[at];
    }
}
