using System.Globalization;
using RegioHelix.Benchmarks.Serving;
using RegioHelix.Registry;
using RegioHelix.Testing;

namespace RegioHelix.Benchmarks.Writing;

/// <summary>
/// A hundred who write to the registry at once, through the registers and through the forms of the built program, on PostgreSQL and on SQLite, each
/// commit forced to the disk; beside the same rows without the product: pgbench on the same server, plain statements on a file.
/// </summary>
internal static class WriteBenchmark
{
    private const int Each = 50;
    private const int FormsEach = 12;
    private const string Durable = "-c fsync=on -c synchronous_commit=on";

    public static async Task<int> Run(string[] arguments)
    {
        var writers = Options.Number(arguments, "--writers", 100);
        if (arguments is not [var program, ..] || writers is null)
        {
            Console.Error.WriteLine("writes needs the path of the built program (regiohelix or regiohelix.dll), and may have --writers 100");
            return 1;
        }
        var folder = Directory.CreateTempSubdirectory("regiohelix-writes-");
        try
        {
            using var server = new ThrowawayPostgres(Durable);
            return await Measure(program, folder, server, (int)writers.Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> Measure(string program, DirectoryInfo folder, ThrowawayPostgres server, int writers)
    {
        var disk = PlainWrites.Forced(folder.FullName);
        var (postgres, sqlite) = (RegistrySettings.From(server.Connection("registers"), folder.FullName), RegistrySettings.From(null, folder.CreateSubdirectory("registers").FullName));
        List<(string Way, WriteResult Result)> all =
        [
            ("pgbench, the same rows", PlainWrites.Pgbench(server, PlainWrites.MostConnections, writers * Each)),
            ("registers on PostgreSQL", await RegisterWrites.Run(postgres, writers, Each)),
            ("plain statements on SQLite, one writer", PlainWrites.Sqlite(Path.Combine(folder.FullName, "plain.db"), writers * Each)),
            ("registers on SQLite", await RegisterWrites.Run(sqlite, writers, Each)),
            ("forms on PostgreSQL", await FormWrites.Run(program, folder.CreateSubdirectory("postgres").FullName, server.Connection("forms"), writers, FormsEach)),
            ("forms on SQLite", await FormWrites.Run(program, folder.CreateSubdirectory("sqlite").FullName, null, writers, FormsEach)),
        ];
        var text = Report(writers, disk, all);
        await Console.Out.WriteLineAsync(text);
        Results.Save("writes.md", text);
        return all.All(one => one.Result is { Lost: 0, Failures.Count: 0 }) ? 0 : 1;
    }

    private static string Report(int writers, double disk, List<(string Way, WriteResult Result)> all)
    {
        double Rate(string way) => all.First(one => one.Way == way).Result.Rate;
        var failures = all.SelectMany(one => one.Result.Failures.Select(failure => $"- {one.Way}: {failure}")).ToList();
        var lines = all.Select(one => string.Create(CultureInfo.InvariantCulture, $"| {one.Way} | {one.Result.Writes} | {one.Result.Rate:0} | {one.Result.Rate / Rate(one.Way.Contains("SQLite", StringComparison.Ordinal) ? "plain statements on SQLite, one writer" : "pgbench, the same rows"):0.000} | {one.Result.P50:0.0} | {one.Result.P99:0.0} | {one.Result.Met} | {one.Result.Lost} | {one.Result.Failures.Count} |"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # {writers} who write at once

            {Machine.Describe()}. Writers, server of the pages and PostgreSQL are on the same cores; every commit is forced to the disk (`fsync=on`, `synchronous=FULL`), which takes {disk:0} forced writes of 8 kB a second, one after another.

            | way | writes | a second | to the plain way | p50, ms | p99, ms | met and carried out anew | lost | failed |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            {string.Join('\n', lines)}

            Forms to registers: {Rate("forms on PostgreSQL") / Rate("registers on PostgreSQL"):0.00} on PostgreSQL, {Rate("forms on SQLite") / Rate("registers on SQLite"):0.00} on SQLite. PostgreSQL to SQLite: {Rate("registers on PostgreSQL") / Rate("registers on SQLite"):0.00} by registers, {Rate("forms on PostgreSQL") / Rate("forms on SQLite"):0.00} by forms.

            Of five writes by the registers four are needs of the writer's own organisation; one is an organisation that all of them give the same name, so that all want the same address, and only one can have each.
            A write by a form is a page with an empty form and the form sent: two commits, as each form counts once; the times are those of the sending, the rate counts both. A plain write is a row and its entry in a trail in one transaction, over at most {PlainWrites.MostConnections} connections, as many as the product opens.
            *Lost* are writes that were acknowledged and are not there afterwards. Forms do not tell how often the program carried a change out anew.

            {(failures.Count == 0 ? "Nothing went wrong." : string.Join('\n', failures))}
            """);
    }
}
