using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Landmarks;

/// <summary>Europe as the conference saw it, 2014: a few published figures a region, with the quotients computed from them.</summary>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Regions">One entry a region.</param>
public sealed record LandmarkPage(FigureProvenance Provenance, IReadOnlyList<LandmarkRegion> Regions);

/// <summary>A landmark region.</summary>
/// <param name="Region">The region.</param>
/// <param name="JobsAtLeast">The sum of its published division cells.</param>
/// <param name="DivisionsMissing">How many of the 68 divisions are not published.</param>
/// <param name="Sentence">What it is known for, in a sentence with the computed quotients.</param>
/// <param name="Figures">Its activities.</param>
public sealed record LandmarkRegion(
    RegionIdentity Region, double JobsAtLeast, int DivisionsMissing, LocalText Sentence, IReadOnlyList<LandmarkFigure> Figures);

/// <summary>One landmark.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Jobs">Persons employed, published.</param>
/// <param name="EuropeJobs">The same over the EU28 regions with a published figure.</param>
/// <param name="EuropeRegions">How many regions that is.</param>
/// <param name="LocationQuotient">Computed from the landmarks alone.</param>
/// <param name="Note">Why people know it, in a sentence; null where there is none.</param>
public sealed record LandmarkFigure(
    string Activity, LocalText Name, double Jobs, double EuropeJobs, int EuropeRegions, double LocationQuotient, LocalText? Note);
