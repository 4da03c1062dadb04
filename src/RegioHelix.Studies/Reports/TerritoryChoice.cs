using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Reports;

/// <summary>Finds the regions that a territory's name stands for: a country's letters, or codes joined by commas.</summary>
internal static class TerritoryChoice
{
    private const int MostRegions = 150;

    /// <summary>Chooses the table and the territory's rows in it.</summary>
    /// <exception cref="StudyRefusedException">An unknown name or code, none of its regions loaded, or too many of them.</exception>
    public static (SpecialisationTable Table, IReadOnlyList<int> Rows, ReportTerritory Territory) Choose(SpecialisationTables tables, SearchStudy search, string name, StudySettings settings)
    {
        name = name.Trim().ToUpperInvariant();
        var table = tables.Get(TableChooser.Choose(tables.Store, settings));
        var version = table.Choice.State.NutsVersion;
        var (slug, title, codes) = Country(name) is { } country ? OfCountry(country, version) : OfList(name, version, search);
        var rows = codes.Select(table.Cells.FindRegion).Where(row => row >= 0).Order().ToList();
        if (rows.Count == 0)
            throw new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Fill("ReportTerritoryNotLoaded", culture => [title.In(culture), table.Choice.Dataset]));
        var missing = codes.Where(code => table.Cells.FindRegion(code) < 0).Order(StringComparer.Ordinal).ToList();
        return (table, rows, new ReportTerritory(slug, title, [.. rows.Select(row => RegionNames.Identify(table.Cells.Regions[row], version))], missing));
    }

    private static CountryReference? Country(string name) => CountryCatalogue.Find(name switch { "GR" => "EL", "GB" => "UK", _ => name });

    private static (string, LocalText, IReadOnlyList<string>) OfCountry(CountryReference country, NutsVersion version) =>
        (country.Code, new LocalText(country.English, country.Dutch), [.. RegionCatalogue.ListVersion(version).Where(region => region.Country == country.Code).Select(region => region.Code)]);

    private static (string, LocalText, IReadOnlyList<string>) OfList(string name, NutsVersion version, SearchStudy search)
    {
        var asked = name.Split([',', ' ', '+'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        if (asked.Count is 0 or > MostRegions)
            throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Fill("ReportTerritorySize", _ => [MostRegions]));
        var codes = asked.Select(code => CodeOf(code, version, search)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return (string.Join(',', codes), Sentences.Fill("ReportTerritoryList", culture => [Names(codes, version, culture)]), codes);
    }

    private static string CodeOf(string code, NutsVersion version, SearchStudy search)
    {
        if (RegionCatalogue.FindIn(code, version) is { } known)
            return known;
        if (RegionCatalogue.Find(code) is not null)
            return code;
        throw new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("ReportTerritoryUnknown", _ => [code.Length <= 60 ? code : code[..60]]), search.Find(code, "region", 5));
    }

    // A long list is named by its ends: the report lists all of them.
    private static string Names(List<string> codes, NutsVersion version, System.Globalization.CultureInfo culture)
    {
        var names = codes.Select(code => RegionNames.Identify(code, version).Name.In(culture)).ToList();
        return names.Count <= 4 ? FigureText.List(names, culture) : FigureText.List([names[0], names[1], Sentences.Fill("ReportTerritoryOthers", _ => [names.Count - 2]).In(culture)], culture);
    }
}
