using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Reports;

/// <summary>Finds what a report is about: a named territory, a country's letters, or codes joined by commas, which are territories for the occasion.</summary>
/// <param name="Table">The table of the regions.</param>
/// <param name="Territory">The regions as a territory.</param>
/// <param name="Rows">Its regions in the table.</param>
/// <param name="About">What the report says of it.</param>
internal sealed record ReportedTerritory(SpecialisationTable Table, Territory Territory, TerritoryRows Rows, ReportTerritory About)
{
    private const int MostRegions = 150;

    /// <summary>Chooses the table and finds the territory in it.</summary>
    /// <exception cref="StudyRefusedException">An unknown name or code, none of its regions loaded, or too many of them.</exception>
    public static ReportedTerritory Choose(SpecialisationTables tables, SearchStudy search, string name, StudySettings settings)
    {
        name = name.Trim();
        var table = tables.Get(TableChooser.Choose(tables.Store, settings));
        var version = table.Choice.State.NutsVersion;
        var territory = tables.Territories.Find(Territory.FindSlug(name) ?? name.ToLowerInvariant()) ?? Country(name, version) ?? OfCodes(name, version, search);
        var rows = TerritoryRows.From(territory, table);
        if (rows.Regions.Count == 0)
            throw new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Fill("ReportTerritoryNotLoaded", culture => [territory.LocalName().In(culture), table.Choice.Dataset]));
        var missing = rows.Members.Where(member => member.State != MemberState.Whole).SelectMany(member => member.Absent.Count > 0 ? member.Absent : [member.Member.Code]).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(table, territory, rows, new ReportTerritory(territory.Slug, territory.LocalName(), [.. rows.Regions.Select(region => RegionNames.Identify(region, version))], missing)
        {
            // Others do not have the user's own territories; codes they have.
            AskedAs = territory.IsOwn ? string.Join(',', rows.Regions) : territory.Slug,
        });
    }

    private static Territory? Country(string name, NutsVersion version)
    {
        var letters = name.ToUpperInvariant() switch { "GR" => "EL", "GB" => "UK", var code => code };
        return CountryCatalogue.Find(letters) is { } country ? Of(country.Code, country.English, country.Dutch, version, [country.Code]) : null;
    }

    private static Territory OfCodes(string name, NutsVersion version, SearchStudy search)
    {
        var asked = name.ToUpperInvariant().Split([',', ' ', '+'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        if (asked.Count is 0 or > MostRegions)
            throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Fill("ReportTerritorySize", _ => [MostRegions]));
        var codes = asked.Select(code => CodeOf(code, version, search)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var title = Sentences.Fill("ReportTerritoryList", culture => [Names(codes, version, culture)]);
        return Of(string.Join(',', codes), title.English, title.Dutch, version, codes);
    }

    private static Territory Of(string slug, string english, string dutch, NutsVersion version, IEnumerable<string> codes) => new(
        slug, english, dutch, version, null, "", "", "", "", EvidenceMark.Read, [.. codes.Select(code => new TerritoryMember(code, "", null, "", "", EvidenceMark.Read))]);

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
