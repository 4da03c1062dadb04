using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Packages;

/// <summary>A store that shows one dataset and remembers every table that was read from it: what a study used is what it asked for.</summary>
internal sealed class RecordingStore(IObservationStore inner, DatasetState state) : IObservationStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<TableQuery, RegionActivityTable> read = [];

    /// <summary>What was read, in an order that does not depend on who was first.</summary>
    public IReadOnlyList<(TableQuery Query, RegionActivityTable Table)> Read
    {
        get
        {
            lock (gate)
                return [.. read.OrderBy(one => one.Key.Year).ThenBy(one => one.Key.NutsLevel).ThenBy(one => one.Key.ActivityLevel).Select(one => (one.Key, one.Value))];
        }
    }

    public string Folder => "";

    public string Stamp => state.Vintage.Id;

    public IReadOnlyList<DatasetState> ListDatasets() => [state];

    public DatasetState? FindDataset(string dataset) => dataset == state.Declaration.Code ? state : null;

    public IReadOnlyList<VintageInfo> ListVintages(string dataset) => dataset == state.Declaration.Code ? [state.Vintage] : [];

    public IReadOnlyList<DamagedVintage> ListDamaged() => [];

    public RegionActivityTable GetTable(TableQuery query)
    {
        var table = inner.GetTable(query);
        lock (gate)
            read[query] = table;
        return table;
    }

    // Borders are drawn, not reckoned with.
    public string? FindBoundaries(int nutsVersion, int level) => null;
}
