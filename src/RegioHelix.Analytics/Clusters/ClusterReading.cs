namespace RegioHelix.Analytics.Clusters;

/// <summary>
/// What makes a place (a region in an activity) a cluster, as one publication reads it: each rule with its source and how surely we know it.
/// </summary>
/// <param name="Name">Short stable name.</param>
/// <param name="Rules">One rule a star.</param>
/// <param name="Floor">Persons employed below which a place earns no star.</param>
/// <param name="FloorEvidence">How surely the floor is known.</param>
/// <param name="Source">The publication.</param>
/// <param name="Caution">What was assumed where the source is silent or was not read.</param>
public sealed record ClusterReading(string Name, IReadOnlyList<StarRule> Rules, double Floor, Evidence FloorEvidence, string Source, string Caution)
{
    /// <summary>
    /// The European Cluster Observatory of 2008: size among the top tenth of the regions in the same category, a location quotient of 2 or more,
    /// focus among the top tenth of all places by share of their region's employment; from 1,000 employees.
    /// </summary>
    public static ClusterReading Observatory2008 { get; } = new(
        "observatory-2008",
        [
            new(StarCriteria.Size, StarTest.TopFraction, 0.1, RankedAmong.SameActivity, "European Cluster Observatory 2008, as quoted in SciTePress 2013, paper 45487", Evidence.SecondarySource),
            new(StarCriteria.Specialisation, StarTest.AtLeast, 2, RankedAmong.SameActivity, "European Cluster Observatory 2008, as quoted in SciTePress 2013, paper 45487", Evidence.SecondarySource),
            new(StarCriteria.Focus, StarTest.TopFraction, 0.1, RankedAmong.AllPlaces, "European Cluster Observatory 2008, methodology", Evidence.FromMemory),
        ],
        1000,
        Evidence.FromMemory,
        "European Cluster Observatory (Europe INNOVA, Stockholm School of Economics) 2008; Commission SEC(2008) 2637",
        "The observatory had 38 categories of NACE 4-digit classes; here an activity of the loaded level stands for a category. That focus ranks all places together, and the floor of 1,000 employees, are from memory.");

    /// <summary>
    /// The European Panorama of Clusters of 2020, in so far as it is known: 51 exporting sectors, 2,950 clusters. The thresholds were not found;
    /// a fifth of the regions in each sector is assumed, because 2,950 clusters in 51 sectors are 58 regions a sector, a fifth of some 290.
    /// </summary>
    public static ClusterReading Panorama2020 { get; } = new(
        "panorama-2020",
        [
            new(StarCriteria.Size, StarTest.TopFraction, 0.2, RankedAmong.SameActivity, "European Panorama of Clusters and Industrial Change 2020, doi 10.2826/867756; threshold inferred from its number of clusters", Evidence.Assumed),
            new(StarCriteria.Specialisation, StarTest.TopFraction, 0.2, RankedAmong.SameActivity, "European Panorama of Clusters and Industrial Change 2020, doi 10.2826/867756; threshold inferred from its number of clusters", Evidence.Assumed),
        ],
        0,
        Evidence.Assumed,
        "European Observatory for Clusters and Industrial Change, European Panorama of Clusters and Industrial Change, 2020, doi 10.2826/867756",
        "The panorama also weighs productivity, small firms and innovation, which employment alone cannot show. Its thresholds were not found: a fifth of the regions in each sector is our inference, and no floor is applied.");
}

/// <summary>How one star is earned.</summary>
/// <param name="Criterion">The star.</param>
/// <param name="Test">A limit, or a place among the first.</param>
/// <param name="Threshold">The limit, or the fraction of the places that earn it (0.1: the top tenth).</param>
/// <param name="Among">Which places are ranked together.</param>
/// <param name="Source">Where the rule is stated.</param>
/// <param name="Evidence">How surely it is known.</param>
public sealed record StarRule(StarCriteria Criterion, StarTest Test, double Threshold, RankedAmong Among, string Source, Evidence Evidence);

/// <summary>Kind of test.</summary>
public enum StarTest
{
    /// <summary>The figure is at or above the threshold.</summary>
    AtLeast,

    /// <summary>The place is among the top fraction: its rank is at most the fraction of the number of places, rounded up; equal places share the better rank.</summary>
    TopFraction,
}

/// <summary>Which places are ranked together.</summary>
public enum RankedAmong
{
    /// <summary>The regions in the same activity.</summary>
    SameActivity,

    /// <summary>Every region in every candidate activity.</summary>
    AllPlaces,
}

/// <summary>How surely a rule of another's method is known.</summary>
public enum Evidence
{
    /// <summary>Read in the publication itself.</summary>
    ReadInSource,

    /// <summary>Read in a text that quotes the publication.</summary>
    SecondarySource,

    /// <summary>From memory: to be checked against the publication.</summary>
    FromMemory,

    /// <summary>The source was not found or is silent: our assumption.</summary>
    Assumed,
}
