using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Partnerships;

/// <summary>Where do the regions of a partnership lie?</summary>
public sealed class PartnershipMapStudy(SpecialisationTables tables)
{
    /// <summary>The map; null where none of the regions is in the figures, or there are no figures.</summary>
    /// <param name="members">The regions.</param>
    /// <param name="settings">The switches.</param>
    public TerritoryMap? Find(IReadOnlyList<NutsCode> members, StudySettings settings)
    {
        if (members.Count == 0 || !tables.Store.ListDatasets().Any(TableChooser.IsTable))
            return null;
        SpecialisationTable table;
        try
        {
            table = tables.Get(TableChooser.Choose(tables.Store, settings));
        }
        catch (StudyRefusedException)
        {
            // A year that is not loaded: the board is there without a map.
            return null;
        }
        var rows = PartnershipRegion.List(members, table);
        string[] here = [.. rows.SelectMany(region => region.Rows).Distinct()];
        if (here.Length == 0)
            return null;
        var version = table.Choice.State.NutsVersion;
        var territory = new Territory("partnership", "the partnership", "het partnerschap", version, null, "", "", "", "", EvidenceMark.ToBeChecked, [.. here.Select(code => new TerritoryMember(code, "", null, "", "", EvidenceMark.ToBeChecked))]);
        return TerritoryPlaces.From(TerritoryRows.From(territory, table), table, tables.Store);
    }
}
