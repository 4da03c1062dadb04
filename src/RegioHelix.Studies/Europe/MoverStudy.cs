using System.Collections.Concurrent;
using System.Globalization;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Europe;

/// <summary>Who gained or lost specialisations, as far as the figures' own error does not explain it?</summary>
public sealed class MoverStudy(SpecialisationTables tables)
{
    private const int MostKept = 24;

    private readonly ConcurrentDictionary<Key, Once<MoverTest>> kept = new();

    /// <summary>Runs the study.</summary>
    /// <param name="settings">The switches; its year is the last one.</param>
    /// <param name="since">The first year; null for five years before the last, or the earliest after that.</param>
    /// <param name="error">The error that a change must exceed.</param>
    /// <exception cref="StudyRefusedException">No data, a year that is not loaded, no earlier year.</exception>
    public MoverProfile Run(StudySettings settings, int? since = null, MoverError error = MoverError.FivePercent)
    {
        RefuseYear(settings);
        var table = tables.Get(TableChooser.Choose(tables.Store, settings));
        var earlier = Earlier(table.Choice, since);
        var test = Test(earlier, table, error, settings.Scope);
        var changes = Changes(table, test, settings.Scope);
        var counts = Counts(test.Turnover, settings.Scope);
        var regions = Regions(changes);
        var provenance = ProvenanceWriter.Write(table, "entry", "location-quotient");
        return new MoverProfile(
            provenance,
            StudySwitches.Offer(tables.Store, table.Choice, settings),
            earlier.Choice.Year,
            [.. table.Choice.State.Years.Where(year => year < table.Choice.Year).OrderDescending()],
            error,
            MoverErrors.Text(error, table.Choice),
            MoverWriter.Sentence(earlier.Choice.Year, provenance, counts, test.ByChance.Entries, regions),
            MoverWriter.Caution(provenance),
            counts,
            test.ByChance.Entries,
            test.ByChance.Deviation,
            test.ByChance.Draws,
            changes,
            regions,
            Activities(changes));
    }

