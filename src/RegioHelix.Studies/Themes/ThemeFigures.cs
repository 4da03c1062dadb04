using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Themes;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Themes;

/// <summary>
/// A theme's jobs and quotient in every region of a table: what a page that shows all themes needs, without the whole table of each. The figures are
/// those of the theme's own page.
/// </summary>
/// <param name="Cells">The theme's jobs by region, in the order of the table.</param>
/// <param name="Quotients">Its quotient by region.</param>
/// <param name="Columns">What it is made of here.</param>
internal sealed record ThemeFigures(IReadOnlyList<Cell> Cells, IReadOnlyList<Figure> Quotients, ThemeColumns Columns)
{
    public static ThemeFigures From(SpecialisationTable table, ThemeColumns columns, IObservationStore store)
    {
        var (parts, theme) = (ThemedTable.Parts(table, columns, store), columns.Theme.Code);
        var (sums, column) = (parts.Bounded!, parts.Cells.FindActivity(theme));
        var limits = parts.Sections is null ? null : SumLimits.From(sums.Reference, parts.Sections, SpecialisationTable.SectionOf, parts.Countries);
        bool IsPublished(int row) => parts.Cells[row, column].IsPublished;
        var quotients = ThemeQuotient.Of(sums.Reference, sums.Known, theme, MissingReach.RowAndColumn, limits, IsPublished);
        var open = parts.Reference.OpenRows.Count == 0 ? quotients : ThemeQuotient.Of(sums.Cells, sums.Known, theme, MissingReach.RowAndColumn, null, IsPublished);
        return new(
            [.. Enumerable.Range(0, parts.Cells.Regions.Count).Select(row => parts.Cells[row, column])],
            [.. Enumerable.Range(0, quotients.Count).Select(row => parts.Reference.OpenRows.Contains(row) ? open[row] : quotients[row])],
            columns);
    }
}
