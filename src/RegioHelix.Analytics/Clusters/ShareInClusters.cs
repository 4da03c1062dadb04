using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Clusters;

/// <summary>Which definition of "in a cluster" counts a job.</summary>
public enum ClusterMethod
{
    /// <summary>
    /// The job is in an activity that clusters (a traded one), wherever it is. The reading behind "39 % of European jobs"
    /// (European Cluster Panorama 2014; from memory, to be checked) and "about 38 %" (Commission SEC(2008) 2637).
    /// </summary>
    ClusteringActivities,

    /// <summary>The job is in a place strong enough to earn stars. The reading behind 23.4 % (European Panorama of Clusters 2020) and "almost 25 %" (2021).</summary>
    StarredPlaces,
}

/// <summary>What the jobs in clusters are a share of.</summary>
public enum ClusterBase
{
    /// <summary>All jobs in the table.</summary>
    AllJobs,

    /// <summary>The jobs in activities that can cluster.</summary>
    CandidateJobs,
}

/// <summary>The share of jobs in clusters under one definition.</summary>
/// <param name="Method">The definition.</param>
/// <param name="Reading">The reading that gave the stars; null where none did.</param>
/// <param name="MinimumStars">Stars that a place needs; null where none are needed.</param>
/// <param name="Base">What it is a share of.</param>
/// <param name="Numerator">Published jobs in clusters.</param>
/// <param name="Denominator">Published jobs in all.</param>
/// <param name="Share">The share, 0 to 1, with the bounds that the missing cells allow.</param>
/// <param name="Places">Places counted; null where the definition counts none.</param>
/// <param name="PublishedCells">Published cells of the base.</param>
/// <param name="MissingCells">Missing cells of the base.</param>
public sealed record ShareInClusters(
    ClusterMethod Method,
    ClusterReading? Reading,
    int? MinimumStars,
    ClusterBase Base,
    double Numerator,
    double Denominator,
    Figure Share,
    int? Places,
    int PublishedCells,
    int MissingCells)
{
    /// <summary>The part of the cells that is missing, 0 to 1.</summary>
    public double MissingShare => PublishedCells + MissingCells == 0 ? 0 : (double)MissingCells / (PublishedCells + MissingCells);
}
