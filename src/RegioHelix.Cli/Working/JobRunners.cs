using System.Text.Json;
using RegioHelix.Cli.Evaluation;
using RegioHelix.Cli.Importing;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Registry;
using RegioHelix.Registry.Jobs;
using RegioHelix.Store.Jobs;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Studies.Events;
using RegioHelix.Studies.Jobs;
using RegioHelix.Studies.OwnTables;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Working;

/// <summary>What a job came to.</summary>
/// <param name="Message">How it ended, in a sentence.</param>
/// <param name="Json">Its result; null for none.</param>
internal sealed record JobResult(Phrase Message, string? Json);

/// <summary>What runs under each kind of job.</summary>
internal sealed class JobRunners(Imports imports, LiveImports live, OwnTableShelf shelf, EvidenceShelf panels, ProgrammePlanner planner, SeatingPlanner seating, PriorityCheckStudy priorities, PriorityCheckShelf checks, JobEffects effects)
{
    /// <summary>Runs a job to its end.</summary>
    public async Task<JobResult> Run(StoredJob job, IProgress<(double Share, Phrase Doing)> progress, CancellationToken cancellation) => job.Kind switch
    {
        JobKinds.ImportRecommended => await Recommended(progress, cancellation),
        JobKinds.ImportFile => ImportFile(Read<FileJobSettings>(job), progress, cancellation),
        JobKinds.OwnPreview => Preview(Read<OwnJobSettings>(job), progress, cancellation),
        JobKinds.OwnImport => ImportOwn(Read<OwnJobSettings>(job), progress, cancellation),
        JobKinds.OwnPanel => LookInto(Read<EvidenceJobSettings>(job), progress, cancellation),
        JobKinds.OwnEvidence => Check(job.Id, Read<EvidenceJobSettings>(job), progress, cancellation),
        JobKinds.PlanEvent => await Plan(job.Id, Read<PlanSettings>(job), progress, cancellation),
        JobKinds.CheckStrategy => await CheckPriorities(Read<PriorityJobSettings>(job), progress, cancellation),
        JobKinds.SeatEvent => await Seat(job.Id, Read<SeatSettings>(job), progress, cancellation),
        _ => throw new InvalidOperationException($"nothing runs jobs of kind {job.Kind}"),
    };

    /// <summary>Removes what only a job that has ended needed.</summary>
    public static void CleanUp(StoredJob job)
    {
        if (job.Kind == JobKinds.ImportFile)
            File.Delete(Read<FileJobSettings>(job).File);
    }

    private async Task<JobResult> Recommended(IProgress<(double Share, Phrase Doing)> progress, CancellationToken cancellation)
    {
        var members = await live.Recommended(new Steps<SetProgress>(step => progress.Report((step.Share, step.Doing))), cancellation);
        var problems = members.SelectMany(member => member.Problems).ToList();
        // A set of which nothing came is a failure, with what is wrong with each member.
        if (problems.Count > 0 && members.All(member => member.Failed))
            throw new ProblemsException(problems);
        var (imported, failed) = (members.Count(member => member.Outcome is not null), members.Count(member => member.Failed));
        var message = Phrase.Of($"{imported} imported, {members.Count - imported - failed} up to date already, {failed} could not be imported");
        return new JobResult(message, problems.Count == 0 ? null : JobProblems.Store(problems));
    }

    private JobResult ImportFile(FileJobSettings settings, IProgress<(double Share, Phrase Doing)> progress, CancellationToken cancellation)
    {
        var outcome = imports.DroppedFile(settings.File, settings.Name, settings.Dataset, settings.BadCells == "missing" ? BadCells.Missing : BadCells.Stop, Stages(progress), cancellation);
        return new JobResult(outcome.IsNew ? Phrase.Of($"{outcome.Vintage.Dataset}: vintage {outcome.Vintage.Id} published") : Phrase.Of($"{outcome.Vintage.Dataset}: already imported"), null);
    }

    private JobResult Preview(OwnJobSettings settings, IProgress<(double Share, Phrase Doing)> progress, CancellationToken cancellation)
    {
        progress.Report((0.1, Phrase.Of("reading")));
        using var file = File.OpenRead(shelf.BytesOf(settings.Id));
        using var source = OpenedSource.From(file, settings.FileName, cancellation: cancellation);
        var preview = OwnTablePreviews.From(TablePreview.From(source));
        return new JobResult(Phrase.Of($"{preview.RowCount} rows read"), JsonSerializer.Serialize(preview));
    }

    private JobResult ImportOwn(OwnJobSettings settings, IProgress<(double Share, Phrase Doing)> progress, CancellationToken cancellation)
    {
        var mapping = settings.Mapping ?? throw new InvalidOperationException("an import needs a mapping");
        var declaration = Imports.DeclareTable(OwnTableShelf.DatasetOf(settings.Id), mapping.Title, "persons_employed", mapping.Unit);
        var version = Enum.IsDefined((NutsVersion)mapping.NutsVersion) ? (NutsVersion)mapping.NutsVersion : (NutsVersion?)null;
        var outcome = imports.Table(
            shelf.BytesOf(settings.Id), settings.FileName, declaration, OwnTablePreviews.MappingOf(mapping), version,
            mapping.BadCellsMissing ? BadCells.Missing : BadCells.Stop, Stages(progress), cancellation);
        return new JobResult(Phrase.Of($"{outcome.Vintage.Report.Cells} cells imported"), JsonSerializer.Serialize(new { page = settings.Page }));
    }

