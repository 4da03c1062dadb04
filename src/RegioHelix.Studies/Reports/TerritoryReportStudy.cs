using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Reports;

/// <summary>How do the clusters of this territory fare?</summary>
public sealed class TerritoryReportStudy(SpecialisationTables tables, RegionProfileStudy profiles, SearchStudy search)
{
    private const int FewestStars = 2;

    /// <summary>Runs the study.</summary>
    /// <param name="territory">A named territory, a country's two letters, or NUTS codes joined by commas.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown territory, none of its regions loaded, a year that is not loaded, no data.</exception>
    public TerritoryReport Run(string territory, StudySettings settings)
    {
        var found = ReportedTerritory.Choose(tables, search, territory, settings);
        var (table, about) = (found.Table, found.About);
        var rows = found.Rows.Regions.Select(table.Cells.FindRegion).ToList();
        var decided = settings with { Dataset = table.Choice.Dataset, Year = table.Choice.Year, Level = table.Choice.Level };
        var provenance = ProvenanceWriter.Write(table, "location-quotient", "bounds", "growth", "cluster-stars", "specialised", "headline", "entry");
        var activities = Activities(found, rows, settings);
        var strengths = ReportWriter.Strengths(activities, provenance);
        var coverage = Coverage(table, rows);
        return new TerritoryReport(
            about,
            provenance,
            StudySwitches.Offer(tables.Store, table.Choice, settings),
            [.. strengths.Select(line => line.Code)],
            ReportWriter.Sentence(about, strengths, provenance),
            ReportWriter.Coverage(about, coverage, provenance),
            rows.Sum(row => Published(table.Cells.Row(row))),
            coverage,
            activities,
            [.. rows.Select(row => Region(table, row, decided))],
            tables.FindEarlier(table.Choice) is { } earlier ? TerritoryTurnover.From(earlier, table, about, settings.Scope) : null);
    }

    private List<TerritoryActivity> Activities(ReportedTerritory found, List<int> rows, StudySettings settings)
    {
        var (table, merged) = (found.Table, MergedTable.From(found.Table, found.Territory));
        var lines = new ActivityLines(merged, Earlier(found), [merged], settings.Reading);
        var (row, stars) = (merged.Cells.FindRegion(found.Territory.Code), table.Stars(settings.Reading));
        return
        [
            .. Enumerable.Range(0, merged.Cells.Activities.Count)
                .Where(column => HeadlineRule.InScope(merged.Activities[column].Reach, settings.Scope))
                .Select(column => Activity(lines.Line(row, column), table, rows, column, stars))
                .OrderByDescending(line => line.LocationQuotient ?? -1)
                .ThenByDescending(line => line.Upper ?? 0)
                .ThenBy(line => line.Code, StringComparer.Ordinal),
        ];
    }

    private static TerritoryActivity Activity(ActivityLine line, SpecialisationTable table, List<int> rows, int column, Analytics.Clusters.StarTable stars) => new(
        line.Code,
        line.ShortName,
        line.Jobs,
        line.JobsLower ?? 0,
        line.JobsUpper,
        line.LocationQuotient,
        line.Lower,
        line.Upper,
        line.Growth,
        line.GrowthSince,
        rows.Count(row => table.Quotient(row, column).Value >= 1),
        line.Reach == MarketReach.Traded ? rows.Count(row => stars[row, column].Stars >= FewestStars) : null);

    // Growth only over the same regions in both years: one that came in or went would look like it.
    private SpecialisationTable? Earlier(ReportedTerritory found) =>
        tables.FindEarlier(found.Table.Choice) is { } earlier && TerritoryRows.From(found.Territory, earlier).Regions.SequenceEqual(found.Rows.Regions) ? MergedTable.From(earlier, found.Territory) : null;

    private TerritoryRegion Region(SpecialisationTable table, int row, StudySettings settings)
    {
        var profile = profiles.Run(table.Cells.Regions[row], settings);
        return new TerritoryRegion(
            profile.Region,
            profile.Jobs ?? 0,
            profile.Coverage,
            profile.Headline.SpecialisedShare,
            [.. profile.Headline.Strengths.Select(code => new ActivityName(code, ActivityNames.Get(code).ShortName()))]);
    }

    private static Coverage Coverage(SpecialisationTable table, List<int> rows)
    {
        var parts = rows.Select(row => SpecialisationTable.CoverageOf(table.Cells.Row(row))).ToList();
        return new Coverage(parts.Sum(part => part.Cells), parts.Sum(part => part.Published), parts.Sum(part => part.Confidential), parts.Sum(part => part.Reserved));
    }

    private static double Published(ReadOnlySpan<Cell> row)
    {
        var sum = 0.0;
        foreach (var cell in row)
            sum += cell.Value ?? 0;
        return sum;
    }
}
