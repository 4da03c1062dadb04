using System.Collections.Concurrent;
using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Specialisation;

/// <summary>
/// The tables that profiles and maps share, computed once a vintage and year. A vintage never changes, so what was computed from it
/// stays right; only as many as a busy server needs are kept.
/// </summary>
public sealed class SpecialisationTables(IObservationStore store)
{
    private const int MostKept = 96;

    /// <summary>Growth looks back this far: long enough to be more than a year's noise, short enough to be about today.</summary>
    private const int GrowthYears = 5;

    private readonly ConcurrentDictionary<(string Dataset, string Vintage, int Year, ActivityLevel Level), Lazy<SpecialisationTable>> kept = new();

    internal IObservationStore Store => store;

    /// <summary>The table of a choice.</summary>
    internal SpecialisationTable Get(TableChoice choice)
    {
        if (kept.Count > MostKept)
            kept.Clear();
        return kept.GetOrAdd((choice.Dataset, choice.Vintage, choice.Year, choice.Level), _ => new(() => SpecialisationTable.Load(store, choice), LazyThreadSafetyMode.PublicationOnly)).Value;
    }

    /// <summary>The tables of every year of the dataset, ascending.</summary>
    internal IReadOnlyList<SpecialisationTable> GetYears(TableChoice choice) => [.. choice.State.Years.Select(year => Get(choice.In(year)))];

    /// <summary>The table that growth starts from: five years before, or the earliest after that; null where the chosen year is the first.</summary>
    internal SpecialisationTable? FindEarlier(TableChoice choice)
    {
        var starts = choice.State.Years.Where(year => year < choice.Year && year >= choice.Year - GrowthYears).ToList();
        return starts.Count == 0 ? null : Get(choice.In(starts[0]));
    }
}
