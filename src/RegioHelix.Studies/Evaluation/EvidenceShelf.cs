using System.Globalization;
using System.Text.Json;
using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Studies.Jobs;
using RegioHelix.Studies.OwnTables;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>
/// Panels that a user dropped for an effect check: received, looked into, asked, deleted. The latest result is kept with its settings. Private to this machine: never in search or on others' pages.
/// </summary>
public sealed class EvidenceShelf(DataDirectory data, JobQueue queue, IJobStore jobs, TimeProvider clock)
{
    private readonly OwnFiles<EvidenceFile> files = new(Path.Combine(data.Root, "own", "panels"), "panel");

    /// <summary>Where a panel's bytes are.</summary>
    /// <exception cref="KeyNotFoundException">No such panel.</exception>
    public string BytesOf(string id) => files.BytesOf(id);

    /// <summary>Keeps a dropped file and starts to look into it.</summary>
    /// <returns>The panel's id.</returns>
    public Task<string> Receive(Stream content, string fileName, CancellationToken cancellationToken) => files.Receive(
        content, id => new(id, fileName, queue.Start(JobKinds.OwnPanel, JsonSerializer.Serialize(new EvidenceJobSettings(id, fileName, null))), null, clock.GetUtcNow()), cancellationToken);

    /// <summary>The panel, or null.</summary>
    public EvidencePanel? Find(string id)
    {
        if (files.Find(id) is not { } file || queue.Find(file.PreviewJob) is not { } preview)
            return null;
        var asked = file.AskJob is { } job ? queue.Find(job) : null;
        var found = preview is { State: JobState.Done, Result: { } json } ? JsonSerializer.Deserialize<PanelPreview>(json) : null;
        var settings = asked is null ? null : JsonSerializer.Deserialize<EvidenceJobSettings>(asked.Settings)!.Settings;
        return new EvidencePanel(id, file.FileName, file.ReceivedAt, preview, asked, found, settings, FindResult(id)?.Report) { Sectors = FindSectors(id) };
    }

    /// <summary>All panels, newest first.</summary>
    public IReadOnlyList<EvidencePanel> List() => [.. files.Ids.Select(Find).OfType<EvidencePanel>().OrderByDescending(panel => panel.ReceivedAt)];

    /// <summary>Asks a question of a panel; a result of an earlier one goes.</summary>
    /// <returns>The job's id.</returns>
    /// <exception cref="KeyNotFoundException">No such panel.</exception>
    public Guid Ask(string id, EvidenceSettings settings)
    {
        var file = files.Get(id);
        if (file.AskJob is { } former)
        {
            queue.Cancel(former);
            Forget(id, former);
        }
        var job = queue.Start(JobKinds.OwnEvidence, JsonSerializer.Serialize(new EvidenceJobSettings(id, file.FileName, settings)));
        files.Keep(id, file with { AskJob = job });
        return job;
    }

    /// <summary>Keeps what a job found. What an earlier question finds late is nobody's answer any more: each job has a file of its own.</summary>
    /// <exception cref="KeyNotFoundException">The panel was deleted meanwhile.</exception>
    public void Keep(string id, Guid job, KeptEvidence result)
    {
        _ = BytesOf(id);
        DurableFile.WriteAllText(ResultOf(id, job), JsonSerializer.Serialize(result));
    }

    /// <summary>Keeps what a job found of a panel of sectors; see <see cref="Keep(string, Guid, KeptEvidence)"/>.</summary>
    /// <exception cref="KeyNotFoundException">The panel was deleted meanwhile.</exception>
    public void Keep(string id, Guid job, KeptSectors result, IReadOnlyList<KeptEvidence> checks)
    {
        _ = BytesOf(id);
        foreach (var (line, check) in checks.Index())
            DurableFile.WriteAllText(SectorOf(id, job, line), JsonSerializer.Serialize(check));
        DurableFile.WriteAllText(SectorsOf(id, job), JsonSerializer.Serialize(result));
    }

    /// <summary>What was found for the latest question, where it is one of sectors; null until it is.</summary>
    public KeptSectors? FindSectors(string id) =>
        files.Find(id) is { AskJob: { } job } && SectorsOf(id, job) is var path && File.Exists(path) ? JsonSerializer.Deserialize<KeptSectors>(File.ReadAllText(path)) : null;

