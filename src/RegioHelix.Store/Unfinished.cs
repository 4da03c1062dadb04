namespace RegioHelix.Store;

/// <summary>Files that are being written and do not count yet: named so that they are known as such, also after a kill.</summary>
internal static class Unfinished
{
    /// <summary>What all their names match.</summary>
    public const string Pattern = ".unfinished-*";

    /// <summary>A fresh name.</summary>
    public static string NewName(string purpose) => $".unfinished-{purpose}-{Guid.CreateVersion7():N}";

    /// <summary>Removes one, with what the database engine may have put beside it.</summary>
    public static void Remove(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        foreach (var file in new[] { path, path + ".wal", path + ".tmp" })
            if (File.Exists(file))
                File.Delete(file);
            else if (Directory.Exists(file))
                Directory.Delete(file, recursive: true);
    }
}
