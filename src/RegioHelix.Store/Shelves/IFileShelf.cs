namespace RegioHelix.Store.Shelves;

/// <summary>
/// Small files that requests make and later requests want, each under a path of small letters, digits, <c>-</c>, <c>.</c> and <c>/</c>. In a folder of the
/// data directory, or, where several nodes serve, where all of them find it. For any number of threads and processes.
/// </summary>
public interface IFileShelf
{
    /// <summary>Puts a file there in one step, or another in its place.</summary>
    /// <param name="path">Its path on the shelf.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="owner">The account whose it is; null for nobody's.</param>
    /// <param name="until">When its time is over; null for none. A shelf may forget it from then on; who reads looks at when it was put there.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">It cannot be kept.</exception>
    void Put(string path, byte[] bytes, Guid? owner = null, DateTimeOffset? until = null);

    /// <summary>The file with its content, or null.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">It is not what was put there.</exception>
    ShelvedContent? Find(string path);

    /// <summary>Every file, the one put there last first.</summary>
    IReadOnlyList<ShelvedFile> List();

    /// <summary>Removes a file, or all below a path. Nothing happens where there is none.</summary>
    void Remove(string path);
}

/// <summary>A file on a shelf.</summary>
/// <param name="Path">Its path there.</param>
/// <param name="At">When it was put there. UTC.</param>
/// <param name="Bytes">Its size.</param>
public sealed record ShelvedFile(string Path, DateTimeOffset At, long Bytes);

/// <summary>A file on a shelf with its content.</summary>
/// <param name="File">The file.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ShelvedContent(ShelvedFile File, byte[] Content);

/// <summary>Gives shelves by their names.</summary>
public interface IFileShelves
{
    /// <summary>The shelf of a name; made on demand.</summary>
    IFileShelf Open(string name);
}
