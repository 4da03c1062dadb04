using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Matchmaking.Groups;

/// <summary>One facilitator and one reporter a table: those who offered come first, then whoever had fewest roles so far. Who has a role keeps it.</summary>
internal static class TableRoles
{
    /// <summary>Rounds x people.</summary>
    /// <param name="tables">The event.</param>
    /// <param name="plan">Rounds x people: the table, or -1.</param>
    /// <param name="hosts">For each table its facilitator, or -1.</param>
    /// <param name="soFar">Rounds x people before; null for none.</param>
    public static TableRole[][] Of(TableEvent tables, int[][] plan, int[] hosts, IReadOnlyList<TableRole[]>? soFar)
    {
        var (roles, load) = (plan.Select(round => new TableRole[round.Length]).ToArray(), new int[tables.People.Count]);
        for (var round = 0; round < plan.Length; round++)
            foreach (var table in Enumerable.Range(0, tables.Tables))
            {
                var seated = Enumerable.Range(0, plan[round].Length).Where(person => plan[round][person] == table).ToList();
                var host = hosts[table];
                if (Chosen(seated, person => (person != host, soFar?[round][person] != TableRole.Facilitator, !tables.People[person].Facilitates, tables.People[person].Reports, load[person], person)) is not { } leads)
                    continue;
                (roles[round][leads], load[leads]) = (TableRole.Facilitator, load[leads] + 1);
                seated.Remove(leads);
                if (Chosen(seated, person => (false, soFar?[round][person] != TableRole.Reporter, !tables.People[person].Reports, hosts.Contains(person), load[person], person)) is { } reports)
                    (roles[round][reports], load[reports]) = (TableRole.Reporter, load[reports] + 1);
            }
        return roles;
    }

    private static int? Chosen(List<int> seated, Func<int, (bool, bool, bool, bool, int, int)> order) => seated.Count == 0 ? null : seated.MinBy(order);
}
