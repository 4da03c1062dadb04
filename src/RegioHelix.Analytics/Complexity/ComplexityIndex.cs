using RegioHelix.Analytics.Pipeline;
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
    /// <summary>The index of a whole table, or the reason why there is none.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="settings">Conventions; null for the defaults.</param>
    /// <returns>The figures of a table with unknown cells have no bounds: draws tell how far they can be off.</returns>
    public static ComplexityResult From(Presence presence, ComplexitySettings? settings = null) => From(presence, settings, presence.UnsettledCount);

    // A part can hang on unknown cells of the whole table.
    private static ComplexityResult From(Presence presence, ComplexitySettings? settings, int unknown)
    {
        var trimmed = presence.DropEmpty();
        var table = trimmed.Presence;
        var components = PresenceComponents.Of(table);
        var diagnostics = ComplexityDiagnostics.Of(trimmed, [.. components.Select(part => (IReadOnlyList<string>)[.. part.Regions.Select(region => table.Regions[region])])]);
        if (components.Count > 1)
            return new(ComplexityState.Disconnected, null, null, diagnostics);
        return table.Regions.Count < 2 || table.Activities.Count < 2
            ? new(ComplexityState.TooFew, null, null, diagnostics)
            : OfConnected(table, diagnostics, settings ?? new(), unknown);
    }

    /// <summary>The index of each part of a table that falls apart, each on its own scale: figures of different parts are not comparable.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="settings">Conventions; null for the defaults.</param>
    public static IReadOnlyList<ComplexityResult> PerComponent(Presence presence, ComplexitySettings? settings = null)
    {
        var table = presence.DropEmpty().Presence;
        return [.. PresenceComponents.Of(table).Select(part => From(table.Select(part.Regions, part.Activities), settings, presence.UnsettledCount))];
    }

    private static ComplexityResult OfConnected(Presence table, ComplexityDiagnostics diagnostics, ComplexitySettings settings, int unknown)
    {
        var work = new ComplexityWork(table.Regions.Count, table.Activities.Count);
        var state = work.Find(table.Lists, settings, EigenAccuracy.Full, Cores.All);
        diagnostics = diagnostics with
        {
            SecondEigenvalue = work.SecondEigenvalue,
            ThirdEigenvalue = work.ThirdEigenvalue,
            Residual = work.Residual,
            Steps = work.Steps,
            DiversityCorrelation = work.DiversityCorrelation,
        };
        return state == ComplexityState.Computed
            ? new(state, OfScores(table.Regions, work.Regions, unknown), OfScores(table.Activities, work.Activities, unknown), diagnostics)
            : new(state, null, null, diagnostics);
    }

    private static FigureList OfScores(IReadOnlyList<string> labels, double[] scores, int unknown) => FigureList.Fill(labels, at => Figure.OfKnown(scores[at], unknown));
}
