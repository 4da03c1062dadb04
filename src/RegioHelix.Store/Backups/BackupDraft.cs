using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Backups;

/// <summary>
/// A backup that is being written. The directory may be in use meanwhile: vintages and snapshots never change, small files are replaced in one
/// step, databases are copied as of one moment. Unless it is completed, what it wrote is removed.
/// </summary>
public sealed class BackupDraft : IDisposable
{
    // An import that publishes and a removal may each come between; five of them in a row do not.
    private const int MostAttempts = 5;

    private readonly DataDirectory data;
    private readonly string folder;
    private readonly DateTimeOffset at;
    private readonly SortedDictionary<string, BackupFile> files = new(StringComparer.Ordinal);
    private bool isComplete;

    private BackupDraft(DataDirectory data, string folder, DateTimeOffset at)
    {
        this.data = data;
        this.folder = folder;
        this.at = at;
    }

    /// <summary>Begins a backup.</summary>
    /// <param name="data">The data directory.</param>
    /// <param name="folder">Where the backup goes: a new or an empty folder outside of the directory.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="ProblemsException">The folder cannot be used.</exception>
    public static BackupDraft Begin(DataDirectory data, string folder, TimeProvider clock)
    {
        var target = Path.GetFullPath(folder);
        if (IsWithin(target, data.Root) || IsWithin(data.Root, target))
            throw new ProblemsException(new Problem(target, 0, 0, "backup-within", data.Root, Phrase.Of("a backup cannot lie in the data directory, nor the other way round; name a folder outside, best on another disk")));
        try
        {
            if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
                throw new ProblemsException(new Problem(target, 0, 0, "not-empty", "", Phrase.Of("a backup goes into a folder of its own; name one that is new or empty")));
            PrivateFolder.Make(target);
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw StorageProblem.From(e, target);
        }
        return new BackupDraft(data, target, clock.GetUtcNow());
    }

    /// <summary>Where the registry's own copy goes, where it is not a file of the directory. <see cref="Complete"/> takes what is there.</summary>
    public string RegistryFile => Path.Combine(folder, BackupScope.Databases[0]);

    /// <summary>Copies the databases of the directory as of one moment each, then all else.</summary>
    /// <exception cref="ProblemsException">A file is damaged, or the disk is full.</exception>
    public void Take(bool withRegistry)
    {
        try
        {
            foreach (var database in BackupScope.Databases.Where(name => (withRegistry || name != BackupScope.Databases[0]) && File.Exists(Path.Combine(data.Root, name))))
                SqliteCopy.Copy(Path.Combine(data.Root, database), Path.Combine(folder, database));
            TakeVintages();
            TakeRecords();
            foreach (var path in BackupScope.List(data.Root).Where(path => BackupScope.DatasetOfRecords(path) is null))
                TakeFile(path);
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw StorageProblem.From(e, folder);
        }
    }

    /// <summary>Writes the manifest: from now on it is a backup.</summary>
    /// <param name="version">The version of this program.</param>
    /// <param name="migration">The last migration of the registry in it; empty where there is none.</param>
    public BackupManifest Complete(string version, string migration)
    {
        try
        {
            foreach (var database in BackupScope.Databases.Where(name => File.Exists(Path.Combine(folder, name))))
                Note(database);
            var manifest = new BackupManifest(BackupManifest.LatestFormat, version, at, migration, [.. files.Values]);
            manifest.Write(folder);
            isComplete = true;
            return manifest;
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw StorageProblem.From(e, folder);
        }
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose()
    {
        if (!isComplete && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    // The pointer is read first and written last: what it names was there, and is in the backup or the pointer is read again.
    private void TakeVintages()
    {
        for (var attempt = 1; ; attempt++)
        {
            var current = CurrentVintages.Read(data);
            foreach (var path in BackupScope.List(data.Root).Where(path => path.StartsWith("vintages/", StringComparison.Ordinal) && !files.ContainsKey(path)))
                TakeFile(path);
            var missing = current.FirstOrDefault(vintage => !files.ContainsKey($"vintages/{vintage.Key}/{vintage.Value}.duckdb"));
            if (missing.Key is null)
            {
                WritePointer(current);
                return;
            }
            if (attempt == MostAttempts)
                throw new ProblemsException(new Problem(data.CurrentFile, 0, 0, "vintage-gone", $"{missing.Key} {missing.Value}", Phrase.Of("the vintage in use is not there, so the backup would not be whole; put its file back, or choose another with data use")));
        }
    }

    // What a manifest of records names was there before it, and is never removed but with all manifests of its dataset: where they are there when the chunks
    // are taken, so is every chunk. Of a dataset that was removed meanwhile nothing is kept; it may have come again, and is looked for again.
    private void TakeRecords()
    {
        var removed = new HashSet<string>(StringComparer.Ordinal);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            foreach (var path in BackupScope.List(data.Root).Where(BackupScope.IsManifestOfRecords))
                TakeFile(path);
            foreach (var path in BackupScope.List(data.Root).Where(path => BackupScope.DatasetOfRecords(path) is { } dataset && (!removed.Contains(dataset) || HasManifest(dataset))))
                TakeFile(path);
            List<string> gone = [.. files.Keys.Where(path => BackupScope.IsManifestOfRecords(path) && !File.Exists(BackupFile.In(data.Root, path))).Select(path => BackupScope.DatasetOfRecords(path)!).Distinct()];
            if (gone.Count == 0)
                return;
            gone.ForEach(LeaveOut);
            removed.UnionWith(gone);
        }
    }

    private bool HasManifest(string dataset) => files.Keys.Any(path => BackupScope.IsManifestOfRecords(path) && BackupScope.DatasetOfRecords(path) == dataset);

    private void LeaveOut(string dataset)
    {
        Directory.Delete(BackupFile.In(folder, BackupScope.RecordsOf(dataset)), recursive: true);
        foreach (var path in files.Keys.Where(path => BackupScope.DatasetOfRecords(path) == dataset).ToList())
            files.Remove(path);
    }

    private void WritePointer(IReadOnlyDictionary<string, string> current)
    {
        var path = Path.GetFileName(data.CurrentFile);
        DurableFile.WriteAllText(Path.Combine(folder, path), CurrentVintages.Write(current));
        Note(path);
    }

    private void TakeFile(string path)
    {
        if (files.ContainsKey(path))
            return;
        var target = BackupFile.In(folder, path);
        try
        {
            PrivateFolder.Make(Path.GetDirectoryName(target)!);
            File.Copy(BackupFile.In(data.Root, path), target);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // It was removed while we copied others: it is no part of the directory any more.
            return;
        }
        Note(path);
        DemandNamed(files[path]);
    }

    private void Note(string path)
    {
        DurableFile.Flush(BackupFile.In(folder, path));
        files[path] = BackupFile.Measure(folder, path);
    }

    // Vintages and snapshots carry their hash in their names: what a bad disk changed must not pass for a backup.
    private void DemandNamed(BackupFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var isRight = file.Path.Split('/') switch
        {
            ["snapshots", _] => Path.GetFileName(file.Path) == file.Sha256,
            ["vintages", _, _] when file.Path.EndsWith(".duckdb", StringComparison.Ordinal) => name.EndsWith("-" + file.Sha256[..8], StringComparison.Ordinal),
            _ => true,
        };
        if (!isRight)
            throw new ProblemsException(new Problem(BackupFile.In(data.Root, file.Path), 0, 0, "damaged-file", "", Phrase.Of("the file is no longer what was published; put it back from an older backup, or choose another vintage with data use and move this one away; then back up again")));
    }

    private static bool IsWithin(string path, string folder) =>
        (Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
