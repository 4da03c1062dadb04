namespace RegioHelix.Vocabulary.Regions;

/// <summary>A town and the NUTS 2 region in which it lies.</summary>
/// <param name="Names">Its names, its own first, in whatever language people write it; one name can be of several towns.</param>
/// <param name="Code">The region's code in NUTS 2013.</param>
/// <param name="PresentCode">The region's code in the newest version that has the country.</param>
public sealed record TownReference(IReadOnlyList<string> Names, string Code, string PresentCode);
