using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using RegioHelix.Registry.Invented;

namespace RegioHelix.Registry.Backups;

/// <summary>
/// Copies every row of a registry into another one, whatever database each is in. A backup is always a file of SQLite, so that it can be put back
/// on either, and needs no program of the server's.
/// </summary>
public static class RegistryCopy
{
    private const int RowsAtOnce = 5000;

    /// <summary>Copies as of one moment, into a registry whose tables are there and empty of people's rows.</summary>
    /// <param name="from">The registry to read; others may write to it meanwhile.</param>
    /// <param name="to">The registry to fill; its rows are replaced.</param>
    /// <param name="beforeCommit">Done when all is copied and nothing counts yet; where it fails, nothing was changed.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task Run(RegistryDatabase from, RegistryDatabase to, Action? beforeCommit = null, CancellationToken cancellation = default)
    {
        await using var source = from.Read();
        source.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await using var target = to.Write(Actor.System);
        await using var reading = await source.Database.BeginTransactionAsync(from.Settings.Kind == RegistryKind.Postgres ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable, cancellation);
        await using var writing = await target.Database.BeginTransactionAsync(cancellation);
        var types = InOrder(target.Model);
        foreach (var type in types.Reverse())
            await Empty(target, type, cancellation);
        foreach (var type in types)
            await (Task)typeof(RegistryCopy).GetMethod(nameof(CopyTable), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType).Invoke(null, [source, target, cancellation])!;
        if (to.Settings.Kind == RegistryKind.Postgres)
            foreach (var type in types)
                await MoveCounter(target, type, cancellation);
        beforeCommit?.Invoke();
        await writing.CommitAsync(cancellation);
    }

    /// <summary>True where a registry holds a row in any table.</summary>
    public static async Task<bool> HasRows(RegistryDatabase database, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.People.AnyAsync(cancellation) || await db.Organisations.AnyAsync(cancellation) || await db.Users.AnyAsync(cancellation) || await db.AuditEntries.AnyAsync(cancellation);
    }

    // A row comes after those that it points to.
    internal static IReadOnlyList<IEntityType> InOrder(IModel model)
    {
        var ordered = new List<IEntityType>();
        foreach (var type in model.GetEntityTypes())
            Place(type, ordered, []);
        return ordered;
    }

    private static void Place(IEntityType type, List<IEntityType> ordered, HashSet<IEntityType> open)
    {
        if (ordered.Contains(type) || !open.Add(type))
            return;
        foreach (var key in type.GetForeignKeys())
            Place(key.PrincipalEntityType, ordered, open);
        ordered.Add(type);
    }

    private static async Task CopyTable<T>(RegistryDb source, RegistryDb target, CancellationToken cancellation)
        where T : class
    {
        var rows = new List<T>(RowsAtOnce);
        await foreach (var row in source.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            rows.Add(row);
            if (rows.Count < RowsAtOnce)
                continue;
            await BulkInsert.Into(target, rows, cancellation);
            rows.Clear();
        }
        await BulkInsert.Into(target, rows, cancellation);
    }

    private static Task<int> Empty(RegistryDb db, IEntityType type, CancellationToken cancellation)
    {
#pragma warning disable EF1002 // The name is the model's.
        return db.Database.ExecuteSqlRawAsync($"DELETE FROM {Quoted(db, type.GetTableName()!)}", cancellation);
#pragma warning restore EF1002
    }

    // Rows that were copied brought their own numbers; the next one must not be given anew.
    private static async Task MoveCounter(RegistryDb db, IEntityType type, CancellationToken cancellation)
    {
        if (type.FindPrimaryKey()?.Properties is not [{ ClrType: var number } key] || number != typeof(int))
            return;
        var (table, column) = (Quoted(db, type.GetTableName()!), Quoted(db, key.GetColumnName()));
#pragma warning disable EF1002 // The names are the model's.
        await db.Database.ExecuteSqlRawAsync($"SELECT setval(pg_get_serial_sequence('{table}', '{key.GetColumnName()}'), COALESCE(MAX({column}), 0) + 1, false) FROM {table}", cancellation);
#pragma warning restore EF1002
    }

    private static string Quoted(RegistryDb db, string name) => db.GetService<ISqlGenerationHelper>().DelimitIdentifier(name);
}
