namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>The standard error of an estimate that cells move each by a little, when cells of a region, and of an activity, vary together.</summary>
/// <param name="StandardError">The error.</param>
/// <param name="Clusters">The number of regions, or of activities where it is smaller and they count.</param>
internal readonly record struct ClusteredError(double StandardError, int Clusters)
{
    /// <summary>From how much each cell moves the estimate.</summary>
    /// <param name="cells">Influences of the cells.</param>
    /// <param name="counts">Which cells take part.</param>
    /// <param name="sample">Whose cells they are.</param>
    /// <param name="clustering">What varies together.</param>
    public static ClusteredError Of(double[] cells, bool[] counts, BacktestSample sample, Clustering clustering)
    {
        var regions = ByRegion(cells, counts, sample);
        return clustering == Clustering.Region ? new(Math.Sqrt(regions.Variance), regions.Clusters) : Joint(regions, ByActivity(cells, counts, sample), ByPlace(cells, sample));
    }

    /// <summary>
    /// Of an area that is a mean over strata. Where regions or activities are the strata, the mean varies as their areas differ: with few entries in each
    /// that is the only way to see it, as a single entry does not vary within its stratum.
    /// </summary>
    public static ClusteredError OfArea(AreaScope scope, double[] cells, double[] strata, bool[] counts, BacktestSample sample, Clustering clustering) => scope switch
    {
        AreaScope.WithinRegion when clustering == Clustering.Region => ByRegion(strata, counts, sample) is var (variance, clusters) ? new(Math.Sqrt(variance), clusters) : default,
        AreaScope.WithinRegion => Joint(ByRegion(strata, counts, sample), ByActivity(cells, counts, sample), ByPlace(cells, sample)),
        AreaScope.WithinActivity => Joint(ByActivity(strata, counts, sample), ByRegion(cells, counts, sample), ByPlace(cells, sample)),
        _ => Of(cells, counts, sample, clustering),
    };

    // What both sums count twice, a place's own, is taken off once; that may leave too little where cells of a cluster vary apart, so never less than the first.
    private static ClusteredError Joint((double Variance, int Clusters) one, (double Variance, int Clusters) other, double ofPlaces) =>
        new(Math.Sqrt(Math.Max(one.Variance, one.Variance + other.Variance - ofPlaces)), Math.Min(one.Clusters, other.Clusters));

    private static (double Variance, int Clusters) ByRegion(double[] influence, bool[] counts, BacktestSample sample) =>
        Squares(influence, counts, sample.Regions, sample.RegionLabels.Length);

    private static (double Variance, int Clusters) ByActivity(double[] influence, bool[] counts, BacktestSample sample) =>
        Squares(influence, counts, sample.Activities, sample.ActivityLabels.Length);

    // Places, a region in an activity, are the same in all windows.
    private static double ByPlace(double[] influence, BacktestSample sample)
    {
        var sums = new double[sample.RegionLabels.Length * sample.ActivityLabels.Length];
        for (var at = 0; at < influence.Length; at++)
            sums[(sample.Regions[at] * sample.ActivityLabels.Length) + sample.Activities[at]] += influence[at];
        return sums.Sum(sum => sum * sum);
    }

    private static (double Variance, int Clusters) Squares(double[] influence, bool[] counts, int[] clusters, int most)
    {
        var (sums, has) = (new double[most], new bool[most]);
        for (var at = 0; at < influence.Length; at++)
            if (counts[at])
                (sums[clusters[at]], has[clusters[at]]) = (sums[clusters[at]] + influence[at], true);
        var count = has.Count(one => one);
        return (count < 2 ? 0 : sums.Sum(sum => sum * sum) * count / (count - 1), count);
    }
}
