using System.Text;
using RegioHelix.Store.Records;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Store.Tests.Records;

/// <summary>Seeded records, and their counts by a plain loop: what both engines are held to.</summary>
internal sealed class DrawnRecords
{
    public static readonly string[] Regions = ["ITH31", "ITH32", "ITH41", "NL411", "NL412"];
    public static readonly string[] Activities = ["C10", "C101", "C15", "C28", "G46", "J62", "M72"];

    private readonly List<(string Entity, string Region, string Activity, int Year, long Weight)> rows = [];

    public static DrawnRecords From(int seed, int count)
    {
        var (random, drawn) = (new Random(seed), new DrawnRecords());
        for (var record = 0; record < count; record++)
            // Some weigh nothing, some of them more than a double tells apart; some records stand twice.
            drawn.Add(
                $"é{random.Next(count / 3)}", Regions[random.Next(Regions.Length)], Activities[random.Next(Activities.Length)], random.Next(2007, 2014),
                random.Next(6) switch { 0 => 0, 1 => RecordWeight.Largest - random.Next(1000), 2 => random.Next(1, 1000), _ => RecordWeight.Scale });
        return drawn;
    }

    public void Add(string entity, string region, string activity, int year, long weight) => rows.Add((entity, region, activity, year, weight));

    public int Count => rows.Count;

    /// <summary>The records in chunks.</summary>
    public IReadOnlyList<RecordBatch> Chunks(int size) => [.. rows.Chunk(size).Select(chunk =>
    {
        var batch = new RecordBatch(size);
        foreach (var (entity, region, activity, year, weight) in chunk)
            batch.Add(Encoding.UTF8.GetBytes(entity), RecordKey.OfCode(region), RecordKey.OfCode(activity), year, weight);
        return batch;
    })];

    public RecordFile File(int chunks) => new("a.csv", new string('0', 64), 1, rows.Count, chunks, 0, rows.Min(row => row.Year), rows.Max(row => row.Year), [.. rows.Select(row => row.Region).Distinct().Order()], [.. rows.Select(row => row.Activity).Distinct().Order()]);

    public RecordSet Set(string dataset, string load, int chunks) => new(dataset, "", DateTimeOffset.UnixEpoch, "invented", "NACE_R2", NutsVersion.Nuts2013, [load], [File(chunks)], 1);

    /// <summary>The records of a query, under its labels.</summary>
    private IEnumerable<(string Entity, int Region, int Activity, int Year, long Weight)> Of(RecordQuery query) => rows
        .Where(row => row.Year >= query.FromYear && row.Year <= query.ToYear && query.Regions.ContainsKey(row.Region) && query.Activities.ContainsKey(row.Activity))
        .Select(row => (row.Entity, query.Regions[row.Region], query.Activities[row.Activity], row.Year, row.Weight));

    public IReadOnlyList<RecordCell> Cells(RecordQuery query) => [.. Of(query)
        .GroupBy(row => (row.Region, row.Activity))
        .Select(cell => new RecordCell(cell.Key.Region, cell.Key.Activity, cell.Where(row => row.Weight > 0).DistinctBy(row => row.Entity).Count(), cell.Count(), Sum(cell.Select(row => row.Weight))))
        .OrderBy(cell => cell.Region).ThenBy(cell => cell.Activity)];

    public IReadOnlyList<RecordPair> Pairs(RecordQuery query) => [.. Of(query)
        .Where(row => row.Weight > 0)
        .GroupBy(row => row.Entity, row => row.Activity)
        .Select(entity => entity.Distinct().ToList())
        .Where(activities => activities.Count <= query.MostActivities)
        .SelectMany(activities => activities.SelectMany(one => activities.Where(other => one <= other).Select(other => (one, other))))
        .GroupBy(pair => pair)
        .Select(pair => new RecordPair(pair.Key.one, pair.Key.other, pair.Count()))
        .OrderBy(pair => pair.One).ThenBy(pair => pair.Other)];

    public IReadOnlyList<RecordYear> Years(RecordQuery query)
    {
        var all = Of(query).ToList();
        return [.. all.GroupBy(row => row.Year).OrderBy(year => year.Key).Select(year => Year(year.Key, [.. year])), Year(0, all)];
    }

    public int Entities(RecordQuery query) => Of(query).DistinctBy(row => row.Entity).Count();

    private static RecordYear Year(int year, List<(string Entity, int Region, int Activity, int Year, long Weight)> rows) =>
        new(year, rows.Count, rows.DistinctBy(row => row.Entity).Count(), Sum(rows.Select(row => row.Weight)));

    private static Int128 Sum(IEnumerable<long> weights) => weights.Aggregate((Int128)0, (sum, weight) => sum + weight);
}
