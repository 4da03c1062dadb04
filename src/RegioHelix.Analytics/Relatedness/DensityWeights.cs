using RegioHelix.Analytics.Pipeline;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>What counts as related to each activity, and how much, from a stored table of any measure.</summary>
internal sealed class DensityWeights : IWeightTiles<double>
{
    private readonly double[] byTarget;

    public DensityWeights(RelatednessTable relatedness, OwnActivity own, RelatedNeighbours neighbours = RelatedNeighbours.All, int nearest = 1)
    {
        Count = relatedness.Activities.Count;
        byTarget = new double[(long)Count * Count];
        Cores.All.Over(Count, activity => Write(relatedness, activity, own, neighbours, nearest, byTarget.AsSpan(activity * Count, Count)));
    }

    public int Count { get; }

    public void Fill(int row, int column, int columns, int width, Span<double> tile)
    {
        if (columns < width)
            tile.Clear();
        var rows = tile.Length / width;
        for (var target = 0; target < columns; target++)
        {
            var from = byTarget.AsSpan(((column + target) * Count) + row, rows);
            for (var related = 0; related < rows; related++)
                tile[(related * width) + target] = from[related];
        }
    }

    private static void Write(RelatednessTable relatedness, int activity, OwnActivity own, RelatedNeighbours neighbours, int nearest, Span<double> weights)
    {
        relatedness.Row(activity).CopyTo(weights);
        if (own == OwnActivity.Excluded)
            weights[activity] = 0;
        if (neighbours == RelatedNeighbours.All || nearest >= weights.Length)
            return;
        var kept = weights.ToArray();
        int[] order = [.. Enumerable.Range(0, kept.Length).OrderByDescending(other => kept[other])];
        var last = kept[order[nearest - 1]];
        foreach (var far in order.AsSpan(nearest))
            weights[far] = neighbours == RelatedNeighbours.NearestWithTies && kept[far] == last ? last : 0;
    }
}
