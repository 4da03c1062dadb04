using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RegioHelix.Store.Jobs;

/// <summary>
/// The jobs of a data directory in <c>jobs.db</c>. Every change is on the disk before the call returns, so that a killed process
/// loses none. Any process may add, list and cancel; one at a time runs them. For any number of threads.
/// </summary>
public sealed class JobStore : SqlJobStore, IDisposable
{
    /// <summary>How often a job is begun whose process dies each time, before it is given up.</summary>
    public const int MostAttempts = 3;

    private readonly TimeProvider clock;
    private readonly string connectionString;
    private readonly string lockFile;
    private FileStream? running;

    /// <summary>Opens the jobs of a directory, making their file where there is none.</summary>
    public JobStore(DataDirectory data, TimeProvider clock)
        : base("Jobs.", clock)
    {
        this.clock = clock;
        lockFile = data.JobsFile + ".runner";
        connectionString = new SqliteConnectionStringBuilder { DataSource = data.JobsFile, DefaultTimeout = 30 }.ToString();
        using var connection = Open();
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, SqlText.Get("Jobs.Schema"));
    }

    /// <summary>True where this process runs the jobs.</summary>
    public bool IsRunner => running is not null;

    /// <summary>No other process runs jobs as long as this one has the lock: it beats only to learn whether a job is to stop.</summary>
    public override TimeSpan Pulse { get; } = TimeSpan.FromSeconds(5);

    private protected override IReadOnlyList<(string Name, object Value)> Always => [("now", clock.GetUtcNow())];

    /// <summary>
    /// Makes this process the one that runs jobs, unless another one is: it holds the place until it ends, however it ends.
    /// Jobs that a dead process left running go back into the queue.
    /// </summary>
    /// <returns>True where this process runs the jobs now.</returns>
    public override bool TryBecomeRunner()
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

        Change("Requeue", ("most", MostAttempts));
        return true;
    }

    /// <inheritdoc />
    public override StoredJob? TakeNext() => IsRunner ? base.TakeNext() : throw new InvalidOperationException("TryBecomeRunner comes first");

    /// <inheritdoc />
    public void Dispose()
    {
        running?.Dispose();
        running = null;
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private protected override DbConnection Connect() => Open();

    private protected override DbParameter Parameter(string name, object? value) =>
        new SqliteParameter("$" + name, value switch { null => DBNull.Value, Guid id => id.ToString(), DateTimeOffset at => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), _ => value });

    private protected override int Execute(DbCommand command)
    {
        try
        {
            return base.Execute(command);
        }
        catch (SqliteException failure) when (StorageProblem.IsNotWritable(failure))
        {
            // A connection that was opened while the disk could not be written stays so, also when the disk is well again.
            SqliteConnection.ClearPool((SqliteConnection)command.Connection!);
            throw;
        }
    }

    private SqliteConnection Open()
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
}
