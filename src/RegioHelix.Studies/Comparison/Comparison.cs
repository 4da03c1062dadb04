using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Comparison;

/// <summary>Two to twelve regions side by side: the study behind <c>/compare</c>.</summary>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the switches offer.</param>
/// <param name="Sentence">Which are most alike and which least.</param>
/// <param name="Explanation">What that rests on.</param>
/// <param name="Regions">The regions in the order asked for.</param>
/// <param name="Activities">Every activity in scope, in order of their codes, with a cell a region.</param>
/// <param name="Similarities">How alike each two are, 0 to 1, row by row in the order of the regions; null where too little is published in both.</param>
/// <param name="Complements">Which of the others would add most to each region.</param>
/// <param name="Repeated">Codes that were asked for more than once, or that came to the same region.</param>
public sealed record RegionComparison(
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Explanation,
    IReadOnlyList<ComparedRegion> Regions,
    IReadOnlyList<ComparedActivity> Activities,
    IReadOnlyList<IReadOnlyList<double?>> Similarities,
    IReadOnlyList<ComparedComplement> Complements,
    IReadOnlyList<string> Repeated);

/// <summary>One of the regions.</summary>
/// <param name="Region">The region.</param>
/// <param name="Sentence">What it is good at, or that it cannot be told.</param>
/// <param name="Jobs">Its published jobs.</param>
/// <param name="Coverage">How much of its row is published.</param>
/// <param name="Strongest">Its strongest activities in scope that have enough jobs, at most five.</param>
/// <param name="Stars">Number of its places with one star, two and three, by the chosen reading.</param>
/// <param name="Diversity">In how many activities in scope it is specialised, over the published figures.</param>
/// <param name="DiversityLeast">The fewest, whatever is missing.</param>
/// <param name="DiversityMost">The most, whatever is missing.</param>
/// <param name="Herfindahl">Concentration of its jobs, 0 to 1.</param>
/// <param name="HerfindahlBounds">What that can be given what is missing.</param>
/// <param name="Krugman">Distance of its structure to that of all regions, 0 to 2.</param>
/// <param name="KrugmanBounds">What that can be given what is missing.</param>
public sealed record ComparedRegion(
    RegionIdentity Region,
    LocalText Sentence,
    double? Jobs,
    Coverage Coverage,
    IReadOnlyList<ActivityLine> Strongest,
    IReadOnlyList<int> Stars,
    int Diversity,
    int DiversityLeast,
    int DiversityMost,
    double? Herfindahl,
    IndexBounds HerfindahlBounds,
    double? Krugman,
    IndexBounds KrugmanBounds);

/// <summary>One activity over the regions.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Reach">Traded, local or set aside.</param>
/// <param name="Cells">One a region, in their order.</param>
public sealed record ComparedActivity(string Code, LocalText Name, MarketReach Reach, IReadOnlyList<ComparedCell> Cells);

/// <summary>An activity in a region.</summary>
/// <param name="LocationQuotient">Over the published cells; null where not published.</param>
/// <param name="Lower">The least it can be, given what is missing; null where nothing bounds it.</param>
/// <param name="Upper">The most it can be; null where nothing bounds it.</param>
/// <param name="Verdict">Specialised, not, or cannot be told.</param>
/// <param name="Jobs">Jobs; null where not published.</param>
/// <param name="Growth">Their average yearly change; null where it cannot be computed.</param>
/// <param name="Stars">0 to 3; null where they cannot be told.</param>
/// <param name="Quality">How good the figure is.</param>
public sealed record ComparedCell(
    double? LocationQuotient, double? Lower, double? Upper, SpecialisedVerdict Verdict, double? Jobs, double? Growth, int? Stars, Quality Quality);

/// <summary>Which of the others would add most to a region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Partner">The other; null where it cannot be told, or none adds anything.</param>
/// <param name="Added">What it adds to the region's relatedness density, the mean over what the region lacks, 0 to 1; null without a partner.</param>
/// <param name="Adds">The partner's activities that add it, the largest first, at most three.</param>
public sealed record ComparedComplement(RegionIdentity Region, RegionIdentity? Partner, double? Added, IReadOnlyList<ActivityName> Adds);
