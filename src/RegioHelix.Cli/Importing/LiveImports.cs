using RegioHelix.Import.Live;
using RegioHelix.Import.Publishing;
using RegioHelix.Store;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Importing;

/// <summary>Imports from the live services: downloads what is new, then imports it as a file would be.</summary>
internal sealed class LiveImports(DataDirectory data, Imports imports)
{
    private string Downloads => Path.Combine(data.Root, "downloads");

    /// <summary>Downloads and imports a dataset of Eurostat's; null where it is the same as imported last.</summary>
    public async Task<ImportOutcome?> Eurostat(string code, int? since, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var client = new EurostatClient(LiveConnection.Create(), LiveOptions.FromEnvironment());
        var item = RecommendedSet.Items.FirstOrDefault(member => member.Query?.Dataset == code);
        var query = (item?.Query ?? new EurostatQuery(code)) with { Since = since ?? item?.Query?.Since };
        var download = await client.DownloadAsync(query, Path.Combine(Downloads, code), Transfers(progress), cancellation);
        if (download.NotModified)
            return null;
        var outcome = imports.Downloaded(code, [.. download.Sources.Select(source => source.Path)], since, progress, cancellation);
        download.MarkImported();
        return outcome;
    }

    /// <summary>Downloads and imports the boundaries of a version; null where they are the same as imported last.</summary>
    public async Task<ImportOutcome?> Boundaries(NutsVersion version, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var client = new GiscoClient(LiveConnection.Create(), LiveOptions.FromEnvironment());
        var download = await client.DownloadAsync(version, Path.Combine(Downloads, $"boundaries-{(int)version}"), Transfers(progress), cancellation);
        if (download.NotModified)
            return null;
        var outcome = ImportBoundaries(download, version, progress, cancellation);
        download.MarkImported();
        return outcome;
    }

    /// <summary>Downloads and imports the recommended set; one member that fails does not stop the others.</summary>
    public async Task<IReadOnlyList<SetMember>> Recommended(IProgress<SetProgress>? progress, CancellationToken cancellation)
    {
        var options = LiveOptions.FromEnvironment();
        using var eurostat = new EurostatClient(LiveConnection.Create(), options);
        using var gisco = new GiscoClient(LiveConnection.Create(), options);
        var items = RecommendedSet.Items;
        var imported = new Dictionary<string, ImportOutcome>(StringComparer.Ordinal);
        var done = 0;
        var outcomes = await new RecommendedRun(eurostat, gisco, Downloads).RunAsync(
            items,
            (item, download, stop) =>
            {
                imported[item.Name] = item.Boundaries is { } version
                    ? ImportBoundaries(download, version, null, stop)
                    : imports.Downloaded(item.Name, [.. download.Sources.Select(source => source.Path)], item.Query?.Since, null, stop);
                return Task.CompletedTask;
            },
            new Forward<TransferProgress>(step => progress?.Report(new SetProgress((done + Part(step)) / items.Count, StageWords.Of(step)))),
            finished =>
            {
                done++;
                progress?.Report(new SetProgress((double)done / items.Count, Phrase.Verbatim(finished.Item.Name)));
            },
            cancellation);
        return [.. outcomes.Select(outcome => Member(outcome, imported.GetValueOrDefault(outcome.Item.Name)))];
    }

    private ImportOutcome ImportBoundaries(DownloadedDataset download, NutsVersion version, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        download.Sources.Select(source => imports.Boundaries(source.Path, version, progress, cancellation)).Last();

    private static SetMember Member(RecommendedOutcome outcome, ImportOutcome? imported) => outcome.Result switch
    {
        RecommendedResult.Imported => new SetMember(outcome.Item.Name, imported, []),
        RecommendedResult.UpToDate => new SetMember(outcome.Item.Name, null, []),
        _ => new SetMember(outcome.Item.Name, null, outcome.Problems),
    };

    private static Forward<TransferProgress> Transfers(IProgress<ImportProgress>? progress) =>
        new(step => progress?.Report(new ImportProgress(ImportStage.Reading, step.Bytes, step.Total)));

    private static double Part(TransferProgress step)
    {
        var within = step.Total > 0 ? Math.Min(1, (double)step.Bytes / step.Total) : 0;
        return (step.Part - 1 + within) / Math.Max(1, step.Parts);
    }

    private sealed class Forward<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
