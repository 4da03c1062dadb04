using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace RegioHelix.Store.Jobs;

/// <summary>
/// The jobs that several servers share, on a PostgreSQL server. Who takes a job holds it for a while and says again and again that it lives; who is silent for
/// longer has lost it, and nothing that it says of the job counts from then on. All of it is measured by the server's clock: those of the nodes may be wrong.
/// </summary>
public sealed class PostgresJobStore : SqlJobStore
{
    /// <summary>How long a silent process holds a job.</summary>
    public static readonly TimeSpan UsualLease = TimeSpan.FromSeconds(15);

    private const int BeatsInLease = 3;
    private const int MostConnections = 4;
    // Who holds a job must learn soon that the server does not answer.
    private const int PatienceSeconds = 5;

    private readonly string connectionString;
    private readonly TimeSpan lease;
    private readonly Lock gate = new();
    private bool isMade;

    /// <summary>Names the server; it is not asked before the first call.</summary>
    /// <param name="connectionString">The database: <c>Host=...;Database=...</c>. It must be there.</param>
    /// <param name="lease">How long a silent process holds a job; null for <see cref="UsualLease"/>.</param>
    public PostgresJobStore(string connectionString, TimeSpan? lease = null)
        : base("Jobs.Postgres.", TimeProvider.System)
    {
        this.connectionString = new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = MostConnections, Timeout = PatienceSeconds, CommandTimeout = PatienceSeconds, ApplicationName = "regiohelix jobs" }.ConnectionString;
        this.lease = lease ?? UsualLease;
        Always = [("lease", this.lease), ("holder", $"{Environment.MachineName} {Environment.ProcessId}")];
    }

    /// <inheritdoc />
    public override TimeSpan Pulse => lease / BeatsInLease;

    private protected override IReadOnlyList<(string Name, object Value)> Always { get; }

    /// <inheritdoc />
    public override bool TryBecomeRunner()
    {
        Change("Requeue", ("most", JobStore.MostAttempts));
        return true;
    }

    /// <summary>Forgets every job: the registry that they belong to is replaced by a backup's.</summary>
    public void Clear() => Change("Clear");

    private protected override DbParameter Parameter(string name, object? value) => value switch
    {
        null => new NpgsqlParameter(name, name == "progress" ? NpgsqlDbType.Double : NpgsqlDbType.Text) { Value = DBNull.Value },
        DateTimeOffset at => new NpgsqlParameter(name, at.ToUniversalTime()),
        _ => new NpgsqlParameter(name, value),
    };

    private protected override DbConnection Connect()
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
}
