namespace RegioHelix.Vocabulary.Regions;

/// <summary>One NUTS 2 region as the reference table knows it.</summary>
/// <param name="Code">The NUTS 2 code.</param>
/// <param name="Name">The region's own name, in Latin letters.</param>
/// <param name="EnglishName">The name used in English texts; equal to <paramref name="Name"/> where English has none of its own.</param>
/// <param name="Country">The country's two letters as Eurostat writes them.</param>
/// <param name="Latitude">Approximate centroid, degrees north, to 0.1.</param>
/// <param name="Longitude">Approximate centroid, degrees east, to 0.1.</param>
/// <param name="Versions">The versions in which this code is in force.</param>
public sealed record RegionReference(
    string Code,
    string Name,
    string EnglishName,
    string Country,
    double Latitude,
    double Longitude,
    IReadOnlyList<NutsVersion> Versions)
{
    /// <summary>The name used in Dutch texts; equal to <see cref="Name"/> where Dutch has none of its own, or none that is sure.</summary>
    public string DutchName { get; init; } = Name;
}
