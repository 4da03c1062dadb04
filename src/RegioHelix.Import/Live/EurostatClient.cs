using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Live;

/// <summary>
/// Downloads datasets of Eurostat to a folder as complete files. What is there already is asked for conditionally, an interrupted download
/// goes on, a query that is too big is split, an extraction that the service prepares is waited for.
/// </summary>
public sealed class EurostatClient : IDisposable
{
    private readonly Transfer transfer;
    private readonly LiveOptions options;
    private readonly EurostatAddress addresses;
    private readonly Extraction extraction;

    /// <summary>Makes the client.</summary>
    /// <param name="http">As from <see cref="LiveConnection.Create"/>; stays the caller's.</param>
    /// <param name="options">Where the service is and how patiently it is asked.</param>
    public EurostatClient(HttpClient http, LiveOptions options)
    {
        this.options = options;
        transfer = new Transfer(http, options);
        addresses = new EurostatAddress(options.Eurostat);
        extraction = new Extraction(transfer, addresses, options);
    }

    /// <summary>Downloads what a query asks for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="folder">Where the files go, made where it is absent; the same folder the next time lets the client ask only for changes.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Cancels; complete files stay, and of the one in hand at most its partial file.</param>
    /// <returns>The files, in order; together they are one import.</returns>
    /// <exception cref="ProblemsException">The service does not know the dataset, cannot be reached, or keeps failing.</exception>
    public async Task<DownloadedDataset> DownloadAsync(EurostatQuery query, string folder, IProgress<TransferProgress>? progress = null, CancellationToken cancel = default)
    {
        var problem = new LiveProblem(query.Dataset, $"regiohelix import eurostat {query.Dataset} --file PATH", options);
        if (!query.HasProperCode)
            throw problem.BadCode();
        OnDisk.Do(folder, () => Directory.CreateDirectory(folder));
        var notes = new List<string>();
        var structures = new StructureLookup(transfer, addresses, folder, problem);
        var fitting = query.NeedsStructure ? FittingQuery.Of(query, await structures.GetAsync(query.Dataset, cancel), notes) : query;
        var download = new PartwiseDownload(extraction, addresses, structures, options, problem, folder, progress);
        var sources = await download.RunAsync(fitting, notes, cancel);
        return new DownloadedDataset(query.Dataset, folder, EurostatAddress.FileName(query.Dataset, query.Identity), sources, notes);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        extraction.Dispose();
        transfer.Dispose();
    }
}
