using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// The economic complexity index of regions and the product (or knowledge) complexity index of activities: the second eigenvector of
/// <c>D^-1 M U^-1 M'</c>, D diversity and U ubiquity on the diagonals, brought to mean 0 and standard deviation 1.
/// The sign is a convention: such that the regions' index correlates positively with diversity; the activities' comes from the same vector.
/// Sources: Hidalgo and Hausmann 2009, PNAS 106(26); Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity;
/// Mealy, Farmer and Teytelboym 2019, Science Advances 5(1), for what it is: an order by likeness, not by amount.
/// </summary>
public static class ComplexityIndex
{
    private const int MostSteps = 1000;
    private const double WorstResidual = 1e-10;

    /// <summary>The index of a whole table, or the reason why there is none.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="settings">Conventions; null for the defaults.</param>
    public static ComplexityResult From(Presence presence, ComplexitySettings? settings = null)
    {
        var trimmed = presence.DropEmpty();
        var table = trimmed.Presence;
        var components = PresenceComponents.Of(table);
        var diagnostics = ComplexityDiagnostics.Of(trimmed, [.. components.Select(part => (IReadOnlyList<string>)[.. part.Regions.Select(region => table.Regions[region])])]);
        if (components.Count > 1)
            return new(ComplexityState.Disconnected, null, null, diagnostics);
        return table.Regions.Count < 2 || table.Activities.Count < 2
            ? new(ComplexityState.TooFew, null, null, diagnostics)
            : OfConnected(table, diagnostics, settings ?? new());
    }

    /// <summary>The index of each part of a table that falls apart, each on its own scale: figures of different parts are not comparable.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="settings">Conventions; null for the defaults.</param>
    public static IReadOnlyList<ComplexityResult> PerComponent(Presence presence, ComplexitySettings? settings = null)
    {
        var table = presence.DropEmpty().Presence;
        return [.. PresenceComponents.Of(table).Select(part => From(table.Select(part.Regions, part.Activities), settings))];
    }

    private static ComplexityResult OfConnected(Presence table, ComplexityDiagnostics diagnostics, ComplexitySettings settings)
    {
        var similarity = new SimilarityOperator(table);
        var leading = similarity.Leading();
        if (LanczosEigenpair.Find(similarity, [leading], MostSteps) is not { } second)
            return new(ComplexityState.TooFew, null, null, diagnostics);
        // A second run beside the vector found: one run alone cannot see an eigenvalue that comes twice.
        var third = LanczosEigenpair.Find(similarity, [leading, second.Vector], MostSteps);
        diagnostics = diagnostics with { SecondEigenvalue = second.Value, ThirdEigenvalue = third?.Value, Residual = second.Residual, Steps = second.Steps };
        if (second.Value < settings.SmallestGap)
            return new(ComplexityState.AllEqual, null, null, diagnostics);
        if (diagnostics.SpectralGap < settings.SmallestGap)
            return new(ComplexityState.NearTied, null, null, diagnostics);
        if (second.Residual > WorstResidual)
            return new(ComplexityState.NotConverged, null, null, diagnostics);
        return Standardise(table, similarity, second, diagnostics, settings);
    }

    private static ComplexityResult Standardise(Presence table, SimilarityOperator similarity, LanczosEigenpair second, ComplexityDiagnostics diagnostics, ComplexitySettings settings)
    {
        var regions = similarity.ToRegions(second.Vector);
        double[] diversity = [.. Enumerable.Range(0, table.Regions.Count).Select(region => (double)table.ByRegion.Count(region))];
        var correlation = Standard.Correlation(regions, diversity);
        if (correlation < 0 || (correlation == 0 && regions[Array.FindIndex(regions, value => value != 0)] < 0))
            regions = [.. regions.Select(value => -value)];
        // Divided by the eigenvalue, a region's index is the mean of its activities', as theirs is of regions'.
        double[] activities = [.. new PresenceNetwork(table).MeanOverRegions(regions).Select(mean => mean / second.Value)];
        var own = settings.Scale == ActivityScale.Own;
        return new(
            ComplexityState.Computed,
            OfScores(table.Regions, Standard.Scores(regions, regions, settings.Deviation)),
            OfScores(table.Activities, Standard.Scores(activities, own ? activities : regions, settings.Deviation)),
            diagnostics with { DiversityCorrelation = Math.Abs(correlation) });
    }

    private static FigureList OfScores(IReadOnlyList<string> labels, double[] scores) => FigureList.Fill(labels, at => Figure.Of(scores[at]));
}
