namespace RegioHelix.Store.Backups;

/// <summary>What of a data directory a backup takes: everything that cannot be made or fetched again, also files that we know nothing of.</summary>
internal static class BackupScope
{
    private static readonly string[] FoldersLeft = ["made", "downloads", "fetching"];
    private static readonly string[] FilesLeft = ["import.lock", "import.lock.holder", "import.lock.pointer", "shared.json", "jobs.db.runner", "current.json"];
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    /// <summary>The databases that others write while they are copied.</summary>
    public static readonly string[] Databases = ["registry.db", "jobs.db"];

    /// <summary>The paths below a directory of what is copied file by file, parted by <c>/</c>, in order. <c>current.json</c> and the databases go apart.</summary>
    public static IEnumerable<string> List(string root) =>
        from file in Directory.EnumerateFiles(root, "*", All)
        let path = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/')
        where IsTaken(path)
        orderby path
        select path;

    /// <summary>True for the manifests of records: chunks that they name are listed after them.</summary>
    public static bool IsManifestOfRecords(string path) => path.Split('/') is ["records", _, var file] && file.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>The dataset to whose records a path belongs; null for other paths.</summary>
    public static string? DatasetOfRecords(string path) => path.Split('/') is ["records", var dataset, _, ..] ? dataset : null;

    /// <summary>Where the records of a dataset lie.</summary>
    public static string RecordsOf(string dataset) => $"records/{dataset}";

    private static bool IsTaken(string path)
    {
        var parts = path.Split('/');
        return !FoldersLeft.Contains(parts[0])
            && !FilesLeft.Contains(path)
            && !Databases.Any(database => path.StartsWith(database, StringComparison.Ordinal))
            && path != BackupManifest.FileName
            && !parts.Any(part => part.StartsWith(".unfinished-", StringComparison.Ordinal));
    }
}
