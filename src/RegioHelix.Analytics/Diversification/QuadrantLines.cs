namespace RegioHelix.Analytics.Diversification;

/// <summary>The lines between the quadrants, and in which an opportunity lies. On the line counts as above it.</summary>
internal sealed class QuadrantLines(OpportunityBasis basis, int region)
{
    /// <summary>The density between near and far; null where no opportunity has one.</summary>
    public double? Density { get; } = Line(basis, region, basis.Settings.DensitySplit, (r, activity) => basis.Density[r, activity].Value);

    /// <summary>The complexity between complex and simple; null where no opportunity has one.</summary>
    public double? Complexity { get; } = Line(basis, region, basis.Settings.ComplexitySplit, (_, activity) => basis.ComplexityOf(basis.Presence.Activities[activity]).Value);

    public Quadrant? Of(double? density, double? complexity) => density is null || complexity is null ? null : (density >= Density, complexity >= Complexity) switch
    {
        (true, true) => Quadrant.LowRiskHighBenefit,
        (true, false) => Quadrant.SlowRoad,
        (false, true) => Quadrant.Casino,
        (false, false) => Quadrant.DeadEnd,
    };

    private static double? Line(OpportunityBasis basis, int region, QuadrantSplit split, Func<int, int, double?> value)
    {
        var regions = split == QuadrantSplit.RegionMean ? [region] : Enumerable.Range(0, basis.Presence.Regions.Count);
        double[] values = [.. regions.SelectMany(r => Enumerable.Range(0, basis.Presence.Activities.Count)
            .Where(activity => basis.Presence[r, activity] == false).Select(activity => value(r, activity)).OfType<double>())];
        return values.Length == 0 ? null : split == QuadrantSplit.TableMedian ? Median(values) : values.Average();
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
