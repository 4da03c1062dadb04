using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>Europe's regions ranked by one measure: the study behind <c>/europe/ranking</c>.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Activity">The activity; null for a measure of whole regions.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the switches offer.</param>
/// <param name="Sentence">Who leads.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Refusal">Why there are no figures, in words; null where there are.</param>
/// <param name="Country">The country that the lines are of, or the territory (<c>territory:vanguard-2016</c>); null for all.</param>
/// <param name="Countries">The countries that can be chosen.</param>
/// <param name="Territories">The territories that can be chosen.</param>
/// <param name="Ranked">Regions with a figure, all countries.</param>
/// <param name="Draws">Times that the figures were drawn anew for intervals of ranks; 0 for not.</param>
/// <param name="NoDraws">Why this measure has no intervals, in words; null where it has.</param>
/// <param name="Lines">One line a region of the country, best rank first, those without a figure last.</param>
public sealed record EuropeRanking(
    EuropeMeasureInfo Measure,
    ActivityName? Activity,
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Certainty,
    LocalText? Refusal,
    string? Country,
    IReadOnlyList<RankedPart> Countries,
    IReadOnlyList<RankedPart> Territories,
    int Ranked,
    int Draws,
    LocalText? NoDraws,
    IReadOnlyList<RankedRegion> Lines);

/// <summary>A country or territory that a ranking can be narrowed to.</summary>
/// <param name="Code">Two letters as Eurostat writes them, or the territory's code.</param>
/// <param name="Name">Its name.</param>
public sealed record RankedPart(string Code, LocalText Name);

/// <summary>A region's place.</summary>
/// <param name="Region">The region.</param>
/// <param name="Rank">Among all regions, 1 for the largest figure; null without a figure.</param>
/// <param name="Best">The better end of the rank's interval: in nine of ten draws it is between the two; null where not drawn.</param>
/// <param name="Worst">The worse end.</param>
/// <param name="Value">The figure.</param>
/// <param name="Lower">The least it can be, given what is missing; null where nothing bounds it.</param>
/// <param name="Upper">The most it can be; null where nothing bounds it.</param>
/// <param name="Jobs">Jobs behind it; null where not published.</param>
/// <param name="Quality">How good what it rests on is.</param>
/// <param name="FewData">True where it rests on few jobs or on less than half of the region's figures.</param>
public sealed record RankedRegion(
    RegionIdentity Region, int? Rank, int? Best, int? Worst, double? Value, double? Lower, double? Upper, double? Jobs, Quality Quality, bool FewData);
