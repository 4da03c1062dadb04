using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Vocabulary.Regions;

/// <summary>
/// Capitals and larger towns of each NUTS 2 region of 2013, so that a place that somebody writes can be read as a region: no gazetteer, and nobody's list.
/// Source: typed for RegioHelix from general knowledge; <c>docs/data/regions.md</c>.
/// </summary>
public static class TownCatalogue
{
    private static readonly Lazy<IReadOnlyList<TownReference>> Rows = new(() => [.. ReadRows()]);

    /// <summary>Every town, in order of the codes.</summary>
    public static IReadOnlyList<TownReference> All => Rows.Value;

    /// <summary>The code that a region has in the newest version that has its country; null where it was divided since, or redrawn.</summary>
    public static string? FindPresent(string code)
    {
        foreach (var version in Enum.GetValues<NutsVersion>().OrderDescending())
            if (RegionCatalogue.ListSuccessorsIn(code, version) is { Count: > 0 } successors)
                return successors is [var one] ? one : null;
        return null;
    }

    private static IEnumerable<TownReference> ReadRows()
    {
        foreach (var row in EmbeddedTable.Read("Regions.towns.tsv", "names", "code", "present_code"))
            yield return new(row[0].Split('|'), row[1], row[2].Length > 0 ? row[2] : FindPresent(row[1]) ?? throw new InvalidOperationException($"towns.tsv: {row[1]} was divided; say in which part {row[0]} lies"));
    }
}
