using RegioHelix.Analytics.Clusters.Definitions;

namespace RegioHelix.Benchmarks.Clusters;

/// <summary>The textbook's k-means on the rows themselves, without tricks: what ours is compared with.</summary>
internal static class PlainKMeans
{
    public static int Run(SimilarityMatrix similarity, int groups, int starts)
    {
        var count = similarity.Activities.Count;
        double[][] rows = [.. Enumerable.Range(0, count).Select(one => Enumerable.Range(0, count).Select(other => similarity[one, other] ?? 0).ToArray())];
        var random = new Random(1);
        var moved = 0;
        for (var start = 0; start < starts; start++)
        {
            double[][] means = [.. Enumerable.Range(0, groups).Select(_ => rows[random.Next(count)].ToArray())];
            var group = new int[count];
            for (var (round, changes) = (0, 1); round < 100 && changes > 0; round++)
            {
                changes = 0;
                for (var item = 0; item < count; item++)
                    if (Nearest(rows[item], means) is var best && best != group[item])
                        (group[item], changes) = (best, changes + 1);
                Centre(rows, group, means);
                moved += changes;
            }
        }
        return moved;
    }

    private static int Nearest(double[] row, double[][] means)
    {
        var (best, least) = (0, double.PositiveInfinity);
        for (var one = 0; one < means.Length; one++)
        {
            var sum = 0.0;
            for (var at = 0; at < row.Length; at++)
                sum += (row[at] - means[one][at]) * (row[at] - means[one][at]);
            (best, least) = sum < least ? (one, sum) : (best, least);
        }
        return best;
    }

    private static void Centre(double[][] rows, int[] group, double[][] means)
    {
        var sizes = new int[means.Length];
        foreach (var one in group)
            sizes[one]++;
        for (var one = 0; one < means.Length; one++)
            if (sizes[one] > 0)
                Array.Clear(means[one]);
        for (var item = 0; item < rows.Length; item++)
            for (var at = 0; at < rows[item].Length; at++)
                means[group[item]][at] += rows[item][at] / sizes[group[item]];
    }
}
