using RegioHelix.Store.Observations;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Where to go from an activity that has no page.</summary>
internal static class ActivitySuggestions
{
    private const int Most = 8;

    /// <summary>The same activity in other datasets, then what is nearest to it in this one: its parts, what it is part of, its neighbours.</summary>
    public static IReadOnlyList<SearchHit> Near(IObservationStore store, TableChoice choice, ActivityReference activity)
    {
        var loaded = Loaded(store, choice);
        var parts = loaded.Where(code => code.Length > activity.Code.Length && code.StartsWith(activity.Code, StringComparison.Ordinal));
        var wholes = loaded.Where(code => code.Length < activity.Code.Length && activity.Code.StartsWith(code, StringComparison.Ordinal)).OrderByDescending(code => code.Length);
        var neighbours = loaded.Where(code => code.Length == activity.Code.Length && code[0] == activity.Code[0]);
        return [.. Elsewhere(store, choice, activity).Concat(parts.Concat(wholes).Concat(neighbours).Distinct().Select(Hit)).Take(Most)];
    }

    /// <summary>The sections and divisions that a Eurostat aggregate is made of, as far as its code says.</summary>
    public static IReadOnlyList<SearchHit> PartsOf(string aggregate)
    {
        var sections = ActivityCatalogue.ListLevel(ActivityLevel.Section).Select(section => section.Code).ToList();
        return [.. aggregate.Split("_X_")[0].Split('_').SelectMany(part => part.Split('-') is [var first, var last]
                ? sections.Where(section => string.CompareOrdinal(section, first) >= 0 && string.CompareOrdinal(section, last) <= 0)
                : [part])
            .Where(code => ActivityCatalogue.Find(code) is not null).Distinct().Take(Most).Select(Hit)];
    }

    private static IEnumerable<SearchHit> Elsewhere(IObservationStore store, TableChoice choice, ActivityReference activity) =>
        from state in TableChooser.Rank(store)
        where state.Declaration.Code != choice.Dataset && TableChooser.Levels(state).Contains(activity.Level)
        let other = TableChooser.Choose(store, new(state.Declaration.Code, Level: activity.Level))
        where store.GetTable(other.Query(2, activity.Level)).FindActivity(activity.Code) >= 0
        select new SearchHit("page", $"activities/{activity.Code}?dataset={other.Dataset}", activity.ShortName(), new LocalText(state.Declaration.Title, state.Declaration.DutchTitle), 0);

    private static List<string> Loaded(IObservationStore store, TableChoice choice) =>
        [.. TableChooser.Levels(choice.State).SelectMany(level => store.GetTable(choice.Query(2, level)).Activities).Order(StringComparer.Ordinal)];

    private static SearchHit Hit(string code) => new("activity", code, ActivityNames.Get(code).ShortName(), ActivityNames.Get(code).FullName(), 0);
}
