using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>
/// Work on local files, whose failures are told apart from the network's: both are <see cref="IOException"/>, but only one is worth a
/// second try.
/// </summary>
internal static class OnDisk
{
    // The number of "no space left" is 112 (ERROR_DISK_FULL) on Windows and 28 (ENOSPC) elsewhere.
    private static readonly int[] DiskFull = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28];

    /// <summary>Does it, or says in a problem why the file cannot be written.</summary>
    public static void Do(string path, Action work) => Do(path, () =>
    {
        work();
        return true;
    });

    /// <summary>Does it, or says in a problem why the file cannot be written.</summary>
    public static T Do<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Problem(path, e);
        }
    }

    /// <summary>Does it, or says in a problem why the file cannot be written.</summary>
    public static async Task DoAsync(string path, Func<ValueTask> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Problem(path, e);
        }
    }

    private static Vocabulary.Problems.ProblemsException Problem(string path, Exception e) => DiskFull.Contains(e.HResult)
        ? SourceProblem.Of(path, "disk-full", "", Phrase.Of("the disk is full; make room and run the same command again"))
        : SourceProblem.Of(path, "not-writable", e.Message, Phrase.Of("the download cannot be written here; check that you may write to the data directory"));
}
