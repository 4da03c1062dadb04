using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Europe;

/// <summary>The part of Europe that a ranking shows: a country, or a territory's regions. Ranks stay those among all.</summary>
/// <param name="Code">Its code; null for all.</param>
/// <param name="Holds">Whether a region is in it.</param>
internal sealed record RankedParts(string? Code, Func<string, bool> Holds)
{
    /// <summary>Finds what was asked for.</summary>
    /// <exception cref="StudyRefusedException">No such country or territory, or no region of it in the table.</exception>
    public static RankedParts Find(SpecialisationTables tables, SpecialisationTable table, string? asked)
    {
        if (asked is null)
            return new(null, _ => true);
        if (Territory.FindSlug(asked) is { } slug)
            return Of(tables.Territories.Get(slug), table);
        var code = asked.ToUpperInvariant() switch { "GR" => "EL", "GB" => "UK", var letters => letters };
        return table.Countries.Contains(code) ? new(code, region => region.StartsWith(code, StringComparison.Ordinal)) : throw Unknown(table, asked, code);
    }

    /// <summary>The countries of a table.</summary>
    public static IReadOnlyList<RankedPart> Countries(SpecialisationTable table) =>
        [.. table.Countries.Select(code => new RankedPart(code, CountryCatalogue.Find(code) is { } country ? country.LocalName() : LocalText.Same(code)))];

    /// <summary>The territories that have a region in a table.</summary>
    public static IReadOnlyList<RankedPart> Territories(SpecialisationTables tables, SpecialisationTable table) =>
        [.. tables.Territories.List().Where(territory => TerritoryRows.From(territory, table).Regions.Count > 0).Select(territory => new RankedPart(territory.Code, TerritoryChoice.Name(territory)))];

    private static RankedParts Of(Territory territory, SpecialisationTable table)
    {
        var regions = TerritoryRows.From(territory, table).Regions.ToHashSet(StringComparer.Ordinal);
        return regions.Count > 0
            ? new(territory.Code, regions.Contains)
            : throw new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Fill("TerritoryNotLoaded", culture => [TerritoryChoice.Name(territory).In(culture), table.Choice.Dataset]));
    }

    private static StudyRefusedException Unknown(SpecialisationTable table, string asked, string code) => new(
        CountryCatalogue.Find(code) is null ? RefusalReason.Unknown : RefusalReason.NotLoaded, Sentences.Fill("CountryNotLoaded", _ => [asked, string.Join(", ", table.Countries)]));
}
