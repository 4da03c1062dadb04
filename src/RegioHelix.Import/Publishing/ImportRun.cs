using RegioHelix.Import.Reading.Source;
using RegioHelix.Store;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Publishing;

/// <summary>
/// One import from raw bytes to a published vintage: snapshot, read, check, publish. Either all of it happens or nothing has changed.
/// </summary>
public sealed class ImportRun
{
    private readonly DataDirectory data;
    private readonly TimeProvider clock;

    /// <summary>Imports into a data directory.</summary>
    public ImportRun(DataDirectory data, TimeProvider clock)
    {
        this.data = data;
        this.clock = clock;
    }

    /// <summary>
    /// Runs one import. The same bytes with the same options as those of the vintage in use publish nothing: the outcome says so.
    /// </summary>
    /// <param name="source">The raw bytes.</param>
    /// <param name="format">How to read them.</param>
    /// <param name="options">What decides the result.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Stops it; nothing has changed then.</param>
    /// <exception cref="ProblemsException">All that is wrong with the data, or another import runs, or the disk is full.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImportOutcome Run(ImportSource source, ImportFormat format, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var started = clock.GetTimestamp();
        using var held = ImportLock.Take(data, Phrase.Of($"import of {options.Declaration.Code}"), clock);
        using var snapshot = SnapshotDraft.Begin(held);
        using var draft = VintageDraft.Begin(held, options.Declaration.Code);
        var sink = Read(source, format, options, snapshot, draft, progress, cancellation);
        CompareRepeated(source, format, options, snapshot, sink, cancellation);
        var codes = CodeCheck.Of(sink.Numbers, options, sink.Problems);
        DemandClean(source, sink);
        var report = Report(source, format, options, snapshot, sink, codes);
        if (FindSame(options.Declaration.Code, report) is { } same)
            return new ImportOutcome(same, IsNew: false);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new(ImportStage.Publishing, snapshot.Bytes, snapshot.Bytes));
        var vintage = Publish(snapshot, draft, Contents(options, sink, codes), report, started);
        progress?.Report(new(ImportStage.Done, snapshot.Bytes, snapshot.Bytes));
        return new ImportOutcome(vintage, IsNew: true);
    }

    private static CellSink Read(ImportSource source, ImportFormat format, ImportOptions options, SnapshotDraft snapshot, VintageDraft draft, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var raw = source.Open();
        var total = raw.CanSeek ? raw.Length : 0;
        var bytes = progress is null ? null : new ReadingProgress(progress, total);
        using var append = new BackgroundAppend(draft);
        var sink = new CellSink(source.Name, options, append);
        using var copying = new CopyingStream(raw, snapshot);
        using (var opened = OpenedSource.From(copying, source.Name, bytes, cancellation: cancellation))
        {
            sink.Reader = format.Read(opened, sink);
            copying.CopyRest(cancellation);
        }

        sink.Complete();
        snapshot.Complete();
        return sink;
    }

    private static void CompareRepeated(ImportSource source, ImportFormat format, ImportOptions options, SnapshotDraft snapshot, CellSink sink, CancellationToken cancellation)
    {
        if (sink.Repeated.Count == 0)
            return;
        var repeated = new RepeatedCells(options.Declaration, sink.Repeated, sink.Problems);
        using var again = OpenedSource.From(snapshot.OpenAgain(), source.Name, cancellation: cancellation);
        format.Read(again, repeated);
        sink.Counts.Repeated = repeated.Same;
    }

    private static void DemandClean(ImportSource source, CellSink sink)
    {
        if (sink.Problems.Count == 0 && sink.Counts.Published + sink.Counts.Missing == 0)
            sink.Problems.Add(new Problem(source.Name, 0, 0, "no-cells", "", Phrase.Of("the file holds no cells of the years asked for; check the file, and --since where it was given")));
        if (sink.Problems.Count > 0)
            throw new ProblemsException(sink.Problems.List());
    }

    private static ImportReport Report(ImportSource source, ImportFormat format, ImportOptions options, SnapshotDraft snapshot, CellSink sink, CodeCheck codes) => new(
        source.ShownName,
        snapshot.Sha256,
        snapshot.Bytes,
        sink.Reader,
        sink.Counts.Published + sink.Counts.Missing,
        sink.Counts.Published,
        sink.Counts.Missing,
        sink.Counts.Confidential,
        sink.Counts.Flagged,
        CarriedOver: 0,
        codes.CountSetAside(sink.Numbers, sink.CellsOf),
        [.. sink.MadeMissing.List().Select(problem => problem with { File = source.ShownName })],
        Seconds: 0,
        options.Describe(codes.Version, format))
    {
        Repeated = sink.Counts.Repeated,
    };

    private static VintageContents Contents(ImportOptions options, CellSink sink, CodeCheck codes) => new(
        options.Declaration,
        codes.Version,
        codes.Classification,
        codes.Regions,
        codes.Activities,
        sink.Numbers.Measures,
        [.. sink.Numbers.Series.Select((series, i) => new SeriesEntry(series.Region, series.Activity, series.Measure, sink.CellsOf(i) > 0))]);

    // The vintage in use holds exactly what this import would bring, and what it would carry over.
    private VintageInfo? FindSame(string dataset, ImportReport report)
    {
        if (!CurrentVintages.Read(data).TryGetValue(dataset, out var vintage))
            return null;
        using var store = new DuckDbObservationStore(data);
        // One that is served in the place of a damaged one is not in use: the import mends that.
        var current = store.FindDataset(dataset)?.Vintage;
        var same = current?.Id == vintage
            && current.Report.Sha256 == report.Sha256
            && current.Report.Format == report.Format
            && current.Report.Options.SequenceEqual(report.Options);
        return same ? current : null;
    }

    private VintageInfo Publish(SnapshotDraft snapshot, VintageDraft draft, VintageContents contents, ImportReport report, long started)
    {
        snapshot.Keep();
        try
        {
            return draft.Publish(contents, report, clock, started);
        }
        catch
        {
            snapshot.TakeBack();
            throw;
        }
    }

    private sealed class ReadingProgress(IProgress<ImportProgress> progress, long total) : IProgress<long>
    {
        public void Report(long value) => progress.Report(new(ImportStage.Reading, value, total));
    }
}
