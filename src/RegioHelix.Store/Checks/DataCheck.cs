using System.Security.Cryptography;
using DuckDB.NET.Data;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Checks;

/// <summary>What a check of a whole data directory found.</summary>
/// <param name="Vintages">Vintages looked at.</param>
/// <param name="Snapshots">Raw files looked at.</param>
/// <param name="Problems">What is wrong; empty where all is well.</param>
public sealed record DataCheck(int Vintages, int Snapshots, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads every file again: hashes against names, every rule against every vintage, and that the vintages in use are there.</summary>
    public static DataCheck Run(DataDirectory data, CancellationToken cancellation = default)
    {
        var problems = new List<Problem>();
        CheckPointer(data, problems);
        var vintages = 0;
        foreach (var file in Directory.EnumerateFiles(data.Vintages, "*.duckdb", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            CheckVintage(file, problems);
            vintages++;
        }

        var snapshots = 0;
        foreach (var file in Directory.EnumerateFiles(data.Snapshots).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            CheckSnapshot(file, problems);
            snapshots++;
        }

        return new DataCheck(vintages, snapshots, problems);
    }

    private static void CheckPointer(DataDirectory data, List<Problem> problems)
    {
        foreach (var (dataset, vintage) in CurrentVintages.Read(data))
            if (!File.Exists(data.VintageFile(dataset, vintage)))
                problems.Add(new Problem(data.CurrentFile, 0, 0, "vintage-gone", $"{dataset} {vintage}", Phrase.Of("the vintage in use is not there; put its file back, or choose another with data use")));
    }

    private static void CheckVintage(string file, List<Problem> problems)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (!name.EndsWith("-" + VintageDraft.HashOf(file), StringComparison.Ordinal))
        {
            problems.Add(new Problem(file, 0, 0, "vintage-changed", "", Phrase.Of("the file's content does not match its name: it was changed or damaged; restore it from a backup or import again")));
            return;
        }

        using var connection = new DuckDBConnection($"Data Source={file};ACCESS_MODE=READ_ONLY");
        connection.Open();
        VintageChecks.Prepare(connection);
        problems.AddRange(VintageChecks.Run(connection, file));
    }

    private static void CheckSnapshot(string file, List<Problem> problems)
    {
        using var stream = new FileStream(file, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 1 << 16 });
        if (Convert.ToHexStringLower(SHA256.HashData(stream)) != Path.GetFileName(file))
            problems.Add(new Problem(file, 0, 0, "snapshot-changed", "", Phrase.Of("the raw file's content does not match its name: it was changed or damaged; fetch it again")));
    }
}
