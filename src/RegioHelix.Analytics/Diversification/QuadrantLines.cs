namespace RegioHelix.Analytics.Diversification;

/// <summary>The lines between the quadrants, and in which an opportunity lies. On the line counts as above it.</summary>
internal sealed class QuadrantLines(OpportunityBasis basis, int region)
{
    /// <summary>The density between near and far; null where no opportunity has one.</summary>
    public double? Density { get; } = basis.Settings.DensitySplit == QuadrantSplit.RegionMean ? OfRegion(basis, region, DensityIn) : basis.TableLines.Density;

    /// <summary>The complexity between complex and simple; null where no opportunity has one.</summary>
    public double? Complexity { get; } = basis.Settings.ComplexitySplit == QuadrantSplit.RegionMean ? OfRegion(basis, region, ComplexityIn) : basis.TableLines.Complexity;

    /// <summary>The lines that are the same for every region, found once a table.</summary>
    public static (double? Density, double? Complexity) OfTable(OpportunityBasis basis) =>
        (OfTable(basis, basis.Settings.DensitySplit, DensityIn), OfTable(basis, basis.Settings.ComplexitySplit, ComplexityIn));

    public Quadrant? Of(double? density, double? complexity) => density is null || complexity is null ? null : (density >= Density, complexity >= Complexity) switch
    {
        (true, true) => Quadrant.LowRiskHighBenefit,
        (true, false) => Quadrant.SlowRoad,
        (false, true) => Quadrant.Casino,
        (false, false) => Quadrant.DeadEnd,
    };

    private static double? DensityIn(OpportunityBasis basis, int region, int activity) => basis.Density[region, activity].Value;

    private static double? ComplexityIn(OpportunityBasis basis, int region, int activity) => basis.ComplexityOf(basis.Presence.Activities[activity]).Value;

    private static double? OfRegion(OpportunityBasis basis, int region, Func<OpportunityBasis, int, int, double?> value)
    {
        double[] values = [.. Values(basis, region, value)];
        return values.Length == 0 ? null : values.Average();
    }

    private static double? OfTable(OpportunityBasis basis, QuadrantSplit split, Func<OpportunityBasis, int, int, double?> value)
    {
        double[] values = split == QuadrantSplit.RegionMean ? [] : [.. Enumerable.Range(0, basis.Presence.Regions.Count).SelectMany(region => Values(basis, region, value))];
        return values.Length == 0 ? null : split == QuadrantSplit.TableMedian ? Median(values) : values.Average();
    }

    private static IEnumerable<double> Values(OpportunityBasis basis, int region, Func<OpportunityBasis, int, int, double?> value) =>
        Enumerable.Range(0, basis.Presence.Activities.Count)
            .Where(activity => basis.Presence[region, activity] == false).Select(activity => value(basis, region, activity)).OfType<double>();

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
