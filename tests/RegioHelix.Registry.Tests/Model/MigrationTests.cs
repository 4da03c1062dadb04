using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RegioHelix.Testing;

namespace RegioHelix.Registry.Tests.Model;

/// <summary>Every schema that ever landed, with a row in each of its tables, comes forward to today's, and no row is lost or changed.</summary>
public sealed class MigrationTests(SqliteFixture files, PostgresFixture server)
{
    // Columns that were taken away on purpose. Whoever takes another one away says so here, and says where what it held is now.
    private static readonly (string Table, string Column)[] GivenUp = [("cluster_membership", "until")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_file_comes_forward_from_every_schema() => ComeForward(files);

    [Fact]
    public async Task A_server_comes_forward_from_every_schema()
    {
        Sweep.DemandWhole();
        await ComeForward(server);
    }

    private static async Task ComeForward(RegistryFixture fixture)
    {
        using var any = new RegistryDatabase(fixture.Settings("every_schema"), TimeProvider.System);
        string[] migrations;
        await using (var db = any.Read())
            migrations = [.. db.Database.GetMigrations()];
        Assert.True(migrations.Length >= 5, "a migration that landed is never taken away");
        // The last is today's: it has nowhere to go.
        foreach (var migration in migrations[..^1])
            await ComeForward(fixture.Settings(migration[15..].ToLowerInvariant()), migration);
    }

    private static async Task ComeForward(RegistrySettings settings, string migration)
    {
        using var database = new RegistryDatabase(settings, TimeProvider.System);
        IReadOnlyDictionary<string, FilledTable> before;
        await using (var db = database.Read())
        {
            await db.GetService<IMigrator>().MigrateAsync(migration, Cancellation);
            before = await FilledTable.FillAll(db, Cancellation);
        }
        await database.Migrate(Cancellation);
        await using var now = database.Read();
        Assert.Empty(await now.Database.GetPendingMigrationsAsync(Cancellation));
        Assert.False(now.Database.HasPendingModelChanges());
        foreach (var table in before.Values)
        {
            var after = await table.ReadAgain(now, Cancellation);
            Assert.All(table.Row.Where(cell => !GivenUp.Contains((table.Name, cell.Key))), cell => Assert.Equal((table.Name, cell.Key, cell.Value), (table.Name, cell.Key, after[cell.Key])));
        }
    }
}

/// <summary>A table with one row in it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Row">The row, as text by column.</param>
internal sealed record FilledTable(string Name, IReadOnlyDictionary<string, string> Row)
{
    private const string SqliteColumns = "SELECT m.name, c.name, CASE WHEN c.name IN (SELECT f.\"from\" FROM pragma_foreign_key_list(m.name) f) THEN 'uuid' ELSE lower(c.type) END FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%'";
    private const string PostgresColumns = "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'";

    /// <summary>
    /// Puts a row into every table. All ids are the same, so that what points somewhere points to the one row there; a table is filled once those
    /// are that it points to.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, FilledTable>> FillAll(RegistryDb db, CancellationToken cancellation)
    {
        var columns = (await Rows(db, db.Database.IsSqlite() ? SqliteColumns : PostgresColumns, cancellation)).ToLookup(row => row[0], row => (Name: row[1], Type: row[2]));
        var open = columns.Select(table => table.Key).ToHashSet();
        var filled = new Dictionary<string, FilledTable>();
        var why = "";
        while (open.Count > 0)
        {
            var count = open.Count;
            foreach (var table in open.ToList())
                try
                {
                    await Rows(db, $"INSERT INTO \"{table}\" ({string.Join(", ", columns[table].Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", columns[table].Select(column => Value(column.Name, column.Type)))})", cancellation);
                    open.Remove(table);
                    filled[table] = new(table, await Only(db, table, cancellation));
                }
                catch (System.Data.Common.DbException failure)
                {
                    why = $"{table}: {failure.Message}";
                }
            Assert.True(open.Count < count, $"no row fits into {string.Join(", ", open)}; {why}");
        }
        return filled;
    }

    /// <summary>The row as it is now.</summary>
    public Task<IReadOnlyDictionary<string, string>> ReadAgain(RegistryDb db, CancellationToken cancellation) => Only(db, Name, cancellation);

    private static async Task<IReadOnlyDictionary<string, string>> Only(RegistryDb db, string table, CancellationToken cancellation)
    {
        await using var command = await Command(db, $"SELECT * FROM \"{table}\"", cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        Assert.True(await reader.ReadAsync(cancellation), $"{table} lost its row");
        return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!);
    }

    private static string Value(string column, string type) => type switch
    {
        "uuid" => Id,
        "text" when column == "id" || column.EndsWith("_id", StringComparison.Ordinal) => Id,
        "text" when column.EndsWith("_at", StringComparison.Ordinal) || column == "at" => "'2026-01-02 03:04:05'",
        "timestamp with time zone" or "timestamp without time zone" or "date" => "'2026-01-02'",
        "interval" => "'1 hour'",
        "integer" or "bigint" or "smallint" or "real" or "double precision" or "numeric" => "1",
        "boolean" => "true",
        "array" or "ARRAY" => "'{}'",
        "json" or "jsonb" => "'[]'",
        "bytea" or "blob" => "''",
        _ => "'x'",
    };

    private const string Id = "'01234567-89AB-4DEF-8123-456789ABCDEF'";

    private static async Task<List<string[]>> Rows(RegistryDb db, string sql, CancellationToken cancellation)
    {
        await using var command = await Command(db, sql, cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(cancellation))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    private static async Task<System.Data.Common.DbCommand> Command(RegistryDb db, string sql, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names that the database itself gave.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
