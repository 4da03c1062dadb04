using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Reports;

/// <summary>
/// Which specialisations a territory's regions gained and lost since an earlier year, by more than the data's own error explains: the test of Europe's movers,
/// read for some regions.
/// </summary>
internal static class TerritoryTurnover
{
    public static TerritoryMovers From(SpecialisationTable earlier, SpecialisationTable table, ReportTerritory about, ActivityScope scope)
    {
        var (before, after) = MoverTest.Align(earlier, table);
        var turnover = EntryBeyondError.From(before, after, EntryRule.BeyondError(MoverErrors.Of(MoverError.FivePercent, table.Choice), MoverTest.Level));
        var pairs = (from region in about.Regions
                     let row = after.FindRegion(region.Code)
                     where row >= 0
                     from column in Enumerable.Range(0, after.Activities.Count)
                     where HeadlineRule.InScope(ActivityNames.Get(after.Activities[column]).Reach, scope)
                     select new Pair(region, row, column, turnover[row, column])).ToList();
        TerritoryMover Mover(Pair pair)
        {
            var (code, move) = (after.Activities[pair.Column], turnover.Move(pair.Row, pair.Column)!.Value);
            return new TerritoryMover(pair.Region, code, ActivityNames.Get(code).ShortName(), move.Before, move.After, before[pair.Row, pair.Column].Value ?? 0, after[pair.Row, pair.Column].Value ?? 0);
        }
        int Count(TurnoverVerdict verdict) => pairs.Count(pair => pair.Verdict == verdict);
        List<TerritoryMover> gained = [.. pairs.Where(pair => pair.Verdict == TurnoverVerdict.Entered).Select(Mover).OrderByDescending(mover => mover.After).ThenBy(mover => mover.Region.Code, StringComparer.Ordinal)];
        List<TerritoryMover> lost = [.. pairs.Where(pair => pair.Verdict == TurnoverVerdict.Left).Select(Mover).OrderByDescending(mover => mover.Before).ThenBy(mover => mover.Region.Code, StringComparer.Ordinal)];
        var (rose, fell) = (Count(TurnoverVerdict.RoseWithinError), Count(TurnoverVerdict.FellWithinError));
        return new TerritoryMovers(
            earlier.Choice.Year,
            MoverErrors.Text(MoverError.FivePercent, table.Choice),
            ReportWriter.Movers(about, earlier.Choice.Year, table.Choice.Year, gained.Count, lost.Count, rose + fell, table.Choice.State.Declaration.Kind),
            gained,
            lost,
            rose,
            fell,
            Count(TurnoverVerdict.Unknown));
    }

    private sealed record Pair(RegionIdentity Region, int Row, int Column, TurnoverVerdict Verdict);
}
