using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Studies.Computing;

/// <summary>The measures of relatedness by the names that the command line knows.</summary>
internal static class RelatednessNames
{
    /// <summary>What densities weigh with where nothing is said.</summary>
    public const string Default = "proximity";

    private static readonly (RelatednessMeasure Measure, string Name, string Source)[] Known =
    [
        (RelatednessMeasure.MinimumConditionalProbability, Default, "the smaller conditional probability, n / max(u, u'): Hidalgo et al. 2007, Science 317"),
        (RelatednessMeasure.ConditionalProbability, "conditional-probability", "of the column given the row, n / u: the asymmetric proximity of Harvard's ecomplexity"),
        (RelatednessMeasure.SquareRoot, "square-root", "n / sqrt(u u'): Ochiai 1957; Datawheel's square-root proximity"),
        (RelatednessMeasure.Association, "association", "n T / (S S'): van Eck and Waltman 2009, JASIST 60(8); EconGeo"),
        (RelatednessMeasure.Cosine, "cosine", "n / sqrt(S S'): Salton and McGill 1983; EconGeo"),
        (RelatednessMeasure.Jaccard, "jaccard", "n / (S + S' - n): Jaccard 1912; EconGeo"),
        (RelatednessMeasure.Probability, "probability", "n over its expectation without repeats: Steijn 2017; EconGeo's prob"),
    ];

    /// <summary>As values of an option.</summary>
    public static IReadOnlyList<OptionValue> Values { get; } = [.. Known.Select(one => new OptionValue(one.Name, one.Source))];

    /// <summary>As variants of a measure, one of them first.</summary>
    public static IReadOnlyList<MeasureVariant> Variants(params string[] first) =>
        [.. Known.OrderBy(one => Array.IndexOf(first, one.Name) is var at && at < 0 ? first.Length : at).Select(one => new MeasureVariant(one.Name, one.Source))];

    /// <summary>The measure of a name.</summary>
    public static RelatednessMeasure Get(string name) => Known.First(one => one.Name == name).Measure;
}
