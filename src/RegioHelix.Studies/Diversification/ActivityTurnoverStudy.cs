using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Diversification;

/// <summary>Who entered this activity, and who left?</summary>
public sealed class ActivityTurnoverStudy(TurnoverTables tables, SearchStudy search)
{
    /// <summary>Runs the study.</summary>
    /// <param name="activity">A NACE Rev. 2 code.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown activity, a year that is not loaded, no data.</exception>
    public ActivityTurnover Run(string activity, StudySettings settings)
    {
        var (table, column) = ActivityChoice.Choose(tables.Specialisation, search, activity, settings);
        var reference = table.Activities[column];
        var provenance = ProvenanceWriter.Write(table, "entry", "location-quotient", "specialised");
        var basis = tables.Find(table, settings.Threshold);
        var at = basis?.After.FindActivity(reference.Code) ?? -1;
        var crossed = basis is null || at < 0 ? [] : Crossed(basis, at, table.Choice.State.NutsVersion);
        var entered = Lines(crossed, TurnoverVerdict.Entered).Where(line => !line.IsJump).OrderByDescending(line => line.JobsAfter).ToList();
        var left = Lines(crossed, TurnoverVerdict.Left).Where(line => !line.IsJump).OrderByDescending(line => line.JobsBefore).ToList();
        var jumps = Lines(crossed, TurnoverVerdict.Entered, TurnoverVerdict.Left).Where(line => line.IsJump).OrderByDescending(line => Math.Max(line.JobsBefore, line.JobsAfter)).ToList();
        var within = Lines(crossed, TurnoverVerdict.RoseWithinError, TurnoverVerdict.FellWithinError).OrderByDescending(line => line.JobsAfter).ToList();
        var since = at < 0 ? null : basis?.FirstYear;
        return new ActivityTurnover(
            reference.Code, reference.ShortName(), provenance, StudySwitches.Offer(tables.Specialisation.Store, table.Choice, settings),
            TurnoverWriter.Sentence(reference, since, entered, left, provenance), TurnoverWriter.Explanation(settings.Threshold, table.Choice, provenance),
            since, entered, left, jumps, within, Count(TurnoverVerdict.Stayed), Count(TurnoverVerdict.StayedAway), Count(TurnoverVerdict.Unknown));

        int Count(TurnoverVerdict verdict) => at < 0 ? 0 : Enumerable.Range(0, basis!.After.Regions.Count).Count(row => basis.Turnover[row, at] == verdict);
    }

    private static IEnumerable<TurnoverLine> Lines(IEnumerable<(TurnoverVerdict Verdict, TurnoverLine Line)> crossed, params TurnoverVerdict[] verdicts) =>
        crossed.Where(one => verdicts.Contains(one.Verdict)).Select(one => one.Line);

    private static List<(TurnoverVerdict Verdict, TurnoverLine Line)> Crossed(TurnoverBasis basis, int activity, NutsVersion version) =>
    [
        .. from row in Enumerable.Range(0, basis.After.Regions.Count)
           let verdict = basis.Turnover[row, activity]
           where verdict is TurnoverVerdict.Entered or TurnoverVerdict.RoseWithinError or TurnoverVerdict.Left or TurnoverVerdict.FellWithinError
           select (verdict, new TurnoverLine(
               RegionNames.Identify(basis.After.Regions[row], version),
               basis.QuotientsBefore[row, activity].Value ?? 0, basis.QuotientsAfter[row, activity].Value ?? 0,
               basis.Before[row, activity].Value ?? 0, basis.After[row, activity].Value ?? 0)),
    ];
}
