namespace RegioHelix.Matchmaking.Groups;

/// <summary>
/// Who leads which table: facilitators stay at theirs in all rounds. As many as can be lead a topic that they wish for (augmenting paths, Kuhn 1955); where
/// there are fewer than tables, each topic gets some.
/// </summary>
internal static class TableHosts
{
    /// <summary>For each table its facilitator, or -1.</summary>
    public static int[] Of(TableEvent tables)
    {
        var hostOf = Enumerable.Repeat(-1, tables.Tables).ToArray();
        int[] willing = [.. Enumerable.Range(0, tables.People.Count).Where(person => tables.People[person].Facilitates && !Enumerable.Range(0, tables.Rounds).Any(tables.People[person].Away.Contains))];
        var order = Enumerable.Range(0, tables.Tables).GroupBy(table => tables.TopicOfTable[table]).SelectMany(all => all.Select((table, rank) => (table, rank))).OrderBy(one => one.rank).Select(one => one.table).ToList();
        var tableOf = new Dictionary<int, int>();
        foreach (var table in order)
            Lead(tables, willing, table, hostOf, tableOf, []);
        var left = new Queue<int>(willing.Where(person => !tableOf.ContainsKey(person)));
        foreach (var table in order)
            if (hostOf[table] < 0 && left.TryDequeue(out var person))
                hostOf[table] = person;
        return hostOf;
    }

    private static bool Lead(TableEvent tables, int[] willing, int table, int[] hostOf, Dictionary<int, int> tableOf, HashSet<int> seen)
    {
        foreach (var person in willing)
            if (tables.Wishes(person, table) && seen.Add(person) && (!tableOf.TryGetValue(person, out var other) || Lead(tables, willing, other, hostOf, tableOf, seen)))
            {
                (hostOf[table], tableOf[person]) = (person, table);
                return true;
            }
        return false;
    }
}
