using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Clusters;

/// <summary>One cluster category: the study behind <c>/clusters/{slug}</c>.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Name">After its two largest activities.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the page's switches offer.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Explanation">What it rests on, and what co-location alone cannot show.</param>
/// <param name="Making">How the categories were made; null where they are supplied.</param>
/// <param name="Benchmark">Where they come from where they are supplied; null where they are made from the figures.</param>
/// <param name="Jobs">Published jobs of its activities in all regions.</param>
/// <param name="Activities">Its activities, the largest first, with how well each fits.</param>
/// <param name="Regions">Every region: those with enough jobs first, by quotient, or by the least that it can be where an activity is not published.</param>
/// <param name="Map">The same regions, as a map draws them.</param>
/// <param name="Links">The other categories, the most related first.</param>
/// <param name="Totals">Jobs by year over the cells that every year publishes.</param>
/// <param name="TotalCells">How many cells these are.</param>
public sealed record ClusterProfile(
    string Slug,
    LocalText Name,
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Explanation,
    ClusterMaking? Making,
    ClusterBenchmark? Benchmark,
    double Jobs,
    IReadOnlyList<ClusterMemberLine> Activities,
    IReadOnlyList<ActivityRegionLine> Regions,
    QuotientMap Map,
    IReadOnlyList<ClusterTie> Links,
    IReadOnlyList<YearValue> Totals,
    int TotalCells);

/// <summary>An activity in a category.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Jobs">Published jobs in all regions; null where none is published.</param>
/// <param name="Own">Mean relatedness to the rest of its category, in standard deviations from the mean of all pairs; null where it is alone.</param>
/// <param name="Nearest">The most related other category; null where nothing is known.</param>
/// <param name="ToNearest">Mean relatedness to that.</param>
/// <param name="Margin">How much nearer it is to its own.</param>
/// <param name="Place">What that means, in a word.</param>
/// <param name="Weight">Which part of it belongs to the category: 1 where the category is made from the figures.</param>
public sealed record ClusterMemberLine(string Code, LocalText Name, double? Jobs, double? Own, ClusterName? Nearest, double? ToNearest, double? Margin, ClusterPlace Place, double Weight);

/// <summary>How well an activity fits its category. The limit between fitting and being between two, half a standard deviation, is ours.</summary>
public enum ClusterPlace
{
    /// <summary>Most related to the others of all.</summary>
    Core,

    /// <summary>Nearer to its own than to any other, by half a standard deviation or more.</summary>
    Fits,

    /// <summary>Nearer to its own than to any other, by less.</summary>
    Between,

    /// <summary>As near to another, or nearer.</summary>
    Loose,

    /// <summary>The only one.</summary>
    Alone,

    /// <summary>It cannot be told: the figures say nothing of it, or it is judged in another category, to which more of it belongs.</summary>
    Unknown,
}

/// <summary>Another category.</summary>
/// <param name="Cluster">Its address and name.</param>
/// <param name="Relatedness">The mean relatedness of the activities of both, in standard deviations from the mean of all pairs; null where nothing is known.</param>
public sealed record ClusterTie(ClusterName Cluster, double? Relatedness);

/// <summary>The category that an activity belongs to, or why it is in none.</summary>
/// <param name="Sentence">What the page says.</param>
/// <param name="Cluster">The category; null where it is in none.</param>
/// <param name="Activities">The category's activities, the largest first.</param>
/// <param name="Member">How well it fits; null where it is in none.</param>
/// <param name="Benchmark">The categories of the supplied table that it is in; empty without one.</param>
public sealed record ClusterMembership(LocalText Sentence, ClusterName? Cluster, IReadOnlyList<ActivityName> Activities, ClusterMemberLine? Member, IReadOnlyList<ClusterName> Benchmark);
