using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Backups;

/// <summary>What a backup holds. It is written last: a folder without it is no backup.</summary>
/// <param name="Format">The layout of the backup itself.</param>
/// <param name="Version">The version of the program that wrote it.</param>
/// <param name="At">When it was begun. UTC.</param>
/// <param name="Migration">The last migration of the registry in it; empty where it holds none.</param>
/// <param name="Files">Its files.</param>
/// <param name="Seal">SHA-256 over all of the above: finds damage, not forgery.</param>
public sealed record BackupManifest(int Format, string Version, DateTimeOffset At, string Migration, IReadOnlyList<BackupFile> Files, string Seal = "")
{
    /// <summary>The name of its file.</summary>
    public const string FileName = "regiohelix-backup.json";

    /// <summary>The layout that this program writes, and the latest that it reads.</summary>
    public const int LatestFormat = 1;

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The bytes of all files.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>Reads and checks the manifest of a folder, and that this program may read the backup; its files are not looked at.</summary>
    /// <param name="folder">The backup.</param>
    /// <param name="version">The version of this program.</param>
    /// <exception cref="ProblemsException">There is none, it is damaged, or it is of a newer version.</exception>
    public static BackupManifest Read(string folder, string version)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw Refusal(path, "no-manifest", "", Phrase.Of("this is no complete backup: the manifest is written last; name the folder that 'backup' wrote, or take another backup"));
        var read = Parse(path);
        if (read.Format > LatestFormat || IsNewer(read.Version, version))
            throw Refusal(path, "newer-backup", read.Version, Phrase.Of($"the backup was written by a newer version than this one, {version}; install that version and restore with it"));
        if (read.Seal != read.ComputeSeal() || read.Files.Any(file => !file.IsSafe))
            throw Damaged(path);
        return read;
    }

    /// <summary>Writes it, sealed, forced to the disk.</summary>
    internal void Write(string folder) =>
        DurableFile.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this with { Seal = ComputeSeal() }, Layout) + "\n");

    private string ComputeSeal()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Format}\n{Version}\n{At.UtcDateTime:O}\n{Migration}\n");
        foreach (var file in Files)
            text.Append(CultureInfo.InvariantCulture, $"{file.Path}\t{file.Bytes}\t{file.Sha256}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static BackupManifest Parse(string path)
    {
        try
        {
            var read = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllText(path), Layout);
            return read is { Version: not null, Migration: not null, Files: not null } && read.Files.All(file => file is { Path: not null, Sha256: not null }) ? read : throw Damaged(path);
        }
        catch (JsonException)
        {
            throw Damaged(path);
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw StorageProblem.From(e, path);
        }
    }

    private static bool IsNewer(string theirs, string ours) =>
        System.Version.TryParse(theirs, out var other) && System.Version.TryParse(ours, out var own) && other > own;

    private static ProblemsException Damaged(string path) =>
        Refusal(path, "damaged-manifest", "", Phrase.Of("the list of the backup's files was cut off or changed since it was written; take another backup"));

    private static ProblemsException Refusal(string path, string rule, string value, Phrase advice) => new(new Problem(path, 0, 0, rule, value, advice));
}
