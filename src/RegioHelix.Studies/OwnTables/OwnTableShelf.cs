using System.Text.Json;
using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Studies.Jobs;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.OwnTables;

/// <summary>Tables that a user dropped: received, previewed, imported, deleted. Private to this machine: never in search or on others' pages.</summary>
public sealed class OwnTableShelf(DataDirectory data, JobQueue queue, IJobStore jobs, IObservationStore store, TimeProvider clock)
{
    private readonly OwnFiles<OwnTableFile> files = new(Path.Combine(data.Root, "own"), "table");

    /// <summary>The code of a table's dataset.</summary>
    public static string DatasetOf(string id) => $"own-{id}";

    /// <summary>Where a table's bytes are.</summary>
    /// <exception cref="KeyNotFoundException">No such table.</exception>
    public string BytesOf(string id) => files.BytesOf(id);

    /// <summary>Keeps a dropped file and starts its preview.</summary>
    /// <returns>The table's id.</returns>
    public Task<string> Receive(Stream content, string fileName, CancellationToken cancellationToken) => files.Receive(
        content, id => new(id, fileName, queue.Start(JobKinds.OwnPreview, JsonSerializer.Serialize(new OwnJobSettings(id, fileName, null))), null, clock.GetUtcNow()), cancellationToken);

    /// <summary>The table, or null.</summary>
    public OwnTable? Find(string id)
    {
        if (files.Find(id) is not { } file || queue.Find(file.PreviewJob) is not { } preview)
            return null;
        var import = file.ImportJob is { } job ? queue.Find(job) : null;
        var state = store.FindDataset(DatasetOf(id));
        var found = preview is { State: JobState.Done, Result: { } json } ? JsonSerializer.Deserialize<OwnTablePreview>(json) : null;
        // Until its job has ended an import holds the lock, and what is in use already could not be deleted yet.
        var imported = state is not null && import is not { State: JobState.Queued or JobState.Running };
        return new OwnTable(id, file.FileName, DatasetOf(id), preview, import, found, imported, state is null ? [] : Regions(state));
    }

    /// <summary>All tables, newest first.</summary>
    public IReadOnlyList<OwnTable> List() => [.. files.Ids.Select(Find).OfType<OwnTable>().OrderByDescending(table => table.PreviewJob.CreatedAt)];

    /// <summary>Starts the import under a mapping.</summary>
    /// <returns>The job's id.</returns>
    /// <exception cref="KeyNotFoundException">No such table.</exception>
    public Guid Import(string id, OwnTableMapping mapping)
    {
        var file = files.Get(id);
        var job = queue.Start(JobKinds.OwnImport, JsonSerializer.Serialize(new OwnJobSettings(id, file.FileName, mapping)));
        files.Keep(id, file with { ImportJob = job });
        return job;
    }

    /// <summary>Removes the file, its snapshot, its vintages and its jobs.</summary>
    public void Delete(string id)
    {
        var file = files.Get(id);
        var own = new[] { (Guid?)file.PreviewJob, file.ImportJob }.OfType<Guid>().ToList();
        own.ForEach(queue.Cancel);
        // The lock first: where an import holds it, nothing is gone yet and the next try finds all of it.
        using (var held = ImportLock.Take(data, Phrase.Of("deletion of an own table"), clock))
            DatasetRemoval.Remove(held, DatasetOf(id));
        files.Remove(id);
        own.ForEach(job => jobs.Remove(job));
    }

    private IReadOnlyList<string> Regions(DatasetState state)
    {
        var measure = state.Measures[0];
        var level = state.ActivityLevels.Where(known => known > 0).DefaultIfEmpty(0).Min();
        return store.GetTable(new TableQuery(state.Declaration.Code, state.Vintage.Id, state.Years[^1], measure.Indicator, measure.Unit, measure.Slice, 2, (ActivityLevel)level)).Regions;
    }
}

/// <summary>The settings of the jobs <c>own-preview</c> and <c>own-import</c>.</summary>
/// <param name="Id">The table.</param>
/// <param name="FileName">The file's name as its owner has it.</param>
/// <param name="Mapping">How its columns are read; null for a preview.</param>
public sealed record OwnJobSettings(string Id, string FileName, OwnTableMapping? Mapping)
{
    /// <summary>Where the job's page leads on to.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("page")]
    public string Page => $"/own/{Id}";
}
