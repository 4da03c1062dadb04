using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using RegioHelix.Import.Publishing;
using RegioHelix.Store;
using RegioHelix.Store.Records;
using RegioHelix.Store.Records.Embedded;
using RegioHelix.Store.Records.Shards;
using RegioHelix.Studies.Records;

namespace RegioHelix.Benchmarks.Records;

/// <summary>Records embedded and over shards, beside a plain DuckDB query over the same file, in one run. Processor time is that of this process and of the shards on this machine.</summary>
internal static class RecordBenchmark
{
    private const string Dataset = "benchmark";

    public static int Run(string[] arguments)
    {
        var sizes = arguments.FirstOrDefault("1000000").Split(',').Select(rows => long.Parse(rows, CultureInfo.InvariantCulture)).ToList();
        var addresses = arguments.Length > 1 ? ShardAddress.Read(arguments[1]) : [];
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine("# Records: embedded, over shards, beside plain DuckDB\n");
        text.WriteLine($"{Machine.Describe()}. Wall time in seconds; in brackets thousands of records per second of processor time, this process and all shards on this machine together. *Group*: distinct entities, records and weight by NUTS 2 and division, all years. *Pairs*: co-occurrence of divisions within entities. Plain DuckDB: `CREATE TABLE` from the CSV, and the same questions in SQL over that table.\n");
        text.WriteLine("| records | where | import | group | pairs | peak memory here, MB |");
        text.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: |");
        foreach (var rows in sizes)
            Measure(rows, addresses, text);
        Console.Write(text);
        Results.Save("records.md", text.ToString());
        return 0;
    }

    private static void Measure(long rows, IReadOnlyList<Uri> addresses, StringWriter text)
    {
        var folder = Directory.CreateTempSubdirectory("regiohelix-records-").FullName;
        try
        {
            var file = Path.Combine(folder, "records.csv");
            GeneratedRecords.Write(file, rows);
            var data = DataDirectory.Open(Path.Combine(folder, "data"));
            var plain = Plain(file, folder, rows, text);
            var embedded = Case("embedded", new EmbeddedRecordStore(data), data, file, rows, text);
            if (plain != embedded)
                throw new InvalidOperationException($"plain DuckDB counts {plain}, the product {embedded}");
            for (var shards = 1; shards <= addresses.Count; shards++)
            {
                using var store = new ShardRecordStore([.. addresses.Take(shards)]);
                if (Case(shards == 1 ? "1 shard" : $"{shards} shards", store, data, file, rows, text) != embedded)
                    throw new InvalidOperationException("shards count otherwise than the embedded store");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (long Cells, long Pairs) Case(string where, IRecordStore store, DataDirectory data, string file, long rows, StringWriter text)
    {
        using (var held = Store.Publishing.ImportLock.Take(data, Vocabulary.Texts.Phrase.Verbatim("benchmark"), TimeProvider.System))
            store.Remove(held, Dataset, CancellationToken.None);
        RecordSet? set = null;
        var import = Timed(rows, () => set = new RecordImport(data, store, TimeProvider.System).Run(new(file, Dataset, new()), null, CancellationToken.None).Set);
        var (tables, settings, window) = (new RecordTables(store), new RecordSettings(set!), new RecordWindow(2000, 2019));
        var (cells, pairs) = (0.0, 0L);
        var group = Timed(rows, () => cells = tables.Tables(settings, [window], CancellationToken.None)[0].Cells.ToArray().Sum(cell => cell.Value ?? 0));
        var paired = Timed(rows, () => pairs = tables.Pairs(settings, window, CancellationToken.None).Counted.Pairs.Sum(pair => pair.Entities));
        Write(text, rows, where, import, group, paired);
        using (var held = Store.Publishing.ImportLock.Take(data, Vocabulary.Texts.Phrase.Verbatim("benchmark"), TimeProvider.System))
            store.Remove(held, Dataset, CancellationToken.None);
        return ((long)cells, pairs);
    }

    private static (long Cells, long Pairs) Plain(string file, string folder, long rows, StringWriter text)
    {
        using var connection = new DuckDBConnection($"Data Source={Path.Combine(folder, "plain.duckdb")}");
        connection.Open();
        long Ask(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }

        var (cells, pairs) = (0L, 0L);
        var import = Timed(rows, () => Ask($"CREATE TABLE record AS SELECT * FROM read_csv('{file}')"));
        var group = Timed(rows, () => cells = Ask("SELECT sum(entities)::BIGINT FROM (SELECT left(region, 4), left(activity, 3), count(DISTINCT entity) AS entities, count(*), sum(weight) FROM record GROUP BY ALL)"));
        var paired = Timed(rows, () => pairs = Ask("WITH d AS (SELECT DISTINCT entity, left(activity, 3) AS a FROM record) SELECT sum(n)::BIGINT FROM (SELECT x.a, y.a, count(*) AS n FROM d x JOIN d y ON x.entity = y.entity AND x.a <= y.a GROUP BY ALL)"));
        Write(text, rows, "plain DuckDB", import, group, paired);
        return (cells, pairs);
    }

    private static void Write(StringWriter text, long rows, string where, string import, string group, string pairs)
    {
        using var self = Process.GetCurrentProcess();
        var line = string.Create(CultureInfo.InvariantCulture, $"| {rows:N0} | {where} | {import} | {group} | {pairs} | {self.PeakWorkingSet64 / 1048576.0:0} |");
        text.WriteLine(line);
        Console.Error.WriteLine(line);
    }

    private static string Timed(long rows, Action work)
    {
        var (started, processor) = (Stopwatch.GetTimestamp(), ProcessorSeconds());
        work();
        return string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} ({rows / 1000.0 / Math.Max(0.001, ProcessorSeconds() - processor):N0})");
    }

    private static double ProcessorSeconds()
    {
        using var self = Process.GetCurrentProcess();
        var servers = Process.GetProcessesByName("clickhouse-server");
        var seconds = self.TotalProcessorTime.TotalSeconds + servers.Sum(server => server.TotalProcessorTime.TotalSeconds);
        foreach (var server in servers)
            server.Dispose();
        return seconds;
    }
}
