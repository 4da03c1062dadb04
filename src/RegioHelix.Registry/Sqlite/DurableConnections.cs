using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RegioHelix.Registry.Sqlite;

/// <summary>Makes every connection wait for its turn to write, and every commit wait until the disk has it: what was acknowledged survives a kill.</summary>
internal sealed class DurableConnections : DbConnectionInterceptor
{
    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    /// <inheritdoc />
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    private static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; PRAGMA secure_delete = ON;";
        command.ExecuteNonQuery();
    }
}
