namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>How many of the k best ranked candidates of each region entered.</summary>
/// <param name="Best">The k.</param>
/// <param name="Picks">All that were picked: k a region and window, fewer where there are fewer candidates.</param>
/// <param name="Hits">How many of them entered; where equal scores leave the choice open, the mean over all choices.</param>
/// <param name="Precision">Hits over picks.</param>
/// <param name="Chance">What picking at random in the same regions would give on average, 0 to 1.</param>
/// <param name="Gain">Precision less chance, -1 to 1.</param>
/// <param name="Regions">Number of regions.</param>
public sealed record BestOfRegion(int Best, int Picks, double Hits, Estimate Precision, double Chance, Estimate Gain, int Regions)
{
    internal static BestOfRegion Of(double[] scores, BacktestSample sample, BacktestSettings settings)
    {
        var strata = sample.Strata(AreaScope.WithinRegion, settings);
        var groups = Enumerable.Range(0, sample.Count).GroupBy(at => strata[at]).Select(group => group.ToArray()).ToArray();
        var picks = groups.Sum(group => Math.Min(settings.Best, group.Length));
        var (chosen, chance) = (new double[sample.Count], new double[sample.Count]);
        foreach (var group in groups)
            Choose(scores, group, settings.Best, chosen, chance);
        var hits = Enumerable.Range(0, sample.Count).Where(at => sample.Entered[at]).Sum(at => chosen[at]);
        var byChance = Enumerable.Range(0, sample.Count).Where(at => sample.Entered[at]).Sum(at => chance[at]);
        return new(
            settings.Best, picks, hits,
            Ratio(chosen, chosen, sample, settings, hits / picks, picks, 0),
            byChance / picks,
            Ratio([.. chosen.Zip(chance, (one, other) => one - other)], chosen, sample, settings, (hits - byChance) / picks, picks, -1),
            sample.Regions.Distinct().Count());
    }

    // Of each cell the chance that it is among the k best: 1 above the last place, a part of 1 where equal scores share it. And its chance by lot.
    private static void Choose(double[] scores, int[] group, int best, double[] chosen, double[] chance)
    {
        var places = Math.Min(best, group.Length);
        var last = group.Select(at => scores[at]).OrderDescending().ElementAt(places - 1);
        var (above, equal) = (group.Count(at => scores[at] > last), group.Count(at => scores[at] == last));
        foreach (var at in group)
        {
            chosen[at] = scores[at] > last ? 1 : scores[at] == last ? (places - above) / (double)equal : 0;
            chance[at] = places / (double)group.Length;
        }
    }

    // Of a sum over entries, by the number of picks, which vary with the region too.
    private static Estimate Ratio(double[] weights, double[] picked, BacktestSample sample, BacktestSettings settings, double value, int picks, double least)
    {
        double[] influence = [.. Enumerable.Range(0, sample.Count).Select(at => ((sample.Entered[at] ? weights[at] : 0) - (value * picked[at])) / picks)];
        var error = ClusteredError.Of(influence, [.. influence.Select(_ => true)], sample, settings.Clustering);
        return Estimate.Of(value, error, settings, least);
    }
}
