using RegioHelix.Store.Observations;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Catalogue;

/// <summary>What is loaded, how complete it is, under which licence, and what the last import found.</summary>
public sealed class DataCatalogueStudy(SpecialisationTables tables)
{
    /// <summary>Runs the study.</summary>
    public DataCatalogue Run()
    {
        var entries = tables.Store.ListDatasets().Select(Entry).ToList();
        return new DataCatalogue(
            tables.Store.Folder,
            [.. entries.Where(entry => entry.State.Declaration.Kind != FigureKind.Own)],
            [.. entries.Where(entry => entry.State.Declaration.Kind == FigureKind.Own)],
            DamagedFigures.List(tables.Store));
    }

    private DatasetEntry Entry(DatasetState state)
    {
        var (coverage, year) = MainCoverage(state);
        var vintages = tables.Store.ListVintages(state.Declaration.Code);
        // One that was found damaged since is still what this page shows.
        return new DatasetEntry(state, vintages.Any(vintage => vintage.Id == state.Vintage.Id) ? vintages : [state.Vintage, .. vintages], coverage, year);
    }

    private (Coverage? Coverage, int? Year) MainCoverage(DatasetState state)
    {
        if (!TableChooser.IsTable(state))
            return (null, null);
        var choice = TableChooser.Choose(tables.Store, new StudySettings(state.Declaration.Code));
        return (tables.Get(choice).Coverage, choice.Year);
    }
}
