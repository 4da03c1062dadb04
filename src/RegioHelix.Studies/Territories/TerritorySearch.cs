using System.Globalization;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Territories;

/// <summary>Territories, as the search box finds them.</summary>
public sealed class TerritorySearch(TerritoryShelf shelf) : ISearchSource
{
    /// <inheritdoc />
    public string Stamp => shelf.Stamp;

    /// <inheritdoc />
    public IEnumerable<SearchEntry> List() =>
        from territory in shelf.List()
        let date = territory.Date is { } year ? ", " + year.ToString(CultureInfo.InvariantCulture) : ""
        select new SearchEntry(
            "territory",
            territory.Slug,
            territory.LocalName(),
            new LocalText($"A set of {territory.Members.Count} regions{date}", $"Een verzameling van {territory.Members.Count} regio's{date}"),
            [territory.Slug, territory.English, territory.Dutch]);
}
