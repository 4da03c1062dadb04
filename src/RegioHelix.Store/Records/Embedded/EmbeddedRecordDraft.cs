
namespace RegioHelix.Store.Records.Embedded;

/// <summary>An import into the data directory: each chunk a file that is there whole or not at all, so that what is there is what was stored.</summary>
internal sealed class EmbeddedRecordDraft : IRecordDraft
{
    private readonly RecordFolder folder;
    private readonly string dataset;
    private readonly string load;
    private readonly ChunkFile chunks = new();

    public EmbeddedRecordDraft(DataDirectory data, string dataset, string load)
    {
        (this.dataset, this.load, folder) = (dataset, load, new RecordFolder(data, dataset));
        Guard(() =>
        {
            PrivateFolder.Make(folder.Load(load));
            foreach (var file in Directory.EnumerateFileSystemEntries(folder.Load(load), Unfinished.Pattern).ToList())
                Unfinished.Remove(file);
        });
    }

    /// <inheritdoc />
    public RecordFile? FindFile(int file) => File.Exists(folder.Finished(load, file)) ? RecordSet.ReadFile(File.ReadAllText(folder.Finished(load, file))) : null;

    /// <inheritdoc />
    public bool Append(int file, int chunk, RecordBatch batch)
    {
        var path = folder.Chunk(load, file, chunk, batch.Hash());
        if (folder.FindChunk(load, file, chunk) is { } there)
            return there == path ? false : throw RecordRefusal.OtherChunk(dataset, file, chunk);
        Guard(() => chunks.Write(batch, path));
        return true;
    }

    /// <inheritdoc />
    public void Finish(int file, RecordFile read) => Guard(() => DurableFile.WriteAllText(folder.Finished(load, file), RecordSet.WriteFile(read)));

    /// <inheritdoc />
    public RecordSet Publish(RecordSet set)
    {
        set = set with { Vintage = RecordSet.NewId(set.PublishedAt, set.Loads), Shards = 1 };
        EmbeddedRecordStore.Demand(folder, set);
        Guard(() =>
        {
            DurableFile.WriteAllText(folder.Manifest(set.Vintage), set.Write());
            DurableFile.WriteAllText(folder.Current, set.Write());
        });
        return set;
    }

    /// <inheritdoc />
    public void Abandon() => Guard(() => Directory.Delete(folder.Load(load), recursive: true));

    /// <inheritdoc />
    public void Dispose() => chunks.Dispose();

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw StorageProblem.From(e, folder.Path);
        }
    }
}
