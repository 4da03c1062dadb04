using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Backups;

/// <summary>What a backup and a restore ask of a registry: how far its tables are, and who was erased.</summary>
public static class RegistryState
{
    /// <summary>The last migration of a registry; empty where it has no tables.</summary>
    public static async Task<string> FindMigration(RegistryDatabase database, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return (await db.Database.GetAppliedMigrationsAsync(cancellation)).LastOrDefault() ?? "";
    }

    /// <summary>True for a migration that this program has for the database's kind.</summary>
    public static bool Knows(RegistryDatabase database, string migration)
    {
        using var db = database.Read();
        return migration.Length == 0 || db.Database.GetMigrations().Contains(migration);
    }

    /// <summary>Refuses a registry whose tables this program does not read as they are.</summary>
    /// <exception cref="ProblemsException">It cannot be reached, migrations are due, or a newer program made some.</exception>
    public static async Task DemandCurrent(RegistryDatabase database, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        IEnumerable<string> applied;
        try
        {
            applied = await db.Database.GetAppliedMigrationsAsync(cancellation);
        }
        catch (DbException failure)
        {
            throw new ProblemsException(new Problem("--registry", 0, 0, "registry-unreachable", failure.Message, Phrase.Of("check that the server runs and that the user may read its tables")));
        }
        if (!applied.SequenceEqual(db.Database.GetMigrations()))
            throw new ProblemsException(new Problem("--registry", 0, 0, "other-tables", "", Phrase.Of("the registry's tables are of another version than this program; start this version's server once, or use the version that made them")));
    }

    /// <summary>Writes a file of SQLite anew, so that what was erased is in none of its free pages.</summary>
    public static async Task Compact(RegistryDatabase database, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        await db.Database.ExecuteSqlRawAsync("VACUUM", cancellation);
    }

    /// <summary>The erasures that a registry knows; null where it cannot be read at all, which may be why a backup is put back.</summary>
    public static async Task<IReadOnlyList<Erasure>?> TryListErasures(RegistryDatabase database, CancellationToken cancellation = default)
    {
        try
        {
            return await FindMigration(database, cancellation) == "" ? [] : await new ErasureRegister(database).List(cancellation);
        }
        catch (DbException)
        {
            return null;
        }
    }
}
