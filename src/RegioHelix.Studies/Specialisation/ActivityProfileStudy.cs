using RegioHelix.Store.Observations;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Where is this activity?</summary>
public sealed class ActivityProfileStudy(IObservationStore store)
{
    /// <summary>Runs the study.</summary>
    /// <param name="activity">A NACE Rev. 2 code.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown activity, a year that is not loaded, no data.</exception>
    public ActivityProfile Run(string activity, StudySettings settings) => throw new NotImplementedException(store.ToString());
}
