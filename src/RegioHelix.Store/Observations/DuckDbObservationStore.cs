using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Observations;

/// <summary>
/// The published vintages of a data directory, one DuckDB file each. For any number of threads. Which vintages are in use is
/// looked up in <c>current.json</c> whenever that file has changed, so that an import by another process is seen at once.
/// Nothing is read from a file before its content was held against the hash in its name; of a damaged one the former is served.
/// </summary>
public sealed class DuckDbObservationStore : IObservationStore, IDisposable
{
    /// <summary>The dataset under which boundaries are published; it has no observations and is not listed among the datasets.</summary>
    public const string BoundaryDataset = "boundaries";

    private const int TablesKept = 64;

    private readonly DataDirectory data;
    private readonly CurrentPointer pointer;
    private readonly VintageProofs proofs;
    private readonly ServedVintages served;
    private readonly ServedStamp stamp;
    private readonly OpenVintages open;
    private readonly RecentTables tables = new(TablesKept);

    /// <summary>Opens the vintages of a directory.</summary>
    public DuckDbObservationStore(DataDirectory data)
    {
        this.data = data;
        pointer = new CurrentPointer(data);
        proofs = data.Proofs;
        served = new ServedVintages(data, pointer, proofs);
        stamp = new ServedStamp(pointer, proofs, served);
        open = new OpenVintages(data);
    }

    /// <inheritdoc />
    public string Stamp => stamp.Read();

    /// <inheritdoc />
    public string Folder => data.Root;

    /// <inheritdoc />
    public IReadOnlyList<DatasetState> ListDatasets() =>
        [.. pointer.Read().Keys.Where(dataset => dataset != BoundaryDataset).Order(StringComparer.Ordinal).Select(FindDataset).OfType<DatasetState>()];

    /// <inheritdoc />
    public DatasetState? FindDataset(string dataset)
    {
        while (dataset != BoundaryDataset && served.Find(dataset) is { } vintage)
            try
            {
                return Read(dataset, vintage, opened => opened.Meta.ToState(vintage));
            }
            catch (DamagedFiguresException)
            {
                // Found so by the attempt: another one is served now.
            }

        return null;
    }

    /// <inheritdoc />
    public IReadOnlyList<VintageInfo> ListVintages(string dataset)
    {
        if (!DatasetCodeRule.Allows(dataset) || !Directory.Exists(data.VintagesOf(dataset)))
            return [];
        return [.. Directory.EnumerateFiles(data.VintagesOf(dataset), "*.duckdb")
            .Select(file => FindInfo(dataset, Path.GetFileNameWithoutExtension(file)))
            .OfType<VintageInfo>()
            .OrderByDescending(info => info.PublishedAt)
            .ThenByDescending(info => info.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public IReadOnlyList<DamagedVintage> ListDamaged() => served.ListDamaged();

    /// <inheritdoc />
    public RegionActivityTable GetTable(TableQuery query)
    {
        if (query.Vintage is { } named)
            return GetTable(query, named);
        while (served.Find(query.Dataset) is { } vintage)
            try
            {
                return GetTable(query, vintage);
            }
            catch (DamagedFiguresException)
            {
                // As above.
            }

        throw pointer.Read().TryGetValue(query.Dataset, out var inUse) ? Damaged(query.Dataset, inUse) : new KeyNotFoundException($"there is no dataset {query.Dataset}");
    }

    /// <inheritdoc />
    public string? FindBoundaries(int nutsVersion, int level)
    {
        while (served.Find(BoundaryDataset) is { } vintage)
            try
            {
                return Read(BoundaryDataset, vintage, opened => opened.FindBoundaries(nutsVersion, level));
            }
            catch (DamagedFiguresException)
            {
                // As above.
            }

        return null;
    }

    /// <inheritdoc />
    public void Dispose() => open.Dispose();

    private RegionActivityTable GetTable(TableQuery query, string vintage) =>
        tables.Get(query with { Vintage = vintage }, asked => Read(asked.Dataset, vintage, opened => opened.GetTable(asked)));

    // Looked at before and after: what is put in a file's place while it is read must not pass for what was there.
    private T Read<T>(string dataset, string vintage, Func<OpenVintage, T> use)
    {
        OpenVintages.DemandName(dataset, vintage);
        try
        {
            DemandWhole(dataset, vintage);
            var answer = open.Use(dataset, vintage, use);
            DemandWhole(dataset, vintage);
            return answer;
        }
        catch (Exception failure) when (StorageProblem.IsStorageFailure(failure))
        {
            open.Close(dataset, vintage);
            if (proofs.FindAgain(dataset, vintage) is null)
                throw;
            throw Damaged(dataset, vintage);
        }
    }

    private void DemandWhole(string dataset, string vintage)
    {
        if (proofs.Find(dataset, vintage) is not { } fault)
            return;
        open.Close(dataset, vintage);
        throw fault == VintageFault.Gone && pointer.Read().GetValueOrDefault(dataset) != vintage ? OpenVintages.Missing(dataset, vintage) : Damaged(dataset, vintage);
    }

    // What is not in use is not hashed to be listed; a file that does not even open is, and then is damaged or fails for another reason.
    private VintageInfo? FindInfo(string dataset, string vintage)
    {
        try
        {
            return proofs.ListKnown().Any(known => known.Dataset == dataset && known.Vintage == vintage && proofs.Find(dataset, vintage) is not null)
                ? null
                : open.Use(dataset, vintage, opened => opened.Meta.ToInfo(vintage));
        }
        catch (KeyNotFoundException)
        {
            // Removed since it was listed.
            return null;
        }
        catch (Exception failure) when (StorageProblem.IsStorageFailure(failure))
        {
            open.Close(dataset, vintage);
            if (proofs.FindAgain(dataset, vintage) is null)
                throw;
            return null;
        }
    }

    private DamagedFiguresException Damaged(string dataset, string vintage) => new(new Problem(
        data.VintageFile(dataset, vintage), 0, 0, "vintage-damaged", $"{dataset} {vintage}",
        Phrase.Of("the file was found damaged while it was read; ask again: the newest former vintage that is whole is served in its place")));
}
