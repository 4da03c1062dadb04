namespace RegioHelix.Studies.Specialisation;

/// <summary>Which activities have a page: those in the chosen dataset and year, at every level that it holds.</summary>
public sealed class LoadedActivitiesStudy(SpecialisationTables tables)
{
    /// <summary>Runs the study.</summary>
    /// <param name="settings">The switches; the level is left out of account.</param>
    /// <exception cref="StudyRefusedException">No data, or a year that is not loaded.</exception>
    public IReadOnlySet<string> Run(StudySettings settings)
    {
        var choice = TableChooser.Choose(tables.Store, settings with { Level = null });
        return TableChooser.Levels(choice.State)
            .SelectMany(level => tables.Store.GetTable(choice.Query(2, level)).Activities)
            .ToHashSet(StringComparer.Ordinal);
    }
}
