using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RegioHelix.Registry.Sqlite;

/// <summary>Keeps no connection that failed at the disk: one that was opened while the disk could not be written would stay so, also when the disk is well again.</summary>
internal sealed class DroppedConnections : DbCommandInterceptor
{
    /// <inheritdoc />
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Drop(command.Connection, eventData.Exception);

    /// <inheritdoc />
    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Drop(command.Connection, eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Drop(DbConnection? connection, Exception failure)
    {
        if (connection is SqliteConnection file && RegistryOutage.IsUnwritable(failure))
            SqliteConnection.ClearPool(file);
    }
}
