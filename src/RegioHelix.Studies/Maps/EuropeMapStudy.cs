using RegioHelix.Store.Observations;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Maps;

/// <summary>How does Europe look by one measure of one activity?</summary>
public sealed class EuropeMapStudy(IObservationStore store)
{
    /// <summary>Runs the study.</summary>
    /// <param name="activity">A NACE Rev. 2 code; null for machinery (C28), or the first traded activity of the dataset.</param>
    /// <param name="measure">What colours the map.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown activity, a year that is not loaded, no data.</exception>
    public EuropeMap Run(string? activity, MapMeasure measure, StudySettings settings) => throw new NotImplementedException(store.ToString());

    /// <summary>
    /// The level 2 boundaries of a NUTS version as a GeoJSON feature collection in the map's own plane (ETRS89-LAEA, kilometres, y to the north),
    /// each feature with <c>properties.name</c> = the NUTS code; null where none are loaded.
    /// </summary>
    public string? FindBoundaries(int nutsVersion) => throw new NotImplementedException();
}
