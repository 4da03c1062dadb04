using Npgsql;
using NpgsqlTypes;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Jobs;

/// <summary>
/// The jobs that several servers share, on a PostgreSQL server. Who takes a job holds it for a while and says again and again that it lives; who is silent for
/// longer has lost it, and nothing that it says of the job counts from then on. All of it is measured by the server's clock: those of the nodes may be wrong.
/// </summary>
public sealed class PostgresJobStore : IJobStore
{
    /// <summary>How long a silent process holds a job.</summary>
    public static readonly TimeSpan UsualLease = TimeSpan.FromSeconds(15);

    private const int BeatsInLease = 3;
    private const int MostConnections = 4;
    // Who holds a job must learn soon that the server does not answer.
    private const int PatienceSeconds = 5;

    private readonly string connectionString;
    private readonly TimeSpan lease;
    private readonly string holder = $"{Environment.MachineName} {Environment.ProcessId}";
    private readonly Lock gate = new();
    private bool isMade;

    /// <summary>Names the server; it is not asked before the first call.</summary>
    /// <param name="connectionString">The database: <c>Host=...;Database=...</c>. It must be there.</param>
    /// <param name="lease">How long a silent process holds a job; null for <see cref="UsualLease"/>.</param>
    public PostgresJobStore(string connectionString, TimeSpan? lease = null)
    {
        this.connectionString = new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = MostConnections, Timeout = PatienceSeconds, CommandTimeout = PatienceSeconds, ApplicationName = "regiohelix jobs" }.ConnectionString;
        this.lease = lease ?? UsualLease;
    }

    /// <inheritdoc />
    public TimeSpan Pulse => lease / BeatsInLease;

    /// <inheritdoc />
    public bool TryBecomeRunner()
    {
        Change("Requeue", ("most", JobStore.MostAttempts));
        return true;
    }

    /// <inheritdoc />
    public Guid Add(string kind, string settings, string owner = "")
    {
        var id = Guid.CreateVersion7();
        Change("Add", ("id", id), ("kind", kind), ("settings", settings), ("owner", owner));
        return id;
    }

    /// <inheritdoc />
    public StoredJob? TakeNext() => Query("TakeNext", ("holder", holder), ("lease", lease)).FirstOrDefault();

    /// <inheritdoc />
    public JobHold Beat(StoredJob taken) => Hold("Beat", ("id", taken.Id), ("attempt", taken.Attempts), ("lease", lease));

    /// <inheritdoc />
    public JobHold Report(StoredJob taken, double? progress, Phrase message) =>
        Hold("Report", ("id", taken.Id), ("attempt", taken.Attempts), ("lease", lease), ("progress", progress), ("message", message.Store()));

    /// <inheritdoc />
    public bool Finish(StoredJob taken, StoredJobState state, Phrase message, string? result = null) =>
        Change("Finish", ("id", taken.Id), ("attempt", taken.Attempts), ("state", JobStore.EndWord(state)), ("message", message.Store()), ("result", result)) > 0;

    /// <inheritdoc />
    public void HandBack(StoredJob taken) => Change("HandBack", ("id", taken.Id), ("attempt", taken.Attempts));

    /// <inheritdoc />
    public bool RequestCancel(Guid id) => Change("RequestCancel", ("id", id)) > 0;

    /// <inheritdoc />
    public StoredJob? Find(Guid id) => Query("Find", ("id", id)).FirstOrDefault();

    /// <inheritdoc />
    public IReadOnlyList<StoredJob> List(int most = 20) => Query("List", ("most", most));

    /// <inheritdoc />
    public bool Remove(Guid id) => Change("Remove", ("id", id)) > 0;

    /// <inheritdoc />
    public int RemoveEnded(DateTimeOffset before, string kept = "") => Change("RemoveEnded", ("before", before.ToUniversalTime()), ("kept", kept));

    /// <summary>Forgets every job: the registry that they belong to is replaced by a backup's.</summary>
    public void Clear() => Change("Clear");

    private int Change(string statement, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = Connect();
        using var command = Prepare(connection, statement, parameters);
        return command.ExecuteNonQuery();
    }

    private JobHold Hold(string statement, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = Connect();
        using var command = Prepare(connection, statement, parameters);
        return command.ExecuteScalar() switch { true => JobHold.ToStop, false => JobHold.Held, _ => JobHold.Lost };
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

    private static NpgsqlCommand Prepare(NpgsqlConnection connection, string statement, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlCommand(SqlText.Get("Jobs.Postgres." + statement), connection);
        foreach (var (name, value) in parameters)
            command.Parameters.Add(value is null ? new NpgsqlParameter(name, name == "progress" ? NpgsqlDbType.Double : NpgsqlDbType.Text) { Value = DBNull.Value } : new NpgsqlParameter(name, value));
        return command;
    }

    private NpgsqlConnection Connect()
    {
        lock (gate)
            if (!isMade)
            {
                Make();
                isMade = true;
            }
        return Open();
    }

    // Two that make the table at once would meet: the second waits, and finds it.
    private void Make()
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        foreach (var sql in new[] { "SELECT pg_advisory_xact_lock(hashtextextended('regiohelix.job', 0))", SqlText.Get("Jobs.Postgres.Schema") })
        {
            using var command = new NpgsqlCommand(sql, connection, transaction);
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(connectionString);
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

    private static StoredJob Read(NpgsqlDataReader row) => new(
        row.GetGuid(row.GetOrdinal("id")),
        row.GetString(row.GetOrdinal("kind")),
        row.GetString(row.GetOrdinal("settings")),
        row.GetString(row.GetOrdinal("owner")),
        Enum.Parse<StoredJobState>(row.GetString(row.GetOrdinal("state")), ignoreCase: true),
        row["progress"] as double?,
        Phrase.Parse(row.GetString(row.GetOrdinal("message"))),
        row["result"] as string,
        row.GetInt32(row.GetOrdinal("attempts")),
        row.GetBoolean(row.GetOrdinal("cancel_requested")),
        row.GetFieldValue<DateTimeOffset>(row.GetOrdinal("created_at")),
        row.GetFieldValue<DateTimeOffset?>(row.GetOrdinal("started_at")),
        row.GetFieldValue<DateTimeOffset?>(row.GetOrdinal("ended_at")));
}
