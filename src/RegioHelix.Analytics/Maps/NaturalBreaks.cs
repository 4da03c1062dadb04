namespace RegioHelix.Analytics.Maps;

/// <summary>Fisher's exact classes of one dimension, by dynamic programming over the different values, each weighted by how often it comes.</summary>
internal static class NaturalBreaks
{
    public static List<double> Limits(double[] sorted, int classes)
    {
        double[] different = [.. sorted.Distinct()];
        var groups = Math.Min(classes, different.Length);
        if (groups < 2)
            return [];
        var spread = new Spread(sorted, different);
        var cost = new double[groups, different.Length];
        var start = new int[groups, different.Length];
        for (var end = 0; end < different.Length; end++)
            cost[0, end] = spread.Within(0, end);
        for (var group = 1; group < groups; group++)
            for (var end = group; end < different.Length; end++)
            {
                cost[group, end] = double.PositiveInfinity;
                for (var from = group; from <= end; from++)
                {
                    var total = cost[group - 1, from - 1] + spread.Within(from, end);
                    if (total < cost[group, end])
                        (cost[group, end], start[group, end]) = (total, from);
                }
            }
        var limits = new List<double>();
        for (var (group, end) = (groups - 1, different.Length - 1); group > 0; group--)
        {
            limits.Add(different[start[group, end]]);
            end = start[group, end] - 1;
        }
        limits.Reverse();
        return limits;
    }

    /// <summary>Sums of squared distances to the mean of any run of values, from running sums of values centred on their mean.</summary>
    private sealed class Spread
    {
        private readonly double[] counts;
        private readonly double[] sums;
        private readonly double[] squares;

        public Spread(double[] sorted, double[] different)
        {
            var mean = sorted.Average();
            (counts, sums, squares) = (new double[different.Length + 1], new double[different.Length + 1], new double[different.Length + 1]);
            for (var (at, value) = (0, 0); value < different.Length; value++)
            {
                var times = 0;
                for (; at < sorted.Length && sorted[at] == different[value]; at++)
                    times++;
                var centred = different[value] - mean;
                counts[value + 1] = counts[value] + times;
                sums[value + 1] = sums[value] + (times * centred);
                squares[value + 1] = squares[value] + (times * centred * centred);
            }
        }

        public double Within(int from, int to)
        {
            var (count, sum, square) = (counts[to + 1] - counts[from], sums[to + 1] - sums[from], squares[to + 1] - squares[from]);
            return Math.Max(0, square - (sum * sum / count));
        }
    }
}
