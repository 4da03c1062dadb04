using System.Globalization;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Backups;

/// <summary>
/// A data directory that is being put back: written beside the one it replaces, under a name that does not count, then given its name. Until
/// then nothing has changed, and unless it comes to that, it vanishes.
/// </summary>
public sealed class RestoreDraft : IDisposable
{
    private readonly string target;
    private readonly TimeProvider clock;
    private DirectoryInUse? locks;

    private RestoreDraft(string target, TimeProvider clock)
    {
        this.target = target;
        this.clock = clock;
        Folder = target + Unfinished.NewName("restore");
    }

    /// <summary>Where the directory is written until it gets its name.</summary>
    public string Folder { get; }

    /// <summary>Begins to put a directory back.</summary>
    /// <param name="target">The data directory.</param>
    /// <param name="mayReplace">True where a directory that holds files may be replaced.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="ProblemsException">The directory holds files and may not be replaced, or somebody works in it.</exception>
    public static RestoreDraft Begin(string target, bool mayReplace, TimeProvider clock)
    {
        var draft = new RestoreDraft(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)), clock);
        if (!draft.HasFormer)
            return draft;
        if (!mayReplace)
            throw new ProblemsException(new Problem(draft.target, 0, 0, "not-empty", "", Phrase.Of("the data directory holds files; choose another with --data, or replace it with --force: what it holds is moved aside, not removed")));
        draft.locks = DirectoryInUse.DemandNot(draft.target);
        return draft;
    }

    private bool HasFormer => Directory.Exists(target) && Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).Any();

    /// <summary>Copies a backup's files and compares each copy with the manifest.</summary>
    /// <exception cref="ProblemsException">The disk is full, or a file changed since the backup was looked at.</exception>
    public void Fill(StoredBackup backup)
    {
        try
        {
            foreach (var folder in new[] { "", "snapshots", "vintages", "keys" })
                PrivateFolder.Make(Path.Combine(Folder, folder));
            foreach (var file in backup.Manifest.Files)
                Copy(backup.Folder, file);
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw StorageProblem.From(e, Folder);
        }
    }

    /// <summary>Gives the directory its name; what stood there is moved aside.</summary>
    /// <returns>Where the former directory is now; null where there was none.</returns>
    /// <exception cref="ProblemsException">It cannot be renamed; nothing has changed.</exception>
    public string? Swap()
    {
        try
        {
            return HasFormer ? Exchange() : TakeEmptyPlace();
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw new ProblemsException(new Problem(target, 0, 0, "cannot-replace", e.Message, Phrase.Of("the data directory cannot be renamed; where a disk is mounted there, keep the data in a folder below it")));
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        locks?.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    private void Copy(string folder, BackupFile file)
    {
        var path = file.In(Folder);
        PrivateFolder.Make(Path.GetDirectoryName(path)!);
        File.Copy(file.In(folder), path);
        DurableFile.Flush(path);
        if (BackupFile.Measure(Folder, file.Path) != file)
            throw new ProblemsException(new Problem(file.In(folder), 0, 0, "backup-file-changed", "", Phrase.Of("the file is not what was written; take another backup")));
    }

    private string Exchange()
    {
        // Windows renames no folder in which a file is open.
        if (OperatingSystem.IsWindows())
            locks?.Dispose();
        var aside = string.Create(CultureInfo.InvariantCulture, $"{target}.before-restore-{clock.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}");
        Directory.Move(target, aside);
        try
        {
            Directory.Move(Folder, target);
        }
        catch
        {
            Directory.Move(aside, target);
            throw;
        }
        DurableFile.FlushFolder(Path.GetDirectoryName(target)!);
        return aside;
    }

    private string? TakeEmptyPlace()
    {
        if (Directory.Exists(target))
            Directory.Delete(target, recursive: true);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Directory.Move(Folder, target);
        DurableFile.FlushFolder(Path.GetDirectoryName(target)!);
        return null;
    }
}
