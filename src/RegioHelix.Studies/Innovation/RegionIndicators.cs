using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Innovation;

/// <summary>What a region puts into and gets out of innovation, beside its jobs: research and development, patents, participation in Horizon 2020.</summary>
/// <param name="Region">The region.</param>
/// <param name="Jobs">The dataset and year of the jobs that the indicators stand beside.</param>
/// <param name="Indicators">Those that are loaded and have a figure of the region, or say why not.</param>
/// <param name="NotLoaded">Those that are not loaded.</param>
public sealed record RegionIndicators(RegionIdentity Region, FigureProvenance Jobs, IReadOnlyList<RegionIndicator> Indicators, IReadOnlyList<MissingIndicator> NotLoaded);

/// <summary>An indicator of a region.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Value">The region's figure, in the unit of the provenance; null where not published.</param>
/// <param name="Share">The region's share of all loaded regions with a figure, 0 to 1; null without a value.</param>
/// <param name="PerJob">How many times more of it the region has per job than all regions together; null where it cannot be computed.</param>
/// <param name="Lower">The least that can be, given what is missing; null where nothing bounds it.</param>
/// <param name="Upper">The most it can be.</param>
/// <param name="Quality">How good the figure is.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record RegionIndicator(LocalText Name, double? Value, double? Share, double? PerJob, double? Lower, double? Upper, Quality Quality, FigureProvenance Provenance);

/// <summary>An indicator that is not loaded.</summary>
/// <param name="Name">What it would count.</param>
/// <param name="Dataset">The dataset that has it.</param>
/// <param name="Command">The command that loads it.</param>
public sealed record MissingIndicator(LocalText Name, string Dataset, string Command);
