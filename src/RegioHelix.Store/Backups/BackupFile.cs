using System.Security.Cryptography;

namespace RegioHelix.Store.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Where it stands, below the data directory and below the backup alike; parted by <c>/</c>.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">Its SHA-256 in hex.</param>
public sealed record BackupFile(string Path, long Bytes, string Sha256)
{
    /// <summary>False for a path that would lead out of the directory.</summary>
    internal bool IsSafe => !System.IO.Path.IsPathRooted(Path) && Path.Split('/', '\\').All(part => part is not ("" or "." or ".."));

    /// <summary>The file of a path below a folder, measured.</summary>
    internal static BackupFile Measure(string folder, string path)
    {
        using var stream = new FileStream(In(folder, path), new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 1 << 16 });
        return new(path, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    /// <summary>The file below a folder.</summary>
    internal string In(string folder) => In(folder, Path);

    /// <summary>A path below a folder.</summary>
    internal static string In(string folder, string path) => System.IO.Path.Combine([folder, .. path.Split('/')]);
}
