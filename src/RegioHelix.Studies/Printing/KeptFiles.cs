using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using RegioHelix.Store;
using RegioHelix.Studies.Provenance;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Printing;

/// <summary>
/// Files that take long to make and are decided by what they are made from: made once and kept in the data directory, under <c>made</c>.
/// What is asked for again while it is being made is made once. What comes from an own table is never kept: it must go with the table.
/// </summary>
public sealed class KeptFiles(DataDirectory data)
{
    // A brief has some 300 kB: a few thousand of them, and the oldest go.
    private const long MostBytes = 1L << 30;

    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> making = new(StringComparer.Ordinal);

    /// <summary>The file, from the disk or made now. It goes on being made when the one who asked has gone: the next one will want it.</summary>
    /// <param name="provenance">Where its figures come from.</param>
    /// <param name="content">All that decides the file, as text.</param>
    /// <param name="ending">The kind of file: <c>pdf</c>.</param>
    /// <param name="make">Makes it.</param>
    public async Task<byte[]> Get(FigureProvenance provenance, string content, string ending, Func<Task<byte[]>> make)
    {
        var path = Path.Combine(data.Made, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}.{ending}");
        if (File.Exists(path))
            return await File.ReadAllBytesAsync(path);
        var work = making.GetOrAdd(path, _ => new(() => Task.Run(() => Make(path, provenance.Kind == FigureKind.Own, make))));
        try
        {
            return await work.Value;
        }
        finally
        {
            making.TryRemove(new(path, work));
        }
    }

    private async Task<byte[]> Make(string path, bool isOwn, Func<Task<byte[]>> make)
    {
        var made = await make();
        if (isOwn)
            return made;
        Directory.CreateDirectory(data.Made);
        DurableFile.WriteAllBytes(path, made);
        Sweep();
        return made;
    }

    private void Sweep()
    {
        var sum = 0L;
        foreach (var file in new DirectoryInfo(data.Made).EnumerateFiles().OrderByDescending(file => file.LastWriteTimeUtc).ToList())
            if ((sum += file.Length) > MostBytes)
                file.Delete();
    }
}
