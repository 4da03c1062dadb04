using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Tests.Model;

/// <summary>The migrations are as the model is, and tables are named as people type them.</summary>
public abstract class ModelContract(RegistryFixture fixture)
{
    [Fact]
    public void No_migration_is_missing()
    {
        using var db = fixture.Fresh().Read();
        Assert.False(db.Database.HasPendingModelChanges(), "the model changed: write a migration (docs/decisions/0009-registry.md)");
    }

    [Fact]
    public async Task Migrating_again_does_nothing_and_several_may_at_once()
    {
        var database = fixture.Fresh();
        await Task.WhenAll(database.Migrate(TestContext.Current.CancellationToken), database.Migrate(TestContext.Current.CancellationToken));
        await using var db = database.Read();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.All(db.Model.GetEntityTypes(), type => Assert.Matches("^[a-z_]+$", type.GetTableName()!));
    }
}

public sealed class SqliteModelTests(SqliteFixture fixture) : ModelContract(fixture)
{
    private readonly SqliteFixture fixture = fixture;

    [Fact]
    public async Task Every_connection_waits_for_the_disk()
    {
        await using var db = fixture.Fresh().Read();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("wal", "2", "1"), (await Pragma(db, "journal_mode"), await Pragma(db, "synchronous"), await Pragma(db, "foreign_keys")));
    }

    private static async Task<string> Pragma(RegistryDb db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of ours.
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!.ToString()!;
    }
}

public sealed class PostgresModelTests(PostgresFixture fixture) : ModelContract(fixture);
