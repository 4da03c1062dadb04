using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Maps;

/// <summary>What colours the map.</summary>
public enum MapMeasure
{
    /// <summary>Location quotient, diverging around 1.</summary>
    LocationQuotient,

    /// <summary>Jobs in the activity.</summary>
    Jobs,

    /// <summary>Share of the region's jobs in the activity.</summary>
    Share,
}

/// <summary>A map of Europe's regions by one measure of one activity: home page and activity page.</summary>
/// <param name="Activity">The activity's code.</param>
/// <param name="ActivityName">Its short label.</param>
/// <param name="Measure">What colours it.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the switches offer.</param>
/// <param name="Sentence">What the map shows, in a sentence: its text alternative.</param>
/// <param name="Regions">One circle a region; x to the east and y to the north in metres (ETRS89-LAEA), radius by jobs.</param>
/// <param name="Breaks">Class limits, ascending, one fewer than classes.</param>
/// <param name="Leaders">The ten strongest regions that pass the size floor.</param>
/// <param name="Risers">Up to five regions whose quotient rose most since <paramref name="MoversSince"/>; empty where there is one year only.</param>
/// <param name="Fallers">Up to five whose quotient fell most.</param>
/// <param name="MoversSince">The first year of the comparison; null where there is one year only.</param>
/// <param name="BoundariesYear">The NUTS version whose boundaries are loaded for this dataset's regions; null where none are.</param>
public sealed record EuropeMap(
    string Activity,
    LocalText ActivityName,
    MapMeasure Measure,
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    IReadOnlyList<MapRegion> Regions,
    IReadOnlyList<double> Breaks,
    IReadOnlyList<MapLeader> Leaders,
    IReadOnlyList<MapMover> Risers,
    IReadOnlyList<MapMover> Fallers,
    int? MoversSince,
    int? BoundariesYear);

/// <summary>A region on the map.</summary>
/// <param name="Region">The region.</param>
/// <param name="X">Metres east (false easting included).</param>
/// <param name="Y">Metres north (false northing included).</param>
/// <param name="Radius">Radius in metres; area proportional to jobs in the activity, with a floor so that each region can be seen.</param>
/// <param name="Value">The measure; null where missing.</param>
/// <param name="Lower">The least it can be; null where unknown.</param>
/// <param name="Upper">The most it can be; null where unknown.</param>
/// <param name="Jobs">Jobs in the activity; null where missing.</param>
/// <param name="Quality">How good the figure is.</param>
/// <param name="Class">Class number from 0; -1 where it cannot be told. A theme that is not published whole has one where its bounds share it.</param>
public sealed record MapRegion(
    RegionIdentity Region, double X, double Y, double Radius, double? Value, double? Lower, double? Upper, double? Jobs, Quality Quality, int Class);

/// <summary>A region in a short ranking.</summary>
/// <param name="Region">The region.</param>
/// <param name="Value">The measure.</param>
/// <param name="Jobs">Jobs in the activity.</param>
public sealed record MapLeader(RegionIdentity Region, double Value, double Jobs);

/// <summary>A region whose quotient moved.</summary>
/// <param name="Region">The region.</param>
/// <param name="From">The quotient in the first year.</param>
/// <param name="To">The quotient in the year shown.</param>
public sealed record MapMover(RegionIdentity Region, double From, double To);
