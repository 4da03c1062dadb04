using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>What counts as related to each activity, and how much; stored by the related activity, so that a region's sum adds whole rows.</summary>
internal sealed class DensityWeights
{
    // 256 by 256 weights are half a megabyte.
    private const int Tile = 256;

    private readonly int count;
    private readonly double[] byRelated;

    public DensityWeights(RelatednessTable relatedness, OwnActivity own, int? nearest)
    {
        count = relatedness.Activities.Count;
        byRelated = new double[(long)count * count];
        Totals = new double[count];
        for (var activity = 0; activity < count; activity++)
        {
            var weights = Weights(relatedness, activity, own, nearest);
            for (var related = 0; related < count; related++)
                byRelated[(related * count) + activity] = weights[related];
        }
        var all = Enumerable.Range(0, count).ToArray();
        Totals = SumsOver(([0, count], all));
    }

    /// <summary>For each activity, the sum over all that is related to it.</summary>
    public double[] Totals { get; }

    /// <summary>
    /// For some sets of related activities, and for each activity, the sum over the set: sets by activities, row-major.
    /// Works through the weights tile by tile, each small enough to stay in the second-level cache while all sets pass over it.
    /// Within a set the order of adding is ascending, whatever the tiles: the same bits as the plain double loop that the tests compare with.
    /// </summary>
    /// <param name="sets">The sets' members one after the other, each set ascending, and where each starts and the last ends.</param>
    public double[] SumsOver((int[] Starts, int[] Members) sets)
    {
        var (starts, members) = sets;
        var sums = new double[(long)(starts.Length - 1) * count];
        var next = new int[starts.Length - 1];
        for (var left = 0; left < count; left += Tile)
        {
            var width = Math.Min(Tile, count - left);
            starts.AsSpan(0, next.Length).CopyTo(next);
            for (var top = 0; top < count; top += Tile)
                for (var set = 0; set < next.Length; set++)
                    for (; next[set] < starts[set + 1] && members[next[set]] < top + Tile; next[set]++)
                        Add(byRelated.AsSpan((members[next[set]] * count) + left, width), sums.AsSpan((set * count) + left, width));
        }
        return sums;
    }

    private static void Add(ReadOnlySpan<double> row, Span<double> sums)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(sums);
        var (at, length) = ((nuint)0, (nuint)row.Length);
        for (; at + (nuint)Vector512<double>.Count <= length; at += (nuint)Vector512<double>.Count)
            (Vector512.LoadUnsafe(ref to, at) + Vector512.LoadUnsafe(ref from, at)).StoreUnsafe(ref to, at);
        for (; at < length; at++)
            sums[(int)at] += row[(int)at];
    }

    private static double[] Weights(RelatednessTable relatedness, int activity, OwnActivity own, int? nearest)
    {
        var weights = relatedness.Row(activity).ToArray();
        if (own == OwnActivity.Excluded)
            weights[activity] = 0;
        if (nearest is { } most)
            foreach (var far in Enumerable.Range(0, weights.Length).OrderByDescending(other => weights[other]).Skip(most).ToList())
                weights[far] = 0;
        return weights;
    }
}
