using RegioHelix.Store.Observations;

namespace RegioHelix.Studies.Catalogue;

/// <summary>What is loaded, how complete it is, under which licence, and what the last import found.</summary>
public sealed class DataCatalogueStudy(IObservationStore store)
{
    /// <summary>Runs the study.</summary>
    public DataCatalogue Run() => throw new NotImplementedException(store.ToString());
}
