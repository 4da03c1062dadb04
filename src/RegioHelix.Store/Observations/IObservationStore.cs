using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Store.Observations;

/// <summary>
/// Published vintages of datasets, read-only. A reader sees one whole vintage or another, never half an import;
/// a vintage that is published while the server runs is picked up without a restart.
/// </summary>
public interface IObservationStore
{
    /// <summary>Where the vintages are kept, as the user named it.</summary>
    string Folder { get; }

    /// <summary>Changes whenever another vintage of anything, boundaries included, comes into use.</summary>
    string Stamp { get; }

    /// <summary>Every dataset that has a vintage in use, ordered by code. Where the file of that vintage is damaged, as its newest former vintage that is whole has it; left out where none is.</summary>
    IReadOnlyList<DatasetState> ListDatasets();

    /// <summary>The dataset as <see cref="ListDatasets"/> has it, or null.</summary>
    DatasetState? FindDataset(string dataset);

    /// <summary>All vintages of a dataset that are still there and open, newest first; empty for an unknown dataset.</summary>
    IReadOnlyList<VintageInfo> ListVintages(string dataset);

    /// <summary>The vintages in use whose file is damaged, with what is served in their place, and other damaged ones that were met.</summary>
    IReadOnlyList<DamagedVintage> ListDamaged();

    /// <summary>
    /// The table of one year: rows are the regions of the query's level that the vintage holds (of level 2 only those current in the
    /// dataset's NUTS version), ordered by code; columns are the activities of the query's level, ordered by code.
    /// A cell that has no row in the vintage is missing.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No such dataset or vintage.</exception>
    /// <exception cref="Vocabulary.Problems.DamagedFiguresException">The vintage that the query names was found damaged.</exception>
    RegionActivityTable GetTable(TableQuery query);

    /// <summary>Boundaries as GeoJSON feature collections (EPSG:4326), one feature a region with <c>id</c>; null where none was imported for that version and level.</summary>
    /// <param name="nutsVersion">The year that names the NUTS version.</param>
    /// <param name="level">NUTS level, 0 to 3.</param>
    string? FindBoundaries(int nutsVersion, int level);
}
