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
        var provenance = Write(table.Choice, table.LoadedRegions, table.Countries, table.Coverage, methods);
        return table.Theme?.Beside is { } beside ? provenance with { Beside = beside } : provenance;
    }

    /// <summary>The provenance of figures of a choice.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="regions">Regions in the reference total.</param>
    /// <param name="countries">Their countries, sorted.</param>
    /// <param name="coverage">How much is published.</param>
    /// <param name="methods">Method pages that explain the figures.</param>
    public static FigureProvenance Write(TableChoice choice, int regions, IReadOnlyList<string> countries, Coverage coverage, params IReadOnlyList<string> methods)
    {
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
            regions,
            countries,
            coverage,
            methods)
        {
            Scope = SourceTexts.Scope(declared),
        };
    }
}