    private JobResult LookInto(EvidenceJobSettings settings, IProgress<(double Share, Phrase Doing)> progress, CancellationToken cancellation)
    {
        progress.Report((0.1, Phrase.Of("reading")));
        using var source = Opened(settings, cancellation);
        var preview = PanelPreviews.From(PlainTable.Read(source));
        return new JobResult(Phrase.Of($"{preview.RowCount} rows read"), JsonSerializer.Serialize(preview));
    }

    private JobResult Check(Guid job, EvidenceJobSettings settings, IProgress<(double Share, Phrase Doing)> progress, CancellationToken cancellation)
    {
        progress.Report((0.05, Phrase.Of("reading")));
        var asked = EvidenceRun.Checked(settings.Settings ?? throw new InvalidOperationException("a check needs settings"));
        using var source = Opened(settings, cancellation);
        var steps = new Steps<double>(share => progress.Report((share, Phrase.Of("estimating, with placebos"))));
        if (asked.Sector is not null)
        {
            var (sectors, each) = KeptSectors.From(EvidenceRun.Sectors(asked, source, steps, cancellation), asked, Path.GetFileName(source.Name));
            cancellation.ThrowIfCancellationRequested();
            panels.Keep(settings.Id, job, sectors, each);
            return new JobResult(Phrase.Of("answered; the result is on its page"), JsonSerializer.Serialize(new { page = settings.Page }));
        }
        var run = EvidenceRun.From(asked, source, steps, cancellation);
        // Kept is made when it is read: a job stopped meanwhile keeps nothing.
        var kept = run.Kept;
        cancellation.ThrowIfCancellationRequested();
        panels.Keep(settings.Id, job, kept);
        return new JobResult(Phrase.Of("answered; the result is on its page"), JsonSerializer.Serialize(new { page = settings.Page }));
    }

    private OpenedSource Opened(EvidenceJobSettings settings, CancellationToken cancellation) =>
        OpenedSource.From(new MemoryStream(File.ReadAllBytes(panels.BytesOf(settings.Id))), settings.FileName, cancellation: cancellation);

    private Task<JobResult> Plan(Guid job, PlanSettings settings, IProgress<(double Share, Phrase Doing)> progress, CancellationToken cancellation) => Once(job, "programme", async () =>
    {
        var version = await planner.Plan(settings.Asker, settings.Slug, settings.Seconds, new Steps<double>(share => progress.Report((share, Phrase.Of("looking for the best programme")))), job, cancellation);
        return new JobResult(Phrase.Of($"{version.Met} of {version.Wanted} meetings planned"), null);
    });

    private Task<JobResult> Seat(Guid job, SeatSettings settings, IProgress<(double Share, Phrase Doing)> progress, CancellationToken cancellation) => Once(job, "seating", async () =>
    {
        await seating.Plan(settings.Asker, settings.Slug, settings.Seed, settings.Seconds, new Steps<double>(share => progress.Report((share, Phrase.Of("looking for the best tables")))), job, cancellation);
        return new JobResult(Phrase.Of("everybody has a table"), null);
    });

    // A process that died, or was believed dead, may have done the work and not said so: it is not done again.
    private async Task<JobResult> Once(Guid job, string what, Func<Task<JobResult>> run)
    {
        var before = new JobResult(Phrase.Of("done by an attempt that could not say so"), null);
        if (await effects.AreDone(job))
            return before;
        try
        {
            return await Told(what, run);
        }
        catch (ProblemsException)
        {
            if (await effects.AreDone(job))
                return before;
            throw;
        }
    }

    // What is refused is no failure of ours: the page says why, as data.
    private static async Task<JobResult> Told(string what, Func<Task<JobResult>> run)
    {
        try
        {
            return await run();
        }
        catch (RefusedException refused)
        {
            throw new ProblemsException(new Problem(what, 0, 0, "refused", "", refused.Explanation));
        }
    }

    private Task<JobResult> CheckPriorities(PriorityJobSettings settings, IProgress<(double Share, Phrase Doing)> progress, CancellationToken cancellation) => Told("strategy", async () =>
    {
        progress.Report((0.02, Phrase.Of("reading")));
        var answer = await priorities.Run(settings.Asker, settings.Settings, new Steps<double>(share => progress.Report((share, Phrase.Of("estimating, with placebos")))), cancellation);
        checks.Keep(settings.Id, answer);
        return new JobResult(Phrase.Of("answered; the result is on its page"), JsonSerializer.Serialize(new { page = settings.Page }));
    });

    private static Steps<ImportProgress> Stages(IProgress<(double Share, Phrase Doing)> progress) =>
        new(step => progress.Report((step.Share, StageWords.Of(step.Stage))));

    private static T Read<T>(StoredJob job) => JsonSerializer.Deserialize<T>(job.Settings, JsonSerializerOptions.Web)!;

    private sealed class Steps<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}

/// <summary>The settings of the job <c>import-file</c>, as the data page writes them.</summary>
/// <param name="File">Where the dropped bytes are.</param>
/// <param name="Name">The file's name as its owner has it.</param>
/// <param name="Dataset">The dataset's code; empty to take it from the name.</param>
/// <param name="BadCells"><c>stop</c> or <c>missing</c>.</param>
internal sealed record FileJobSettings(string File, string Name, string Dataset, [property: System.Text.Json.Serialization.JsonPropertyName("bad_cells")] string BadCells);
