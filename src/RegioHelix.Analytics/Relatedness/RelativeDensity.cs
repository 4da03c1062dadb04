using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// Relative relatedness: how far an activity's density is above what is usual for the region's options, in standard deviations (of n - 1) of the densities
/// around the activities that the region does not have. It compares a region's options with each other, where plain density mostly compares large regions with small.
/// Source: Pinheiro, Hartmann, Boschma and Hidalgo 2022, Research Policy 51(8) (from memory); Datawheel's <c>relative_relatedness</c>, whose figures it gives.
/// </summary>
public static class RelativeDensity
{
    /// <summary>The relative density of every region around every activity, present ones included.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="density">Regions by activities.</param>
    /// <returns>Regions by activities, standard deviations; no value for a region with fewer than two options, or whose options are all alike.</returns>
    public static FigureTable From(Presence presence, FigureTable density)
    {
        (double Mean, double Deviation)?[] usual = [.. Enumerable.Range(0, presence.Regions.Count).Select(region => Usual(presence, density, region))];
        var open = presence.UnsettledCount + (density.IsSettled ? 0 : 1);
        return FigureTable.Fill(presence.Regions, presence.Activities, (region, activity) =>
            density[region, activity].Value is not { } value ? Figure.Without(density[region, activity].State)
            : usual[region] is not { } options ? Figure.Without(FigureState.TooFew)
            : options.Deviation > 0 ? Figure.OfKnown((value - options.Mean) / options.Deviation, open)
            : Figure.Without(FigureState.NoVariation));
    }

    private static (double Mean, double Deviation)? Usual(Presence presence, FigureTable density, int region)
    {
        double[] options = [.. Enumerable.Range(0, presence.Activities.Count)
            .Where(activity => presence[region, activity] == false && density[region, activity].Value is not null)
            .Select(activity => density[region, activity].Value!.Value)];
        if (options.Length < 2)
            return null;
        var mean = options.Average();
        var deviation = Math.Sqrt(options.Sum(value => (value - mean) * (value - mean)) / (options.Length - 1));
        // Options that differ by rounding alone are alike.
        return (mean, deviation > 1e-14 * Math.Abs(mean) ? deviation : 0);
    }
}
