using RegioHelix.Analytics.Specialisation;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Specialisation;

/// <summary>What a region is good at: the study behind <c>/regions/{nuts}</c> and <c>regiohelix region</c>.</summary>
/// <param name="Region">The region.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the page's switches offer.</param>
/// <param name="Headline">What the page says first.</param>
/// <param name="Jobs">The sum of the region's published cells.</param>
/// <param name="JobsUpper">The most it can be given the totals; null where nothing bounds it.</param>
/// <param name="Coverage">How much of the region's own row is published.</param>
/// <param name="Herfindahl">Concentration of the region's jobs over activities, 0 to 1, over the published cells.</param>
/// <param name="HerfindahlBounds">What it can be given what is not published.</param>
/// <param name="Krugman">Distance of its structure to that of all loaded regions, 0 to 2, over the published cells.</param>
/// <param name="KrugmanBounds">What it can be given what is not published.</param>
/// <param name="Activities">Every activity of the level, in rank order for the scope: published ones by quotient, those of hardly any jobs after the others, then those not published.</param>
/// <param name="Sections">The portfolio by section: jobs and share.</param>
/// <param name="Peers">The regions whose structure is most alike, nearest first.</param>
/// <param name="PeersAbroad">The same in other countries: national habits of counting make neighbours look alike.</param>
/// <param name="Trends">The quotients over time of the activities that the headline names (or the strongest), by activity code.</param>
public sealed record RegionProfile(
    RegionIdentity Region,
    FigureProvenance Provenance,
    StudyOptions Options,
    RegionHeadline Headline,
    double? Jobs,
    double? JobsUpper,
    Coverage Coverage,
    double? Herfindahl,
    IndexBounds HerfindahlBounds,
    double? Krugman,
    IndexBounds KrugmanBounds,
    IReadOnlyList<ActivityLine> Activities,
    IReadOnlyList<SectionLine> Sections,
    IReadOnlyList<PeerLine> Peers,
    IReadOnlyList<PeerLine> PeersAbroad,
    IReadOnlyList<ActivityTrend> Trends);

/// <summary>One section of a region's portfolio.</summary>
/// <param name="Code">The section's letter.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Jobs">Jobs: the published section total where there is one, else the sum of its divisions where all are published; else null.</param>
/// <param name="Share">Share of the region's jobs; null where unknown.</param>
public sealed record SectionLine(string Code, LocalText Name, double? Jobs, double? Share);

/// <summary>A region whose structure is alike.</summary>
/// <param name="Region">The other region.</param>
/// <param name="Similarity">1 minus half the Krugman distance of the two job structures, 0 to 1.</param>
/// <param name="Reasons">The two traded activities that make them most alike: both have more of them than all regions together.</param>
/// <param name="Difference">The traded activity that sets them most apart; null where none does.</param>
public sealed record PeerLine(RegionIdentity Region, double Similarity, IReadOnlyList<PeerActivity> Reasons, PeerActivity? Difference);

/// <summary>One activity in two regions that are compared. Shares are of the jobs that both publish, 0 to 1.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Share">Its share in the region.</param>
/// <param name="OtherShare">Its share in the other region.</param>
/// <param name="ShareOfAll">Its share in all regions together.</param>
public sealed record PeerActivity(string Code, LocalText Name, double Share, double OtherShare, double ShareOfAll)
{
    internal static PeerActivity Of(SharedActivity activity) =>
        new(activity.Activity, ActivityNames.Get(activity.Activity).ShortName(), activity.Share, activity.OtherShare, activity.ShareOfAll);
}

/// <summary>The quotient of one activity over time.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Points">The quotient by year.</param>
public sealed record ActivityTrend(string Code, LocalText Name, IReadOnlyList<YearValue> Points);

/// <summary>What a page's switches offer.</summary>
/// <param name="Datasets">Datasets that hold regions by activities, with their titles.</param>
/// <param name="Years">Years of the chosen dataset.</param>
/// <param name="Levels">Activity levels of the chosen dataset, as <c>section</c>, <c>division</c>, <c>group</c>.</param>
/// <param name="Chosen">The settings in force, every default filled in.</param>
public sealed record StudyOptions(
    IReadOnlyList<DatasetOption> Datasets,
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Levels,
    StudySettings Chosen);

/// <summary>A dataset in a switch.</summary>
/// <param name="Code">The code.</param>
/// <param name="Title">The title.</param>
/// <param name="Kind">Its kind.</param>
public sealed record DatasetOption(string Code, LocalText Title, Vocabulary.Observations.FigureKind Kind);
