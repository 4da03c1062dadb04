using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Publishing;

/// <summary>Publishes boundaries: vintages of a dataset of their own, without observations.</summary>
public static class BoundaryPublishing
{
    /// <summary>Publishes the boundaries of one NUTS version; levels and versions not given are taken over from the former vintage.</summary>
    /// <param name="data">The data directory.</param>
    /// <param name="report">What the import found.</param>
    /// <param name="nutsVersion">The year that names the version.</param>
    /// <param name="levels">GeoJSON feature collections by NUTS level.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="ProblemsException">Another import runs, or the disk is full.</exception>
    public static VintageInfo Publish(DataDirectory data, ImportReport report, int nutsVersion, IReadOnlyDictionary<int, string> levels, TimeProvider clock)
    {
        using var held = ImportLock.Take(data, Phrase.Of("import of boundaries"), clock);
        return Publish(held, report, nutsVersion, levels, clock);
    }

    /// <summary>The same for who holds the right to write already.</summary>
    public static VintageInfo Publish(ImportLock held, ImportReport report, int nutsVersion, IReadOnlyDictionary<int, string> levels, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        using var draft = VintageDraft.Begin(held, DuckDbObservationStore.BoundaryDataset);
        foreach (var (level, geoJson) in levels)
            draft.AppendBoundaries(nutsVersion, level, geoJson);
        return draft.Publish(new VintageContents(Declaration, (NutsVersion)nutsVersion, "", [], [], [], []), report, clock, started);
    }

    private static DatasetDeclaration Declaration { get; } = new(
        DuckDbObservationStore.BoundaryDataset, "Boundaries of the regions", "Grenzen van de regio's", FigureKind.Published,
        "GISCO, European Commission", "© EuroGeographics for the administrative boundaries; non-commercial use is free", "", "", "", "", []);
}
