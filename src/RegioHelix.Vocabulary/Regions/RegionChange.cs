namespace RegioHelix.Vocabulary.Regions;

/// <summary>A NUTS 2 code that went out of force, and what took its place.</summary>
/// <param name="Code">The code that ended.</param>
/// <param name="FromVersion">The year of the last version that has it (2003 and later).</param>
/// <param name="ToVersion">The year of the version in which the successors are given.</param>
/// <param name="Successors">The codes that took its place; first the one with most of the former region's people.</param>
/// <param name="Note">What happened, in a few words.</param>
public sealed record RegionChange(string Code, int FromVersion, int ToVersion, IReadOnlyList<string> Successors, string Note);
