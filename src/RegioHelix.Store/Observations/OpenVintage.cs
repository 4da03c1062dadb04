using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Store.Observations;

/// <summary>
/// One vintage, opened read-only. Its connections are kept and lent to one reader at a time; the codes are held in memory.
/// </summary>
internal sealed class OpenVintage : IDisposable
{
    private readonly string connectionString;
    private readonly DuckDBConnection root;
    private readonly ConcurrentBag<DuckDBConnection> idle = [];
    private readonly RegionRow[] regions;
    private readonly ActivityRow[] activities;
    private readonly Dictionary<MeasureEntry, int> measures;

    /// <summary>Opens a vintage's file.</summary>
    public OpenVintage(string file)
    {
        connectionString = $"Data Source={file};ACCESS_MODE=READ_ONLY";
        root = Connect();

        // Queries are small and many readers run at once: one thread each serves all of them best.
        root.Run("SET threads = 1; SET memory_limit = '1GB'");
        Meta = VintageMeta.Read(root);
        regions = Index(root.List(SqlText.Get("Observations.ListRegions"), row => (row.GetInt32(0), new RegionRow(row.GetInt16(1), row.GetString(2), Number(row, 3), row.GetString(4)))));
        activities = Index(root.List(SqlText.Get("Observations.ListActivities"), row => (row.GetInt32(0), new ActivityRow(row.GetString(1), Number(row, 2)))));
        measures = root.List(SqlText.Get("Observations.ListMeasures"), row => (Id: row.GetInt32(0), Entry: new MeasureEntry(row.GetString(1), row.GetString(2), row.GetString(3)))).ToDictionary(row => row.Entry, row => row.Id);
    }

    /// <summary>What it says of itself.</summary>
    public VintageMeta Meta { get; }

    /// <summary>The table that a query asks for.</summary>
    public RegionActivityTable GetTable(TableQuery query)
    {
        var cells = measures.TryGetValue(new(query.Indicator, query.Unit, query.Slice), out var measure) ? ReadCells(measure, query) : [];
        var version = cells.Count > 0 ? regions[cells[0].Region].NutsVersion : (int)Meta.NutsVersion;
        var rows = Labels(regions, region => region.NutsVersion == version && region.Level == query.NutsLevel && region.Counts, region => region.Code);
        var columns = Labels(activities, activity => activity.Level == (int)query.ActivityLevel, activity => activity.Code);
        var table = new Cell[rows.Names.Length * columns.Names.Length];
        table.AsSpan().Fill(Cell.Missing());
        foreach (var (region, activity, value, flags) in CollectionsMarshal.AsSpan(cells))
        {
            var (row, column) = (rows.Positions[region], columns.Positions[activity]);
            if (row >= 0 && column >= 0)
                table[(row * columns.Names.Length) + column] = value is { } published ? Cell.Of(published, flags) : Cell.Missing(flags);
        }

        return new RegionActivityTable(rows.Names, columns.Names, table);
    }

    /// <summary>Boundaries, or null.</summary>
    public string? FindBoundaries(int nutsVersion, int level) => Lend(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlText.Get("Observations.FindBoundary");
        command.Parameters.Add(new DuckDBParameter("version", nutsVersion));
        command.Parameters.Add(new DuckDBParameter("level", level));
        return command.ExecuteScalar() as string;
    });

    /// <inheritdoc />
    public void Dispose()
    {
        while (idle.TryTake(out var connection))
            connection.Dispose();
        root.Dispose();
    }

    private List<TableCell> ReadCells(int measure, TableQuery query) => Lend(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqlText.Get("Observations.Table");
        command.Parameters.Add(new DuckDBParameter("year", query.Year));
        command.Parameters.Add(new DuckDBParameter("measure", measure));
        command.Parameters.Add(new DuckDBParameter("nuts_level", query.NutsLevel));
        command.Parameters.Add(new DuckDBParameter("activity_level", (int)query.ActivityLevel));
        using var reader = command.ExecuteReader();
        var cells = new List<TableCell>();
        while (reader.Read())
            cells.Add(new(reader.GetInt32(0), reader.GetInt32(1), reader.IsDBNull(2) ? null : reader.GetDouble(2), (ObservationFlags)reader.GetInt32(3)));
        return cells;
    });

    private T Lend<T>(Func<DuckDBConnection, T> use)
    {
        if (!idle.TryTake(out var connection))
            connection = Connect();
        try
        {
            return use(connection);
        }
        finally
        {
            idle.Add(connection);
        }
    }

    private DuckDBConnection Connect()
    {
        var connection = new DuckDBConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static int Number(DuckDBDataReader row, int column) => (sbyte)row.GetValue(column);

    // Numbers are dense but for codes that were left out.
    private static T[] Index<T>(List<(int Id, T Row)> rows)
    {
        var index = new T[rows.Count == 0 ? 0 : rows.Max(row => row.Id) + 1];
        foreach (var (id, row) in rows)
            index[id] = row;
        return index;
    }

    private static (string[] Names, int[] Positions) Labels<T>(T[] entries, Func<T, bool> wanted, Func<T, string> code)
    {
        var names = entries.Where(entry => entry is not null && wanted(entry)).Select(code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var index = names.Select((name, position) => (name, position)).ToDictionary(pair => pair.name, pair => pair.position, StringComparer.Ordinal);
        return (names, [.. entries.Select(entry => entry is not null && wanted(entry) ? index[code(entry)] : -1)]);
    }

    private readonly record struct TableCell(int Region, int Activity, double? Value, ObservationFlags Flags);

    private sealed record RegionRow(int NutsVersion, string Code, int Level, string Status)
    {
        /// <summary>True where the region may stand in a table with others of its level; aggregates have a level of their own, -1.</summary>
        public bool Counts { get; } =
            Status == CodeStatusWords.Of(RegionCodeStatus.Current) ||
            Status == CodeStatusWords.Of(RegionCodeStatus.OtherLevel) ||
            Status == CodeStatusWords.Of(RegionCodeStatus.Aggregate);
    }

    private sealed record ActivityRow(string Code, int Level);
}
