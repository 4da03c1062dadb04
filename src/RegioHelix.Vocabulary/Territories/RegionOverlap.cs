namespace RegioHelix.Vocabulary.Territories;

/// <summary>What two level 2 regions of different NUTS versions have in common.</summary>
/// <param name="From">The region in the one version.</param>
/// <param name="To">The region in the other.</param>
/// <param name="Pieces">
/// Sets of regions, of any level and of either version, each of which adds up to the common area: what its size can be read from. Empty where none is known.
/// </param>
public sealed record RegionOverlap(string From, string To, IReadOnlyList<IReadOnlyList<string>> Pieces);
