using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Diversification.Entries;

/// <summary>
/// How many entries a rule sees where nothing changed: the table is taken for the truth, two years are drawn from it with the data's error, and the rule is
/// applied. What the rule finds is false by construction.
/// </summary>
public static class FalseEntries
{
    /// <summary>The rate and the number of false entries.</summary>
    /// <param name="table">A published year; its missing cells stay missing.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="error">The error that the two years are drawn with, which need not be the one that the rule reckons with.</param>
    /// <param name="draws">Number of pairs of years, 2 or more.</param>
    /// <param name="seed">The same seed gives the same figures.</param>
    /// <param name="counted">Activities whose entries count; null for all. Quotients are over all of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two draws.</exception>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FalseEntryRate From(RegionActivityTable table, EntryRule rule, MeasurementError error, int draws, int seed, Func<string, bool>? counted = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        int[] columns = [.. Enumerable.Range(0, table.Activities.Count).Where(activity => counted?.Invoke(table.Activities[activity]) ?? true)];
        var (entries, candidates) = (new double[draws], new double[draws]);
        for (var draw = 0; draw < draws; draw++)
        {
            var turnover = EntryBeyondError.From(Drawn(table, error, new(seed, 2 * draw)), Drawn(table, error, new(seed, (2 * draw) + 1)), rule);
            foreach (var column in columns)
                for (var region = 0; region < table.Regions.Count; region++)
                {
                    entries[draw] += turnover[region, column] == TurnoverVerdict.Entered ? 1 : 0;
                    candidates[draw] += turnover.CanEnter(region, column) ? 1 : 0;
                }
        }
        var (mean, all) = (entries.Average(), candidates.Average());
        return new(mean, Math.Sqrt(entries.Sum(one => (one - mean) * (one - mean)) / (draws - 1)), all, all == 0 ? null : mean / all, draws);
    }

    private static RegionActivityTable Drawn(RegionActivityTable table, MeasurementError error, SeededDraws draws)
    {
        var cells = new Cell[table.Cells.Length];
        for (var at = 0; at < cells.Length; at++)
            cells[at] = table.Cells[at] is { Value: { } value, Flags: var flags } ? Cell.Of(error.Draw(value, flags, draws), flags) : table.Cells[at];
        return new(table.Regions, table.Activities, cells);
    }
}

/// <summary>The entries that error alone makes.</summary>
/// <param name="Entries">Mean number a pair of years.</param>
/// <param name="Deviation">Its standard deviation from pair to pair.</param>
/// <param name="Candidates">Mean number of cells that could enter.</param>
/// <param name="Rate">Entries over candidates; null where nothing could enter.</param>
/// <param name="Draws">Number of pairs.</param>
public sealed record FalseEntryRate(double Entries, double Deviation, double Candidates, double? Rate, int Draws);
