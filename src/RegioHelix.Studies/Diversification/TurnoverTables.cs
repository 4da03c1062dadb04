using System.Collections.Concurrent;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Diversification;

/// <summary>Entries and exits of a whole table between two years, computed once a vintage, year and threshold.</summary>
public sealed class TurnoverTables(SpecialisationTables tables)
{
    private const int MostKept = 24;

    private readonly ConcurrentDictionary<(string Dataset, string Vintage, int Year, Vocabulary.Activities.ActivityLevel Level, double Threshold), Once<TurnoverBasis?>> kept = new();

    /// <summary>What a change has to exceed, as on the page of gains and losses: chance in the counts, and a twentieth of every figure for sampling, revisions and firms that are classed anew.</summary>
    internal const MoverError Error = MoverError.FivePercent;

    /// <summary>The tables beneath.</summary>
    internal SpecialisationTables Specialisation => tables;

    /// <summary>The change since the year that growth starts from; null where there is one year only.</summary>
    internal TurnoverBasis? Find(SpecialisationTable table, double threshold)
    {
        if (kept.Count > MostKept)
            kept.Clear();
        var choice = table.Choice;
        return kept.GetOrAdd((choice.Dataset, choice.Vintage, choice.Year, choice.Level, threshold), _ => new(() =>
            tables.FindEarlier(choice) is { } earlier ? TurnoverBasis.From(earlier, table, EntryRule.BeyondError(MoverErrors.Of(Error, choice), threshold: threshold)) : null)).Value;
    }
}
