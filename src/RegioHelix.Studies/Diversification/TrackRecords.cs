using System.Collections.Concurrent;
using System.Globalization;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Diversification.Backtesting;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Diversification;

/// <summary>
/// What such lists of opportunities were worth: the list that an earlier year of the same figures would have given each region, held against what had
/// entered by the year shown; for regions as diverse as this one where that can be judged, else for all. Never of simulated figures.
/// </summary>
internal sealed class TrackRecords(SpecialisationTables tables)
{
    private const string List = "list";

    // A region whose published total moves this much between the two years has another definition, not another economy.
    private const double Break = 0.2;

    private const int Kinds = 3;

    // The same assumptions as the published backtest: docs/methods/backtest.md.
    private static readonly MeasurementError Counted = MeasurementError.Counted() with { RelativeError = 0.05 };
    private static readonly MeasurementError Sampled = MeasurementError.Counted(0.2);

    private readonly ConcurrentDictionary<OpportunityTables.Key, Once<Judged?>> kept = new();

    /// <summary>The record for a region; null where there is none to tell.</summary>
    public OpportunityRecord? Find(SpecialisationTable table, StudySettings settings, string region)
    {
        if (table.Choice.State.Declaration.Kind != FigureKind.Published || tables.FindEarlier(table.Choice) is not { } earlier)
            return null;
        if (kept.Count > 48)
            kept.Clear();
        return kept.GetOrAdd(OpportunityTables.Key.Of(table, settings), _ => new(() => Judge(earlier, table, settings))).Value?.For(region);
    }

    private static Judged? Judge(SpecialisationTable earlier, SpecialisationTable table, StudySettings settings)
    {
        var basis = OpportunityBasis.From(earlier.Reference, settings: OpportunityTables.Conventions(settings, strengths: 0));
        string[] activities = [.. basis.Presence.Activities.Where(activity => table.Reference.FindActivity(activity) >= 0)];
        string[] regions = [.. earlier.Reference.Regions.Where(region => IsUnbroken(earlier.Reference, table.Reference, region))];
        if (activities.Length == 0 || regions.Length == 0)
            return null;
        var isSampled = table.Choice.Dataset.StartsWith("lfst", StringComparison.Ordinal);
        var turnover = EntryBeyondError.From(
            Part(earlier.Reference, regions, activities), Part(table.Reference, regions, activities), EntryRule.BeyondError(isSampled ? Sampled : Counted, threshold: settings.Threshold));
        BacktestWindow[] windows = [new(turnover, [Lists(basis, regions, activities)], table.Choice.Year - earlier.Choice.Year)];
        // A list of five out of a dozen aggregates would be half of what there is.
        var judging = new BacktestSettings { Best = activities.Length >= 40 ? OpportunityRule.MostListed : 1 };
        var kinds = KindsOf(basis, regions);
        return new Judged(
            TrackRecord.From(Backtest.From(windows, judging), List).Record,
            Backtest.PerType(windows, region => kinds.GetValueOrDefault(region), judging).ToDictionary(typed => typed.Type, typed => TrackRecord.From(typed.Result, List).Record),
            kinds,
            earlier.Choice.Year,
            table.Choice.Year,
            isSampled);
    }

    private static bool IsUnbroken(RegionActivityTable before, RegionActivityTable after, string region)
    {
        var (row, then) = (before.FindRegion(region), after.FindRegion(region));
        if (then < 0)
            return false;
        var both = before.Activities.Select((activity, column) => (Before: before[row, column].Value, Now: after.FindActivity(activity) is >= 0 and var at ? after[then, at].Value : null))
            .Where(pair => pair is { Before: not null, Now: not null }).ToList();
        var (first, last) = (both.Sum(pair => pair.Before!.Value), both.Sum(pair => pair.Now!.Value));
        return first > 0 && Math.Abs((last / first) - 1) <= Break;
    }

    private static RegionActivityTable Part(RegionActivityTable table, string[] regions, string[] activities) =>
        new(regions, activities, [.. regions.SelectMany(region => activities.Select(activity => table[table.FindRegion(region), table.FindActivity(activity)]))]);

    // The list that each region would have been shown.
    private static Prediction Lists(OpportunityBasis basis, string[] regions, string[] activities)
    {
        var rows = basis.Presence.Regions.Select((region, row) => (region, row)).ToDictionary(pair => pair.region, pair => pair.row, StringComparer.Ordinal);
        return Prediction.OfLists(List, regions, activities, region => OpportunityRule.Ranked(Opportunities.From(basis, rows[region], OpportunityRule.Order(basis)).Opportunities));
    }

    private static Dictionary<string, string> KindsOf(OpportunityBasis basis, string[] regions)
    {
        var diversity = basis.Presence.Diversity();
        var order = regions.OrderBy(region => diversity.Find(region)?.Value ?? 0).ThenBy(region => region, StringComparer.Ordinal).ToList();
        return order.Select((region, at) => (region, kind: (at * Kinds / order.Count).ToString(CultureInfo.InvariantCulture))).ToDictionary(pair => pair.region, pair => pair.kind);
    }

    private sealed record Judged(TrackRecord? All, IReadOnlyDictionary<string, TrackRecord?> PerKind, IReadOnlyDictionary<string, string> Kinds, int From, int To, bool IsSampled)
    {
        public OpportunityRecord? For(string region)
        {
            var kind = Kinds.GetValueOrDefault(region);
            var alike = kind is null ? null : PerKind.GetValueOrDefault(kind);
            return (alike ?? All) is { } record ? Write(record, alike is null ? null : kind) : null;
        }

        private OpportunityRecord Write(TrackRecord record, string? kind) => new(
            From,
            To,
            record.Regions,
            record.Picks,
            record.Hits,
            record.Precision.Value,
            record.Precision.Lower,
            record.Precision.Upper,
            record.Chance,
            OpportunityWriter.Record(record, From, To, kind, IsSampled));
    }
}

/// <summary>What lists made in an earlier year came to.</summary>
/// <param name="From">The year that the lists were made with.</param>
/// <param name="To">The year in which entries were counted.</param>
/// <param name="Regions">How many regions.</param>
/// <param name="Picks">How many activities the lists named.</param>
/// <param name="Hits">How many of them the regions had entered; a mean where equal ranks leave it open.</param>
/// <param name="Precision">Hits over picks, 0 to 1.</param>
/// <param name="Lower">The lower end of its 95 % interval.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Chance">What picking at random in the same regions would have given, 0 to 1.</param>
/// <param name="Sentence">The same in words, with what it cannot show.</param>
public sealed record OpportunityRecord(int From, int To, int Regions, int Picks, double Hits, double Precision, double Lower, double Upper, double Chance, LocalText Sentence);
