using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using RegioHelix.Registry.Tests;
using RegioHelix.Testing;

[assembly: AssemblyFixture(typeof(SqliteFixture))]
[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace RegioHelix.Registry.Tests;

/// <summary>Gives each test a database of its own, with all tables and nothing in them: a copy of one that was made once.</summary>
public abstract class RegistryFixture
{
    /// <summary>When the tests take place.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private int count;
    private bool isMade;

    /// <summary>An empty registry at <see cref="Start"/>; the clock can be moved.</summary>
    public virtual RegistryDatabase Fresh(TimeProvider? clock = null)
    {
        string place;
        lock (gate)
        {
            if (!isMade)
                Make();
            isMade = true;
            place = $"copy{++count}";
            Copy("template", place);
        }
        return new RegistryDatabase(Settings(place), clock ?? new FakeTimeProvider(Start));
    }

    /// <summary>Where a database of a name is.</summary>
    public abstract RegistrySettings Settings(string name);

    private void Make()
    {
        new RegistryDatabase(Settings("template"), TimeProvider.System).Migrate().GetAwaiter().GetResult();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Copies a database that nobody has open.</summary>
    protected abstract void Copy(string from, string to);
}

/// <summary>Registries in files.</summary>
public sealed class SqliteFixture : RegistryFixture, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public override RegistrySettings Settings(string name) => new(RegistryKind.Sqlite, folder[name + ".db"]);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    protected override void Copy(string from, string to) => File.Copy(folder[from + ".db"], folder[to + ".db"]);
}

/// <summary>Registries on a server that lives as long as the tests; it is started by the first that needs it.</summary>
public sealed class PostgresFixture : RegistryFixture, IDisposable
{
    private readonly Lazy<ThrowawayPostgres> server = new(() => new ThrowawayPostgres());

    public override RegistrySettings Settings(string name) => RegistrySettings.From(server.Value.Connection(name), "");

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (server.IsValueCreated)
            server.Value.Dispose();
    }

    // Whatever holds in files must hold here too; alone on a machine that has a server, a part of it is enough.
    public override RegistryDatabase Fresh(TimeProvider? clock = null)
    {
        Sweep.Demand(6);
        return base.Fresh(clock);
    }

    protected override void Copy(string from, string to)
    {
        using var connection = new NpgsqlConnection(server.Value.Connection("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {to} TEMPLATE {from}", connection);
        command.ExecuteNonQuery();
    }
}
