using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Where an activity is: the study behind <c>/activities/{code}</c> and <c>regiohelix activity</c>.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its full label.</param>
/// <param name="ShortName">Its short label.</param>
/// <param name="Level">Section, division or group.</param>
/// <param name="Parent">The code one level up; empty for a section.</param>
/// <param name="Reach">Traded, local or set aside.</param>
/// <param name="ReachNote">Why.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the page's switches offer.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Jobs">The sum over the regions with a published figure.</param>
/// <param name="RegionsPublished">Regions with a published figure.</param>
/// <param name="RegionsTotal">Regions loaded.</param>
/// <param name="TopShare">Share of these jobs in the ten largest regions.</param>
/// <param name="Regions">Every region, ranked by quotient among those that pass the size floor, then the others.</param>
/// <param name="Totals">Jobs by year over the published regions.</param>
/// <param name="Related">The other activities of the same section.</param>
public sealed record ActivityProfile(
    string Code,
    LocalText Name,
    LocalText ShortName,
    ActivityLevel Level,
    string Parent,
    MarketReach Reach,
    LocalText ReachNote,
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    double Jobs,
    int RegionsPublished,
    int RegionsTotal,
    double? TopShare,
    IReadOnlyList<ActivityRegionLine> Regions,
    IReadOnlyList<YearValue> Totals,
    IReadOnlyList<ActivityName> Related);

/// <summary>An activity's code and name.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The short label.</param>
public sealed record ActivityName(string Code, LocalText Name);

/// <summary>One region on an activity's page.</summary>
/// <param name="Region">The region.</param>
/// <param name="Figures">The activity in that region.</param>
public sealed record ActivityRegionLine(RegionIdentity Region, ActivityLine Figures);
