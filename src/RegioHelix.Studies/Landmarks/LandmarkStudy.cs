using RegioHelix.Store.Observations;

namespace RegioHelix.Studies.Landmarks;

/// <summary>Europe as the conference saw it, 2014.</summary>
public sealed class LandmarkStudy(IObservationStore store)
{
    /// <summary>Runs the study.</summary>
    /// <exception cref="StudyRefusedException">The landmarks are not loaded.</exception>
    public LandmarkPage Run() => throw new NotImplementedException(store.ToString());
}
