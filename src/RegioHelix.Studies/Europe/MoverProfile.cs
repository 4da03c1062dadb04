using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>Which specialisations regions gained and lost between two years, tested against the figures' own error: the study behind <c>/europe/movers</c>.</summary>
/// <param name="Provenance">Where the figures of the last year come from.</param>
/// <param name="Options">What the switches offer.</param>
/// <param name="Since">The first year.</param>
/// <param name="Years">The years that the comparison can start from, latest first.</param>
/// <param name="Error">Which error the changes are tested against.</param>
/// <param name="ErrorText">That error in words, and that it is assumed.</param>
/// <param name="Sentence">How many, how many by chance alone, and where most.</param>
/// <param name="Caution">What the test does not know.</param>
/// <param name="Counts">How many changes of each kind.</param>
/// <param name="ByChance">Gains that the test would have found had nothing changed; as many losses.</param>
/// <param name="ByChanceDeviation">By how much that number varies, as a standard deviation.</param>
/// <param name="Draws">Pairs of years drawn to find it.</param>
/// <param name="Changes">Every gain and loss beyond the error, the surest first.</param>
/// <param name="Regions">Regions with gains or losses, those with most first.</param>
/// <param name="Activities">Activities with gains or losses, those with most first.</param>
public sealed record MoverProfile(
    FigureProvenance Provenance,
    StudyOptions Options,
    int Since,
    IReadOnlyList<int> Years,
    MoverError Error,
    LocalText ErrorText,
    LocalText Sentence,
    LocalText Caution,
    MoverCounts Counts,
    double ByChance,
    double ByChanceDeviation,
    int Draws,
    IReadOnlyList<MoverChange> Changes,
    IReadOnlyList<RegionMoves> Regions,
    IReadOnlyList<ActivityMoves> Activities);

/// <summary>Which error of the figures a change must exceed. Publishers of jobs by region and activity state none, so it is assumed.</summary>
public enum MoverError
{
    /// <summary>Chance in the counts alone.</summary>
    Counted,

    /// <summary>Beside it a standard error of 5 % of every figure.</summary>
    FivePercent,

    /// <summary>Beside it a standard error of 10 % of every figure.</summary>
    TenPercent,
}

/// <summary>How many pairs of region and activity did what.</summary>
/// <param name="Gained">Rose over the European share by more than the error explains.</param>
/// <param name="Lost">Fell below it by more than the error explains.</param>
/// <param name="RoseWithinError">Rose over it by no more than the error explains.</param>
/// <param name="FellWithinError">Fell below it by no more than the error explains.</param>
/// <param name="Stayed">Above it in both years.</param>
/// <param name="StayedAway">Below it in both years.</param>
/// <param name="Unknown">Not published in one of the years, or a break in the series between them.</param>
public sealed record MoverCounts(int Gained, int Lost, int RoseWithinError, int FellWithinError, int Stayed, int StayedAway, int Unknown);

/// <summary>A specialisation gained or lost.</summary>
/// <param name="Region">The region.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Gained">True where gained, false where lost.</param>
/// <param name="Before">The quotient in the first year, over the cells that both years publish.</param>
/// <param name="After">The quotient in the last year.</param>
/// <param name="StandardErrors">By how many standard errors it changed.</param>
/// <param name="JobsBefore">Jobs in the first year.</param>
/// <param name="JobsAfter">Jobs in the last year.</param>
public sealed record MoverChange(RegionIdentity Region, ActivityName Activity, bool Gained, double Before, double After, double? StandardErrors, double JobsBefore, double JobsAfter);

/// <summary>What one region gained and lost.</summary>
/// <param name="Region">The region.</param>
/// <param name="Gained">The activities gained, the surest first.</param>
/// <param name="Lost">The activities lost.</param>
public sealed record RegionMoves(RegionIdentity Region, IReadOnlyList<ActivityName> Gained, IReadOnlyList<ActivityName> Lost);

/// <summary>Where one activity was gained and lost.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Gained">The regions that gained it, the surest first.</param>
/// <param name="Lost">The regions that lost it.</param>
public sealed record ActivityMoves(ActivityName Activity, IReadOnlyList<RegionIdentity> Gained, IReadOnlyList<RegionIdentity> Lost);
