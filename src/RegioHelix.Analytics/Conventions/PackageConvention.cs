using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Conventions;

/// <summary>The choices that make our figures those of a package, and where that package is wrong and we do not follow.</summary>
/// <param name="Name">Stable short name, as in <c>--as econgeo-2.1</c>.</param>
/// <param name="Package">The package.</param>
/// <param name="Version">The version that was run.</param>
/// <param name="Relatedness">Its usual relatedness.</param>
/// <param name="Own">Whether density counts the own activity.</param>
/// <param name="DensityScale">What density is multiplied by.</param>
/// <param name="DensityDecimals">Decimals that density is printed to; null for all.</param>
/// <param name="Complexity">Conventions of the eigenvector index; null where it has none that is right.</param>
/// <param name="UpdatesPerIterations">Fitness updates made when that many iterations are asked for, less the number asked for; null where it has no fitness.</param>
/// <param name="NotFollowed">Its errors that we do not copy; empty for none known.</param>
public sealed record PackageConvention(
    string Name,
    string Package,
    string Version,
    RelatednessMeasure Relatedness,
    OwnActivity Own,
    double DensityScale,
    int? DensityDecimals,
    ComplexitySettings? Complexity,
    int? UpdatesPerIterations,
    string NotFollowed)
{
    /// <summary>All that were run, in alphabetical order of their names.</summary>
    public static IReadOnlyList<PackageConvention> All { get; } =
    [
        new("datawheel-0.3.0", "economic-complexity (Datawheel)", "0.3.0", RelatednessMeasure.MinimumConditionalProbability, OwnActivity.Excluded, 1, null, null, null,
            "Its complexity stops at a number of reflections that is not converged, with the sign reversed where that number is odd, and is lost to NaN by one empty region."),
        new("econci", "econci", "as run", RelatednessMeasure.MinimumConditionalProbability, OwnActivity.Excluded, 1, null, new(), null,
            "The activities' index can have the sign opposite to that of the regions' vector."),
        new("econgeo-2.1", "EconGeo", "2.1", RelatednessMeasure.Association, OwnActivity.Excluded, 100, 2, null, null,
            "KCI and TCI come from a matrix rounded to four decimals, are divided by their own sum, and can have opposite signs."),
        new("economiccomplexity-2.0.0", "economiccomplexity", "2.0.0", RelatednessMeasure.MinimumConditionalProbability, OwnActivity.Included, 1, null, new(DeviationOver.Sample), -1,
            "It overwrites the caller's matrix, and gives an empty region every specialisation."),
        new("py-ecomplexity-0.5.2", "py-ecomplexity", "0.5.2", RelatednessMeasure.MinimumConditionalProbability, OwnActivity.Included, 1, null, new(Scale: ActivityScale.OfRegions), null,
            "One place without any specialisation makes every index NaN; the density over nearest neighbours ignores the proximities."),
        new("reks-0.5.2", "ReKS", "0.5.2", RelatednessMeasure.MinimumConditionalProbability, OwnActivity.Excluded, 1, null, new(DeviationOver.Sample, ActivityScale.OfRegions), 0,
            "Fitness returns nothing where it has not converged after 200 updates."),
    ];

    /// <summary>The convention of a name; null where there is none.</summary>
    public static PackageConvention? Find(string name) => All.FirstOrDefault(convention => convention.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
