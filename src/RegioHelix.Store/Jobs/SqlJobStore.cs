using System.Data.Common;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Jobs;

/// <summary>What jobs in a file and jobs on a server have in common: the same statements with the same parameters, each in the SQL of its place.</summary>
public abstract class SqlJobStore : IJobStore
{
    private readonly string statements;
    private readonly TimeProvider clock;

    /// <summary>Names where the statements are kept.</summary>
    /// <param name="statements">The folder of the statements, with a point at its end.</param>
    /// <param name="clock">The time.</param>
    private protected SqlJobStore(string statements, TimeProvider clock) => (this.statements, this.clock) = (statements, clock);

    /// <inheritdoc />
    public abstract TimeSpan Pulse { get; }

    /// <summary>The parameters that every statement may name.</summary>
    private protected abstract IReadOnlyList<(string Name, object Value)> Always { get; }

    /// <inheritdoc />
    public abstract bool TryBecomeRunner();

    /// <inheritdoc />
    public Guid Add(string kind, string settings, string owner = "")
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        Change("Add", ("id", id), ("kind", kind), ("settings", settings), ("owner", owner));
        return id;
    }

    /// <inheritdoc />
    public virtual StoredJob? TakeNext() => Query("TakeNext").FirstOrDefault();

    /// <inheritdoc />
    public JobHold Beat(StoredJob taken) => Hold("Beat", ("id", taken.Id), ("attempt", taken.Attempts));

    /// <inheritdoc />
    public JobHold Report(StoredJob taken, double? progress, Phrase message) =>
        Hold("Report", ("id", taken.Id), ("attempt", taken.Attempts), ("progress", progress), ("message", message.Store()));

    /// <inheritdoc />
    public bool Finish(StoredJob taken, StoredJobState state, Phrase message, string? result = null) =>
        Change("Finish", ("id", taken.Id), ("attempt", taken.Attempts), ("state", EndWord(state)), ("message", message.Store()), ("result", result)) > 0;

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
    public int RemoveEnded(DateTimeOffset before, string kept = "") => Change("RemoveEnded", ("before", before), ("kept", kept));

    /// <summary>Opens a connection for one statement.</summary>
    private protected abstract DbConnection Connect();

    /// <summary>A parameter as the place takes it.</summary>
    private protected abstract DbParameter Parameter(string name, object? value);

    /// <summary>Carries out a statement that changes rows; gives how many.</summary>
    private protected virtual int Execute(DbCommand command) => command.ExecuteNonQuery();

    /// <summary>Carries out a statement by its name; gives how many rows it changed.</summary>
    private protected int Change(string statement, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = Connect();
        using var command = Prepare(connection, statement, parameters);
        return Execute(command);
    }

    private JobHold Hold(string statement, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = Connect();
        using var command = Prepare(connection, statement, parameters);
        return command.ExecuteScalar() switch { null => JobHold.Lost, false or 0L => JobHold.Held, _ => JobHold.ToStop };
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

    private DbCommand Prepare(DbConnection connection, string statement, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = SqlText.Get(statements + statement);
        foreach (var (name, value) in parameters)
            command.Parameters.Add(Parameter(name, value));
        foreach (var (name, value) in Always)
            command.Parameters.Add(Parameter(name, value));
        return command;
    }

    private static StoredJob Read(DbDataReader row) => new(
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
        row["started_at"] is DBNull ? null : row.GetFieldValue<DateTimeOffset>(row.GetOrdinal("started_at")),
        row["ended_at"] is DBNull ? null : row.GetFieldValue<DateTimeOffset>(row.GetOrdinal("ended_at")));

    private static string EndWord(StoredJobState state) => state is StoredJobState.Queued or StoredJobState.Running
        ? throw new ArgumentOutOfRangeException(nameof(state), state, "a job ends as done, failed or cancelled")
        : state.ToString().ToLowerInvariant();
}
