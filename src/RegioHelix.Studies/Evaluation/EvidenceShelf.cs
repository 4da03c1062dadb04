using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Jobs;

namespace RegioHelix.Studies.Evaluation;

/// <summary>
/// Panels that a user dropped for an effect check: received, looked into, asked, deleted. The latest result is kept with its settings. Private to this machine: never in search or on others' pages.
/// </summary>
public sealed partial class EvidenceShelf(DataDirectory data, JobQueue queue, JobStore jobs, TimeProvider clock)
{
    private const string BytesName = "panel";
    private const string FileName = "panel.json";
    private const string ResultName = "result.json";

    private string Folder => Path.Combine(data.Root, "own", "panels");

    /// <summary>Where a panel's bytes are.</summary>
    /// <exception cref="KeyNotFoundException">No such panel.</exception>
    public string BytesOf(string id)
    {
        // The bytes are there before anything else: a job may start before the panel's own record is written.
        var path = Path.Combine(Folder, id, BytesName);
        return IdPattern().IsMatch(id) && File.Exists(path) ? path : throw Gone(id);
    }

    /// <summary>Keeps a dropped file and starts to look into it.</summary>
    /// <returns>The panel's id.</returns>
    public async Task<string> Receive(Stream content, string fileName, CancellationToken cancellationToken)
    {
        var id = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var folder = Directory.CreateDirectory(Path.Combine(Folder, id)).FullName;
        try
        {
            await using (var file = new FileStream(Path.Combine(folder, BytesName), FileMode.CreateNew))
                await content.CopyToAsync(file, cancellationToken);
            var preview = queue.Start(JobKinds.OwnPanel, JsonSerializer.Serialize(new EvidenceJobSettings(id, fileName, null)));
            Keep(folder, new EvidenceFile(id, fileName, preview, null, clock.GetUtcNow()));
            return id;
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>The panel, or null.</summary>
    public EvidencePanel? Find(string id)
    {
        if (FindFile(id) is not { } file || queue.Find(file.PreviewJob) is not { } preview)
            return null;
        var asked = file.AskJob is { } job ? queue.Find(job) : null;
        var found = preview is { State: JobState.Done, Result: { } json } ? JsonSerializer.Deserialize<PanelPreview>(json) : null;
        var settings = asked is null ? null : JsonSerializer.Deserialize<EvidenceJobSettings>(asked.Settings)!.Settings;
        return new EvidencePanel(id, file.FileName, file.ReceivedAt, preview, asked, found, settings, FindResult(id)?.Report);
    }

    /// <summary>All panels, newest first.</summary>
    public IReadOnlyList<EvidencePanel> List() => !Directory.Exists(Folder)
        ? []
        : [.. Directory.EnumerateDirectories(Folder).Select(folder => Find(Path.GetFileName(folder))).OfType<EvidencePanel>().OrderByDescending(panel => panel.ReceivedAt)];

    /// <summary>Asks a question of a panel; a result of an earlier one goes.</summary>
    /// <returns>The job's id.</returns>
    /// <exception cref="KeyNotFoundException">No such panel.</exception>
    public Guid Ask(string id, EvidenceSettings settings)
    {
        var file = FindFile(id) ?? throw Gone(id);
        if (file.AskJob is { } former)
            queue.Cancel(former);
        File.Delete(Path.Combine(Folder, id, ResultName));
        var job = queue.Start(JobKinds.OwnEvidence, JsonSerializer.Serialize(new EvidenceJobSettings(id, file.FileName, settings)));
        Keep(Path.Combine(Folder, id), file with { AskJob = job });
        return job;
    }

    /// <summary>Keeps what a job found.</summary>
    /// <exception cref="KeyNotFoundException">The panel was deleted meanwhile.</exception>
    public void Keep(string id, KeptEvidence result)
    {
        _ = BytesOf(id);
        DurableFile.WriteAllText(Path.Combine(Folder, id, ResultName), JsonSerializer.Serialize(result));
    }

    /// <summary>What was found; null until it is.</summary>
    public KeptEvidence? FindResult(string id)
    {
        var path = Path.Combine(Folder, id, ResultName);
        return IdPattern().IsMatch(id) && File.Exists(path) ? JsonSerializer.Deserialize<KeptEvidence>(File.ReadAllText(path)) : null;
    }

    /// <summary>Removes the file, its result and its jobs.</summary>
    /// <exception cref="KeyNotFoundException">No such panel.</exception>
    public void Delete(string id)
    {
        var file = FindFile(id) ?? throw Gone(id);
        var own = new[] { (Guid?)file.PreviewJob, file.AskJob }.OfType<Guid>().ToList();
        own.ForEach(queue.Cancel);
        Directory.Delete(Path.Combine(Folder, id), recursive: true);
        own.ForEach(job => jobs.Remove(job));
    }

    private EvidenceFile? FindFile(string id)
    {
        var path = Path.Combine(Folder, id, FileName);
        return IdPattern().IsMatch(id) && File.Exists(path) ? JsonSerializer.Deserialize<EvidenceFile>(File.ReadAllText(path)) : null;
    }

    private static KeyNotFoundException Gone(string id) => new($"there is no panel {id}");

    private static void Keep(string folder, EvidenceFile file) => DurableFile.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(file));

    [GeneratedRegex(@"^[0-9a-f]{24}\z")]
    private static partial Regex IdPattern();
}

/// <summary>What is kept of a dropped panel beside its bytes.</summary>
/// <param name="Id">Random, unguessable.</param>
/// <param name="FileName">The file's name as its owner has it.</param>
/// <param name="PreviewJob">The job that looks into it.</param>
/// <param name="AskJob">The latest question; null before the first.</param>
/// <param name="ReceivedAt">UTC.</param>
internal sealed record EvidenceFile(string Id, string FileName, Guid PreviewJob, Guid? AskJob, DateTimeOffset ReceivedAt);

/// <summary>The settings of the jobs <c>own-panel</c> and <c>own-evidence</c>.</summary>
/// <param name="Id">The panel.</param>
/// <param name="FileName">The file's name as its owner has it.</param>
/// <param name="Settings">What is asked; null to look into the file.</param>
public sealed record EvidenceJobSettings(string Id, string FileName, EvidenceSettings? Settings)
{
    /// <summary>Where the job's page leads on to.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("page")]
    public string Page => $"/evidence/{Id}";
}

/// <summary>What an effect check found, as it is kept: what is read, the contract in both languages, and the script that repeats it.</summary>
/// <param name="Report">As it is read.</param>
/// <param name="English">The contract's JSON with English sentences.</param>
/// <param name="Dutch">The same with Dutch ones.</param>
/// <param name="Script">The R script.</param>
public sealed record KeptEvidence(EvidenceReport Report, string English, string Dutch, string Script)
{
    /// <summary>The contract's JSON in the reader's language.</summary>
    public string Json(CultureInfo culture) => culture.TwoLetterISOLanguageName == "nl" ? Dutch : English;
}

/// <summary>What was found in a dropped panel: the result of the job <c>own-panel</c>.</summary>
/// <param name="Columns">The header.</param>
/// <param name="Rows">The first rows.</param>
/// <param name="RowCount">How many rows there are.</param>
/// <param name="Unit">The column that looks like units; empty where none does.</param>
/// <param name="Time">The column that looks like periods; empty where none does.</param>
/// <param name="Outcome">The column that looks like an outcome; empty where none does.</param>
/// <param name="FirstTreated">The column that looks like the period of first treatment; empty where none does.</param>
/// <param name="DecimalMark"><c>comma</c> or <c>point</c>.</param>
/// <param name="Units">Names in the column of units, the first of them where there are many.</param>
/// <param name="UnitCount">How many there are.</param>
/// <param name="Periods">What stands in the column of periods, the first of them where there are many.</param>
public sealed record PanelPreview(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, int RowCount, string Unit, string Time, string Outcome, string FirstTreated, string DecimalMark,
    IReadOnlyList<string> Units, int UnitCount, IReadOnlyList<string> Periods);

/// <summary>A dropped panel as its page shows it.</summary>
/// <param name="Id">Random, unguessable.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="PreviewJob">The job that looks into it.</param>
/// <param name="AskJob">The latest question; null before the first.</param>
/// <param name="Preview">What was found in it; null until that is known.</param>
/// <param name="Settings">What was asked last; null before the first question.</param>
/// <param name="Report">What was found; null until it is.</param>
public sealed record EvidencePanel(
    string Id, string FileName, DateTimeOffset ReceivedAt, JobView PreviewJob, JobView? AskJob, PanelPreview? Preview, EvidenceSettings? Settings, EvidenceReport? Report);
