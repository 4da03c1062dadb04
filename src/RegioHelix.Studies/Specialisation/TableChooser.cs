using System.Globalization;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Decides what the switches leave open, and refuses what cannot be, with what could.</summary>
internal static class TableChooser
{
    /// <summary>The datasets that hold regions by activities, best first: published before simulated, finer before coarser, later before earlier.</summary>
    public static IReadOnlyList<DatasetState> Rank(IObservationStore store) =>
    [
        .. store.ListDatasets()
            .Where(IsTable)
            .Where(state => state.Declaration.Kind is FigureKind.Published or FigureKind.Simulated)
            .OrderBy(state => state.Declaration.Kind == FigureKind.Published ? 0 : 1)
            .ThenByDescending(state => state.ActivityLevels.Contains((int)ActivityLevel.Division))
            .ThenByDescending(state => state.Years[^1])
            .ThenBy(state => state.Declaration.Code, StringComparer.Ordinal),
    ];

    /// <summary>Chooses the table for the settings.</summary>
    /// <param name="store">The store.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="fits">Whether a dataset can answer the question at all; the best that fits is taken where the settings name none.</param>
    /// <exception cref="StudyRefusedException">No such dataset, year or level.</exception>
    public static TableChoice Choose(IObservationStore store, StudySettings settings, Func<DatasetState, bool>? fits = null)
    {
        var state = settings.Dataset is null ? Best(store, fits) : Named(store, settings.Dataset);
        var measure = MainMeasure(state);
        return new TableChoice(state, measure, ChooseYear(state, settings.Year), ChooseLevel(state, settings.Level));
    }

    /// <summary>The levels that a page can switch to.</summary>
    public static IReadOnlyList<ActivityLevel> Levels(DatasetState state) =>
        [.. state.ActivityLevels.Select(level => (ActivityLevel)level).Where(level => level is ActivityLevel.Section or ActivityLevel.Division or ActivityLevel.Group)];

    /// <summary>The name of a level in a switch and on the command line.</summary>
    public static string Word(ActivityLevel level) => level.ToString().ToLowerInvariant();

    /// <summary>Whether a dataset holds level 2 regions by activities.</summary>
    public static bool IsTable(DatasetState state) =>
        state.Declaration.Kind != FigureKind.Landmark && state.Classification.Length > 0 && state.NutsLevels.Contains(2) && state.Years.Count > 0 && Levels(state).Count > 0;

    private static DatasetState Best(IObservationStore store, Func<DatasetState, bool>? fits)
    {
        var ranked = Rank(store);
        // Somebody who has loaded nothing but a table of their own means that one.
        if (ranked.Count == 0)
            ranked = [.. store.ListDatasets().Where(IsTable)];
        if (ranked.Count == 0)
            throw DamagedFigures.FindRefusal(store) ?? new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Get("NothingLoaded"));
        return fits is null ? ranked[0] : ranked.FirstOrDefault(fits) ?? ranked[0];
    }

    private static DatasetState Named(IObservationStore store, string dataset)
    {
        var state = store.FindDataset(dataset);
        if (state is null)
        {
            var loaded = string.Join(", ", store.ListDatasets().Where(other => other.Declaration.Kind != FigureKind.Own).Select(other => other.Declaration.Code));
            throw DamagedFigures.FindRefusal(store, dataset) ?? new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("UnknownDataset", _ => [dataset, loaded]), offers: [new("dataset", null)]);
        }
        if (!IsTable(state))
            throw new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Fill("NotATable", _ => [dataset]), offers: [new("dataset", null)]);
        return state;
    }

    /// <summary>The measure that a dataset is about: the declared indicator, unit and slice where they are there.</summary>
    public static DatasetMeasure MainMeasure(DatasetState state)
    {
        var declared = state.Declaration;
        return state.Measures
            .OrderByDescending(measure => measure.Indicator == declared.Indicator)
            .ThenByDescending(measure => measure.Unit == declared.Unit)
            .ThenByDescending(measure => measure.Slice == declared.FindDefaultSlice(Dimensions(measure)))
            .ThenByDescending(measure => measure.Published)
            .First();
    }

    private static IEnumerable<string> Dimensions(DatasetMeasure measure) =>
        measure.Slice.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')[0]);

    /// <summary>The year asked for, or the latest.</summary>
    /// <exception cref="StudyRefusedException">It is not loaded.</exception>
    public static int ChooseYear(DatasetState state, int? year)
    {
        if (year is null)
            return state.Years[^1];
        if (state.Years.Contains(year.Value))
            return year.Value;
        var nearest = state.Years.MinBy(loaded => Math.Abs(loaded - year.Value));
        throw new StudyRefusedException(
            RefusalReason.NotLoaded,
            Sentences.Fill("YearNotLoaded", _ => [state.Declaration.Code, year.Value.ToString(CultureInfo.InvariantCulture), nearest.ToString(CultureInfo.InvariantCulture)]),
            offers: [new("year", nearest.ToString(CultureInfo.InvariantCulture))]);
    }

    private static ActivityLevel ChooseLevel(DatasetState state, ActivityLevel? level)
    {
        var levels = Levels(state);
        if (level is null)
            return levels.Contains(ActivityLevel.Division) ? ActivityLevel.Division : levels[0];
        if (levels.Contains(level.Value))
            return level.Value;
        throw new StudyRefusedException(
            RefusalReason.NotLoaded,
            Sentences.Fill("LevelNotLoaded", _ => [state.Declaration.Code, string.Join(", ", levels.Select(Word))]),
            offers: [.. levels.OrderBy(found => Math.Abs((int)found - (int)level.Value)).Select(found => new SwitchOffer("level", Word(found)))]);
    }
}
