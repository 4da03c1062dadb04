using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Specialisation;

/// <summary>The switches of a page or command; what is left out takes its default.</summary>
/// <param name="Dataset">The dataset's code; null for the best one loaded (published before simulated, the most detailed first).</param>
/// <param name="Year">The year; null for the latest.</param>
/// <param name="Level">Section, division or group; null for division, or the deepest level below it that the dataset has.</param>
/// <param name="Scope">Traded activities or all.</param>
/// <param name="Reading">Which reading of a cluster the stars follow.</param>
/// <param name="Relatedness">How related two activities are, in opportunities and partners.</param>
/// <param name="Threshold">The location quotient from which a region has an activity, in opportunities and partners.</param>
public sealed record StudySettings(
    string? Dataset = null,
    int? Year = null,
    ActivityLevel? Level = null,
    ActivityScope Scope = ActivityScope.Traded,
    StarReading Reading = StarReading.Observatory2008,
    RelatednessChoice Relatedness = RelatednessChoice.Proximity,
    double Threshold = 1);

/// <summary>Which activities a headline and a ranking speak of.</summary>
public enum ActivityScope
{
    /// <summary>Activities that sell beyond their region.</summary>
    Traded,

    /// <summary>All that are loaded.</summary>
    All,
}

/// <summary>Which published reading of "cluster" gives the stars.</summary>
public enum StarReading
{
    /// <summary>The European Cluster Observatory of 2008.</summary>
    Observatory2008,

    /// <summary>The European panorama of clusters of 2020.</summary>
    Panorama2020,
}

/// <summary>By which published measure two activities are related; <c>docs/methods/relatedness.md</c> has their formulas.</summary>
public enum RelatednessChoice
{
    /// <summary>The smaller of the two conditional probabilities: Hidalgo et al. 2007.</summary>
    Proximity,

    /// <summary>Over the geometric mean of the two ubiquities: Ochiai 1957.</summary>
    SquareRoot,

    /// <summary>Against what chance would bring together: van Eck and Waltman 2009.</summary>
    Association,

    /// <summary>The cosine of the co-occurrences: Salton and McGill 1983.</summary>
    Cosine,
}
