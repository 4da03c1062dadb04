using RegioHelix.Store.Observations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Themes;

/// <summary>Finds the table and the column that answer for a theme, as <see cref="ActivityChoice"/> does for an activity.</summary>
internal static class ThemeChoice
{
    /// <summary>Chooses the table and gives the theme's column in it.</summary>
    /// <exception cref="StudyRefusedException">Unknown theme, too little of it in the figures, a year that is not loaded, no data.</exception>
    public static (SpecialisationTable Table, int Column) Choose(SpecialisationTables tables, string slug, StudySettings settings)
    {
        var theme = tables.Themes.Get(slug);
        ActivityChoice.RefuseOtherLevel(settings.Level, ActivityLevel.Division, theme.Name());
        var choice = TableChooser.Choose(tables.Store, settings with { Level = null }, HasDivisions);
        var columns = ThemeColumns.Find(theme, tables.Get(choice), tables.Store);
        if (!columns.IsCovered)
            throw TooCoarse(columns, choice);
        var table = tables.Get(choice with { Theme = theme });
        return (table, table.Cells.FindActivity(theme.Code));
    }

    /// <summary>The table that themes are looked for in; null where nothing is loaded.</summary>
    public static SpecialisationTable? FindTable(SpecialisationTables tables, StudySettings settings) =>
        tables.Store.ListDatasets().Any(TableChooser.IsTable) ? tables.Get(TableChooser.Choose(tables.Store, settings with { Level = null }, HasDivisions)) : null;

    private static bool HasDivisions(DatasetState state) => TableChooser.Levels(state).Contains(ActivityLevel.Division);

    private static StudyRefusedException TooCoarse(ThemeColumns columns, TableChoice choice) => new(
        RefusalReason.NotLoaded,
        Sentences.Fill("ThemeNotCovered", culture =>
        [
            columns.Theme.Name().In(culture),
            choice.Dataset,
            columns.Members.Count(member => member.Columns.Count > 0),
            columns.Members.Count,
            FigureText.List([.. columns.Members.Where(member => member.Columns.Count == 0).Select(member => member.Member.Activity)], culture),
        ]));
}
