using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>For every item and group the sum of the item's known similarities to the group's members, without itself, and how many they are.</summary>
internal sealed class GroupSums
{
    private readonly SimilarityMatrix similarity;
    private readonly int[] group;
    private readonly double[] sums;
    private readonly int[] known;

    public GroupSums(SimilarityMatrix similarity, int[] group)
    {
        (this.similarity, this.group, Groups) = (similarity, [.. group], Grouping.Count(group));
        (sums, known) = (new double[group.Length * Groups], new int[group.Length * Groups]);
        for (var item = 0; item < group.Length; item++)
        {
            var row = similarity.Row(item);
            for (var other = 0; other < row.Length; other++)
                if (other != item && !double.IsNaN(row[other]))
                {
                    sums[(item * Groups) + group[other]] += row[other];
                    known[(item * Groups) + group[other]]++;
                }
        }
    }

    public int Groups { get; }

    public IReadOnlyList<int> Group => group;

    /// <summary>The mean of an item's known similarities to a group; not a number where none is known.</summary>
    public double Mean(int item, int to) => known[(item * Groups) + to] is > 0 and var number ? sums[(item * Groups) + to] / number : double.NaN;

    /// <summary>The same from group to group, row-major; on the diagonal within. Not a number where no pair is known.</summary>
    public double[] Between()
    {
        var (total, pairs) = (new double[Groups * Groups], new int[Groups * Groups]);
        for (var item = 0; item < group.Length; item++)
            for (var to = 0; to < Groups; to++)
            {
                total[(group[item] * Groups) + to] += sums[(item * Groups) + to];
                pairs[(group[item] * Groups) + to] += known[(item * Groups) + to];
            }
        return [.. total.Select((sum, at) => pairs[at] > 0 ? sum / pairs[at] : double.NaN)];
    }

    /// <summary>Puts an item into another group.</summary>
    public void Move(int item, int to)
    {
        var row = similarity.Row(item);
        var from = group[item];
        for (var other = 0; other < row.Length; other++)
            if (other != item && !double.IsNaN(row[other]))
            {
                sums[(other * Groups) + from] -= row[other];
                known[(other * Groups) + from]--;
                sums[(other * Groups) + to] += row[other];
                known[(other * Groups) + to]++;
            }
        group[item] = to;
    }
}
