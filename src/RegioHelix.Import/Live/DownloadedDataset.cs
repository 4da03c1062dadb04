namespace RegioHelix.Import.Live;

/// <summary>A dataset as it was downloaded: one file, or, where the query had to be split, several that together are one import.</summary>
public sealed class DownloadedDataset
{
    private readonly string folder;
    private readonly ImportedParts imported;

    internal DownloadedDataset(string code, string folder, string identity, IReadOnlyList<DownloadedSource> sources, IReadOnlyList<string> notes)
    {
        this.folder = folder;
        imported = new ImportedParts(folder, identity);
        Code = code;
        Sources = sources;
        Notes = notes;
        NotModified = sources.All(source => source.NotModified) && imported.AreThose(sources);
    }

    /// <summary>The dataset's code, or the boundary file's name.</summary>
    public string Code { get; }

    /// <summary>The files, in the order in which they are to be read; no cell stands in two of them.</summary>
    public IReadOnlyList<DownloadedSource> Sources { get; }

    /// <summary>What the user should know: a filter that the dataset does not have, a part without data.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>True where nothing changed since the last import that was marked: there is nothing to do.</summary>
    public bool NotModified { get; }

    /// <summary>
    /// Remembers that these files were imported, so that the next download can say "already up to date". Called after the publish:
    /// a download whose import failed or was killed is handed over again, although the server answers "not modified".
    /// </summary>
    public void MarkImported()
    {
        foreach (var source in Sources)
            FileRecord.Load(source.Path)?.AsImported().Save(source.Path);
        imported.Remember(Sources);
    }

    /// <inheritdoc />
    public override string ToString() => $"{Code}: {Sources.Count} file(s) in {folder}";
}
