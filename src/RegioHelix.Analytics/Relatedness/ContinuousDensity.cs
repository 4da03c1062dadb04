using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// Density without a threshold: the mean quotient of a region's activities, weighted by how related each is to the activity in question,
/// <c>sum over j of phi(i,j) q(r,j) / sum over j of phi(i,j)</c>, 0 and up, in the unit of the quotients.
/// Source: Harvard's Stata ecomplexity (<c>cont</c>; own activity excluded) and py-ecomplexity 0.5.2 (<c>continuous</c>; own activity included).
/// </summary>
public static class ContinuousDensity
{
    /// <summary>The density of every region around every activity.</summary>
    /// <param name="quotients">Regions by activities.</param>
    /// <param name="relatedness">Between activities; those it dropped have no density and count for none.</param>
    /// <param name="own">Whether an activity counts as related to itself.</param>
    /// <returns>Regions by activities; no value where nothing related has one.</returns>
    public static FigureTable From(FigureTable quotients, RelatednessTable relatedness, OwnActivity own = OwnActivity.Excluded)
    {
        int[] columns = [.. relatedness.Activities.Select(quotients.FindColumn)];
        int[] positions = [.. quotients.Columns.Select(relatedness.FindActivity)];
        double[][] weights = [.. Enumerable.Range(0, relatedness.Activities.Count).Select(activity => relatedness.Row(activity).ToArray())];
        double?[][] rows = [.. Enumerable.Range(0, quotients.Rows.Count).Select(region =>
            columns.Select(column => column < 0 ? null : quotients[region, column].Value).ToArray())];
        var open = relatedness.UnsettledCount + (quotients.IsSettled ? 0 : 1);
        return FigureTable.Fill(quotients.Rows, quotients.Columns, (region, activity) =>
            positions[activity] < 0 ? Figure.Without(FigureState.EmptyActivity) : Mean(rows[region], weights[positions[activity]], own == OwnActivity.Included ? -1 : positions[activity], open));
    }

    private static Figure Mean(double?[] values, double[] weights, int leftOut, int open)
    {
        var (sum, whole) = (0.0, 0.0);
        for (var at = 0; at < values.Length; at++)
            if (at != leftOut && values[at] is { } value)
                (sum, whole) = (sum + (weights[at] * value), whole + weights[at]);
        return whole > 0 ? Figure.OfKnown(sum / whole, open) : Figure.Without(FigureState.EmptyReference);
    }
}
