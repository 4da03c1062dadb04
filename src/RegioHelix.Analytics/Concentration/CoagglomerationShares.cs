using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Concentration;

/// <summary>The distances of the activities' shares from those of all activities, region by region, which co-agglomeration is made of.</summary>
internal sealed class CoagglomerationShares
{
    private readonly TableSums sums;
    private readonly double[][] distances;
    private readonly double spread;

    public CoagglomerationShares(RegionActivityTable employment)
    {
        sums = TableSums.From(employment);
        double[] all = [.. sums.Regions.Select(region => sums.Total.Published == 0 ? 0 : region.Published / sums.Total.Published)];
        spread = 1 - all.Sum(share => share * share);
        distances = [.. Enumerable.Range(0, employment.Activities.Count).Select(activity => sums.Activities[activity].Published == 0 ? []
            : all.Select((share, region) => ((employment[region, activity].Value ?? 0) / sums.Activities[activity].Published) - share).ToArray())];
    }

    public Figure Index(int[] activities)
    {
        if (activities.Any(activity => !sums.Activities[activity].IsComplete))
            return Figure.Without(FigureState.NotPublished);
        if (activities.Any(activity => sums.Activities[activity].Published == 0))
            return Figure.Without(FigureState.EmptyActivity);
        if (spread < 1e-12)
            return Figure.Without(FigureState.TooFew);
        var whole = activities.Sum(activity => sums.Activities[activity].Published);
        double[] weights = [.. activities.Select(activity => sums.Activities[activity].Published / whole)];
        // G - sum w² G_i is the sum over pairs: taken so, a tiny index is not the rest of two large numbers.
        var (shared, pairs) = (0.0, 0.0);
        for (var one = 0; one < activities.Length; one++)
            for (var other = 0; other < one; other++)
            {
                shared += weights[one] * weights[other] * distances[activities[one]].Zip(distances[activities[other]], (a, b) => a * b).Sum();
                pairs += weights[one] * weights[other];
            }
        var index = shared / pairs / spread;
        return sums.Total.IsComplete ? Figure.Of(index) : Figure.Of(index, double.NegativeInfinity, double.PositiveInfinity);
    }
}
