using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>Which activities of a region.</summary>
public enum PortfolioSide
{
    /// <summary>Those that it has.</summary>
    Inside,

    /// <summary>Those that it does not have.</summary>
    Outside,
}

/// <summary>
/// Relatedness density parted at the region's portfolio: around what it has (how coherent it is) and around what it does not have (how flexible it is).
/// Source: Balland, Rigby and Boschma 2015, Cambridge Journal of Regions, Economy and Society 8(2), 167-184; EconGeo's
/// <c>relatedness_density_int</c>, <c>_ext</c> and their <c>_avg</c>, which round to whole percents first; here nothing is rounded.
/// </summary>
public static class PortfolioDensity
{
    /// <summary>The densities of one side; the others have no value.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="density">Regions by activities.</param>
    /// <param name="side">Which activities.</param>
    public static FigureTable From(Presence presence, FigureTable density, PortfolioSide side) => FigureTable.Fill(presence.Regions, presence.Activities, (region, activity) =>
        presence[region, activity] is not { } present ? Figure.Without(FigureState.NotPublished)
        : present == (side == PortfolioSide.Inside) ? density[region, activity]
        : Figure.Without(FigureState.OtherSide));

    /// <summary>The mean density of one side: inside, the coherence of what a region has; outside, its flexibility.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="density">Regions by activities.</param>
    /// <param name="side">Which activities.</param>
    /// <returns>One figure a region; no value where the side is empty.</returns>
    public static FigureList AverageFrom(Presence presence, FigureTable density, PortfolioSide side) => FigureList.Fill(presence.Regions, region =>
    {
        double[] values = [.. Enumerable.Range(0, presence.Activities.Count)
            .Where(activity => presence[region, activity] == (side == PortfolioSide.Inside) && density[region, activity].Value is not null)
            .Select(activity => density[region, activity].Value!.Value)];
        return values.Length == 0 ? Figure.Without(FigureState.EmptyReference) : Figure.OfKnown(values.Average(), presence.UnsettledCount + (density.IsSettled ? 0 : 1));
    });
}