    /// <summary>The whole check of a sector by its place; null where there is none.</summary>
    public KeptEvidence? FindSector(string id, int line) =>
        line >= 0 && files.Find(id) is { AskJob: { } job } && SectorOf(id, job, line) is var path && File.Exists(path) ? JsonSerializer.Deserialize<KeptEvidence>(File.ReadAllText(path)) : null;

    /// <summary>What was found for the latest question; null until it is.</summary>
    public KeptEvidence? FindResult(string id) =>
        files.Find(id) is { AskJob: { } job } && ResultOf(id, job) is var path && File.Exists(path) ? JsonSerializer.Deserialize<KeptEvidence>(File.ReadAllText(path)) : null;

    /// <summary>Removes the file, its result and its jobs.</summary>
    /// <exception cref="KeyNotFoundException">No such panel.</exception>
    public void Delete(string id)
    {
        var file = files.Get(id);
        var own = new[] { (Guid?)file.PreviewJob, file.AskJob }.OfType<Guid>().ToList();
        own.ForEach(queue.Cancel);
        files.Remove(id);
        own.ForEach(job => jobs.Remove(job));
    }

    private void Forget(string id, Guid job)
    {
        foreach (var path in Directory.GetFiles(files.PathOf(id, ""), $"*-{job:N}*.json"))
            File.Delete(path);
    }

    private string SectorsOf(string id, Guid job) => files.PathOf(id, $"sectors-{job:N}.json");

    private string SectorOf(string id, Guid job, int line) => files.PathOf(id, FormattableString.Invariant($"sector-{job:N}-{line}.json"));

    private string ResultOf(string id, Guid job) => files.PathOf(id, $"result-{job:N}.json");
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

/// <summary>What effect checks of sectors found, as it is kept beside the whole check of each.</summary>
/// <param name="Lines">Each sector.</param>
/// <param name="ShiftShare">Shift-share beside them, or why there is none.</param>
/// <param name="English">The contract's JSON with English sentences.</param>
/// <param name="Dutch">The same with Dutch ones.</param>
public sealed record KeptSectors(IReadOnlyList<PriorityCheckLine> Lines, LocalText ShiftShare, string English, string Dutch)
{
    /// <summary>The contract's JSON in the reader's language.</summary>
    public string Json(CultureInfo culture) => culture.TwoLetterISOLanguageName == "nl" ? Dutch : English;

    /// <summary>Makes it from what was found.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="settings">What was asked.</param>
    /// <param name="file">The file's name.</param>
    public static (KeptSectors Sectors, IReadOnlyList<KeptEvidence> Checks) From(PrioritiesResult result, EvidenceSettings settings, string file)
    {
        var dutch = CultureInfo.GetCultureInfo("nl");
        KeptEvidence[] checks =
        [
            .. result.Checks.Select(one => new KeptEvidence(
                EvidenceReports.From(one.Check, settings, file, one.Check.Request.PanelHash), EvidenceJson.Write(one.Check, settings, file, one.Check.Request.PanelHash),
                EvidenceJson.Write(one.Check, settings, file, one.Check.Request.PanelHash, dutch), EvidenceScript.Write(one.Check, settings, file, one.Check.Request.PanelHash))),
        ];
        var lines = result.Checks.Zip(checks).Select(one => PriorityCheckLine.Of(new(one.First.Name, LocalText.Same(one.First.Name), 1, [], LocalText.Same(""), []), one.First.Check, one.Second.Report));
        return (new([.. lines], result.ShiftShareSentence, EvidenceJson.Write(result, settings, file), EvidenceJson.Write(result, settings, file, dutch)), checks);
    }
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
    string Id, string FileName, DateTimeOffset ReceivedAt, JobView PreviewJob, JobView? AskJob, PanelPreview? Preview, EvidenceSettings? Settings, EvidenceReport? Report)
{
    /// <summary>What was found of sectors; null where none were asked about, or until it is.</summary>
    public KeptSectors? Sectors { get; init; }
}
