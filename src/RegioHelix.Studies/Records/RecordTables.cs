using System.Globalization;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Store.Records;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Records;

/// <summary>Tables and co-occurrences from records: counted where the records lie, labelled here.</summary>
public sealed class RecordTables(IRecordStore store)
{
    /// <summary>The vintage of a dataset that is in use.</summary>
    /// <exception cref="ProblemsException">There is none.</exception>
    public RecordSet Get(string dataset, CancellationToken cancellation)
    {
        if (store.Find(dataset, cancellation) is { } set)
            return set;
        var names = string.Join(", ", store.List(cancellation).Select(one => one.Dataset));
        throw Refused("unknown-dataset", dataset, names.Length == 0
            ? $"there are no records in {store.Place}; import some with 'regiohelix import records'"
            : $"the records in {store.Place} are {names}");
    }

    /// <summary>The tables of several windows, all with the same regions and activities: those that have a record in any of them. A cell without a record is 0.</summary>
    /// <exception cref="ProblemsException">No records of these years at this level.</exception>
    public IReadOnlyList<RegionActivityTable> Tables(RecordSettings settings, IReadOnlyList<RecordWindow> windows, CancellationToken cancellation)
    {
        var (regions, activities) = (RecordLabels.OfRegions(settings), RecordLabels.OfActivities(settings));
        var counts = windows.Select(window => store.CountCells(Query(settings, window, regions, activities), cancellation)).ToList();
        int[] rows = [.. counts.SelectMany(cells => cells).Select(cell => cell.Region).Distinct().Order()];
        int[] columns = [.. counts.SelectMany(cells => cells).Select(cell => cell.Activity).Distinct().Order()];
        if (rows.Length == 0)
            throw Refused("no-records", string.Join(",", windows), string.Create(CultureInfo.InvariantCulture, $"{settings.Set.Dataset} has years {settings.Set.FirstYear} to {settings.Set.LastYear}, and regions such as {string.Join(", ", settings.Set.Regions.Take(3))}; take other years, --nuts-level or --detail"));
        return [.. counts.Select(cells => Table(cells, rows, columns, regions, activities, settings.Amount))];
    }

    /// <summary>Pairs of activities within entities, and what was left out.</summary>
    /// <exception cref="ProblemsException">An entity has too many activities, or there is no record of these years.</exception>
    public (CoOccurrence Together, RecordPairCounts Counted) Pairs(RecordSettings settings, RecordWindow window, CancellationToken cancellation)
    {
        var (regions, activities) = (RecordLabels.OfRegions(settings with { NutsLevel = 0 }), RecordLabels.OfActivities(settings));
        var counted = store.CountPairs(Query(settings, window, regions, activities), cancellation);
        if (counted.Entities == 0)
            throw Refused("no-records", window.ToString(), string.Create(CultureInfo.InvariantCulture, $"{settings.Set.Dataset} has years {settings.Set.FirstYear} to {settings.Set.LastYear}"));
        int[] met = [.. counted.Pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Order()];
        var places = met.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return (CoOccurrence.FromCounts([.. counted.Pairs.Select(pair => new PairCount(places[pair.One], places[pair.Other], pair.Entities))], [.. met.Select(at => activities.Labels[at])], counted.Entities), counted);
    }

    /// <summary>Records, entities and weight by year, then of all years together.</summary>
    public IReadOnlyList<RecordYear> Years(RecordSettings settings, RecordWindow window, CancellationToken cancellation) =>
        store.CountYears(Query(settings, window, RecordLabels.OfRegions(settings), RecordLabels.OfActivities(settings)), cancellation);

    /// <summary>What a table leaves out, in sentences; empty where nothing.</summary>
    public static IEnumerable<string> Notes(RecordSettings settings)
    {
        foreach (var (labels, what, why) in new[]
        {
            (RecordLabels.OfRegions(settings), "regions", $"coarser than NUTS {settings.NutsLevel}, of another version than {(int)settings.Set.NutsVersion}, or outside all regions"),
            (RecordLabels.OfActivities(settings), "activities", "coarser than the table"),
        })
            if (labels.SetAside.Count > 0)
                yield return $"{settings.Set.Dataset}: {what} whose records do not count ({why}): {labels.SetAside.Count}, such as {string.Join(", ", labels.SetAside.Take(5))}";
    }

    private static RecordQuery Query(RecordSettings settings, RecordWindow window, RecordLabels regions, RecordLabels activities) =>
        new(settings.Set, window.From, window.To, regions.Positions, activities.Positions) { MostActivities = settings.MostActivities, LeavesOutLarger = settings.LeavesOutLarger };

    private static RegionActivityTable Table(IReadOnlyList<RecordCell> cells, int[] rows, int[] columns, RecordLabels regions, RecordLabels activities, RecordAmount amount)
    {
        var (rowOf, columnOf) = (rows.Index().ToDictionary(pair => pair.Item, pair => pair.Index), columns.Index().ToDictionary(pair => pair.Item, pair => pair.Index));
        var values = new double[rows.Length * columns.Length];
        foreach (var cell in cells)
            values[(rowOf[cell.Region] * columns.Length) + columnOf[cell.Activity]] = amount switch
            {
                RecordAmount.Weight => RecordWeight.ToDouble(cell.Weight),
                RecordAmount.Records => cell.Records,
                _ => cell.Entities,
            };
        return RegionActivityTable.OfValues(
            [.. rows.Select(at => regions.Labels[at])], [.. columns.Select(at => activities.Labels[at])], (region, row) => values.AsSpan(region * columns.Length, columns.Length).CopyTo(row));
    }

    // Said on the command line alone, which speaks English.
    private static ProblemsException Refused(string rule, string value, string advice) => new(new Problem("records", 0, 0, rule, Problem.Shorten(value), Phrase.Verbatim(advice)));
}
