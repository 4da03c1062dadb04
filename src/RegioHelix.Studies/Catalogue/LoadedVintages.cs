using RegioHelix.Store.Links;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Catalogue;

/// <summary>Which vintages are in use, and which themes, territories, supplied clusters and links: what decides whether a page that was made is still right.</summary>
public sealed class LoadedVintages(IObservationStore store, ThemeShelf themes, TerritoryShelf territories, ClusterShelf clusters, LinkStore links)
{
    /// <summary>A text that changes whenever another vintage of anything comes into use, or a user's themes, territories, clusters or links change.</summary>
    public string Stamp => $"{store.Stamp}/{themes.Stamp}/{territories.Stamp}/{clusters.Stamp}/{links.Stamp}";

    /// <summary>True where a dataset is somebody's own table.</summary>
    public bool IsOwn(string dataset) => store.FindDataset(dataset)?.Declaration.Kind == FigureKind.Own;
}
