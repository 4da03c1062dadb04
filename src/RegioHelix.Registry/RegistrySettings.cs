using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry;

/// <summary>Where the registry is kept: a file of SQLite unless a server of PostgreSQL is named.</summary>
/// <param name="Kind">SQLite or PostgreSQL.</param>
/// <param name="Place">The file, or the connection string.</param>
public sealed record RegistrySettings(RegistryKind Kind, string Place)
{
    /// <summary>The environment variable that names a server.</summary>
    public const string Variable = "REGIOHELIX_REGISTRY";

    /// <summary>The file in a data directory.</summary>
    public const string FileName = "registry.db";

    /// <summary>The file that the erasures are noted in once more; null for none. <see cref="Consents.ErasureList"/></summary>
    public string? ErasureFile { get; init; }

    /// <summary>A server where one is named, else the file in the data directory.</summary>
    /// <param name="named">A connection string (<c>Host=...;Database=...;Username=...</c>); null or blank for the file.</param>
    /// <param name="dataFolder">The data directory.</param>
    /// <exception cref="ProblemsException">The connection string cannot be read.</exception>
    public static RegistrySettings From(string? named, string dataFolder)
    {
        if (string.IsNullOrWhiteSpace(named))
            return new(RegistryKind.Sqlite, Path.Combine(dataFolder, FileName));
        try
        {
            return new(RegistryKind.Postgres, Postgres.PostgresConnection.Complete(named));
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // The value may hold a password and is not shown.
            throw new ProblemsException(new Problem("--registry", 0, 0, "unreadable-connection", "", Phrase.Of("give the parts that PostgreSQL wants, such as \"Host=localhost;Database=regiohelix;Username=regiohelix\"")));
        }
    }
}

/// <summary>The databases that a registry can be kept in.</summary>
public enum RegistryKind
{
    /// <summary>A file of SQLite: the default.</summary>
    Sqlite,

    /// <summary>A server of PostgreSQL.</summary>
    Postgres,
}
