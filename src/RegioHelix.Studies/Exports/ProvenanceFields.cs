using System.Globalization;
using RegioHelix.Studies.Provenance;

namespace RegioHelix.Studies.Exports;

/// <summary>Where figures that were computed over a whole table come from, at the end of each line of a CSV: year, quality, kind, source, NUTS version, dataset, vintage.</summary>
internal static class ProvenanceFields
{
    public static object?[] Of(FigureProvenance provenance, CultureInfo culture) =>
    [
        provenance.Year, provenance.IsSimulated ? "simulated" : "computed", StudyWords.Of(provenance.Kind), provenance.Source.In(culture), provenance.NutsVersion, provenance.Dataset, provenance.Vintage,
    ];
}
