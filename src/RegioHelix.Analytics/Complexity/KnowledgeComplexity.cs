using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// Knowledge complexity from amounts instead of presence: the second eigenvector of <c>D^-1 X U^-1 X'</c> with X the table itself, D its regions' and U its activities' sums.
/// It is the first axis of correspondence analysis, and needs no threshold. Over presence (0/1) the KCI and TCI are the <see cref="ComplexityIndex"/>.
/// Source: Balland and Rigby 2017, Economic Geography 93(1), 1-23; EconGeo's <c>kci</c> and <c>tci</c> on the plain table, which round the matrix to four decimals
/// and divide by the vector's own sum; here nothing is rounded, and figures have mean 0 and standard deviation 1.
/// </summary>
public static class KnowledgeComplexity
{
    private const int MostSteps = 1000;

    /// <summary>The index of a whole table, or the reason why there is none. Sign: such that it correlates positively with the number of activities that a region is specialised in.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more; a cell that is not published counts as 0 and is numbered in the diagnostics.</param>
    /// <param name="settings">Conventions; null for the defaults.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static ComplexityResult From(RegionActivityTable table, ComplexitySettings? settings = null)
    {
        TableSums.From(table);
        var whole = new Presence(table.Regions, table.Activities, (region, activity) => table[region, activity].Value is { } value ? value > 0 : null);
        var trimmed = whole.DropEmpty();
        var present = trimmed.Presence;
        var components = PresenceComponents.Of(present);
        var diagnostics = ComplexityDiagnostics.Of(trimmed, [.. components.Select(part => (IReadOnlyList<string>)[.. part.Regions.Select(region => present.Regions[region])])]);
        if (components.Count > 1)
            return new(ComplexityState.Disconnected, null, null, diagnostics);
        if (present.Regions.Count < 2 || present.Activities.Count < 2)
            return new(ComplexityState.TooFew, null, null, diagnostics);
        var specialised = Presence.From(Specialised.From(table)).Diversity();
        double[] diversity = [.. present.Regions.Select(region => specialised.Find(region)!.Value.Value!.Value)];
        return OfConnected(new WeightedSimilarity(present, table), present, diversity, diagnostics, settings ?? new(), whole.UnsettledCount);
    }

    private static ComplexityResult OfConnected(WeightedSimilarity similarity, Presence present, double[] diversity, ComplexityDiagnostics diagnostics, ComplexitySettings settings, int unknown)
    {
        var (search, accuracy) = (new LanczosEigenpair(present.Regions.Count), EigenAccuracy.Full);
        search.Know(similarity.Leading());
        if (!search.Find(similarity, accuracy.Vector, MostSteps))
            return new(ComplexityState.TooFew, null, null, diagnostics);
        var second = search.Vector.ToArray();
        diagnostics = diagnostics with { SecondEigenvalue = search.Value, Residual = search.Residual, Steps = search.Steps };
        // A second search beside the vector found: one alone cannot see an eigenvalue that comes twice.
        search.Know(second);
        diagnostics = diagnostics with { ThirdEigenvalue = search.Find(similarity, accuracy.Gap, MostSteps) ? search.Value : null };
        if (diagnostics.SecondEigenvalue < settings.SmallestGap)
            return new(ComplexityState.AllEqual, null, null, diagnostics);
        if (diagnostics.SpectralGap < settings.SmallestGap)
            return new(ComplexityState.NearTied, null, null, diagnostics);
        return diagnostics.Residual > accuracy.WorstResidual
            ? new(ComplexityState.NotConverged, null, null, diagnostics)
            : Standardise(similarity, second, present, diversity, diagnostics, settings, unknown);
    }

    private static ComplexityResult Standardise(
        WeightedSimilarity similarity, double[] second, Presence present, double[] diversity, ComplexityDiagnostics diagnostics, ComplexitySettings settings, int unknown)
    {
        var regions = similarity.ToRegions(second);
        var correlation = Standard.Correlation(regions, diversity);
        if (correlation < 0 || (correlation == 0 && Array.Find(regions, value => value != 0) < 0))
            regions = [.. regions.Select(value => -value)];
        // Divided by the eigenvalue, a region's index is the mean of its activities', as theirs is of regions'.
        double[] activities = [.. similarity.MeanOverRegions(regions).Select(mean => mean / diagnostics.SecondEigenvalue!.Value)];
        var scores = settings.Scale switch
        {
            ActivityScale.Own => Standard.Scores(activities, activities, settings.Deviation),
            ActivityScale.OfRegionsNotCentred => Standard.OverDeviation(activities, regions, settings.Deviation),
            _ => Standard.Scores(activities, regions, settings.Deviation),
        };
        return new(
            ComplexityState.Computed,
            OfScores(present.Regions, Standard.Scores(regions, regions, settings.Deviation), unknown),
            OfScores(present.Activities, scores, unknown),
            diagnostics with { DiversityCorrelation = Math.Abs(correlation) });
    }

    private static FigureList OfScores(IReadOnlyList<string> labels, double[] scores, int unknown) => FigureList.Fill(labels, at => Figure.OfKnown(scores[at], unknown));
}
