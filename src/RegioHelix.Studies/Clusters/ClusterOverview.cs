using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Clusters;

/// <summary>All cluster categories made from the loaded data, or those of a supplied table: the study behind <c>/clusters</c>.</summary>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the page's switches offer.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Explanation">What it rests on, and what co-location alone cannot show.</param>
/// <param name="Making">How they were made and how good they are; null where none could be made, or they are supplied.</param>
/// <param name="Benchmark">Where they come from where they are supplied; null where they are made from the figures.</param>
/// <param name="Choice">Which of the two they are.</param>
/// <param name="IsSupplied">True where there is a supplied table to choose.</param>
/// <param name="Clusters">The categories, the largest by jobs first.</param>
/// <param name="Links">Every two of them with their relatedness, the strongest first.</param>
/// <param name="LeftOut">Traded activities that are in none: too little of them is published, or the supplied table does not have them.</param>
public sealed record ClusterOverview(
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Explanation,
    ClusterMaking? Making,
    ClusterBenchmark? Benchmark,
    ClusterSetChoice Choice,
    bool IsSupplied,
    IReadOnlyList<ClusterLine> Clusters,
    IReadOnlyList<ClusterPair> Links,
    IReadOnlyList<ActivityName> LeftOut);

/// <summary>A cluster category in a list.</summary>
/// <param name="Slug">Its address under <c>/clusters/</c>.</param>
/// <param name="Name">After its two largest activities.</param>
/// <param name="Activities">Its activities, the largest first.</param>
/// <param name="Core">The activity most related to the others.</param>
/// <param name="Jobs">Published jobs of its activities in all regions, in the year shown.</param>
/// <param name="Within">Mean relatedness within, in standard deviations from the mean of all pairs; null for one activity.</param>
/// <param name="Leaders">The regions where it is most concentrated, at most three.</param>
/// <param name="Nearest">The most related other category; null where nothing is known.</param>
public sealed record ClusterLine(
    string Slug, LocalText Name, IReadOnlyList<ActivityName> Activities, ActivityName Core, double Jobs, double? Within, IReadOnlyList<RegionIdentity> Leaders, ClusterName? Nearest);

/// <summary>A category's address and name.</summary>
/// <param name="Slug">Its address under <c>/clusters/</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record ClusterName(string Slug, LocalText Name);

/// <summary>Two categories.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Relatedness">The mean relatedness of their activities, in standard deviations from the mean of all pairs; null where nothing is known.</param>
public sealed record ClusterPair(ClusterName One, ClusterName Other, double? Relatedness);

/// <summary>Which cluster categories are meant.</summary>
public enum ClusterSetChoice
{
    /// <summary>Those made from the figures.</summary>
    Derived,

    /// <summary>Those of the supplied table.</summary>
    Benchmark,
}

/// <summary>A supplied table of clusters, and how it stands beside what the figures give.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Clusters">Clusters in it.</param>
/// <param name="Sources">The sources that it names.</param>
/// <param name="Unsourced">Clusters for which it names none.</param>
/// <param name="Absent">Its activities that the figures do not have: not loaded, or finer than the figures.</param>
/// <param name="Common">Activities that both divisions have.</param>
/// <param name="Agreement">How far it agrees with the clusters made from the figures, adjusted Rand index: 1 the same, 0 as by chance; null for fewer than two activities in common.</param>
public sealed record ClusterBenchmark(string File, int Clusters, IReadOnlyList<LocalText> Sources, int Unsourced, IReadOnlyList<ActivityName> Absent, int Common, double? Agreement);

/// <summary>How cluster categories were made, and how good they are.</summary>
/// <param name="Year">The year that they were made of: the vintage's latest.</param>
/// <param name="Similarity">Which similarity was clustered.</param>
/// <param name="Function">By which function.</param>
/// <param name="Size">Into how many, before activities were moved.</param>
/// <param name="SetsTried">How many sets were tried.</param>
/// <param name="Moved">Activities moved to a nearer category afterwards.</param>
/// <param name="Seed">Seed of the starts.</param>
/// <param name="Score">The validation score, 0 to 1; null where it could not be scored.</param>
/// <param name="Scores">Its parts, by link.</param>
/// <param name="ScoreByChance">What the same sizes score when activities are dealt by lot; null where it could not be scored.</param>
/// <param name="AgreementOfBest">How far the two next best sets agree with the chosen one, mean adjusted Rand index: 1 the same, 0 as by chance; null where there is one set only.</param>
/// <param name="EarlierYear">An earlier year; null where there is one year only.</param>
/// <param name="AgreementEarlier">How far the set that this year gives agrees; null without an earlier year.</param>
public sealed record ClusterMaking(
    int Year,
    string Similarity,
    string Function,
    int Size,
    int SetsTried,
    int Moved,
    int Seed,
    double? Score,
    IReadOnlyList<ClusterScore> Scores,
    double? ScoreByChance,
    double? AgreementOfBest,
    int? EarlierYear,
    double? AgreementEarlier);

/// <summary>The validation scores on one link, 0 to 1: the share of clusters, and of activities, that are more related to their own cluster than to others.</summary>
/// <param name="Link">Short name of the link.</param>
/// <param name="ClusterAboveMean">Share of clusters above the mean of others.</param>
/// <param name="ClusterAbove95">Share of clusters above the 95th percentile.</param>
/// <param name="ActivityAboveMean">Share of activities above the mean.</param>
/// <param name="ActivityAbove95">Share of activities above the 95th percentile.</param>
public sealed record ClusterScore(string Link, double ClusterAboveMean, double ClusterAbove95, double ActivityAboveMean, double ActivityAbove95);
