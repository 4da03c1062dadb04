using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Packages;

/// <summary>A store over what a data package holds and nothing else.</summary>
internal sealed class PackagedStore(DatasetState state, IReadOnlyDictionary<TableQuery, RegionActivityTable> tables) : IObservationStore
{
    public string Folder => "";

    public string Stamp => state.Vintage.Id;

    public IReadOnlyList<DatasetState> ListDatasets() => [state];

    public DatasetState? FindDataset(string dataset) => dataset == state.Declaration.Code ? state : null;

    public IReadOnlyList<VintageInfo> ListVintages(string dataset) => dataset == state.Declaration.Code ? [state.Vintage] : [];

    public IReadOnlyList<DamagedVintage> ListDamaged() => [];

    public RegionActivityTable GetTable(TableQuery query) => tables.TryGetValue(query, out var table)
        ? table
        : throw new PackageFaultException($"the package lacks a table that this version of the program asks for: {query.Year}, NUTS level {query.NutsLevel}, {query.ActivityLevel}");

    public string? FindBoundaries(int nutsVersion, int level) => null;
}
