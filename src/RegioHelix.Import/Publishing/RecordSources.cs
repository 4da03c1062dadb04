using System.Security.Cryptography;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Publishing;

/// <summary>One file of an import of records.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its name below the folder that was named.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, hex.</param>
internal sealed record RecordSource(string Path, string Name, long Bytes, string Sha256)
{
    private static readonly string[] Endings = [".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".txt.gz", ".parquet"];

    /// <summary>The files that a path names, in the order of their names, each read once for its hash: what an import is, is known by its content.</summary>
    /// <exception cref="ProblemsException">No such file, or a folder without one.</exception>
    public static IReadOnlyList<RecordSource> List(string path, CancellationToken cancellation)
    {
        var files = Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => IsRecords(System.IO.Path.GetFileName(file))).Order(StringComparer.Ordinal)]
            : new[] { path };
        if (files.Length == 0)
            throw new ProblemsException(new Problem(path, 0, 0, "no-files", "", Phrase.Of("the folder holds no file that ends in .csv, .tsv, .txt, the same with .gz, or .parquet")));
        return [.. files.Select(file => Read(file, Directory.Exists(path) ? System.IO.Path.GetRelativePath(path, file) : System.IO.Path.GetFileName(file), cancellation))];
    }

    private static bool IsRecords(string name) => !name.StartsWith('.') && Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static RecordSource Read(string path, string name, CancellationToken cancellation)
    {
        using var stream = ImportSource.AtPath(path).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
        }
        return new(path, name, stream.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
