using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Exports;

/// <summary>A whole table of one year to take along: every region by every activity, with quotients and bounds.</summary>
public sealed class WholeTableStudy(SpecialisationTables tables, GeoShapes shapes)
{
    private static readonly string[] Header =
    [
        "region", "region_name", "country", "activity", "activity_name", "reach", "year", "jobs", "jobs_lower", "jobs_upper", "share",
        "location_quotient", "lower", "upper", "specialised", "flag", "quality", "kind", "unit", "source", "nuts_version", "dataset", "vintage",
    ];

    /// <summary>The table that the settings choose, a line a region and activity.</summary>
    /// <param name="settings">The switches.</param>
    /// <param name="culture">The reader's language.</param>
    /// <exception cref="StudyRefusedException">No such dataset, year or level; no data.</exception>
    public ExportTable Run(StudySettings settings, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        var (table, provenance) = Choose(settings);
        var lines = new ActivityLines(table, null, [table], settings.Reading);
        return new ExportTable(
            provenance.Title,
            Header,
            [
                .. from row in Enumerable.Range(0, table.Cells.Regions.Count)
                   let region = RegionNames.Identify(table.Cells.Regions[row], table.Choice.State.NutsVersion)
                   from column in Enumerable.Range(0, table.Cells.Activities.Count)
                   let line = lines.Line(row, column)
                   select (object?[])
                   [
                       region.Code, region.Name.In(language), region.Country, .. ActivityFields.Of(line, line.Name, line.Code, language), provenance.Year,
                       line.Jobs, line.JobsLower, line.JobsUpper, line.Share, line.LocationQuotient, line.Lower, line.Upper, StudyWords.Of(line.Verdict), line.Flag,
                       StudyWords.Of(line.Quality), StudyWords.Of(provenance.Kind), ActivityFields.Unit(provenance), provenance.Source.In(language), provenance.NutsVersion, provenance.Dataset, provenance.Vintage,
                   ],
            ],
            provenance);
    }

    /// <summary>The same as GeoJSON: a feature a region.</summary>
    public string GeoJson(StudySettings settings, CultureInfo? culture = null)
    {
        var (table, provenance) = Choose(settings);
        return GeoJsonText.Write(table, provenance, shapes, culture ?? CultureInfo.InvariantCulture);
    }

    private (SpecialisationTable Table, FigureProvenance Provenance) Choose(StudySettings settings)
    {
        var table = tables.Get(TableChooser.Choose(tables.Store, settings));
        return (table, ProvenanceWriter.Write(table, "location-quotient", "share", "specialised", "bounds"));
    }
}
