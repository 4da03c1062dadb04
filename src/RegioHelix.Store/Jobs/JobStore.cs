using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RegioHelix.Store.Jobs;

/// <summary>
/// Jobs in <c>jobs.db</c> (SQLite, write-ahead log, synchronous): an acknowledged job survives a killed process. For any number of threads.
/// </summary>
public sealed class JobStore
{
    private readonly string connectionString;
    private readonly TimeProvider clock;

    /// <summary>Opens the jobs of a data directory; makes them where there are none.</summary>
    public JobStore(DataDirectory data, TimeProvider clock)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = data.JobsFile, DefaultTimeout = 30 }.ToString();
        this.clock = clock;
        using var connection = Connect();
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, SqlText.Get("Jobs.Schema"));
    }

    /// <summary>Adds a job; once this returns, it is kept.</summary>
    public Guid Add(string kind, string settings)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        Execute("Add", ("$id", Text(id)), ("$kind", kind), ("$settings", settings), ("$now", Now()));
        return id;
    }

    /// <summary>Takes the job that waited longest, for this worker alone; null where none waits.</summary>
    public StoredJob? TakeNext() => Query("TakeNext", ("$now", Now())).FirstOrDefault();

    /// <summary>Tells how far a running job is; true where somebody asked it to stop.</summary>
    public bool Report(Guid id, double? progress, string message)
    {
        using var connection = Connect();
        using var command = Command(connection, "Report", [("$id", Text(id)), ("$progress", progress), ("$message", message)]);
        return Convert.ToInt64(command.ExecuteScalar() ?? 1L, CultureInfo.InvariantCulture) != 0;
    }

    /// <summary>Ends a running job.</summary>
    /// <param name="id">The job.</param>
    /// <param name="state"><c>done</c>, <c>failed</c> or <c>cancelled</c>.</param>
    /// <param name="message">How it ended.</param>
    /// <param name="result">Its result, JSON; null for none.</param>
    public void Finish(Guid id, string state, string message, string? result) =>
        Execute("Finish", ("$id", Text(id)), ("$state", state), ("$message", message), ("$result", result), ("$now", Now()));

    /// <summary>Asks a job to stop; one that waits is cancelled at once, one that has ended stays as it is.</summary>
    public void RequestCancel(Guid id) => Execute("RequestCancel", ("$id", Text(id)), ("$now", Now()));

    /// <summary>Puts back what a killed process was running. Call once at start, before any worker.</summary>
    public void RequeueAbandoned() => Execute("RequeueAbandoned", ("$now", Now()));

    /// <summary>The job, or null.</summary>
    public StoredJob? Find(Guid id) => Query("Find", ("$id", Text(id))).FirstOrDefault();

    /// <summary>The latest jobs, newest first.</summary>
    public IReadOnlyList<StoredJob> List(int most) => Query("List", ("$most", most));

    /// <summary>Forgets a job that has ended.</summary>
    public void Remove(Guid id) => Execute("Remove", ("$id", Text(id)));

    private void Execute(string statement, params (string Name, object? Value)[] values)
    {
        using var connection = Connect();
        using var command = Command(connection, statement, values);
        command.ExecuteNonQuery();
    }

    private List<StoredJob> Query(string statement, params (string Name, object? Value)[] values)
    {
        using var connection = Connect();
        using var command = Command(connection, statement, values);
        using var reader = command.ExecuteReader();
        var jobs = new List<StoredJob>();
        while (reader.Read())
            jobs.Add(Read(reader));
        return jobs;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Run(connection, "PRAGMA synchronous = FULL");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string statement, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = SqlText.Get("Jobs." + statement);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static StoredJob Read(SqliteDataReader row) => new(
        Guid.Parse(row.GetString(0)),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.IsDBNull(4) ? null : row.GetDouble(4),
        row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.GetInt64(7) != 0,
        Instant(row, 8)!.Value,
        Instant(row, 9),
        Instant(row, 10));

    private static DateTimeOffset? Instant(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static string Text(Guid id) => id.ToString("D");

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
