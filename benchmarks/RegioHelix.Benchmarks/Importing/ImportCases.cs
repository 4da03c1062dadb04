using System.Diagnostics;
using DuckDB.NET.Data;
using RegioHelix.Import.Publishing;
using RegioHelix.Store;
using RegioHelix.Vocabulary.Datasets;

namespace RegioHelix.Benchmarks.Importing;

/// <summary>The things compared. Each writes its seconds, its peak memory in MB and a word on what it did.</summary>
internal static class ImportCases
{
    public const string Import = "import";
    public const string Wide = "wide";
    private const string Long = "long";

    public static IReadOnlyList<string> Names { get; } = [Wide, Long, Import];

    public static string Describe(string name) => name switch
    {
        Wide => "DuckDB, wide: `CREATE TABLE AS SELECT * FROM read_csv`, every cell a text, nothing checked",
        Long => "DuckDB, long: the same, then unpivoted, value and flag parted",
        _ => "import: snapshot, read, check codes and cells, store, check the vintage, force to disk, publish",
    };

    public static int Run(string name, string file)
    {
        var folder = Directory.CreateTempSubdirectory("regiohelix-case-").FullName;
        try
        {
            var started = Stopwatch.GetTimestamp();
            var said = name == Import ? RunImport(folder, file) : RunDuckDb(folder, file, name == Long);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            using var self = Process.GetCurrentProcess();
            Console.WriteLine($"{seconds:0.000} {self.PeakWorkingSet64 / 1048576.0:0} {said}");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string RunImport(string folder, string file)
    {
        var declaration = DatasetCatalogue.FindOrDefault(Path.GetFileName(file).Split('.')[0]);
        var outcome = new ImportRun(DataDirectory.Open(folder), TimeProvider.System)
            .Run(ImportSource.AtPath(file), ImportFormat.EurostatTsv(declaration), new ImportOptions(declaration));
        return $"{outcome.Vintage.Report.Cells:N0} cells";
    }

    private static string RunDuckDb(string folder, string file, bool isLong)
    {
        using var connection = new DuckDBConnection($"Data Source={Path.Combine(folder, "table.duckdb")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE TABLE wide AS SELECT * FROM read_csv('{file}', delim = '\t', header = true)";
        command.ExecuteNonQuery();
        if (isLong)
        {
            command.CommandText = """
                CREATE TABLE long AS
                SELECT key, trim(year)::SMALLINT AS year, TRY_CAST(split_part(cell, ' ', 1) AS DOUBLE) AS value, split_part(cell, ' ', 2) AS flag
                FROM (SELECT * RENAME (#1 AS key) FROM wide) UNPIVOT (cell FOR year IN (COLUMNS(* EXCLUDE key)))
                """.Replace("#1", FirstColumn(connection), StringComparison.Ordinal);
            command.ExecuteNonQuery();
        }

        return "done";
    }

    private static string FirstColumn(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT column_name FROM duckdb_columns() WHERE table_name = 'wide' ORDER BY column_index LIMIT 1";
        return $"\"{command.ExecuteScalar()}\"";
    }
}
