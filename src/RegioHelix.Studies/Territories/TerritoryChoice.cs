using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Territories;

/// <summary>Finds the table and the row that answer for a territory, as <see cref="RegionChoice"/> does for a region.</summary>
internal static class TerritoryChoice
{
    /// <summary>Chooses the table and gives the territory's row in it.</summary>
    /// <exception cref="StudyRefusedException">Unknown territory, none of its regions in the figures, a year that is not loaded, no data.</exception>
    public static (SpecialisationTable Table, int Row, RegionIdentity Identity) Choose(SpecialisationTables tables, string slug, StudySettings settings)
    {
        var territory = tables.Territories.Get(slug);
        var choice = TableChooser.Choose(tables.Store, settings, state => IsIn(territory, state.NutsVersion));
        var rows = TerritoryRows.From(territory, tables.Get(choice));
        if (rows.Regions.Count == 0)
            throw new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Fill("TerritoryNotLoaded", culture => [Name(territory).In(culture), choice.Dataset]));
        var table = tables.Get(choice with { Territory = territory });
        return (table, table.Cells.FindRegion(territory.Code), Identify(rows, choice.State.NutsVersion));
    }

    /// <summary>Its name.</summary>
    public static LocalText Name(Territory territory) => new(territory.English, territory.Dutch);

    /// <summary>What a page says it is.</summary>
    public static RegionIdentity Identify(TerritoryRows rows, NutsVersion version)
    {
        var countries = rows.Regions.Select(region => region[..2]).Distinct().Count();
        var size = Sentences.Fill(countries == 1 ? "TerritorySizeOne" : "TerritorySize", _ => [rows.Regions.Count, countries]);
        return new RegionIdentity(rows.Territory.Code, (int)version, -1, Name(rows.Territory), rows.Territory.English, "", size);
    }

    private static bool IsIn(Territory territory, NutsVersion version) =>
        TerritoryRows.From(territory, version, RegionCatalogue.ListVersion(version).Select(region => region.Code).ToHashSet(StringComparer.Ordinal)).Regions.Count > 0;
}
