using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Reports;

/// <summary>
/// Which specialisations a territory's regions gained and lost since an earlier year, by more than the data's own error explains.
/// The error is assumed, as in the backtest: chance in every count and 5 % of the figure; for a labour force survey, one respondent in 200 persons.
/// </summary>
internal static class TerritoryTurnover
{
    private static readonly MeasurementError Counted = MeasurementError.Counted() with { Name = "count and 5 % (assumed)", RelativeError = 0.05 };

    private static readonly MeasurementError Sampled = MeasurementError.Counted(200) with { Name = "labour force sample, 1 in 200 (assumed)" };

    public static TerritoryMovers From(SpecialisationTable earlier, SpecialisationTable table, ReportTerritory about, ActivityScope scope)
    {
        var (before, after) = TerritoryTable.Aligned(earlier.Cells, table.Cells);
        var sampled = table.Choice.PersonsPerUnit > 1;
        var turnover = EntryBeyondError.From(before, after, EntryRule.BeyondError(sampled ? Sampled : Counted));
        // The quotients that the verdicts are about: over the cells that both years publish.
        var (first, last) = (LocationQuotient.From(Common(before, after)), LocationQuotient.From(Common(after, before)));
        var pairs = (from region in about.Regions
                     let row = after.FindRegion(region.Code)
                     where row >= 0
                     from column in Enumerable.Range(0, after.Activities.Count)
                     let code = after.Activities[column]
                     where HeadlineRule.InScope(ActivityNames.Get(code).Reach, scope)
                     select (Region: region, Row: row, Column: column, Verdict: turnover[row, column])).ToList();
        TerritoryMover Mover((RegionIdentity Region, int Row, int Column, TurnoverVerdict Verdict) pair) => new(
            pair.Region,
            after.Activities[pair.Column],
            ActivityNames.Get(after.Activities[pair.Column]).ShortName(),
            first[pair.Row, pair.Column].Value ?? 0,
            last[pair.Row, pair.Column].Value ?? 0,
            before[pair.Row, pair.Column].Value ?? 0,
            after[pair.Row, pair.Column].Value ?? 0);
        List<TerritoryMover> gained = [.. pairs.Where(pair => pair.Verdict == TurnoverVerdict.Entered).Select(Mover).OrderByDescending(mover => mover.After).ThenBy(mover => mover.Region.Code, StringComparer.Ordinal)];
        List<TerritoryMover> lost = [.. pairs.Where(pair => pair.Verdict == TurnoverVerdict.Left).Select(Mover).OrderByDescending(mover => mover.Before).ThenBy(mover => mover.Region.Code, StringComparer.Ordinal)];
        var (rose, fell) = (pairs.Count(pair => pair.Verdict == TurnoverVerdict.RoseWithinError), pairs.Count(pair => pair.Verdict == TurnoverVerdict.FellWithinError));
        return new TerritoryMovers(
            earlier.Choice.Year,
            ReportWriter.Error(sampled),
            ReportWriter.Movers(about, earlier.Choice.Year, table.Choice.Year, gained.Count, lost.Count, rose + fell, table.Choice.State.Declaration.Kind),
            gained,
            lost,
            rose,
            fell,
            pairs.Count(pair => pair.Verdict == TurnoverVerdict.Unknown));
    }

    private static RegionActivityTable Common(RegionActivityTable table, RegionActivityTable other)
    {
        var cells = table.Cells.ToArray();
        for (var at = 0; at < cells.Length; at++)
            if (!other.Cells[at].IsPublished)
                cells[at] = Cell.Missing();
        return new RegionActivityTable(table.Regions, table.Activities, cells);
    }
}
