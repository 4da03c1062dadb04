using RegioHelix.Store.Observations;
using RegioHelix.Studies.Provenance;

namespace RegioHelix.Studies.Catalogue;

/// <summary>What is loaded: the study behind <c>/data</c> and <c>regiohelix data list</c>.</summary>
/// <param name="Folder">The data directory.</param>
/// <param name="Datasets">Every dataset with a vintage in use, own tables apart.</param>
/// <param name="OwnTables">The owner's own tables.</param>
/// <param name="Damaged">Vintages whose file is damaged.</param>
public sealed record DataCatalogue(string Folder, IReadOnlyList<DatasetEntry> Datasets, IReadOnlyList<DatasetEntry> OwnTables, IReadOnlyList<DamagedFigures> Damaged);

/// <summary>A dataset on the data page.</summary>
/// <param name="State">The dataset as its vintage in use holds it.</param>
/// <param name="Vintages">All its vintages, newest first.</param>
/// <param name="Coverage">How much of the main table (latest year, level 2, default level) is published; null where it has no such table.</param>
/// <param name="CoverageYear">The year of that coverage.</param>
public sealed record DatasetEntry(DatasetState State, IReadOnlyList<VintageInfo> Vintages, Coverage? Coverage, int? CoverageYear);
