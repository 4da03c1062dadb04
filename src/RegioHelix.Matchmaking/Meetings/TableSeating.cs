namespace RegioHelix.Matchmaking.Meetings;

/// <summary>
/// Which meeting is at which table: people keep their table from slot to slot where that is free. Slot by slot, meetings that keep a table come first, those
/// that two people bring to the same table before those that one does.
/// </summary>
public static class TableSeating
{
    /// <summary>Seats a timetable.</summary>
    /// <param name="pairs">Who meets whom, people from 0.</param>
    /// <param name="slotOfPair">For each pair its slot, or -1.</param>
    /// <param name="tables">How many tables there are; no slot has more meetings.</param>
    /// <param name="fixedTable">For each pair the table that it keeps, from 0, or -1; null where none is kept.</param>
    /// <returns>For each pair its table from 0, or -1 where it has no slot.</returns>
    /// <exception cref="ArgumentException">A slot has more meetings than tables, or two keep the same one.</exception>
    public static IReadOnlyList<int> From(IReadOnlyList<(int A, int B)> pairs, IReadOnlyList<int> slotOfPair, int tables, IReadOnlyList<int>? fixedTable = null)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(slotOfPair);
        var (seated, last) = (Enumerable.Repeat(-1, pairs.Count).ToArray(), new Dictionary<int, int>());
        foreach (var slot in Enumerable.Range(0, pairs.Count).Where(pair => slotOfPair[pair] >= 0).GroupBy(pair => slotOfPair[pair]).OrderBy(slot => slot.Key))
        {
            if (slot.Count() > tables)
                throw new ArgumentException($"slot {slot.Key} has {slot.Count()} meetings and {tables} tables", nameof(slotOfPair));
            var free = new SortedSet<int>(Enumerable.Range(0, tables));
            foreach (var pair in slot.Where(pair => fixedTable is not null && fixedTable[pair] >= 0))
                seated[pair] = free.Remove(fixedTable![pair]) ? fixedTable[pair] : throw new ArgumentException($"two meetings of slot {slot.Key} keep table {fixedTable[pair]}", nameof(fixedTable));
            foreach (var pair in slot.Where(pair => seated[pair] < 0).OrderByDescending(pair => Wishes(pairs[pair], last).Distinct().Count() == 1 && Wishes(pairs[pair], last).Count() == 2).ThenByDescending(pair => Wishes(pairs[pair], last).Any()).ThenBy(pair => pair))
                free.Remove(seated[pair] = Wishes(pairs[pair], last).Where(free.Contains).Select(table => (int?)table).FirstOrDefault() ?? free.Min);
            foreach (var pair in slot)
                last[pairs[pair].A] = last[pairs[pair].B] = seated[pair];
        }
        return seated;
    }

    private static IEnumerable<int> Wishes((int A, int B) pair, Dictionary<int, int> last) => new[] { pair.A, pair.B }.Where(last.ContainsKey).Select(person => last[person]);
}
