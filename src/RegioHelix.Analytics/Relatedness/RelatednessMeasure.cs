namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// How related two activities are, from how often they occur together. n is the number of regions that have both, u the number that has one (ubiquity);
/// S is an activity's sum of n over all others, T the sum of S.
/// </summary>
public enum RelatednessMeasure
{
    /// <summary>Proximity: the smaller of the two conditional probabilities, n / max(u, u'), 0 to 1, 1 with itself. Hidalgo et al. 2007, Science 317.</summary>
    MinimumConditionalProbability,

    /// <summary>The probability of the column given the row, n / u, not symmetric, 0 to 1, 1 with itself. The asymmetric proximity of Harvard's ecomplexity.</summary>
    ConditionalProbability,

    /// <summary>n / sqrt(u u'), 0 to 1, 1 with itself: Ochiai 1957; Datawheel's square-root proximity.</summary>
    SquareRoot,

    /// <summary>Association strength, n T / (S S'), 0 and up, 1 as expected by chance, 0 with itself. Van Eck and Waltman 2009, JASIST 60(8); EconGeo's default.</summary>
    Association,

    /// <summary>n / sqrt(S S'), 0 to 1, 0 with itself: Salton and McGill 1983, over the co-occurrences as in EconGeo.</summary>
    Cosine,

    /// <summary>n / (S + S' - n), 0 to 1, 0 with itself: Jaccard 1912, over the co-occurrences as in EconGeo.</summary>
    Jaccard,

    /// <summary>n over the number expected when pairs are drawn without taking one activity twice, 0 and up, 0 with itself. Steijn 2017; EconGeo's "prob".</summary>
    Probability,
}
