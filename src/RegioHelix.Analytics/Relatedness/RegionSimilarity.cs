using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// How alike regions are in what they specialise in, by degree and not by a threshold: Pearson's correlation of ln(quotient + 0.1), -1 to 1, 1 with itself.
/// Source: Bahar, Hausmann and Hidalgo 2014, Journal of International Economics 92(1), export similarity index; Datawheel's <c>similarity</c>.
/// </summary>
public static class RegionSimilarity
{
    /// <summary>The similarity of every two regions, over the activities where both have a quotient.</summary>
    /// <param name="quotients">Regions by activities: location quotients.</param>
    /// <param name="offset">What is added before the logarithm, so that 0 has one; above 0.</param>
    /// <returns>Regions by regions, symmetric; no value for a region whose quotients do not vary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An offset that is not above 0.</exception>
    public static FigureTable From(FigureTable quotients, double offset = 0.1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(offset);
        var turned = FigureTable.Fill(quotients.Columns, quotients.Rows, (activity, region) => quotients[region, activity]);
        var columns = QuotientColumns.Of(turned, quotient => Math.Log(quotient + offset));
        return FigureTable.Fill(quotients.Rows, quotients.Rows, (one, other) => columns.Correlation(one, other) is not { } correlation
            ? Figure.Without(FigureState.NoVariation)
            : one == other ? Figure.Of(1) : Figure.OfKnown(correlation, quotients.IsSettled ? 0 : 1));
    }
}
