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
        var before = parts.Bounded ?? new BoundedSums(parts.Cells, parts.Reference.Table, KnownPart.From(parts.Reference.Table));
        var sums = new BoundedSums(
            TerritoryTable.From(before.Cells, territory.Code, members, totals),
            TerritoryTable.From(before.Reference, territory.Code, members, totals),
            TerritoryTable.From(before.Known, territory.Code, members));
        bool IsSum(string region, string activity) => region == territory.Code || activity == parts.Theme?.Theme.Code;
        return SpecialisationTable.Derived(
            whole.Choice with { Territory = territory },
            new TableParts(
                BoundedSums.Shown(sums.Cells, IsSum),
                new ReferenceCells(BoundedSums.Shown(sums.Reference, IsSum), OpenRows(whole, sums.Cells, members)),
                Merged(parts.Sections, territory, members, sectionTotals),
                parts.Countries is null ? null : parts.Countries with { CountryOf = SpecialisationTable.CountryOf })
            {
                Bounded = sums,
                Territory = rows,
                Theme = parts.Theme,
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