    // A year that is not loaded is answered with the nearest from which one can look back, so that one click is enough.
    private void RefuseYear(StudySettings settings)
    {
        var state = TableChooser.Choose(tables.Store, settings with { Year = null }).State;
        if (settings.Year is not { } year || state.Years.Contains(year) || state.Years.Count < 2)
            return;
        var nearest = Text(state.Years.Skip(1).MinBy(loaded => Math.Abs(loaded - year)));
        throw new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Fill("MoverYearNotLoaded", _ => [state.Declaration.Code, Text(year), nearest]), offers: [new("year", nearest)]);
    }

    private SpecialisationTable Earlier(TableChoice choice, int? since)
    {
        if (since is null)
            return tables.FindEarlier(choice) ?? throw Refuse("MoverNoEarlierYear", choice, choice.Year);
        if (since >= choice.Year)
            throw Refuse("MoverSinceLater", choice, since.Value);
        return choice.State.Years.Contains(since.Value) ? tables.Get(choice.In(since.Value)) : throw Refuse("MoverSinceNotLoaded", choice, since.Value);
    }

    private static StudyRefusedException Refuse(string key, TableChoice choice, int year) => new(
        key == "MoverSinceLater" ? RefusalReason.BadSettings : RefusalReason.NotLoaded,
        Sentences.Fill(key, _ => [choice.Dataset, Text(year), Text(choice.Year), string.Join(", ", choice.State.Years.Where(loaded => loaded < choice.Year).Select(Text))]),
        offers: Offers(key, choice, year));

    private static IReadOnlyList<SwitchOffer> Offers(string key, TableChoice choice, int year)
    {
        if (key == "MoverNoEarlierYear")
            return choice.State.Years.Count > 1 ? [new("year", Text(choice.State.Years[1]))] : [];
        var earlier = choice.State.Years.Where(loaded => loaded < choice.Year).ToList();
        return earlier.Count == 0 ? [new("since", null)] : [new("since", Text(earlier.MinBy(loaded => Math.Abs(loaded - year))))];
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private MoverTest Test(SpecialisationTable earlier, SpecialisationTable later, MoverError error, ActivityScope scope)
    {
        if (kept.Count > MostKept)
            kept.Clear();
        var choice = later.Choice;
        var key = new Key(choice.Dataset, choice.Vintage, earlier.Choice.Year, choice.Year, choice.Level, error, scope);
        return kept.GetOrAdd(key, _ => new(() => MoverTest.Run(earlier, later, error, scope))).Value;
    }

    private static IReadOnlyList<int> InScope(TurnoverTable turnover, ActivityScope scope) =>
        [.. Enumerable.Range(0, turnover.Activities.Count).Where(column => HeadlineRule.InScope(ActivityNames.Get(turnover.Activities[column]).Reach, scope))];

    private static MoverCounts Counts(TurnoverTable turnover, ActivityScope scope)
    {
        var counts = new int[Enum.GetValues<TurnoverVerdict>().Length];
        foreach (var column in InScope(turnover, scope))
            for (var row = 0; row < turnover.Regions.Count; row++)
                counts[(int)turnover[row, column]]++;
        int Of(TurnoverVerdict verdict) => counts[(int)verdict];
        return new MoverCounts(
            Of(TurnoverVerdict.Entered), Of(TurnoverVerdict.Left), Of(TurnoverVerdict.RoseWithinError), Of(TurnoverVerdict.FellWithinError), Of(TurnoverVerdict.Stayed),
            Of(TurnoverVerdict.StayedAway), Of(TurnoverVerdict.Unknown));
    }

    private static IReadOnlyList<MoverChange> Changes(SpecialisationTable table, MoverTest test, ActivityScope scope) =>
    [
        .. from column in InScope(test.Turnover, scope)
           from row in Enumerable.Range(0, test.Turnover.Regions.Count)
           let verdict = test.Turnover[row, column]
           where verdict is TurnoverVerdict.Entered or TurnoverVerdict.Left
           let move = test.Turnover.Move(row, column)!.Value
           orderby Math.Abs(move.Score ?? 0) descending, test.Turnover.Regions[row], test.Turnover.Activities[column]
           select new MoverChange(
               RegionNames.Identify(test.Turnover.Regions[row], table.Choice.State.NutsVersion),
               new ActivityName(test.Turnover.Activities[column], ActivityNames.Get(test.Turnover.Activities[column]).ShortName()),
               verdict == TurnoverVerdict.Entered,
               move.Before,
               move.After,
               move.Score is { } score ? Math.Abs(score) : null,
               test.Before[row, column].Value!.Value,
               test.After[row, column].Value!.Value),
    ];

    private static IReadOnlyList<RegionMoves> Regions(IReadOnlyList<MoverChange> changes) =>
    [
        .. changes.GroupBy(change => change.Region.Code, StringComparer.Ordinal)
            .Select(one => new RegionMoves(one.First().Region, [.. one.Where(change => change.Gained).Select(change => change.Activity)], [.. one.Where(change => !change.Gained).Select(change => change.Activity)]))
            .OrderByDescending(moves => moves.Gained.Count + moves.Lost.Count)
            .ThenByDescending(moves => moves.Gained.Count)
            .ThenBy(moves => moves.Region.Code, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<ActivityMoves> Activities(IReadOnlyList<MoverChange> changes) =>
    [
        .. changes.GroupBy(change => change.Activity.Code, StringComparer.Ordinal)
            .Select(one => new ActivityMoves(one.First().Activity, [.. one.Where(change => change.Gained).Select(change => change.Region)], [.. one.Where(change => !change.Gained).Select(change => change.Region)]))
            .OrderByDescending(moves => moves.Gained.Count + moves.Lost.Count)
            .ThenBy(moves => moves.Activity.Code, StringComparer.Ordinal),
    ];

    private readonly record struct Key(string Dataset, string Vintage, int From, int To, ActivityLevel Level, MoverError Error, ActivityScope Scope);
}
