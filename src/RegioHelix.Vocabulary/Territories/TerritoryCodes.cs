using RegioHelix.Vocabulary.Embedded;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Vocabulary.Territories;

/// <summary>What a member's code stands for in level 2 regions.</summary>
public static class TerritoryCodes
{
    private const int LevelTwoLength = 4;

    // The level 3 regions that together are a level 2 region, where a territory here needs to know.
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> Parts = new(() =>
        EmbeddedTable.Read("Territories.parts.tsv", "code", "parts", "source").ToDictionary(row => row[0], row => row[1].Split('|'), StringComparer.Ordinal));

    /// <summary>True for a code of level 0 to 3 of a version: level 2 codes and what holds them are known, of level 3 only the region around it.</summary>
    public static bool IsKnown(string code, NutsVersion version) =>
        RegionCatalogue.IsWellFormed(code) && RegionCatalogue.ListVersion(version).Any(region => code.Length > LevelTwoLength
            ? code.StartsWith(region.Code, StringComparison.Ordinal)
            : region.Code.StartsWith(code, StringComparison.Ordinal));

    /// <summary>The level 2 regions that a code of level 0 to 2 is made of; empty for a code of level 3.</summary>
    public static IReadOnlyList<string> ListRegions(string code, NutsVersion version) => code.Length > LevelTwoLength
        ? []
        : [.. RegionCatalogue.ListVersion(version).Select(region => region.Code).Where(region => region.StartsWith(code, StringComparison.Ordinal))];

    /// <summary>The level 2 region around a code of level 3; null for any other code.</summary>
    public static string? FindAround(string code) => code.Length > LevelTwoLength ? code[..LevelTwoLength] : null;

    /// <summary>True where codes of level 3 together are all of a level 2 region, as far as its parts are known.</summary>
    public static bool AreAllOf(string region, IEnumerable<string> codes) =>
        Parts.Value.TryGetValue(region, out var parts) && parts.All(codes.ToHashSet(StringComparer.Ordinal).Contains);
}
