using RegioHelix.Store.Observations;

namespace RegioHelix.Studies.Specialisation;

/// <summary>What is this region good at?</summary>
public sealed class RegionProfileStudy(IObservationStore store)
{
    /// <summary>Runs the study.</summary>
    /// <param name="region">A NUTS code; a superseded one is answered with its successor.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown region, a year that is not loaded, no data.</exception>
    public RegionProfile Run(string region, StudySettings settings) => throw new NotImplementedException(store.ToString());
}
