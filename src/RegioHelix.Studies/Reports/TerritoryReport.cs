using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Reports;

/// <summary>The cluster trend report of a territory: the study behind <c>/territories/{slug}/report</c> and <c>regiohelix report</c>.</summary>
/// <param name="Territory">Which regions it is about.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">The switches offered and in force.</param>
/// <param name="Strengths">The activities that the sentence names, strongest first; empty where none stands out.</param>
/// <param name="Sentence">What the report says first: the territory's strengths taken as one region.</param>
/// <param name="CoverageSentence">What that rests on.</param>
/// <param name="Jobs">The sum of the published cells of its regions.</param>
/// <param name="Coverage">How much of its regions' rows is published.</param>
/// <param name="Activities">Every activity of the level in scope, the territory taken as one region, strongest first.</param>
/// <param name="Regions">Its regions, by code.</param>
/// <param name="Movers">Which specialisations its regions gained and lost; null where only one year is loaded.</param>
public sealed record TerritoryReport(
    ReportTerritory Territory,
    FigureProvenance Provenance,
    StudyOptions Options,
    IReadOnlyList<string> Strengths,
    LocalText Sentence,
    LocalText CoverageSentence,
    double Jobs,
    Coverage Coverage,
    IReadOnlyList<TerritoryActivity> Activities,
    IReadOnlyList<TerritoryRegion> Regions,
    TerritoryMovers? Movers);

/// <summary>A set of regions that a report is about.</summary>
/// <param name="Slug">Its name in an address: a territory's slug, a country's letters, or codes joined by commas.</param>
/// <param name="Name">Its name.</param>
/// <param name="Regions">Its regions that the table holds.</param>
/// <param name="NotLoaded">Codes that it names and the table does not hold.</param>
public sealed record ReportTerritory(string Slug, LocalText Name, IReadOnlyList<RegionIdentity> Regions, IReadOnlyList<string> NotLoaded)
{
    /// <summary>How anybody can ask for it: its slug, or for a user's own territory the codes of its regions.</summary>
    public string AskedAs { get; init; } = Slug;
}

/// <summary>An activity in the territory taken as one region.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Jobs">Persons employed; null where one of its regions does not publish them.</param>
/// <param name="JobsLower">The least they can be.</param>
/// <param name="JobsUpper">The most; null where nothing bounds them.</param>
/// <param name="LocationQuotient">Over the published cells; null where not published.</param>
/// <param name="Lower">The least it can be; null where nothing bounds it.</param>
/// <param name="Upper">The most it can be; null where nothing bounds it.</param>
/// <param name="Growth">Average yearly change of jobs since <paramref name="GrowthSince"/>, as a fraction; null where one of the years lacks a figure.</param>
/// <param name="GrowthSince">First year of the growth; null without growth.</param>
/// <param name="SpecialisedRegions">In how many of its regions the activity is specialised by what is published.</param>
/// <param name="StarredRegions">In how many it is a cluster with two stars or three; null where stars are not given to it.</param>
public sealed record TerritoryActivity(
    string Code,
    LocalText Name,
    double? Jobs,
    double JobsLower,
    double? JobsUpper,
    double? LocationQuotient,
    double? Lower,
    double? Upper,
    double? Growth,
    int? GrowthSince,
    int SpecialisedRegions,
    int? StarredRegions);

/// <summary>A region of the territory.</summary>
/// <param name="Region">The region.</param>
/// <param name="Jobs">The sum of its published cells.</param>
/// <param name="Coverage">How much of its row is published.</param>
/// <param name="SpecialisedShare">Share of its published jobs in scope that are where it is specialised; null where unknown.</param>
/// <param name="Strengths">What its own page names first.</param>
public sealed record TerritoryRegion(RegionIdentity Region, double Jobs, Coverage Coverage, double? SpecialisedShare, IReadOnlyList<ActivityName> Strengths);

/// <summary>Specialisations gained and lost in a territory, tested against the data's own error.</summary>
/// <param name="Since">The first year of the comparison.</param>
/// <param name="Error">The error that must not explain a move, in words.</param>
/// <param name="Sentence">How many moved, and how many crossings may be noise.</param>
/// <param name="Gained">Risen over 1 by more than the error explains, the largest quotient first.</param>
/// <param name="Lost">Fallen below 1 by more than the error explains, the largest former quotient first.</param>
/// <param name="RoseWithinError">Crossings upwards that may be noise.</param>
/// <param name="FellWithinError">Crossings downwards that may be noise.</param>
/// <param name="Unknown">Pairs of a region and an activity that one of the years does not publish.</param>
public sealed record TerritoryMovers(
    int Since, LocalText Error, LocalText Sentence, IReadOnlyList<TerritoryMover> Gained, IReadOnlyList<TerritoryMover> Lost, int RoseWithinError, int FellWithinError, int Unknown);

/// <summary>A specialisation gained or lost.</summary>
/// <param name="Region">The region.</param>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Before">The quotient in the first year.</param>
/// <param name="After">The quotient in the year of the report.</param>
/// <param name="JobsBefore">Jobs in the first year.</param>
/// <param name="JobsAfter">Jobs in the year of the report.</param>
public sealed record TerritoryMover(RegionIdentity Region, string Code, LocalText Name, double Before, double After, double JobsBefore, double JobsAfter);
