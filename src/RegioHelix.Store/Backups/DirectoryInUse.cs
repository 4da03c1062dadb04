using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Backups;

/// <summary>The locks of imports and of the server that runs the jobs, held so that nobody works in a directory that is about to be replaced.</summary>
internal sealed class DirectoryInUse : IDisposable
{
    private readonly List<FileStream> held = [];

    /// <summary>Takes both locks.</summary>
    /// <exception cref="ProblemsException">A server or an import works in the directory.</exception>
    public static DirectoryInUse DemandNot(string root)
    {
        var locks = new DirectoryInUse();
        foreach (var name in new[] { "import.lock", "jobs.db.runner" })
            try
            {
                locks.held.Add(new FileStream(Path.Combine(root, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(Path.Combine(root, name)))
            {
                locks.Dispose();
                throw new ProblemsException(new Problem(Path.Combine(root, name), 0, 0, "directory-in-use", "", Phrase.Of("a server or an import works in this data directory; stop it, then restore")));
            }
        return locks;
    }

    /// <inheritdoc />
    public void Dispose() => held.ForEach(one => one.Dispose());
}
