using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace RegioHelix.Registry;

/// <summary>Tells failures that pass when the same is tried again from those that stay.</summary>
internal static class Contention
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;

    /// <summary>True where another row has the key already.</summary>
    public static bool IsTaken(DbUpdateException failure) => failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        or SqliteException { SqliteExtendedErrorCode: SqliteConstraintUnique or SqliteConstraintPrimaryKey };

    /// <summary>
    /// True where somebody else was faster: an older state, a taken slug or pair, a busy file, a deadlock. On the new state the change finds
    /// what the other did.
    /// </summary>
    public static bool Passes(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked || sqlite.SqliteExtendedErrorCode is SqliteConstraintUnique or SqliteConstraintPrimaryKey,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        NpgsqlException postgres => postgres.IsTransient,
        DbUpdateException { InnerException: { } inner } => Passes(inner),
        InvalidOperationException { InnerException: { } inner } => Passes(inner),
        _ => false,
    };
}
