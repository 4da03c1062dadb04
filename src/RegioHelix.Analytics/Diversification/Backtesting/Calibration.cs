namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>
/// Whether a score can be read as a chance. The score's groups of equal size each foretell, for a region, the rate at which the group's cells entered
/// in the other regions; the forecast is then held against the region's own entries. Source of the score: Brier 1950, Monthly Weather Review 78(1).
/// </summary>
/// <param name="Groups">From the lowest scores to the highest; groups without a cell are left out.</param>
/// <param name="Brier">Mean squared difference of forecast and outcome, 0 best.</param>
/// <param name="BrierOfBaseRate">The same for a forecast that gives every cell the base rate of the other regions.</param>
/// <param name="Gain">How much smaller the first is than the second; above 0 the score foretells more than the base rate.</param>
public sealed record Calibration(IReadOnlyList<CalibrationGroup> Groups, double Brier, double BrierOfBaseRate, Estimate Gain)
{
    /// <summary>Gain over the base rate's score, 1 at best; null where the base rate leaves nothing to gain.</summary>
    public double? Skill => BrierOfBaseRate > 0 ? 1 - (Brier / BrierOfBaseRate) : null;

    internal static Calibration Of(double[] scores, BacktestSample sample, BacktestSettings settings)
    {
        var groups = ScoreBins.Of(scores, settings.CalibrationBins);
        var (forecast, plain) = (FromOtherRegions(groups, settings.CalibrationBins, sample), FromOtherRegions(new int[sample.Count], 1, sample));
        double[] gains = [.. Enumerable.Range(0, sample.Count).Select(at => Squared(plain[at], sample.Entered[at]) - Squared(forecast[at], sample.Entered[at]))];
        var gain = gains.Average();
        return new(
            [.. Enumerable.Range(0, settings.CalibrationBins).Where(group => groups.Contains(group)).Select(group => GroupOf(group, groups, scores, forecast, sample, settings))],
            Enumerable.Range(0, sample.Count).Average(at => Squared(forecast[at], sample.Entered[at])),
            Enumerable.Range(0, sample.Count).Average(at => Squared(plain[at], sample.Entered[at])),
            Estimate.Of(gain, Error([.. gains.Select(one => (one - gain) / sample.Count)], [.. gains.Select(_ => true)], sample, settings), settings, -1));
    }

    private static CalibrationGroup GroupOf(int group, int[] groups, double[] scores, double[] forecast, BacktestSample sample, BacktestSettings settings)
    {
        int[] members = [.. Enumerable.Range(0, sample.Count).Where(at => groups[at] == group)];
        var rate = members.Count(at => sample.Entered[at]) / (double)members.Length;
        var influence = new double[sample.Count];
        foreach (var at in members)
            influence[at] = ((sample.Entered[at] ? 1 : 0) - rate) / members.Length;
        var error = Error(influence, [.. groups.Select(one => one == group)], sample, settings);
        return new(members.Min(at => scores[at]), members.Max(at => scores[at]), members.Length, members.Average(at => forecast[at]), Estimate.Of(rate, error, settings));
    }

    private static double[] FromOtherRegions(int[] groups, int count, BacktestSample sample)
    {
        var (cells, entries) = (new int[count + 1, sample.RegionLabels.Length + 1], new int[count + 1, sample.RegionLabels.Length + 1]);
        var (anyGroup, anyRegion) = (count, sample.RegionLabels.Length);
        for (var at = 0; at < sample.Count; at++)
            foreach (var (group, region) in new[] { (groups[at], sample.Regions[at]), (groups[at], anyRegion), (anyGroup, sample.Regions[at]), (anyGroup, anyRegion) })
            {
                cells[group, region]++;
                entries[group, region] += sample.Entered[at] ? 1 : 0;
            }
        return [.. Enumerable.Range(0, sample.Count).Select(at =>
        {
            // A group that only this region has foretells the base rate of the others.
            var group = cells[groups[at], anyRegion] > cells[groups[at], sample.Regions[at]] ? groups[at] : anyGroup;
            var others = cells[group, anyRegion] - cells[group, sample.Regions[at]];
            return others == 0 ? 0 : (entries[group, anyRegion] - entries[group, sample.Regions[at]]) / (double)others;
        })];
    }

    private static ClusteredError Error(double[] influence, bool[] counts, BacktestSample sample, BacktestSettings settings) =>
        ClusteredError.Of(influence, counts, sample, settings.Clustering);

    private static double Squared(double forecast, bool entered) => (forecast - (entered ? 1 : 0)) * (forecast - (entered ? 1 : 0));
}

/// <summary>Cells of about equal score: what was foretold of them and what happened.</summary>
/// <param name="LowestScore">The lowest score.</param>
/// <param name="HighestScore">The highest.</param>
/// <param name="Cells">Number of cells.</param>
/// <param name="Foretold">Mean rate at which the group's cells entered in the other regions, 0 to 1.</param>
/// <param name="Entered">Rate at which they entered, 0 to 1.</param>
public sealed record CalibrationGroup(double LowestScore, double HighestScore, int Cells, double Foretold, Estimate Entered);
