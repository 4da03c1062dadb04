using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Clusters;

/// <summary>The share of jobs in clusters, computed under each method from one dataset, beside the published readings.</summary>
/// <param name="Provenance">Where the computed shares come from.</param>
/// <param name="Computed">One line a method.</param>
/// <param name="Published">What others published, with their definitions.</param>
public sealed record ClusterWeight(
    FigureProvenance Provenance,
    IReadOnlyList<ComputedWeight> Computed,
    IReadOnlyList<PublishedWeight> Published);

/// <summary>A computed share.</summary>
/// <param name="Method">Short stable name.</param>
/// <param name="Definition">The method in a sentence.</param>
/// <param name="Share">Share of published jobs, 0 to 1; null where it cannot be computed.</param>
/// <param name="Lower">The least it can be, given what is missing; null where nothing bounds it.</param>
/// <param name="Upper">The most it can be; null where nothing bounds it.</param>
/// <param name="Jobs">Jobs in the numerator.</param>
/// <param name="Places">Number of region-activity places counted; null where the method counts none.</param>
/// <param name="Caution">What was assumed where the source is silent; empty for nothing.</param>
public sealed record ComputedWeight(
    string Method, LocalText Definition, double? Share, double? Lower, double? Upper, double Jobs, int? Places, LocalText Caution)
{
    /// <summary>Who published the method.</summary>
    public required LocalText Source { get; init; }

    /// <summary>The year of that publication.</summary>
    public required int SourceYear { get; init; }

    /// <summary>The same jobs as a share of those in traded activities, 0 to 1; null where it cannot be computed.</summary>
    public double? ShareOfTraded { get; init; }
}

/// <summary>A published reading.</summary>
/// <param name="Reading">The figure as published (<c>about 38 %</c>).</param>
/// <param name="Definition">What it counts.</param>
/// <param name="Source">Its citation.</param>
/// <param name="Year">The year of the publication or speech.</param>
/// <param name="ToBeChecked">True where figure or definition is remembered, not found again.</param>
/// <param name="Percent">The same as a number.</param>
/// <param name="Places">Clusters counted, as published; null where it gives none.</param>
/// <param name="Sectors">Sectors considered; null where it gives none.</param>
public sealed record PublishedWeight(LocalText Reading, LocalText Definition, LocalText Source, int Year, bool ToBeChecked, double Percent, int? Places, int? Sectors);
