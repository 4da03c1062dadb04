using RegioHelix.Store.Observations;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Themes;

/// <summary>
/// Jobs in agriculture where business statistics are silent: section A of the labour force survey, of the same year. The survey counts people where
/// they live, business statistics count jobs where the firm is; both are named wherever the sum is shown.
/// </summary>
internal sealed class AgricultureSource
{
    /// <summary>The column: agriculture, forestry and fishing together, since the survey has nothing finer.</summary>
    public const string Section = "A";

    /// <summary>The survey.</summary>
    public const string Survey = "lfst_r_lfe2en2";

    private readonly IObservationStore store;
    private readonly TableChoice survey;
    private readonly SpecialisationTable beside;

    private AgricultureSource(IObservationStore store, TableChoice survey, SpecialisationTable beside) => (this.store, this.survey, this.beside) = (store, survey, beside);

    /// <summary>The survey's vintage.</summary>
    public string Vintage => survey.Vintage;

    /// <summary>Where it comes from, for the page.</summary>
    public BesideSource Beside
    {
        get
        {
            var column = Column(2);
            var cells = column.Values.ToArray();
            return new BesideSource(
                ProvenanceWriter.Write(survey, column.Count, [.. column.Keys.Select(region => region[..2]).Distinct().Order(StringComparer.Ordinal)], SpecialisationTable.CoverageOf(cells), "theme-quotient"),
                Sentences.Get("AgricultureBeside"));
        }
    }

    /// <summary>The survey of the table's year; null where it is not loaded, or where figures of another kind would be mixed.</summary>
    public static AgricultureSource? Find(SpecialisationTable table, IObservationStore store)
    {
        if (table.Choice.State.Declaration.Kind != FigureKind.Published || table.Choice.Dataset == Survey || store.FindDataset(Survey) is not { } state || !state.Years.Contains(table.Choice.Year))
            return null;
        if (!TableChooser.IsTable(state) || !state.ActivityLevels.Contains((int)ActivityLevel.Section))
            return null;
        var choice = TableChooser.Choose(store, new StudySettings(Survey, table.Choice.Year, ActivityLevel.Section));
        var source = new AgricultureSource(store, choice, table);
        return source.Column(2).Values.Any(cell => cell.IsPublished) ? source : null;
    }

    /// <summary>The table with the column; a region or country that the survey lacks has a missing cell.</summary>
    /// <param name="table">Regions of the level by activities.</param>
    /// <param name="level">0 for countries, 2 for regions.</param>
    /// <param name="absent">The cell of what the survey lacks.</param>
    public RegionActivityTable Join(RegionActivityTable table, int level, Cell absent)
    {
        var column = Column(level);
        var width = table.Activities.Count + 1;
        var cells = new Cell[table.Regions.Count * width];
        for (var row = 0; row < table.Regions.Count; row++)
        {
            table.Row(row).CopyTo(cells.AsSpan(row * width));
            var cell = column.GetValueOrDefault(table.Regions[row], Cell.Missing());
            cells[((row + 1) * width) - 1] = cell.IsPublished ? cell : absent;
        }
        return new(table.Regions, [.. table.Activities, Section], cells);
    }

    private Dictionary<string, Cell> Column(int level)
    {
        var table = SpecialisationTable.InPersons(store.GetTable(survey.Query(level, ActivityLevel.Section)), survey.PersonsPerUnit);
        var (column, labels) = (table.FindActivity(Section), level == 2 ? SameRegions.Between(survey.State.NutsVersion, beside.Choice.State.NutsVersion) : null);
        if (column < 0)
            return [];
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        for (var row = 0; row < table.Regions.Count; row++)
            if ((labels is null ? table.Regions[row] : labels.GetValueOrDefault(table.Regions[row])) is { } label)
                cells[label] = table[row, column];
        return cells;
    }
}
