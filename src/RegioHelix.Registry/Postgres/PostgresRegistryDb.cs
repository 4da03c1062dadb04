using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Postgres;

/// <summary>The registry on a server of PostgreSQL.</summary>
public sealed class PostgresRegistryDb(DbContextOptions<PostgresRegistryDb> options) : RegistryDb(options);
