using System.Globalization;
using RegioHelix.Registry;

namespace RegioHelix.Cli.Backups;

/// <summary>What backup and restore both say and open.</summary>
internal static class BackupText
{
    private const double Megabyte = 1 << 20;

    public static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.0} MB");

    /// <summary>The registry in a file that nobody else has open.</summary>
    public static RegistryDatabase RegistryIn(string file) => new(new RegistrySettings(RegistryKind.Sqlite, file), TimeProvider.System);
}
