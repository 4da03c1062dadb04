using System.Globalization;
using RegioHelix.Studies.Territories;

namespace RegioHelix.Studies.Exports;

/// <summary>Territories as CSV, a line a member.</summary>
public static class TerritoryCsv
{
    private static readonly string[] Header = ["territory", "territory_name", "year", "nuts_version", "code", "name", "since", "evidence", "source", "own"];

    /// <summary>Writes every member of the territories.</summary>
    public static string Write(IEnumerable<TerritoryLine> territories, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        var rows = territories.SelectMany(territory => territory.Members.Select(member => (Territory: territory, Member: member)));
        return CsvText.Write(Header, rows, row => (object?[])
        [
            row.Territory.Slug, row.Territory.Name.In(language), row.Territory.Date, row.Territory.NutsVersion, row.Member.Code, row.Member.Name.In(language), row.Member.Since,
            ActivityFields.Word(row.Member.Evidence), row.Territory.Source.In(language), row.Territory.IsOwn ? "yes" : "no",
        ]);
    }
}
