using System.Collections.Concurrent;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Territories;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Specialisation;

/// <summary>
/// The tables that profiles and maps share, computed once a vintage and year. A vintage never changes, so what was computed from it
/// stays right; only as many as a busy server needs are kept.
/// </summary>
/// <param name="store">Where the figures are.</param>
/// <param name="themes">The themes; those that travel with the program where left out.</param>
/// <param name="territories">The territories; as for the themes.</param>
public sealed class SpecialisationTables(IObservationStore store, ThemeShelf? themes = null, TerritoryShelf? territories = null)
{
    private const int MostKept = 96;

    /// <summary>Growth looks back this far: long enough to be more than a year's noise, short enough to be about today.</summary>
    private const int GrowthYears = 5;

    private readonly ConcurrentDictionary<TableKey, Lazy<SpecialisationTable>> kept = new();

    internal IObservationStore Store => store;

    /// <summary>The themes that stand where an activity does.</summary>
    internal ThemeShelf Themes { get; } = themes ?? new ThemeShelf(null);

    /// <summary>The territories that stand where a region does.</summary>
    internal TerritoryShelf Territories { get; } = territories ?? new TerritoryShelf(null);

    /// <summary>The table of a choice.</summary>
    internal SpecialisationTable Get(TableChoice choice)
    {
        if (kept.Count > MostKept)
            kept.Clear();
        return kept.GetOrAdd(TableKey.Of(choice, BesideOf(choice)), _ => new(() => Make(choice), LazyThreadSafetyMode.PublicationOnly)).Value;
    }

    /// <summary>The tables of every year of the dataset, ascending; of a territory or theme those in which it is made of the same regions and activities.</summary>
    internal IReadOnlyList<SpecialisationTable> GetYears(TableChoice choice)
    {
        if (choice.Theme is null && choice.Territory is null)
            return [.. choice.State.Years.Select(year => Get(choice.In(year)))];
        var composition = Get(choice).Composition;
        return [.. choice.State.Years.Select(year => FindAlike(choice.In(year), composition)).OfType<SpecialisationTable>()];
    }

    /// <summary>The table that growth starts from: five years before, or the earliest after that; null where the chosen year is the first.</summary>
    internal SpecialisationTable? FindEarlier(TableChoice choice)
    {
        var starts = choice.State.Years.Where(year => year < choice.Year && year >= choice.Year - GrowthYears).ToList();
        if (choice.Theme is null && choice.Territory is null)
            return starts.Count == 0 ? null : Get(choice.In(starts[0]));
        var composition = Get(choice).Composition;
        return starts.Select(year => FindAlike(choice.In(year), composition)).FirstOrDefault(table => table is not null);
    }

    private SpecialisationTable? FindAlike(TableChoice choice, string composition)
    {
        var whole = Get(choice with { Theme = null, Territory = null });
        if ((choice.Territory is { } territory && TerritoryRows.From(territory, whole).Regions.Count == 0) || (choice.Theme is { } theme && !ThemeColumns.Find(theme, whole, store).IsCovered))
            return null;
        return Get(choice) is var table && table.Composition == composition ? table : null;
    }

    // A territory is made of a theme's figures, not a theme of a territory's: its second source knows regions.
    private SpecialisationTable Make(TableChoice choice)
    {
        if (choice.Territory is { } territory)
            return MergedTable.From(Get(choice with { Territory = null }), territory);
        return choice.Theme is { } theme ? ThemedTable.From(Get(choice with { Theme = null }), theme, store) : SpecialisationTable.Load(store, choice);
    }

    // The second source of a theme can be loaded anew while the first stays.
    private string BesideOf(TableChoice choice) => choice.Theme is null ? "" : store.FindDataset(AgricultureSource.Survey)?.Vintage.Id ?? "";

    // A theme or territory of a user's file that was edited is another object, and so another table.
    private readonly record struct TableKey(string Dataset, string Vintage, int Year, ActivityLevel Level, Theme? Theme, Territory? Territory, string Beside)
    {
        public static TableKey Of(TableChoice choice, string beside) => new(choice.Dataset, choice.Vintage, choice.Year, choice.Level, choice.Theme, choice.Territory, beside);
    }
}
