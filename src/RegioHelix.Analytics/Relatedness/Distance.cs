using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// Distance: which part of all that is related to an activity a region does not have, 1 - density, 0 to 1.
/// Source: Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity, p. 54.
/// </summary>
public static class Distance
{
    /// <summary>The distance of every region to every activity.</summary>
    /// <param name="density">Regions by activities, 0 to 1.</param>
    public static FigureTable From(FigureTable density) => FigureTable.Fill(density.Rows, density.Columns, (region, activity) =>
    {
        var figure = density[region, activity];
        return figure with { Value = 1 - figure.Value, Lower = 1 - figure.Upper, Upper = 1 - figure.Lower };
    });
}
