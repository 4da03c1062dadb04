using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Themes;

/// <summary>Themes, as the search box finds them.</summary>
public sealed class ThemeSearch(ThemeShelf shelf) : ISearchSource
{
    private static readonly LocalText Kind = new("A set of activities", "Een verzameling activiteiten");

    /// <inheritdoc />
    public string Stamp => shelf.Stamp;

    /// <inheritdoc />
    public IEnumerable<SearchEntry> List() => shelf.List().Select(theme => new SearchEntry("theme", theme.Slug, theme.Name(), Kind, [theme.Slug, theme.English, theme.Dutch]));
}
