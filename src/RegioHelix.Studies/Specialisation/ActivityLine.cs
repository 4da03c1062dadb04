using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Specialisation;

/// <summary>One activity in one region.</summary>
/// <param name="Code">The activity code.</param>
/// <param name="Name">Its full label.</param>
/// <param name="ShortName">Its short label.</param>
/// <param name="Section">The section's letter; empty for a theme.</param>
/// <param name="Reach">Traded, local or set aside.</param>
/// <param name="Jobs">Persons employed; null where not published.</param>
/// <param name="JobsLower">The least it can be; equal to <paramref name="Jobs"/> where published.</param>
/// <param name="JobsUpper">The most it can be; null where nothing bounds it.</param>
/// <param name="Share">Share of the region's published jobs, 0 to 1; null where not published.</param>
/// <param name="LocationQuotient">Over the published cells; null where not published.</param>
/// <param name="Lower">The least the quotient can be, given what is missing; null where nothing bounds it.</param>
/// <param name="Upper">The most it can be; null where nothing bounds it.</param>
/// <param name="Verdict">Specialised, not, or cannot be told.</param>
/// <param name="Stars">0 to 3; null where they cannot be told.</param>
/// <param name="StarNames">Which were earned: size, specialisation, focus.</param>
/// <param name="Growth">Average yearly change of jobs since <paramref name="GrowthSince"/>, as a fraction; null where it cannot be computed.</param>
/// <param name="GrowthSince">First year of the growth; null without growth.</param>
/// <param name="Flag">Eurostat's flag letters; empty for none.</param>
/// <param name="Quality">How good the figure is.</param>
/// <param name="Trend">The quotient by year, for the years that have it.</param>
public sealed record ActivityLine(
    string Code,
    LocalText Name,
    LocalText ShortName,
    string Section,
    MarketReach Reach,
    double? Jobs,
    double? JobsLower,
    double? JobsUpper,
    double? Share,
    double? LocationQuotient,
    double? Lower,
    double? Upper,
    SpecialisedVerdict Verdict,
    int? Stars,
    IReadOnlyList<string> StarNames,
    double? Growth,
    int? GrowthSince,
    string Flag,
    Quality Quality,
    IReadOnlyList<YearValue> Trend);

/// <summary>Whether a quotient is at or above the threshold of 1.</summary>
public enum SpecialisedVerdict
{
    /// <summary>At or above, whatever is missing.</summary>
    Yes,

    /// <summary>Below, whatever is missing.</summary>
    No,

    /// <summary>At or above over the published cells, but what is missing could change it.</summary>
    ProbablyYes,

    /// <summary>Below over the published cells, but what is missing could change it.</summary>
    ProbablyNo,

    /// <summary>The cell itself is not published and its bounds do not decide.</summary>
    CannotTell,
}

/// <summary>A figure of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The figure; null where missing.</param>
public sealed record YearValue(int Year, double? Value);
