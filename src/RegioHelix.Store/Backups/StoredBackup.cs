using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Backups;

/// <summary>A backup that was written and can be restored.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Manifest">What it holds.</param>
public sealed record StoredBackup(string Folder, BackupManifest Manifest)
{
    /// <summary>Opens a backup and compares every file with the manifest.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="version">The version of this program.</param>
    /// <exception cref="ProblemsException">It is no backup, is of a newer version, or files of it are missing, cut off or changed: each is named.</exception>
    public static StoredBackup Open(string folder, string version)
    {
        var root = Path.GetFullPath(folder);
        var backup = new StoredBackup(root, BackupManifest.Read(root, version));
        var problems = backup.Manifest.Files.Select(backup.Compare).OfType<Problem>().ToList();
        return problems.Count == 0 ? backup : throw new ProblemsException(problems);
    }

    private Problem? Compare(BackupFile expected)
    {
        var path = expected.In(Folder);
        if (!File.Exists(path))
            return new Problem(path, 0, 0, "backup-file-missing", "", Phrase.Of("the backup is not whole; take another backup"));
        var length = new FileInfo(path).Length;
        if (length != expected.Bytes)
            return new Problem(path, 0, 0, "backup-file-cut", Phrase.Of($"{length} bytes instead of {expected.Bytes}"), Phrase.Of("the backup is not whole; take another backup"));
        try
        {
            return BackupFile.Measure(Folder, expected.Path).Sha256 == expected.Sha256
                ? null
                : new Problem(path, 0, 0, "backup-file-changed", "", Phrase.Of("the file is not what was written; take another backup"));
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw StorageProblem.From(e, path);
        }
    }
}
