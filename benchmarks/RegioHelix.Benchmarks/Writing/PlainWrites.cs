using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using RegioHelix.Benchmarks.Serving.Load;
using RegioHelix.Testing;

namespace RegioHelix.Benchmarks.Writing;

/// <summary>What the machine can do without the product: a row and its entry in a trail, as large as a need and its, in one transaction.</summary>
internal static partial class PlainWrites
{
    /// <summary>As many connections as the product opens.</summary>
    public const int MostConnections = 50;

    private const int RowLetters = 600;
    private const int TrailLetters = 900;
    private const int Block = 8192;
    private static readonly TimeSpan Trial = TimeSpan.FromSeconds(2);

    /// <summary>How many writes of eight kilobytes, each forced to the disk before the next, fit into a second.</summary>
    public static double Forced(string folder)
    {
        var (block, count, watch) = (new byte[Block], 0, Stopwatch.StartNew());
        using var file = new FileStream(Path.Combine(folder, "forced"), FileMode.Create, FileAccess.Write, FileShare.None, 0);
        for (; watch.Elapsed < Trial; count++)
        {
            file.Write(block);
            file.Flush(flushToDisk: true);
        }
        return count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>PostgreSQL's own bench on a server.</summary>
    public static WriteResult Pgbench(ThrowawayPostgres server, int connections, int writes)
    {
        var (program, script, log) = (Path.Combine(server.Programs, "pgbench"), Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            Say(server, "psql", "-d", "postgres", "-q", "-c", "CREATE TABLE plain_row (id uuid PRIMARY KEY, body text NOT NULL); CREATE TABLE plain_trail (id uuid PRIMARY KEY, row_id uuid NOT NULL, body text NOT NULL);");
            File.WriteAllText(script, $"""
                BEGIN;
                WITH made AS (INSERT INTO plain_row VALUES (gen_random_uuid(), repeat('x', {RowLetters})) RETURNING id) INSERT INTO plain_trail SELECT gen_random_uuid(), id, repeat('y', {TrailLetters}) FROM made;
                COMMIT;
                """);
            var each = Math.Max(1, writes / connections);
            var said = Say(server, program, "-n", "-f", script, "-c", $"{connections}", "-j", "2", "-t", $"{each}", "-M", "prepared", "-l", $"--log-prefix={log}", "postgres");
            var times = Directory.EnumerateFiles(Path.GetDirectoryName(log)!, Path.GetFileName(log) + ".*").SelectMany(File.ReadLines).Select(line => float.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000).Order().ToArray();
            var rate = double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
            return new(times.Length, times.Length / rate, AnswerTally.At(times, 0.5), AnswerTally.At(times, 0.99), 0, connections * each - times.Length, []);
        }
        finally
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(log)!, Path.GetFileName(log) + "*").Append(script))
                File.Delete(file);
        }
    }

    /// <summary>One writer on a file of SQLite, each transaction forced to the disk.</summary>
    public static WriteResult Sqlite(string file, int writes)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE plain_row (id TEXT PRIMARY KEY, body TEXT NOT NULL); CREATE TABLE plain_trail (id TEXT PRIMARY KEY, row_id TEXT NOT NULL, body TEXT NOT NULL);";
        command.ExecuteNonQuery();
        command.CommandText = $"BEGIN; INSERT INTO plain_row VALUES ($row, '{new string('x', RowLetters)}'); INSERT INTO plain_trail VALUES ($trail, $row, '{new string('y', TrailLetters)}'); COMMIT;";
        var (row, trail) = (command.Parameters.Add("$row", SqliteType.Text), command.Parameters.Add("$trail", SqliteType.Text));
        var (tally, watch) = (new AnswerTally(), Stopwatch.StartNew());
        for (var write = 0; write < writes; write++)
        {
            var begun = Stopwatch.GetTimestamp();
            (row.Value, trail.Value) = ($"{Guid.NewGuid()}", $"{Guid.NewGuid()}");
            command.ExecuteNonQuery();
            tally.Add("write", Stopwatch.GetElapsedTime(begun), 0, 0);
        }
        return WriteResult.Of(tally, "write", watch.Elapsed.TotalSeconds, 0, 0);
    }

    private static string Say(ThrowawayPostgres server, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(server.Programs, program), ["-h", server.Folder, "-U", ThrowawayPostgres.User, .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Rate();
}
