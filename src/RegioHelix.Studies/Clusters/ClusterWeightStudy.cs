using RegioHelix.Store.Observations;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Clusters;

/// <summary>What share of Europe's jobs is in clusters? It depends on the definition: all of them, side by side.</summary>
public sealed class ClusterWeightStudy(IObservationStore store)
{
    /// <summary>Runs the study on the level 2 regions of the chosen dataset.</summary>
    /// <exception cref="StudyRefusedException">No data, or a year that is not loaded.</exception>
    public ClusterWeight Run(StudySettings settings) => throw new NotImplementedException(store.ToString());
}
