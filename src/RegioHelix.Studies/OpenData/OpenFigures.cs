using System.Globalization;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Landmarks;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.OpenData;

/// <summary>A loaded dataset as one table: of regions by activities with quotients, of landmarks, or of one figure a region.</summary>
/// <param name="tables">The tables.</param>
/// <param name="whole">Regions by activities.</param>
/// <param name="landmarks">The landmarks.</param>
public sealed class OpenFigures(SpecialisationTables tables, WholeTableStudy whole, LandmarkStudy landmarks)
{
    private static readonly string[] LandmarkColumns = ["region", "region_name", "nuts_version", "activity", "activity_name", "jobs", "europe_jobs", "europe_regions", "location_quotient", "kind", "source", "dataset", "vintage"];

    private static readonly string[] Columns = ["region", "region_name", "nuts_version", "activity", "year", "indicator", "unit", "slice", "value", "quality", "kind", "source", "dataset", "vintage"];

    /// <summary>The table of a dataset as CSV.</summary>
    /// <param name="code">The dataset.</param>
    /// <param name="year">The year; null for the latest.</param>
    /// <param name="culture">The reader's language.</param>
    /// <exception cref="StudyRefusedException">No such public dataset or year.</exception>
    public string Run(string code, int? year, CultureInfo culture)
    {
        // An own table is its owner's: here it does not exist.
        if (tables.Store.FindDataset(code) is not { Years.Count: > 0 } state || state.Declaration.Kind == FigureKind.Own)
            throw DamagedFigures.FindRefusal(tables.Store, code) ?? new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("UnknownDataset", _ => [code, string.Join(", ", tables.Store.ListDatasets().Where(one => one.Declaration.Kind != FigureKind.Own).Select(one => one.Declaration.Code))]));
        return state.Declaration.Kind == FigureKind.Landmark ? Landmarks(culture)
            : TableChooser.IsTable(state) ? CsvText.Write(whole.Run(new StudySettings(code, year), culture))
            : Plain(new TableChoice(state, TableChooser.MainMeasure(state), TableChooser.ChooseYear(state, year), (ActivityLevel)state.ActivityLevels[0]), culture);
    }

    private string Landmarks(CultureInfo culture)
    {
        var page = landmarks.Run();
        return CsvText.Write(LandmarkColumns, page.Regions.SelectMany(region => region.Figures.Select(figure => (region.Region, Figure: figure))), one => (object?[])
        [
            one.Region.Code, one.Region.Name.In(culture), one.Region.NutsVersion, one.Figure.Activity, one.Figure.Name.In(culture), one.Figure.Jobs, one.Figure.EuropeJobs, one.Figure.EuropeRegions, one.Figure.LocationQuotient,
            StudyWords.Of(page.Provenance.Kind), page.Provenance.Source.In(culture), page.Provenance.Dataset, page.Provenance.Vintage,
        ]);
    }

    private string Plain(TableChoice choice, CultureInfo culture)
    {
        var (declared, version) = (choice.State.Declaration, choice.State.NutsVersion);
        var cells = tables.Store.GetTable(choice.Query(choice.State.NutsLevels.Contains(2) ? 2 : choice.State.NutsLevels[^1], choice.Level));
        var rows = from row in Enumerable.Range(0, cells.Regions.Count)
                   from column in Enumerable.Range(0, cells.Activities.Count)
                   select (Region: RegionNames.Identify(cells.Regions[row], version), Activity: cells.Activities[column], Cell: cells[row, column]);
        return CsvText.Write(Columns, rows, one => (object?[])
        [
            one.Region.Code, one.Region.Name.In(culture), (int)version, one.Activity, choice.Year, choice.Measure.Indicator, choice.Measure.Unit, choice.Measure.Slice, one.Cell.Value, StudyWords.Of(QualityOf.Cell(one.Cell)),
            StudyWords.Of(declared.Kind), SourceTexts.Source(declared).In(culture), choice.Dataset, choice.Vintage,
        ]);
    }
}
