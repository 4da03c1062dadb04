using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Diversification;

/// <summary>Which regions, of those that do not stand out in an activity, have most of what it is found with: where it could find ground. A calculation, no advice.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the page's switches offer.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Explanation">What it rests on.</param>
/// <param name="Hosts">The regions without it, those with the highest relatedness density first; empty where the list would say nothing.</param>
/// <param name="Present">Regions that stand out in it.</param>
/// <param name="Unknown">Regions of which it is not known, or of which too little else is published.</param>
/// <param name="MeanDensity">The mean density of the regions without it; null without any.</param>
public sealed record HostProfile(
    string Code,
    LocalText Name,
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Explanation,
    IReadOnlyList<HostLine> Hosts,
    int Present,
    int Unknown,
    double? MeanDensity);

/// <summary>A region that could host an activity.</summary>
/// <param name="Region">The region.</param>
/// <param name="LocationQuotient">How far it is, below the threshold.</param>
/// <param name="Jobs">Its jobs in the activity.</param>
/// <param name="Density">Which part of what is related to the activity it has, 0 to 1.</param>
/// <param name="Rank">The place of the activity among all that the region lacks, 1 for the nearest, by density.</param>
/// <param name="Lacks">How many activities it lacks.</param>
/// <param name="BuildsOn">The present strengths that carry it, the strongest first, at most three.</param>
public sealed record HostLine(RegionIdentity Region, double? LocationQuotient, double? Jobs, double Density, int Rank, int Lacks, IReadOnlyList<StrengthPart> BuildsOn);
