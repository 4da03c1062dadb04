using RegioHelix.Store.Observations;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Finds the table that an activity is in: its own level decides, unless the settings name one.</summary>
internal static class ActivityChoice
{
    private static readonly string[] FirstActivities = ["C28", "C"];

    /// <summary>Chooses the table and gives the column in it of an activity, or of a theme, as <c>theme:agrofood</c>.</summary>
    /// <exception cref="StudyRefusedException">Unknown activity, or one that is not in what is loaded.</exception>
    public static (SpecialisationTable Table, int Column) Choose(SpecialisationTables tables, SearchStudy search, string activity, StudySettings settings)
    {
        if (Theme.FindSlug(activity) is { } theme)
            return ThemeChoice.Choose(tables, theme, settings);
        activity = activity.ToUpperInvariant();
        var reference = ActivityNames.Find(activity) ?? throw Unknown(search, activity);
        var level = reference.Level == ActivityLevel.Aggregate ? ActivityLevel.Section : reference.Level;
        RefuseOtherLevel(settings.Level, level, reference.ShortName());
        var choice = TableChooser.Choose(tables.Store, settings with { Level = null }, state => Holds(state, level));
        if (!TableChooser.Levels(choice.State).Contains(level))
            throw NotLoaded(tables, reference, choice);
        var table = tables.Get(choice with { Level = level });
        var column = table.Cells.FindActivity(activity);
        return column >= 0 ? (table, column) : throw NotLoaded(tables, reference, choice);
    }

    /// <summary>The activity that is shown unasked: machinery, manufacturing where sections are asked for, else the first of the level.</summary>
    /// <exception cref="StudyRefusedException">A dataset, year or level that is not loaded, no data.</exception>
    public static string First(SpecialisationTables tables, StudySettings settings)
    {
        var activities = tables.Get(TableChooser.Choose(tables.Store, settings)).Cells.Activities;
        return FirstActivities.FirstOrDefault(activities.Contains) ?? activities[0];
    }

    /// <summary>Refuses a level that is not the activity's own: C28 is a division, and its figures are of divisions.</summary>
    /// <param name="asked">The level asked for; null where none is.</param>
    /// <param name="own">The activity's.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="StudyRefusedException">They differ.</exception>
    internal static void RefuseOtherLevel(ActivityLevel? asked, ActivityLevel own, LocalText name)
    {
        if (asked is not null && asked != own)
            throw new StudyRefusedException(
                RefusalReason.BadSettings,
                Sentences.Fill("LevelOfActivity", culture => [name.In(culture), Word(own).In(culture), Word(asked.Value).In(culture)]),
                offers: [new("level", null)]);
    }

    private static LocalText Word(ActivityLevel level) => Sentences.Get("Level" + level);

    private static bool Holds(DatasetState state, ActivityLevel level) => TableChooser.Levels(state).Contains(level);

    private static StudyRefusedException Unknown(SearchStudy search, string activity)
    {
        if (ActivityCatalogue.Classify(activity) == ActivityCodeStatus.Aggregate)
            return new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Fill("ActivityIsAggregate", _ => [activity]), ActivitySuggestions.PartsOf(activity));
        var suggestions = search.Find(activity, "activity", 5);
        return new StudyRefusedException(
            RefusalReason.Unknown,
            suggestions.Count == 0
                ? Sentences.Fill("UnknownActivity", _ => [activity])
                : Sentences.Fill("UnknownActivityHint", culture => [activity, $"{suggestions[0].Name.In(culture)} ({suggestions[0].Code})"]),
            suggestions);
    }

    private static StudyRefusedException NotLoaded(SpecialisationTables tables, ActivityReference activity, TableChoice choice) => new(
        RefusalReason.NotLoaded,
        Sentences.Fill("ActivityNotLoaded", culture => [activity.ShortName().In(culture), activity.Code, choice.Dataset]),
        ActivitySuggestions.Near(tables.Store, choice, activity));
}
