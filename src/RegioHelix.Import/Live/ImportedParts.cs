namespace RegioHelix.Import.Live;

/// <summary>
/// The names of the files that were imported together last. A part that vanished since (its data withdrawn, the query split elsewhere)
/// shows only here: each of the others is unchanged.
/// </summary>
internal sealed class ImportedParts(string folder, string identity)
{
    private string Path => System.IO.Path.Combine(folder, identity + ".parts");

    /// <summary>True where exactly these files, in this order, were imported last.</summary>
    public bool AreThose(IReadOnlyList<DownloadedSource> sources) => File.Exists(Path) && File.ReadAllLines(Path).SequenceEqual(Names(sources));

    /// <summary>Remembers these files and removes the ones of the former import that are none of them.</summary>
    public void Remember(IReadOnlyList<DownloadedSource> sources)
    {
        var names = Names(sources).ToList();
        var former = File.Exists(Path) ? File.ReadAllLines(Path) : [];
        WholeFile.Write(Path, string.Join('\n', names) + "\n");
        foreach (var name in former.Except(names))
        {
            var path = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(name));
            File.Delete(path);
            File.Delete(FileRecord.PathFor(path));
        }
    }

    private static IEnumerable<string> Names(IReadOnlyList<DownloadedSource> sources) => sources.Select(source => System.IO.Path.GetFileName(source.Path));
}
