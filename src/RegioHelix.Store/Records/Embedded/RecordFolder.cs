using System.Globalization;
using System.Text.Json;
using RegioHelix.Store.Publishing;

namespace RegioHelix.Store.Records.Embedded;

/// <summary>
/// Where the records of a dataset lie: a folder for each import with a Parquet file for each chunk, a manifest for each vintage, and the manifest
/// in use. Chunks never change; only the last file is ever replaced.
/// </summary>
internal sealed class RecordFolder(DataDirectory data, string dataset)
{
    public string Path { get; } = System.IO.Path.Combine(data.Records, dataset);

    public string Current => System.IO.Path.Combine(Path, "current.json");

    public string Manifest(string vintage) => System.IO.Path.Combine(Path, vintage + ".json");

    public string Load(string load) => System.IO.Path.Combine(Path, load);

    public string Finished(string load, int file) => System.IO.Path.Combine(Load(load), $"{Number(file)}.json");

    public string Chunk(string load, int file, int chunk, string hash) => System.IO.Path.Combine(Load(load), $"{Number(file)}-{Number(chunk)}-{hash}.parquet");

    /// <summary>The chunk that stands at a place, whatever it holds; null where none does.</summary>
    public string? FindChunk(string load, int file, int chunk) => Directory.EnumerateFiles(Load(load), $"{Number(file)}-{Number(chunk)}-*.parquet").FirstOrDefault();

    /// <summary>The chunks of a vintage, in order.</summary>
    public IReadOnlyList<string> ListChunks(RecordSet set) =>
        [.. set.Loads.Select(Load).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.parquet")).Order(StringComparer.Ordinal)];

    /// <summary>The manifest in use; null where nothing was published.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">It was damaged.</exception>
    public RecordSet? FindSet()
    {
        try
        {
            return File.Exists(Current) ? RecordSet.Read(File.ReadAllText(Current)) : null;
        }
        catch (JsonException damage)
        {
            throw RecordRefusal.Damaged(Current, damage.Message);
        }
    }

    /// <summary>The datasets of a directory.</summary>
    public static IEnumerable<string> List(DataDirectory data) =>
        Directory.Exists(data.Records) ? Directory.EnumerateDirectories(data.Records).Select(folder => System.IO.Path.GetFileName(folder)).Where(DatasetCodeRule.Allows).Order(StringComparer.Ordinal) : [];

    private static string Number(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
