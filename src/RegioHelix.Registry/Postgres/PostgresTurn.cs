using Npgsql;

namespace RegioHelix.Registry.Postgres;

/// <summary>
/// A lock of a name that one session of a server holds at a time. It belongs to a connection of its own: whoever dies, or loses the connection, has it no more.
/// </summary>
internal sealed class PostgresTurn : IAsyncDisposable
{
    // A connection of its own costs a process on the server: who waits asks again instead of standing in a queue with it for long.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly NpgsqlConnection connection;

    private PostgresTurn(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="TimeoutException">Another session has held it for all that time.</exception>
    public static async Task<PostgresTurn> Take(string connectionString, string name, TimeSpan patience, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "regiohelix turn" }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            var begun = TimeProvider.System.GetTimestamp();
            while (!await Try(connection, name, cancellation))
            {
                if (TimeProvider.System.GetElapsedTime(begun) > patience)
                    throw new TimeoutException($"another server has been at {name} for {patience.TotalMinutes:0} minutes");
                await Task.Delay(Pause, cancellation);
            }
            return new(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // The connection is in no pool: closing it ends the session, and with it the lock.
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static async Task<bool> Try(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended(@name, 0))", connection);
        command.Parameters.AddWithValue("name", "turn:" + name);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}
