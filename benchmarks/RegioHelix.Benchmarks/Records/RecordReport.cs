using System.Globalization;
using System.Text;

namespace RegioHelix.Benchmarks.Records;

/// <summary>What was measured of records, as it is kept, and the slope carried on from it; the guide's figures are filled in from the same measurements.</summary>
internal static class RecordReport
{
    /// <summary>The measurements beside the report.</summary>
    public const string Raw = "records.tsv";

    private const string Begin = "<!-- figures: made by RegioHelix.Benchmarks records -->";
    private const string End = "<!-- end of figures -->";
    private const double Target = 1e10;
    private static readonly int[] ShardCounts = [4, 8, 16, 32];

    /// <summary>Writes both from the measurements.</summary>
    public static int Write()
    {
        var measured = RecordMeasurement.Read(Path.Combine(Results.Root(), "benchmarks", "results", Raw));
        var report = Text(measured);
        Console.Write(report);
        Results.Save("records.md", report);
        var guide = Path.Combine(Results.Root(), "docs", "guide", "records.md");
        var text = File.ReadAllText(guide);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(guide, $"{text[..from]}\n{Guide(measured)}{text[to..]}");
        return 0;
    }

    /// <summary>The whole report.</summary>
    public static string Text(IReadOnlyList<RecordMeasurement> measured)
    {
        var text = new StringBuilder();
        Line(text, $"# Records: embedded, over shards, beside plain DuckDB\n");
        Line(text, $"{Machine.Describe()}. Made by `RegioHelix.Benchmarks records`, each case in a process of its own; the measurements as they came are in [{Raw}]({Raw}). Invented records (four an entity, 1,100 regions of level 3, 272 groups of NACE, twenty years) in one CSV. *Group*: distinct entities, records and weight by NUTS 2 and division, all years. *Pairs*: co-occurrence of divisions within entities. Plain DuckDB: `CREATE TABLE` from the CSV without checking anything, and the same questions in SQL over that table. The shards, ClickHouse 18.16, run on the same machine as the product and share its cores. All cases of as many records counted the same, or there would be no report.\n");
        Line(text, $"## Time\n\nWall time in seconds; in brackets millions of records a second of processor time (product and shards together), and that as a ratio to plain DuckDB in the same run: above 1 is faster.\n");
        Line(text, $"| records | where | import | group | pairs |\n| ---: | --- | ---: | ---: | ---: |");
        foreach (var one in Cases(measured))
            Line(text, $"| {one.Rows:N0} | {one.Where} | {string.Join(" | ", RecordMeasurement.Steps.Select(step => Time(measured, Get(measured, one.Rows, one.Where, step))))} |");
        Line(text, $"\n## Memory and disk\n\nPeak memory in MB while the step ran: of the product (or plain DuckDB), and of the shard that took most. Bytes on disk for a record, when all was counted.\n");
        Line(text, $"| records | where | import | group | pairs | shard: import | group | pairs | bytes a record |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var one in Cases(measured))
        {
            var steps = RecordMeasurement.Steps.Select(step => Get(measured, one.Rows, one.Where, step)).ToList();
            Line(text, $"| {one.Rows:N0} | {one.Where} | {string.Join(" | ", steps.Select(step => Whole(step.PeakHere)))} | {string.Join(" | ", steps.Select(step => one.Shards == 0 ? "" : Whole(step.PeakThere)))} | {(double)one.Bytes / one.Rows:0.0} |");
        }
        Growth(text, measured);
        Slope(text, measured);
        return text.ToString();
    }

    private static void Growth(StringBuilder text, IReadOnlyList<RecordMeasurement> measured)
    {
        var (least, most) = (measured.Min(one => one.Rows), measured.Max(one => one.Rows));
        if (least == most)
            return;
        Line(text, $"\n## Growth\n\nFrom {least:N0} to {most:N0} records, {most / least:N0} times as many: how many times the processor time, and the peak memory of the product and of a shard.\n");
        Line(text, $"| where | import | group | pairs | memory here | memory of a shard |\n| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var where in Cases(measured).Select(one => one.Where).Distinct())
        {
            var pairs = RecordMeasurement.Steps.Select(step => (Small: Find(measured, least, where, step), Large: Find(measured, most, where, step))).ToList();
            if (pairs.Exists(pair => pair.Small is null || pair.Large is null))
                continue;
            var there = pairs.Max(pair => pair.Small!.PeakThere);
            Line(text, $"| {where} | {string.Join(" | ", pairs.Select(pair => Number(pair.Large!.Processor / pair.Small!.Processor)))} | {Number(pairs.Max(pair => pair.Large!.PeakHere) / pairs.Max(pair => pair.Small!.PeakHere))} | {(there > 0 ? Number(pairs.Max(pair => pair.Large!.PeakThere) / there) : "")} |");
        }
    }

    private static void Slope(StringBuilder text, IReadOnlyList<RecordMeasurement> measured)
    {
        if (Largest(measured) is not { Count: > 0 } largest)
            return;
        Line(text, $"\n## Carried on to {Target:N0} records\n");
        Line(text, $"Measured: the processor time, memory and disk of {largest[0].Rows:N0} records over {largest[0].Shards} shards on this machine, above. **Extrapolated, not measured**: everything in this table. Processor time and disk grow with the records; a shard is asked for 8 million records at a time, so that its memory stops growing there; all cores of all shards are taken to be busy with a question (one was not measured on eight cores); one importer reads at the speed of one core here, whatever the number of shards. The network, slow disks and uneven shards are not in it. Assumed for the cost: shards of {RecordSlope.Cores} cores and {RecordSlope.Memory} GB that run always, {RecordSlope.DollarsPerCoreHour} US dollars for a core and its 4 GB an hour (half an m7g.large of AWS in us-east-1 on demand, June 2026, as published lists of its prices say) and {RecordSlope.DollarsPerGigabyteMonth} for a GB of network disk a month (gp3 there, from memory); twice the disk that the records take, as merges write before they remove. Other prices: other numbers in `RecordSlope`.\n");
        Line(text, $"| shards | records a shard | disk a shard, GB | memory a shard, GB: group | pairs | import, hours | group, minutes | pairs, minutes | dollars a month |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var slope in ShardCounts.Select(shards => new RecordSlope(largest, Target, shards)))
            Line(text, $"| {slope.Shards} | {slope.RecordsOfShard:N0} | {slope.GigabytesOfShard:N0} | {slope.MemoryOfShard("group"):0.0} | {slope.MemoryOfShard("pairs"):0.0} | {slope.ImportHours:0.0} | {slope.Minutes("group"):0.0} | {slope.Minutes("pairs"):0.0} | {slope.DollarsAMonth:N0} |");
    }

    // A few sentences for whoever decides, in the guide.
    private static string Guide(IReadOnlyList<RecordMeasurement> measured)
    {
        var text = new StringBuilder();
        var (most, largest) = (measured.Max(one => one.Rows), Largest(measured));
        if (Find(measured, most, RecordCase.Embedded, "import") is { } import)
        {
            var (group, pairs, plain) = (Get(measured, most, RecordCase.Embedded, "group"), Get(measured, most, RecordCase.Embedded, "pairs"), RecordMeasurement.Steps.Select(step => Find(measured, most, RecordCase.Plain, step)?.Rate).ToList());
            Line(text, $"**Measured**, embedded, with nothing else running: {most:N0} records are imported from CSV in {import.Seconds:0} s, grouped to regions by divisions with distinct entities in {group.Seconds:0} s, and paired in {pairs.Seconds:0} s:");
            Line(text, $"{import.Rate:0.0}, {group.Rate:0.0} and {pairs.Rate:0.0} million records a second of processor time, where plain DuckDB has {string.Join(", ", plain.Select(rate => rate is { } known ? Number(known) : "none"))}. Memory peaked at {Math.Max(group.PeakHere, pairs.PeakHere):N0} MB, and a record takes {(double)import.Bytes / import.Rows:0} bytes on the disk.");
        }
        if (largest.Count > 0)
        {
            var step = largest.ToDictionary(one => one.Step);
            Line(text, $"Over {step["import"].Shards} shards on the same machine: {step["import"].Seconds:0}, {step["group"].Seconds:0} and {step["pairs"].Seconds:0} s, {step["import"].Rate:0.0}, {step["group"].Rate:0.0} and {step["pairs"].Rate:0.0} million a second of processor time, {largest.Max(one => one.PeakThere):N0} MB at most on a shard, {(double)step["import"].Bytes / step["import"].Rows:0} bytes a record. All of them counted the same.");
            var slope = new RecordSlope(largest, Target, 8);
            Line(text, $"\n**Extrapolated**, not measured: {Target:N0} records over {slope.Shards} shards of {RecordSlope.Cores} cores take {slope.GigabytesOfShard:N0} GB of disk on each (have twice as much: merges write before they remove), {slope.ImportHours:0.0} hours for an import by one importer,");
            Line(text, $"{slope.Minutes("group"):0.0} minutes for a group over all years and {slope.Minutes("pairs"):0.0} for the pairs if all cores are kept busy, and some {slope.MemoryOfShard("group"):0.0} GB of memory a question; some {slope.DollarsAMonth:N0} US dollars a month. The results say for other numbers of shards what this rests on, and what it leaves out: the network, slow disks, uneven shards.");
        }
        return text.ToString();
    }

    private static List<RecordMeasurement> Largest(IReadOnlyList<RecordMeasurement> measured) => measured.Where(one => one.Shards > 0).OrderByDescending(one => one.Rows).ThenByDescending(one => one.Shards) is var ordered && ordered.FirstOrDefault() is { } first
        ? [.. measured.Where(one => one.Rows == first.Rows && one.Shards == first.Shards)]
        : [];

    private static List<RecordMeasurement> Cases(IReadOnlyList<RecordMeasurement> measured) => [.. measured.Where(one => one.Step == "import").OrderBy(one => one.Rows)];

    private static RecordMeasurement? Find(IReadOnlyList<RecordMeasurement> measured, long rows, string where, string step) => measured.FirstOrDefault(one => one.Rows == rows && one.Where == where && one.Step == step);

    private static RecordMeasurement Get(IReadOnlyList<RecordMeasurement> measured, long rows, string where, string step) => Find(measured, rows, where, step) ?? throw new InvalidOperationException($"{step} of {rows} records, {where}, was not measured");

    private static string Time(IReadOnlyList<RecordMeasurement> measured, RecordMeasurement step) => Find(measured, step.Rows, RecordCase.Plain, step.Step) is { } plain && plain != step
        ? string.Create(CultureInfo.InvariantCulture, $"{step.Seconds:0.00} ({step.Rate:0.00}, {step.Rate / plain.Rate:0.00})")
        : string.Create(CultureInfo.InvariantCulture, $"{step.Seconds:0.00} ({step.Rate:0.00})");

    private static string Whole(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(FormattableString.Invariant(line));
}
