using System.Diagnostics;
using System.Globalization;
using RegioHelix.Store.Records.Shards;
using RegioHelix.Testing;

namespace RegioHelix.Benchmarks.Records;

/// <summary>
/// Records embedded and over shards, beside a plain DuckDB query over the same file, each case in a process of its own. A case that was measured is kept at
/// once: a run that was stopped goes on with the next. The report is written when all have been measured.
/// </summary>
internal static class RecordBenchmark
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "regiohelix-records");
    private static readonly string Raw = Path.Combine(Folder, "measured.tsv");

    public static int Run(string[] arguments)
    {
        var sizes = arguments.FirstOrDefault("1000000,10000000,100000000").Split(',').Select(rows => long.Parse(rows, CultureInfo.InvariantCulture)).ToList();
        Directory.CreateDirectory(Folder);
        using (var own = arguments.Length > 1 ? null : new ThrowawayClickHouse(threads: Environment.ProcessorCount))
        {
            var addresses = own?.Addresses ?? ShardAddress.Read(arguments[1]);
            var servers = own?.Processes ?? [.. Process.GetProcessesByName("clickhouse-server").Select(server => server.Id)];
            foreach (var rows in sizes)
                Measure(rows, addresses, servers);
        }
        var saved = Path.Combine(Results.Root(), "benchmarks", "results", RecordReport.Raw);
        File.Copy(Raw, saved, overwrite: true);
        Directory.Delete(Folder, recursive: true);
        return RecordReport.Write();
    }

    private static void Measure(long rows, IReadOnlyList<Uri> addresses, IReadOnlyList<int> servers)
    {
        string[] cases = [RecordCase.Plain, RecordCase.Embedded, .. Enumerable.Range(1, addresses.Count).Select(shards => shards == 1 ? "1 shard" : $"{shards} shards")];
        var file = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"records-{rows}.csv"));
        foreach (var (at, where) in cases.Index())
        {
            var before = RecordMeasurement.Read(Raw).Where(one => one.Rows == rows).ToList();
            if (before.Exists(one => one.Where == where))
                continue;
            if (!File.Exists(file))
                GeneratedRecords.Write(file, rows);
            var steps = RunCase(rows, file, where, addresses.Take(Math.Max(0, at - 1)), at < 2 ? [] : servers);
            foreach (var step in steps)
                if (before.Find(one => one.Step == step.Step && one.Counted != step.Counted) is { } other)
                    throw new InvalidOperationException($"{where} counts {step.Counted} in {step.Step}, {other.Where} {other.Counted}");
            RecordMeasurement.Append(Raw, steps);
        }
        File.Delete(file);
    }

    private static List<RecordMeasurement> RunCase(long rows, string file, string where, IEnumerable<Uri> addresses, IReadOnlyList<int> servers)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "case")).FullName;
        string[] program = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) != "dotnet" ? [path] : ["dotnet", typeof(RecordBenchmark).Assembly.Location];
        string[] arguments = [.. program[1..], "records-case", rows.ToString(CultureInfo.InvariantCulture), file, folder, where, string.Join(',', addresses.Select(address => address.GetLeftPart(UriPartial.Authority))), string.Join(',', servers)];
        using var process = Process.Start(new ProcessStartInfo(program[0], arguments) { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Directory.Delete(folder, recursive: true);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{where} failed with {rows} records");
        Console.Error.WriteLine(string.Join('\n', lines));
        return [.. lines.Select(RecordMeasurement.Parse)];
    }
}
