using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// The co-agglomeration index of two activities, <c>sum over m of (s(m,i) - x(m)) (s(m,j) - x(m)) / (1 - sum of x(m)²)</c>, s(m,i) the share of activity i
/// that is in region m, x(m) the mean of these shares over all activities. Above 0 where two are placed together beyond the size of regions, below where they keep apart.
/// Source: Ellison, Glaeser and Kerr 2010, American Economic Review 100(3), equation 1 [memory].
/// <see cref="Concentration.Coagglomeration"/> is the same with x the regions' shares of all jobs, and without a diagonal; here every activity weighs alike in x, so that a large one does not set the base.
/// </summary>
public static class CoagglomerationSimilarity
{
    /// <summary>The index of every two activities. Shares are over the published cells; regions where one of two is not published are left out for the pair.</summary>
    /// <param name="table">Regions by activities, persons employed, 0 or more.</param>
    /// <returns>Activities without jobs are dropped and named; with fewer than two regions, all are.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static SimilarityMatrix From(RegionActivityTable table)
    {
        var columns = RegionColumns.Of(table);
        double[] totals = [.. columns.Select(column => column.Sum(value => double.IsNaN(value) ? 0 : value))];
        int[] all = [.. Enumerable.Range(0, columns.Length).Where(activity => totals[activity] > 0).OrderBy(activity => table.Activities[activity], StringComparer.Ordinal)];
        var mean = MeanShares(columns, totals, all, table.Regions.Count);
        var spread = 1 - mean.Sum(share => share * share);
        int[] kept = spread > 1e-12 ? [.. all.Order()] : [];
        double[][] beyond = [.. kept.Select(activity => columns[activity].Select((value, region) => (value / totals[activity]) - mean[region]).ToArray())];
        var values = new double[(long)kept.Length * kept.Length];
        for (var one = 0; one < kept.Length; one++)
            for (var other = 0; other <= one; other++)
                values[(one * kept.Length) + other] = values[(other * kept.Length) + one] = Common(beyond[one], beyond[other]) / spread;
        return new(
            [.. kept.Select(activity => table.Activities[activity])], [.. table.Activities.Where((_, activity) => !kept.Contains(activity))],
            LinkKind.Coagglomeration, "COI", values);
    }

    private static double[] MeanShares(double[][] columns, double[] totals, int[] activities, int regions) => [.. Enumerable.Range(0, regions).Select(region =>
    {
        double[] known = [.. activities.Where(activity => !double.IsNaN(columns[activity][region])).Select(activity => columns[activity][region] / totals[activity])];
        return known.Length == 0 ? 0 : known.Sum() / known.Length;
    })];

    // Not a number where no region has both: the pair is unknown.
    private static double Common(double[] one, double[] other)
    {
        var (sum, known) = (0.0, false);
        for (var region = 0; region < one.Length; region++)
            if (!double.IsNaN(one[region]) && !double.IsNaN(other[region]))
                (sum, known) = (sum + (one[region] * other[region]), true);
        return known ? sum : double.NaN;
    }
}
