using RegioHelix.Store.Observations;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Catalogue;

/// <summary>Which vintages are in use, and which themes and territories: what decides whether a page that was made is still right.</summary>
public sealed class LoadedVintages(IObservationStore store, ThemeShelf themes, TerritoryShelf territories)
{
    /// <summary>A text that changes whenever another vintage of anything comes into use, or a user's themes or territories change.</summary>
    public string Stamp => $"{store.Stamp}/{themes.Stamp}/{territories.Stamp}";

    /// <summary>True where a dataset is somebody's own table.</summary>
    public bool IsOwn(string dataset) => store.FindDataset(dataset)?.Declaration.Kind == FigureKind.Own;
}
