using System.Collections.Frozen;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Vocabulary.Themes;

/// <summary>The themes that travel with the program. A user's file can add others and replace these. Source of each: its own.</summary>
public static class ThemeCatalogue
{
    private static readonly Lazy<IReadOnlyList<Theme>> Rows = new(ReadRows);

    private static readonly Lazy<FrozenDictionary<string, Theme>> BySlug = new(() => All.ToFrozenDictionary(theme => theme.Slug, StringComparer.Ordinal));

    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<Theme> All => Rows.Value;

    /// <summary>A theme by its slug; null where there is none.</summary>
    public static Theme? Find(string slug) => BySlug.Value.GetValueOrDefault(slug);

    private static IReadOnlyList<Theme> ReadRows()
    {
        using var text = new StreamReader(EmbeddedTable.Open(typeof(ThemeCatalogue).Assembly, "Themes.themes.tsv"));
        return ThemeFile.Read(text, "themes.tsv");
    }
}
