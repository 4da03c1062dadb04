using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Territories;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Territories;

/// <summary>A table of specialisation in which a territory took the place of its regions: every study of a region then works on the territory.</summary>
internal static class MergedTable
{
    public static SpecialisationTable From(SpecialisationTable whole, Territory territory)
    {
        var (rows, parts) = (TerritoryRows.From(territory, whole), whole.Parts);
        var members = rows.Regions.ToHashSet(StringComparer.Ordinal);
        var rounding = 0.5 * whole.Choice.PersonsPerUnit;
        var totals = parts.Countries is { } countries ? new PartTotals(countries.Divisions, countries.CountryOf, rounding) : null;
        var sectionTotals = parts.Countries?.Sections is { } known ? new PartTotals(known, SpecialisationTable.CountryOf, rounding) : null;
        var cells = TerritoryTable.From(parts.Cells, territory.Code, members, totals);
        var reference = TerritoryTable.From(parts.Reference.Table, territory.Code, members, totals);
        return SpecialisationTable.Derived(
            whole.Choice with { Territory = territory },
            new TableParts(cells, new ReferenceCells(reference, OpenRows(whole, cells, members)), Merged(parts.Sections, territory, members, sectionTotals), parts.Countries is null ? null : parts.Countries with { CountryOf = SpecialisationTable.CountryOf })
            {
                Territory = rows,
            });
    }

    private static RegionActivityTable? Merged(RegionActivityTable? sections, Territory territory, HashSet<string> members, PartTotals? countries) =>
        sections is null ? null : sections.Regions.Any(members.Contains) ? TerritoryTable.From(sections, territory.Code, members, countries) : sections;

    // A territory is open where one of its regions is.
    private static HashSet<int> OpenRows(SpecialisationTable whole, RegionActivityTable merged, HashSet<string> members)
    {
        var open = whole.Cells.Regions.Where((_, row) => whole.IsOpen(row)).ToList();
        return [.. open.Select(region => merged.FindRegion(members.Contains(region) ? merged.Regions[^1] : region))];
    }
}
