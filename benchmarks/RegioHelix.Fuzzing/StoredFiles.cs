using System.Text.Json;
using RegioHelix.Import.Live;
using RegioHelix.Registry.Consents;
using RegioHelix.Store;
using RegioHelix.Store.Backups;
using RegioHelix.Store.Links;
using RegioHelix.Store.Publishing;
using RegioHelix.Store.Records.Embedded;

namespace RegioHelix.Fuzzing;

/// <summary>Readers of what the program wrote itself: a disk, an editor or a backup from elsewhere may have changed it since.</summary>
internal static class StoredFiles
{
    public static IEnumerable<ReaderTarget> All(string scratch)
    {
        yield return In("stored-backup", scratch, BackupManifest.FileName, "backup.json", folder => BackupManifest.Read(folder, "0.1.0"));
        yield return In("stored-erasures", scratch, ErasureList.FileName, "erasures.tsv", folder => ErasureList.Read(Path.Combine(folder, ErasureList.FileName)));
        yield return In("stored-pointer", scratch, "current.json", "current.json", folder => _ = CurrentVintages.Read(DataDirectory.Open(folder)).Sum(pair => pair.Key.Length + pair.Value.Length));
        yield return In("stored-links", scratch, "links/projects.json", "stored-links.json", folder => _ = new LinkStore(DataDirectory.Open(folder)).List().Sum(set => set.Title.Length + set.Links.Sum(link => link.RegionA.Length + link.Activity.Length)));
        yield return In("stored-records", scratch, "records/p/current.json", "records-current.json", folder => _ = new EmbeddedRecordStore(DataDirectory.Open(folder)).List(CancellationToken.None).Sum(set => set.Rows + set.FirstYear + set.Regions.Count + set.Source.Length));
        yield return In("stored-download", scratch, "a.tsv.json", "current.json", folder =>
        {
            File.WriteAllText(Path.Combine(folder, "a.tsv"), "x");
            _ = FileRecord.Load(Path.Combine(folder, "a.tsv"));
            File.Move(Path.Combine(folder, "a.tsv.json"), Path.Combine(folder, "a.tsv.part.json"), overwrite: true);
            File.WriteAllText(PartialFile.PathFor(Path.Combine(folder, "a.tsv")), "x");
            _ = PartialFile.Find(Path.Combine(folder, "a.tsv"), new Uri("https://service.example/a.tsv"));
        }, JsonSerializer.SerializeToUtf8Bytes(new FileRecord("https://service.example/a.tsv", "\"x\"", null, 1, "00", "00")));
    }

    private static ReaderTarget In(string name, string scratch, string file, string seed, Action<string> read, params byte[][] more)
    {
        var folder = Directory.CreateDirectory(Path.Combine(scratch, name)).FullName;
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new(name, [.. Corpus.Files(seed), .. more], bytes =>
        {
            File.WriteAllBytes(path, bytes);
            read(folder);
        });
    }
}
