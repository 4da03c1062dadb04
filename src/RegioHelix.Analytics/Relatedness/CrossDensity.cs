using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// Cross-relatedness: which part of all in one layer that is near an activity of another layer a region already has,
/// <c>sum over i of phi(i,j) x(r,i) / sum over i of phi(i,j)</c>, 0 to 1. Source: Catalan, Navarrete and Figueroa 2020, Research Policy;
/// Datawheel's <c>cross_relatedness</c>.
/// </summary>
public static class CrossDensity
{
    /// <summary>The density of every region around every activity of the other layer.</summary>
    /// <param name="presence">Regions by the activities of the layer that prepares.</param>
    /// <param name="proximity">Its activities by those of the layer that is prepared for.</param>
    /// <returns>Regions by the activities of the other layer, 0 to 1; no value where nothing known is near.</returns>
    public static FigureTable From(Presence presence, FigureTable proximity)
    {
        var rows = Presence.Positions(presence.Activities, proximity.Rows);
        double[][] near = [.. Enumerable.Range(0, proximity.Rows.Count).Select(row => Enumerable.Range(0, proximity.Columns.Count).Select(target => proximity[row, target].Value ?? 0).ToArray())];
        var values = new double[(long)presence.Regions.Count * proximity.Columns.Count];
        for (var region = 0; region < presence.Regions.Count; region++)
            Fill(values.AsSpan(region * proximity.Columns.Count, proximity.Columns.Count), presence, region, rows, near);
        return FigureTable.OfKnown(presence.Regions, proximity.Columns, values, FigureState.EmptyReference, presence.UnsettledCount + (proximity.IsSettled ? 0 : 1));
    }

    private static void Fill(Span<double> densities, Presence presence, int region, int[] rows, double[][] near)
    {
        var whole = new double[densities.Length];
        for (var activity = 0; activity < rows.Length; activity++)
            if (rows[activity] >= 0 && presence[region, activity] is { } present)
                for (var target = 0; target < whole.Length; target++)
                {
                    whole[target] += near[rows[activity]][target];
                    densities[target] += present ? near[rows[activity]][target] : 0;
                }
        for (var target = 0; target < whole.Length; target++)
            densities[target] = whole[target] > 0 ? Math.Min(1, densities[target] / whole[target]) : double.NaN;
    }
}
