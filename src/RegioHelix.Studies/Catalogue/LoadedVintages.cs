using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Catalogue;

/// <summary>Which vintages are in use: what decides whether a page that was made is still right.</summary>
public sealed class LoadedVintages(IObservationStore store)
{
    /// <summary>A text that changes whenever another vintage of anything comes into use.</summary>
    public string Stamp => store.Stamp;

    /// <summary>True where a dataset is somebody's own table.</summary>
    public bool IsOwn(string dataset) => store.FindDataset(dataset)?.Declaration.Kind == FigureKind.Own;
}
