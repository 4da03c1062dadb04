using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Studies.Jobs;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.OwnTables;

/// <summary>Tables that a user dropped: received, previewed, imported, deleted. Private to this machine: never in search or on others' pages.</summary>
public sealed partial class OwnTableShelf(DataDirectory data, JobQueue queue, JobStore jobs, IObservationStore store, TimeProvider clock)
{
    private const string BytesName = "table";
    private const string FileName = "table.json";

    private string Folder => Path.Combine(data.Root, "own");

    /// <summary>The code of a table's dataset.</summary>
    public static string DatasetOf(string id) => $"own-{id}";

    /// <summary>Where a table's bytes are.</summary>
    /// <exception cref="KeyNotFoundException">No such table.</exception>
    public string BytesOf(string id)
    {
        // The bytes are there before anything else: a job may start before the table's own record is written.
        var path = Path.Combine(Folder, id, BytesName);
        return IdPattern().IsMatch(id) && File.Exists(path) ? path : throw new KeyNotFoundException($"there is no own table {id}");
    }

    /// <summary>Keeps a dropped file and starts its preview.</summary>
    /// <returns>The table's id.</returns>
    public async Task<string> Receive(Stream content, string fileName, CancellationToken cancellationToken)
    {
        var id = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var folder = Directory.CreateDirectory(Path.Combine(Folder, id)).FullName;
        try
        {
            await using (var file = new FileStream(Path.Combine(folder, BytesName), FileMode.CreateNew))
                await content.CopyToAsync(file, cancellationToken);
            var preview = queue.Start(JobKinds.OwnPreview, JsonSerializer.Serialize(new OwnJobSettings(id, fileName, null)));
            Keep(folder, new OwnTableFile(id, fileName, preview, null, clock.GetUtcNow()));
            return id;
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>The table, or null.</summary>
    public OwnTable? Find(string id)
    {
        if (!IdPattern().IsMatch(id) || !File.Exists(Path.Combine(Folder, id, FileName)))
            return null;
        var (_, file) = Get(id);
        var preview = queue.Find(file.PreviewJob);
        var import = file.ImportJob is { } job ? queue.Find(job) : null;
        if (preview is null)
            return null;
        var state = store.FindDataset(DatasetOf(id));
        var found = preview is { State: JobState.Done, Result: { } json } ? JsonSerializer.Deserialize<OwnTablePreview>(json) : null;
        return new OwnTable(id, file.FileName, DatasetOf(id), preview, import, found, state is not null, state is null ? [] : Regions(state));
    }

    /// <summary>All tables, newest first.</summary>
    public IReadOnlyList<OwnTable> List()
    {
        if (!Directory.Exists(Folder))
            return [];
        return
        [
            .. Directory.EnumerateDirectories(Folder)
                .Select(folder => Find(Path.GetFileName(folder)))
                .OfType<OwnTable>()
                .OrderByDescending(table => table.PreviewJob.CreatedAt),
        ];
    }

    /// <summary>Starts the import under a mapping.</summary>
    /// <returns>The job's id.</returns>
    /// <exception cref="KeyNotFoundException">No such table.</exception>
    public Guid Import(string id, OwnTableMapping mapping)
    {
        var (folder, file) = Get(id);
        var job = queue.Start(JobKinds.OwnImport, JsonSerializer.Serialize(new OwnJobSettings(id, file.FileName, mapping)));
        Keep(folder, file with { ImportJob = job });
        return job;
    }

    /// <summary>Removes the file, its snapshot, its vintages and its jobs.</summary>
    public void Delete(string id)
    {
        var (folder, file) = Get(id);
        var own = new[] { (Guid?)file.PreviewJob, file.ImportJob }.OfType<Guid>().ToList();
        own.ForEach(queue.Cancel);
        // The lock first: where an import holds it, nothing is gone yet and the next try finds all of it.
        using (var held = ImportLock.Take(data, Phrase.Of("deletion of an own table"), clock))
            DatasetRemoval.Remove(held, DatasetOf(id));
        Directory.Delete(folder, recursive: true);
        own.ForEach(job => jobs.Remove(job));
    }

    private IReadOnlyList<string> Regions(DatasetState state)
    {
        var measure = state.Measures[0];
        var level = state.ActivityLevels.Where(known => known > 0).DefaultIfEmpty(0).Min();
        return store.GetTable(new TableQuery(state.Declaration.Code, state.Vintage.Id, state.Years[^1], measure.Indicator, measure.Unit, measure.Slice, 2, (ActivityLevel)level)).Regions;
    }

    private (string Folder, OwnTableFile File) Get(string id)
    {
        var folder = Path.Combine(Folder, id);
        if (!IdPattern().IsMatch(id) || !File.Exists(Path.Combine(folder, FileName)))
            throw new KeyNotFoundException($"there is no own table {id}");
        return (folder, JsonSerializer.Deserialize<OwnTableFile>(File.ReadAllText(Path.Combine(folder, FileName)))!);
    }

    private static void Keep(string folder, OwnTableFile file) => DurableFile.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(file));

    [GeneratedRegex(@"^[0-9a-f]{24}\z")]
    private static partial Regex IdPattern();
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
