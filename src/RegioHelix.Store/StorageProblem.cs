using DuckDB.NET.Data;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store;

/// <summary>Turns what a disk or the database engine says into a problem that its owner can act on.</summary>
public static class StorageProblem
{
    // ENOSPC on Unix; ERROR_DISK_FULL on Windows.
    private static readonly int[] DiskFullCodes = [28, unchecked((int)0x80070070)];

    /// <summary>The exception that tells the user what a failed write means.</summary>
    /// <param name="failure">What the disk or the engine threw.</param>
    /// <param name="path">The file or folder that was being written.</param>
    public static ProblemsException From(Exception failure, string path) => new(Describe(failure, path));

    /// <summary>True for what a disk or the engine throws when it cannot write or read: what <see cref="From"/> is for.</summary>
    public static bool IsStorageFailure(Exception e) => e is IOException or UnauthorizedAccessException or DuckDBException;

    private static Problem Describe(Exception failure, string path)
    {
        if (IsDiskFull(failure))
            return new Problem(path, 0, 0, "disk-full", FreeSpace(path), Phrase.Of("nothing was changed; free some space or choose another data directory with --data, then try again"));
        if (failure is UnauthorizedAccessException || failure.Message.Contains("Read-only file system", StringComparison.Ordinal))
            return new Problem(path, 0, 0, "not-writable", "", Phrase.Of("the data directory cannot be written; check its owner and rights, or choose another with --data or REGIOHELIX_DATA"));
        return new Problem(path, 0, 0, "storage-failed", Shorten(failure.Message), Phrase.Of("nothing was changed; check the disk and the data directory, then try again"));
    }

    private static bool IsDiskFull(Exception e) =>
        DiskFullCodes.Contains(e.HResult)
        || e.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase)
        || e.Message.Contains("not enough space", StringComparison.OrdinalIgnoreCase)
        || e.Message.Contains("Disk quota exceeded", StringComparison.OrdinalIgnoreCase);

    private static Phrase FreeSpace(string path)
    {
        try
        {
            var free = new DriveInfo(Path.GetFullPath(path)).AvailableFreeSpace;
            return Phrase.Of($"{Math.Round(free / 1048576.0, 1)} MB free");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Saying how much is free is a courtesy; some file systems do not tell.
            return Phrase.Empty;
        }
    }

    private static string Shorten(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..59] + "…";
    }
}
