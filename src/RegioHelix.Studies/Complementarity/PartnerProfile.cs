using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Complementarity;

/// <summary>Which regions complete a region: the study behind the page's fourth answer, <c>/regions/{nuts}/partners.json</c> and <c>regiohelix partners</c>.</summary>
/// <param name="Region">The region.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">The switches offered and in force.</param>
/// <param name="For">The activity or theme that partners are looked for; null for all that the region lacks.</param>
/// <param name="Reach">How far away partners may be.</param>
/// <param name="Choices">The activities that it can be asked for: what the region lacks, best first.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Explanation">What the sentence rests on and what it does not say.</param>
/// <param name="Partners">The other regions that would add something, those that add most first; empty where it cannot be told.</param>
/// <param name="Place">Where the region lies; null where its code has no known centroid.</param>
public sealed record PartnerProfile(
    RegionIdentity Region,
    FigureProvenance Provenance,
    StudyOptions Options,
    ActivityName? For,
    PartnerReach Reach,
    IReadOnlyList<ActivityName> Choices,
    LocalText Sentence,
    LocalText Explanation,
    IReadOnlyList<PartnerLine> Partners,
    MapPlace? Place)
{
    /// <summary>The themes that it can be asked for: those of which the region lacks a part.</summary>
    public IReadOnlyList<ActivityName> Themes { get; init; } = [];

    /// <summary>What the region already does with these partners, by every source that was imported; empty where none was, or they have nothing in common.</summary>
    public IReadOnlyList<PartnerLink> Links { get; init; } = [];
}

/// <summary>A region that would add something.</summary>
/// <param name="Region">The partner.</param>
/// <param name="Added">What it adds to the region's relatedness density, the mean over what is looked for, 0 to 1.</param>
/// <param name="Adds">Which of its activities, that the region lacks, add it, the largest first, at most three.</param>
/// <param name="Shares">The activities that both have, those in which both are strongest first, at most three.</param>
/// <param name="SharedCount">How many both have.</param>
/// <param name="Kilometres">Between the two centroids; null where one is not known.</param>
/// <param name="Place">Where it lies; null where not known.</param>
public sealed record PartnerLine(
    RegionIdentity Region,
    double Added,
    IReadOnlyList<StrengthPart> Adds,
    IReadOnlyList<ActivityName> Shares,
    int SharedCount,
    double? Kilometres,
    MapPlace? Place);

/// <summary>A place in the plane of the map (Lambert azimuthal equal-area, EPSG 3035), in metres.</summary>
/// <param name="X">To the east.</param>
/// <param name="Y">To the north.</param>
public sealed record MapPlace(double X, double Y);

/// <summary>How far away partners may be, from middle to middle. Without a limit the same few versatile regions complete everybody.</summary>
public enum PartnerReach
{
    /// <summary>At most 500 km: a day trip by train or road.</summary>
    Near,

    /// <summary>At most 1,000 km.</summary>
    Far,

    /// <summary>Anywhere.</summary>
    Anywhere,
}
