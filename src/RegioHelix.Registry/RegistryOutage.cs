using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RegioHelix.Registry;

/// <summary>Tells when the place of the registry, and not what was asked of it, is why something failed.</summary>
public static class RegistryOutage
{
    private const int SqliteBusy = 5;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>True where the server is away, ends, begins or has no connection left, or a file stays held by somebody else; also where that lies within the failure.</summary>
    public static bool IsAway(Exception failure) => failure switch
    {
        PostgresException told => told.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections || told.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException => failure.InnerException is IOException or SocketException or TimeoutException,
        SqliteException { SqliteErrorCode: SqliteBusy } => true,
        _ => failure.InnerException is { } inner && IsAway(inner),
    };

    /// <summary>True where its disk is full.</summary>
    public static bool IsFull(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: SqliteFull } or PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    /// <summary>True where its disk cannot be written, or not be read any more.</summary>
    public static bool IsUnwritable(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteIoError or SqliteCannotOpen } or PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.IoError };

    /// <summary>True where a connection broke in the middle: whether the server did what it was told last is not known.</summary>
    internal static bool IsCutOff(Exception failure) => failure switch
    {
        PostgresException told => told.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown || told.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException => failure.InnerException is IOException or SocketException or TimeoutException,
        _ => failure.InnerException is { } inner && IsCutOff(inner),
    };
}
