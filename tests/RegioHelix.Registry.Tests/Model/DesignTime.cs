using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using RegioHelix.Registry.Postgres;
using RegioHelix.Registry.Sqlite;

namespace RegioHelix.Registry.Tests.Model;

/// <summary>What dotnet-ef opens when it writes a migration of the SQLite tables; docs/decisions/0009-registry.md says how to run it.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteRegistryDb>
{
    public SqliteRegistryDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteRegistryDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>The same of the PostgreSQL tables; no server is asked.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresRegistryDb>
{
    public PostgresRegistryDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresRegistryDb>().UseNpgsql("Host=localhost").Options);
}
