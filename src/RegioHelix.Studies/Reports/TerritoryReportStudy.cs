using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Reports;

/// <summary>How do the clusters of this territory fare?</summary>
public sealed class TerritoryReportStudy(SpecialisationTables tables, RegionProfileStudy profiles, SearchStudy search)
{
    private const int FewestStars = 2;

    /// <summary>Runs the study.</summary>
    /// <param name="territory">A country's two letters, or NUTS codes joined by commas.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown territory, none of its regions loaded, a year that is not loaded, no data.</exception>
    public TerritoryReport Run(string territory, StudySettings settings)
    {
        var (table, rows, about) = TerritoryChoice.Choose(tables, search, territory, settings);
        var decided = settings with { Dataset = table.Choice.Dataset, Year = table.Choice.Year, Level = table.Choice.Level };
        var provenance = ProvenanceWriter.Write(table, "location-quotient", "bounds", "growth", "cluster-stars", "specialised", "headline", "entry");
        var activities = Activities(table, rows, about, settings);
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

    private List<TerritoryActivity> Activities(SpecialisationTable table, IReadOnlyList<int> rows, ReportTerritory about, StudySettings settings)
    {
        var codes = about.Regions.Select(region => region.Code).ToList();
        // Where little of one of its regions is known, the reference leaves that region out; its cells then count with what is published of them.
        var cells = rows.Any(table.IsOpen) ? table.Cells : table.Reference;
        var merged = TerritoryTable.From(cells, codes);
        var quotients = LocationQuotient.From(merged, MissingReach.RowAndColumn);
        var (growth, since) = Growth(table, codes);
        var stars = table.Stars(settings.Reading);
        var last = merged.Regions.Count - 1;
        return
        [
            .. Enumerable.Range(0, merged.Activities.Count)
                .Where(column => HeadlineRule.InScope(table.Activities[column].Reach, settings.Scope))
                .Select(column => Activity(table, rows, merged[last, column], quotients[last, column], growth?[growth.Rows.Count - 1, column].Value, since, column, stars))
                .OrderByDescending(line => line.LocationQuotient ?? -1)
                .ThenByDescending(line => line.Upper ?? 0)
                .ThenBy(line => line.Code, StringComparer.Ordinal),
        ];
    }

    private static TerritoryActivity Activity(
        SpecialisationTable table, IReadOnlyList<int> rows, Cell cell, Figure quotient, double? growth, int? since, int column, Analytics.Clusters.StarTable stars) => new(
            table.Activities[column].Code,
            table.Activities[column].ShortName(),
            cell.Value,
            cell.Lower,
            double.IsPositiveInfinity(cell.Upper) ? null : cell.Upper,
            quotient.Value,
            quotient.Lower,
            quotient.Upper,
            growth,
            growth is null ? null : since,
            rows.Count(row => table.Quotient(row, column).Value >= 1),
            table.Activities[column].Reach == MarketReach.Traded ? rows.Count(row => stars[row, column].Stars >= FewestStars) : null);

    // Only over the same regions in both years: one that came in or went would look like growth.
    private (FigureTable? Growth, int? Since) Growth(SpecialisationTable table, IReadOnlyList<string> codes)
    {
        if (tables.FindEarlier(table.Choice) is not { } earlier || codes.Any(code => earlier.Cells.FindRegion(code) < 0) || !earlier.Cells.Activities.SequenceEqual(table.Cells.Activities))
            return (null, null);
        var (before, after) = (TerritoryTable.From(earlier.Cells, codes), TerritoryTable.From(table.Cells, codes));
        return (Analytics.Specialisation.Growth.From(before, after, table.Choice.Year - earlier.Choice.Year), earlier.Choice.Year);
    }

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

    private static Coverage Coverage(SpecialisationTable table, IReadOnlyList<int> rows)
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
