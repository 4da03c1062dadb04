using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Provenance;

/// <summary>Attaches to a study where its figures come from.</summary>
internal static class ProvenanceWriter
{
    /// <summary>The provenance of figures computed from a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="methods">Method pages that explain the figures.</param>
    public static FigureProvenance Write(SpecialisationTable table, params string[] methods)
    {
        var choice = table.Choice;
        var declared = choice.State.Declaration;
        return new FigureProvenance(
            declared.Code,
            SourceTexts.Title(declared),
            declared.Kind,
            choice.Vintage,
            choice.State.Vintage.PublishedAt,
            (int)choice.State.NutsVersion,
            choice.Year,
            choice.Measure.Indicator,
            choice.Measure.Unit,
            choice.Measure.Slice,
            choice.Level,
            SourceTexts.Source(declared),
            SourceTexts.Licence(declared),
            declared.Address,
            table.Cells.Regions.Count,
            table.Countries,
            table.Coverage,
            methods)
        {
            Scope = SourceTexts.Scope(declared),
        };
    }
}
