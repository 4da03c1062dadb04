using System.Globalization;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Live;

/// <summary>Downloads GISCO's boundaries of regions, 1:20 million, in longitude and latitude, with the same care as <see cref="EurostatClient"/>.</summary>
public sealed class GiscoClient : IDisposable
{
    private readonly Transfer transfer;
    private readonly LiveOptions options;

    /// <summary>Makes the client.</summary>
    /// <param name="http">As from <see cref="LiveConnection.Create"/>; stays the caller's.</param>
    /// <param name="options">Where the service is and how patiently it is asked.</param>
    public GiscoClient(HttpClient http, LiveOptions options)
    {
        this.options = options;
        transfer = new Transfer(http, options);
    }

    /// <summary>The NUTS levels that are fetched: countries for orientation, NUTS 2 for the map.</summary>
    public static IReadOnlyList<int> Levels { get; } = [0, 2];

    /// <summary>Downloads the boundaries of a version, a file a level in the order of <see cref="Levels"/>.</summary>
    /// <param name="version">The version of NUTS.</param>
    /// <param name="folder">Where the files go; the same folder the next time lets the client ask only for changes.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="ProblemsException">The service does not have a file, cannot be reached, or keeps failing.</exception>
    public async Task<DownloadedDataset> DownloadAsync(NutsVersion version, string folder, IProgress<TransferProgress>? progress = null, CancellationToken cancel = default)
    {
        OnDisk.Do(folder, () => Directory.CreateDirectory(folder));
        var sources = new List<DownloadedSource>();
        foreach (var level in Levels)
            sources.Add(await FetchAsync(version, level, folder, progress, cancel));
        var name = string.Create(CultureInfo.InvariantCulture, $"NUTS_RG_20M_{(int)version}_4326");
        return new DownloadedDataset(name, folder, name, sources, []);
    }

    /// <inheritdoc />
    public void Dispose() => transfer.Dispose();

    private async Task<DownloadedSource> FetchAsync(NutsVersion version, int level, string folder, IProgress<TransferProgress>? progress, CancellationToken cancel)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"NUTS_RG_20M_{(int)version}_4326_LEVL_{level}.geojson");
        var problem = new LiveProblem(name, $"regiohelix import boundaries --file PATH --nuts {(int)version}", options);
        var part = Levels.ToList().IndexOf(level) + 1;
        var request = new TransferRequest(new Uri(options.Gisco, "nuts/geojson/" + name), Path.Combine(folder, name), TransferContent.Json)
        {
            Report = (stage, bytes, total, detail) => progress?.Report(new TransferProgress(name, stage, part, Levels.Count, bytes, total, detail)),
        };
        var answer = await transfer.FetchAsync(request, cancel);
        return answer.Record is { } record
            ? new DownloadedSource(request.Path, request.Address, DownloadFormat.GeoJson, record.ETag, record.LastModified, record.IsImported) { Bytes = record.Bytes }
            : throw problem.Of(answer, request.Address);
    }
}
