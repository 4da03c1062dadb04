using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Store.Observations;

/// <summary>
/// The published vintages of a data directory, one DuckDB file each. For any number of threads. Which vintages are in use is
/// looked up in <c>current.json</c> whenever that file has changed, so that an import by another process is seen at once.
/// </summary>
public sealed class DuckDbObservationStore : IObservationStore, IDisposable
{
    /// <summary>The dataset under which boundaries are published; it has no observations and is not listed among the datasets.</summary>
    public const string BoundaryDataset = "boundaries";

    private const int TablesKept = 64;

    private readonly DataDirectory data;
    private readonly CurrentPointer pointer;
    private readonly OpenVintages open;
    private readonly RecentTables tables = new(TablesKept);

    /// <summary>Opens the vintages of a directory.</summary>
    public DuckDbObservationStore(DataDirectory data)
    {
        this.data = data;
        pointer = new CurrentPointer(data);
        open = new OpenVintages(data);
    }

    /// <inheritdoc />
    public string Stamp => string.Join(';', pointer.Read().OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}"));

    /// <inheritdoc />
    public string Folder => data.Root;

    /// <inheritdoc />
    public IReadOnlyList<DatasetState> ListDatasets() =>
        [.. pointer.Read().Where(entry => entry.Key != BoundaryDataset && IsThere(entry.Key, entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => StateOf(entry.Key, entry.Value))];

    /// <inheritdoc />
    public DatasetState? FindDataset(string dataset) =>
        dataset != BoundaryDataset && pointer.Read().TryGetValue(dataset, out var vintage) && IsThere(dataset, vintage) ? StateOf(dataset, vintage) : null;

    /// <inheritdoc />
    public IReadOnlyList<VintageInfo> ListVintages(string dataset)
    {
        if (!DatasetCodeRule.Allows(dataset) || !Directory.Exists(data.VintagesOf(dataset)))
            return [];
        return [.. Directory.EnumerateFiles(data.VintagesOf(dataset), "*.duckdb")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Select(vintage => open.Use(dataset, vintage, opened => opened.Meta.ToInfo(vintage)))
            .OrderByDescending(info => info.PublishedAt)
            .ThenByDescending(info => info.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public RegionActivityTable GetTable(TableQuery query)
    {
        var vintage = query.Vintage ?? (pointer.Read().TryGetValue(query.Dataset, out var current) ? current : throw new KeyNotFoundException($"there is no dataset {query.Dataset}"));
        return tables.Get(query with { Vintage = vintage }, asked => open.Use(asked.Dataset, vintage, opened => opened.GetTable(asked)));
    }

    /// <inheritdoc />
    public string? FindBoundaries(int nutsVersion, int level) =>
        pointer.Read().TryGetValue(BoundaryDataset, out var vintage)
            ? open.Use(BoundaryDataset, vintage, opened => opened.FindBoundaries(nutsVersion, level))
            : null;

    /// <inheritdoc />
    public void Dispose() => open.Dispose();

    // A vintage whose file is gone takes only its own dataset away; data check says so.
    private bool IsThere(string dataset, string vintage) => File.Exists(data.VintageFile(dataset, vintage));

    private DatasetState StateOf(string dataset, string vintage) => open.Use(dataset, vintage, opened => opened.Meta.ToState(vintage));
}
