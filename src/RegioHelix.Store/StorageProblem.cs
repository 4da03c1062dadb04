using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store;

/// <summary>Turns what a disk or the database engine says into a problem that its owner can act on.</summary>
public static class StorageProblem
{
    /// <summary>The rule of a disk without room.</summary>
    public const string DiskFullRule = "disk-full";

    /// <summary>The rule of a disk that cannot be written.</summary>
    public const string NotWritableRule = "not-writable";

    // ENOSPC on Unix; ERROR_DISK_FULL on Windows.
    private static readonly int[] DiskFullCodes = [28, unchecked((int)0x80070070)];

    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>The exception that tells the user what a failed write means.</summary>
    /// <param name="failure">What the disk or the engine threw.</param>
    /// <param name="path">The file or folder that was being written.</param>
    public static ProblemsException From(Exception failure, string path) => new(Describe(failure, path));

    /// <summary>True for what a disk or the engine throws when it cannot write or read: what <see cref="From"/> is for.</summary>
    public static bool IsStorageFailure(Exception e) => e is IOException or UnauthorizedAccessException or DuckDBException;

    private static Problem Describe(Exception failure, string path)
    {
        if (IsDiskFull(failure))
            return new Problem(path, 0, 0, DiskFullRule, FreeSpace(path), Phrase.Of("nothing was changed; free some space or choose another data directory with --data, then try again"));
        if (IsNotWritable(failure))
            return new Problem(path, 0, 0, NotWritableRule, "", Phrase.Of("the data directory cannot be written; check its owner and rights, or choose another with --data or REGIOHELIX_DATA"));
        return new Problem(path, 0, 0, "storage-failed", Shorten(failure.Message), Phrase.Of("nothing was changed; check the disk and the data directory, then try again"));
    }

    /// <summary>True where a disk has no room left.</summary>
    public static bool IsDiskFull(Exception e) =>
        DiskFullCodes.Contains(e.HResult)
        || e is SqliteException { SqliteErrorCode: SqliteFull }
        || e.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase)
        || e.Message.Contains("not enough space", StringComparison.OrdinalIgnoreCase)
        || e.Message.Contains("Disk quota exceeded", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where a disk, or a file on it, cannot be written.</summary>
    public static bool IsNotWritable(Exception e) =>
        e is UnauthorizedAccessException or SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteIoError or SqliteCannotOpen }
        || e.Message.Contains("Read-only file system", StringComparison.Ordinal);

    /// <summary>True where the engine found no memory.</summary>
    public static bool IsOutOfMemory(Exception e) => e is OutOfMemoryException || (e is DuckDBException && e.Message.Contains("Out of Memory", StringComparison.OrdinalIgnoreCase));

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
