using System.Globalization;
using Microsoft.Data.Sqlite;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Jobs;

/// <summary>
/// The jobs of a data directory in <c>jobs.db</c>. Every change is on the disk before the call returns, so that a killed process
/// loses none. Any process may add, list and cancel; one at a time runs them. For any number of threads.
/// </summary>
public sealed class JobStore : IJobStore, IDisposable
{
    /// <summary>How often a job is begun whose process dies each time, before it is given up.</summary>
    public const int MostAttempts = 3;

    private readonly TimeProvider clock;
    private readonly string connectionString;
    private readonly string lockFile;
    private FileStream? running;

    /// <summary>Opens the jobs of a directory, making their file where there is none.</summary>
    public JobStore(DataDirectory data, TimeProvider clock)
    {
        this.clock = clock;
        lockFile = data.JobsFile + ".runner";
        connectionString = new SqliteConnectionStringBuilder { DataSource = data.JobsFile, DefaultTimeout = 30 }.ToString();
        using var connection = Connect();
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, SqlText.Get("Jobs.Schema"));
    }

    /// <summary>True where this process runs the jobs.</summary>
    public bool IsRunner => running is not null;

    /// <summary>No other process runs jobs as long as this one has the lock: it beats only to learn whether a job is to stop.</summary>
    public TimeSpan Pulse { get; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Makes this process the one that runs jobs, unless another one is: it holds the place until it ends, however it ends.
    /// Jobs that a dead process left running go back into the queue.
    /// </summary>
    /// <returns>True where this process runs the jobs now.</returns>
    public bool TryBecomeRunner()
    {
        if (IsRunner)
            return true;
        try
        {
            running = new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(lockFile))
        {
            // Another process runs them.
            return false;
        }

        Change("Requeue", ("$most", MostAttempts));
        return true;
    }

    /// <inheritdoc />
    public Guid Add(string kind, string settings, string owner = "")
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        Change("Add", ("$id", id.ToString()), ("$kind", kind), ("$settings", settings), ("$owner", owner));
        return id;
    }

    /// <inheritdoc />
    public StoredJob? TakeNext()
    {
        if (!IsRunner)
            throw new InvalidOperationException("TryBecomeRunner comes first");
        return Query("TakeNext").FirstOrDefault();
    }

    /// <inheritdoc />
    public JobHold Beat(StoredJob taken) => Hold("Beat", ("$id", taken.Id.ToString()), ("$attempt", taken.Attempts));

    /// <inheritdoc />
    public JobHold Report(StoredJob taken, double? progress, Phrase message) =>
        Hold("Report", ("$id", taken.Id.ToString()), ("$attempt", taken.Attempts), ("$progress", progress), ("$message", message.Store()));

    /// <inheritdoc />
    public bool Finish(StoredJob taken, StoredJobState state, Phrase message, string? result = null) =>
        Change("Finish", ("$id", taken.Id.ToString()), ("$attempt", taken.Attempts), ("$state", EndWord(state)), ("$message", message.Store()), ("$result", result)) > 0;

    /// <inheritdoc />
    public void HandBack(StoredJob taken) => Change("HandBack", ("$id", taken.Id.ToString()), ("$attempt", taken.Attempts));

    /// <inheritdoc />
    public bool RequestCancel(Guid id) => Change("RequestCancel", ("$id", id.ToString())) > 0;

    /// <inheritdoc />
    public StoredJob? Find(Guid id) => Query("Find", ("$id", id.ToString())).FirstOrDefault();

    /// <inheritdoc />
    public IReadOnlyList<StoredJob> List(int most = 20) => Query("List", ("$most", most));

    /// <inheritdoc />
    public bool Remove(Guid id) => Change("Remove", ("$id", id.ToString())) > 0;

    /// <inheritdoc />
    public int RemoveEnded(DateTimeOffset before, string kept = "") => Change("RemoveEnded", ("$before", Text(before)), ("$kept", kept));

    /// <inheritdoc />
    public void Dispose()
    {
        running?.Dispose();
        running = null;
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private int Change(string statement, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = Connect();
        using var command = Prepare(connection, statement, parameters);
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (SqliteException failure) when (StorageProblem.IsNotWritable(failure))
        {
            // A connection that was opened while the disk could not be written stays so, also when the disk is well again.
            SqliteConnection.ClearPool(connection);
            throw;
        }
    }

    private JobHold Hold(string statement, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = Connect();
        using var command = Prepare(connection, statement, parameters);
        return command.ExecuteScalar() switch { null => JobHold.Lost, 0L => JobHold.Held, _ => JobHold.ToStop };
    }

    private List<StoredJob> Query(string statement, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = Connect();
        using var command = Prepare(connection, statement, parameters);
        using var reader = command.ExecuteReader();
        var jobs = new List<StoredJob>();
        while (reader.Read())
            jobs.Add(Read(reader));
        return jobs;
    }

    private SqliteCommand Prepare(SqliteConnection connection, string statement, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = SqlText.Get("Jobs." + statement);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.Parameters.AddWithValue("$now", Text(clock.GetUtcNow()));
        return command;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();

            // In force for one connection only: each change waits until the disk has it.
            Run(connection, "PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static StoredJob Read(SqliteDataReader row) => new(
        Guid.Parse(row.GetString(row.GetOrdinal("id"))),
        row.GetString(row.GetOrdinal("kind")),
        row.GetString(row.GetOrdinal("settings")),
        row.GetString(row.GetOrdinal("owner")),
        Enum.Parse<StoredJobState>(row.GetString(row.GetOrdinal("state")), ignoreCase: true),
        row["progress"] as double?,
        Phrase.Parse(row.GetString(row.GetOrdinal("message"))),
        row["result"] as string,
        row.GetInt32(row.GetOrdinal("attempts")),
        row.GetBoolean(row.GetOrdinal("cancel_requested")),
        Instant(row.GetString(row.GetOrdinal("created_at"))),
        row["started_at"] is string started ? Instant(started) : null,
        row["ended_at"] is string ended ? Instant(ended) : null);

    /// <summary>The word under which an end is kept.</summary>
    internal static string EndWord(StoredJobState state) => state is StoredJobState.Queued or StoredJobState.Running
        ? throw new ArgumentOutOfRangeException(nameof(state), state, "a job ends as done, failed or cancelled")
        : state.ToString().ToLowerInvariant();

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
