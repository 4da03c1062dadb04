using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using RegioHelix.Import.Publishing;
using RegioHelix.Store;
using RegioHelix.Store.Publishing;
using RegioHelix.Store.Records;
using RegioHelix.Store.Records.Embedded;
using RegioHelix.Store.Records.Shards;
using RegioHelix.Studies.Records;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Benchmarks.Records;

/// <summary>One case in a process of its own, so that its memory is its own: import, group and pairs of one file, written as lines of measurements.</summary>
internal sealed class RecordCase(long rows, string file, string folder, IReadOnlyList<Uri> addresses, IReadOnlyList<int> servers, string where)
{
    public const string Plain = "plain DuckDB";
    public const string Embedded = "embedded";
    private const string Dataset = "benchmark";
    private readonly MeasuredProcesses here = new([Environment.ProcessId]);
    private readonly MeasuredProcesses there = new(servers);

    /// <summary>Runs the case that its arguments name: rows, file, folder, where, addresses and processes of the shards.</summary>
    public static int Run(string[] arguments)
    {
        var (rows, file, folder, where) = (long.Parse(arguments[0], CultureInfo.InvariantCulture), arguments[1], arguments[2], arguments[3]);
        var addresses = arguments[4].Length == 0 ? [] : ShardAddress.Read(arguments[4]);
        int[] servers = [.. arguments[5].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        var one = new RecordCase(rows, file, folder, addresses, servers, where);
        foreach (var step in where == Plain ? one.RunPlain() : one.RunProduct())
            Console.WriteLine(step.Line());
        return 0;
    }

    private List<RecordMeasurement> RunProduct()
    {
        var data = DataDirectory.Open(Path.Combine(folder, "data"));
        IRecordStore store = addresses.Count == 0 ? new EmbeddedRecordStore(data) : new ShardRecordStore(addresses);
        using var _ = store as IDisposable;
        Remove(data, store);
        RecordSet? set = null;
        var import = Timed("import", () => (set = new RecordImport(data, store, TimeProvider.System).Run(new(file, Dataset, new()), null, CancellationToken.None).Set).Rows);
        var (tables, settings, window) = (new RecordTables(store), new RecordSettings(set!), new RecordWindow(2000, 2019));
        var group = Timed("group", () => (long)tables.Tables(settings, [window], CancellationToken.None)[0].Cells.ToArray().Sum(cell => cell.Value ?? 0));
        var pairs = Timed("pairs", () => tables.Pairs(settings, window, CancellationToken.None).Counted.Pairs.Sum(pair => pair.Entities));
        var bytes = addresses.Count == 0 ? Directory.EnumerateFiles(data.Records, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length) : addresses.Sum(OnDisk);
        Remove(data, store);
        return [.. new[] { import, group, pairs }.Select(step => step with { Bytes = bytes })];
    }

    private List<RecordMeasurement> RunPlain()
    {
        var database = Path.Combine(folder, "plain.duckdb");
        File.Delete(database);
        List<RecordMeasurement> steps;
        using (var connection = new DuckDBConnection($"Data Source={database}"))
        {
            connection.Open();
            long Ask(string sql)
            {
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
            }

            steps =
            [
                Timed("import", () =>
                {
                    Ask($"CREATE TABLE record AS SELECT * FROM read_csv('{file}')");
                    return Ask("SELECT count(*) FROM record");
                }),
                Timed("group", () => Ask("SELECT sum(entities)::BIGINT FROM (SELECT left(region, 4), left(activity, 3), count(DISTINCT entity) AS entities, count(*), sum(weight) FROM record GROUP BY ALL)")),
                Timed("pairs", () => Ask("WITH d AS (SELECT DISTINCT entity, left(activity, 3) AS a FROM record) SELECT sum(n)::BIGINT FROM (SELECT x.a, y.a, count(*) AS n FROM d x JOIN d y ON x.entity = y.entity AND x.a <= y.a GROUP BY ALL)")),
            ];
        }
        var bytes = new FileInfo(database).Length;
        File.Delete(database);
        return [.. steps.Select(step => step with { Bytes = bytes })];
    }

    private RecordMeasurement Timed(string step, Func<long> work)
    {
        here.ForgetPeak();
        there.ForgetPeak();
        var (started, own, shards) = (Stopwatch.GetTimestamp(), here.Seconds, there.Seconds);
        var counted = work();
        return new(rows, where, addresses.Count, step, Stopwatch.GetElapsedTime(started).TotalSeconds, here.Seconds - own, there.Seconds - shards, here.PeakMegabytes, there.PeakMegabytes, 0, counted);
    }

    private static void Remove(DataDirectory data, IRecordStore store)
    {
        using var held = ImportLock.Take(data, Phrase.Verbatim("benchmark"), TimeProvider.System);
        store.Remove(held, Dataset, CancellationToken.None);
    }

    // Merges go on behind an import: what counts is what is in use when all was counted.
    private static long OnDisk(Uri shard)
    {
        using var client = new HttpClient();
        using var question = new StringContent($"SELECT toInt64(sum(bytes_on_disk)) FROM system.parts WHERE active AND table LIKE 'regiohelix_{Dataset}_%'");
        using var answer = client.Send(new HttpRequestMessage(HttpMethod.Post, shard) { Content = question });
        using var text = new StreamReader(answer.Content.ReadAsStream());
        return long.Parse(text.ReadToEnd(), CultureInfo.InvariantCulture);
    }
}
