using System.Numerics;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>What counts as related to each activity, and how much; stored by the related activity, so that a region's sum adds whole rows.</summary>
internal sealed class DensityWeights
{
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
        SumOver(Enumerable.Range(0, count), Totals);
    }

    /// <summary>For each activity, the sum over all that is related to it.</summary>
    public double[] Totals { get; }

    /// <summary>For each activity, the sum over some that are related to it. Added in ascending order, so that it is the same on every machine.</summary>
    public void SumOver(IEnumerable<int> related, double[] sums)
    {
        Array.Clear(sums);
        foreach (var one in related)
            Add(byRelated.AsSpan(one * count, count), sums);
    }

    private static void Add(ReadOnlySpan<double> row, Span<double> sums)
    {
        var at = 0;
        for (; at <= row.Length - Vector<double>.Count; at += Vector<double>.Count)
            (new Vector<double>(row[at..]) + new Vector<double>(sums[at..])).CopyTo(sums[at..]);
        for (; at < row.Length; at++)
            sums[at] += row[at];
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
