using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Sharing;

/// <summary>A folder that every node has mounted: each file under its hash, whole or not there at all.</summary>
/// <param name="folder">Where it is.</param>
public sealed class SharedFolder(string folder) : IVintageSource
{
    /// <inheritdoc />
    public string Name => folder;

    /// <inheritdoc />
    public Task<Stream?> Open(string sha256, long from, CancellationToken cancellation)
    {
        var path = PlaceOf(sha256);
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{folder} is not there");
        if (!File.Exists(path))
            return Task.FromResult<Stream?>(null);
        var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous, BufferSize = 0 });
        file.Seek(Math.Min(from, file.Length), SeekOrigin.Begin);
        return Task.FromResult<Stream?>(file);
    }

    /// <summary>Puts a file there, forced to the disk before it has its name; does nothing where it is there.</summary>
    /// <exception cref="ProblemsException">The folder cannot be written.</exception>
    internal void Put(string file, string sha256)
    {
        var path = PlaceOf(sha256);
        if (File.Exists(path) && new FileInfo(path).Length == new FileInfo(file).Length)
            return;
        var draft = Path.Combine(folder, Unfinished.NewName("vintage"));
        try
        {
            File.Copy(file, draft);
            DurableFile.Flush(draft);
            DurableFile.Rename(draft, path);
        }
        catch (Exception failure) when (StorageProblem.IsStorageFailure(failure))
        {
            throw new ProblemsException(new Problem(folder, 0, 0, "shared-folder", failure.Message, Phrase.Of("the folder that the nodes share takes no file, so the others could not have this vintage; nothing was put in use; see that it is mounted, can be written and has room, then try again")));
        }
        finally
        {
            Unfinished.Remove(draft);
        }
    }

    private string PlaceOf(string sha256) => Path.Combine(folder, sha256 + ".duckdb");
}
