using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>Europe's regions by one measure, cut into classes: the study behind <c>/europe</c>.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Activity">The activity; null for a measure of whole regions.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the switches offer.</param>
/// <param name="Sentence">Who leads and how many: the map's text alternative.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Refusal">Why there are no figures, in words; null where there are.</param>
/// <param name="Since">The first year of a change; null for a measure of one year.</param>
/// <param name="Way">How the figures are cut into classes.</param>
/// <param name="Breaks">Class limits, ascending, one fewer than classes; each is the smallest figure of its upper class.</param>
/// <param name="BreaksProblem">What is wrong with the limits that were typed; null for nothing. The usual ones are shown then.</param>
/// <param name="Regions">One line a region, best rank first, those without a figure last.</param>
/// <param name="BoundariesYear">The NUTS version whose boundaries are loaded; null where none are.</param>
public sealed record EuropePicture(
    EuropeMeasureInfo Measure,
    ActivityName? Activity,
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Certainty,
    LocalText? Refusal,
    int? Since,
    ClassWay Way,
    IReadOnlyList<double> Breaks,
    LocalText? BreaksProblem,
    IReadOnlyList<EuropeRegion> Regions,
    int? BoundariesYear);

/// <summary>A region's figure.</summary>
/// <param name="Region">The region.</param>
/// <param name="Rank">1 for the largest; equal figures share the better rank; null without a figure.</param>
/// <param name="Value">The figure; null where there is none.</param>
/// <param name="Lower">The least it can be, given what is missing; null where nothing bounds it.</param>
/// <param name="Upper">The most it can be; null where nothing bounds it.</param>
/// <param name="Jobs">Jobs behind it: in the activity, or the region's published ones; null where not published.</param>
/// <param name="Quality">How good what it rests on is.</param>
/// <param name="Doubt">Why the map hatches it.</param>
/// <param name="Class">Class number from 0; -1 without a figure.</param>
/// <param name="IsNamed">True where a list of the highest may name it: enough jobs and data.</param>
/// <param name="X">Metres east of its circle, false easting included.</param>
/// <param name="Y">Metres north.</param>
/// <param name="Radius">Metres; area by jobs.</param>
public sealed record EuropeRegion(
    RegionIdentity Region,
    int? Rank,
    double? Value,
    double? Lower,
    double? Upper,
    double? Jobs,
    Quality Quality,
    MapDoubt Doubt,
    int Class,
    bool IsNamed,
    double X,
    double Y,
    double Radius);

/// <summary>Why a figure on a map is uncertain.</summary>
public enum MapDoubt
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>What is missing could move it to another class.</summary>
    GapsCrossClass,

    /// <summary>The source has a reservation.</summary>
    Reserved,

    /// <summary>It rests on few jobs or on less than half of the region's figures.</summary>
    FewData,
}
