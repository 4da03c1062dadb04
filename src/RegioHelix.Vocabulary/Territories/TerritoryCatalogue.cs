using System.Collections.Frozen;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Vocabulary.Territories;

/// <summary>The territories that travel with the program. A user's file can add others and replace these. Source of each: its own.</summary>
public static class TerritoryCatalogue
{
    private static readonly Lazy<IReadOnlyList<Territory>> Rows = new(ReadRows);

    private static readonly Lazy<FrozenDictionary<string, Territory>> BySlug = new(() => All.ToFrozenDictionary(territory => territory.Slug, StringComparer.Ordinal));

    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<Territory> All => Rows.Value;

    /// <summary>A territory by its slug; null where there is none.</summary>
    public static Territory? Find(string slug) => BySlug.Value.GetValueOrDefault(slug);

    private static IReadOnlyList<Territory> ReadRows()
    {
        using var text = new StreamReader(EmbeddedTable.Open(typeof(TerritoryCatalogue).Assembly, "Territories.territories.tsv"));
        return TerritoryFile.Read(text, "territories.tsv");
    }
}
