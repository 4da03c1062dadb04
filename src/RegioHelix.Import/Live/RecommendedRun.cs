using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Live;

/// <summary>
/// Downloads and imports the recommended set, one member after the other. One that fails does not stop the others; run again, it skips what
/// is up to date and goes on with what is not.
/// </summary>
/// <param name="eurostat">Asks Eurostat.</param>
/// <param name="gisco">Asks GISCO.</param>
/// <param name="folder">Where downloads are kept, a folder a member below it.</param>
public sealed class RecommendedRun(EurostatClient eurostat, GiscoClient gisco, string folder)
{
    /// <summary>Runs the set, or some of it.</summary>
    /// <param name="items">The members, as a rule <see cref="RecommendedSet.Items"/>.</param>
    /// <param name="import">Imports one member's files as one; not called where nothing changed.</param>
    /// <param name="progress">Told how far each download is.</param>
    /// <param name="finished">Told each outcome as it comes.</param>
    /// <param name="cancel">Cancels; what is imported by then stays.</param>
    /// <returns>All outcomes, in the order of the members.</returns>
    public async Task<IReadOnlyList<RecommendedOutcome>> RunAsync(
        IEnumerable<RecommendedItem> items,
        Func<RecommendedItem, DownloadedDataset, CancellationToken, Task> import,
        IProgress<TransferProgress>? progress = null,
        Action<RecommendedOutcome>? finished = null,
        CancellationToken cancel = default)
    {
        var outcomes = new List<RecommendedOutcome>();
        foreach (var item in items)
        {
            var outcome = await RunAsync(item, import, progress, cancel);
            outcomes.Add(outcome);
            finished?.Invoke(outcome);
        }

        return outcomes;
    }

    private async Task<RecommendedOutcome> RunAsync(RecommendedItem item, Func<RecommendedItem, DownloadedDataset, CancellationToken, Task> import, IProgress<TransferProgress>? progress, CancellationToken cancel)
    {
        try
        {
            var download = await DownloadAsync(item, progress, cancel);
            if (download.NotModified)
                return new RecommendedOutcome(item, RecommendedResult.UpToDate, [], download.Notes);
            await import(item, download, cancel);
            OnDisk.Do(folder, download.MarkImported);
            return new RecommendedOutcome(item, RecommendedResult.Imported, [], download.Notes);
        }
        catch (ProblemsException e)
        {
            return new RecommendedOutcome(item, RecommendedResult.Failed, e.Problems, []);
        }
    }

    private async Task<DownloadedDataset> DownloadAsync(RecommendedItem item, IProgress<TransferProgress>? progress, CancellationToken cancel)
    {
        var place = Path.Combine(folder, item.Name.Replace(' ', '-'));
        if (item.Query is { } query)
            return await eurostat.DownloadAsync(query, place, progress, cancel);
        return await gisco.DownloadAsync(item.Boundaries ?? throw new ArgumentException($"{item.Name} has neither a query nor boundaries", nameof(item)), place, progress, cancel);
    }
}
