using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>The complexity index of regions (ECI) and activities (PCI), or why there is none, and how far it can be trusted.</summary>
/// <param name="State">Computed, or why not.</param>
/// <param name="Regions">The regions' index; null where not computed. Dropped regions are not in it.</param>
/// <param name="Activities">The activities' index; null where not computed.</param>
/// <param name="Diagnostics">How far it can be trusted.</param>
public sealed record ComplexityResult(ComplexityState State, FigureList? Regions, FigureList? Activities, ComplexityDiagnostics Diagnostics);

/// <summary>What to know before believing a complexity index.</summary>
/// <param name="Components">The parts of the table that share no activity, each by its regions, the largest first; one for a connected table.</param>
/// <param name="SecondEigenvalue">0 to 1: how strongly the table is ordered by the index; null where not computed.</param>
/// <param name="ThirdEigenvalue">0 to 1; null where not computed or where there is none.</param>
/// <param name="Residual">Length of the eigen-equation's remainder for the unit vector; null where not computed.</param>
/// <param name="DiversityCorrelation">Correlation of the index with diversity, which decides its sign: near 0 the sign says little. Null where not computed.</param>
/// <param name="Steps">Lanczos steps taken.</param>
/// <param name="DroppedRegions">Regions without any activity.</param>
/// <param name="DroppedActivities">Activities without any region.</param>
/// <param name="UnknownCells">Cells whose presence is unknown; they count as absent here, so the index is to be read with care where there are many, and has no bounds where there is one.</param>
public sealed record ComplexityDiagnostics(
    IReadOnlyList<IReadOnlyList<string>> Components,
    double? SecondEigenvalue,
    double? ThirdEigenvalue,
    double? Residual,
    double? DiversityCorrelation,
    int Steps,
    IReadOnlyList<string> DroppedRegions,
    IReadOnlyList<string> DroppedActivities,
    int UnknownCells)
{
    /// <summary>The difference between the second and third eigenvalue; null where not computed.</summary>
    public double? SpectralGap => SecondEigenvalue - (ThirdEigenvalue ?? 0);

    internal static ComplexityDiagnostics Of(TrimmedPresence trimmed, IReadOnlyList<IReadOnlyList<string>> components) =>
        new(components, null, null, null, null, 0, trimmed.DroppedRegions, trimmed.DroppedActivities, trimmed.Presence.UnknownCount);
}
