using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Matchmaking.Groups;

/// <summary>A plan that was mended after somebody dropped out, came late, or was kept apart from another since.</summary>
/// <param name="Plan">The plan now.</param>
/// <param name="Moved">Who had a seat in some round, is still there then, and sits elsewhere.</param>
public sealed record TableRepair(TablePlan Plan, IReadOnlyList<int> Moved)
{
    /// <summary>Mends a plan: everybody keeps the seat that can be kept.</summary>
    /// <param name="tables">The event as it is now.</param>
    /// <param name="before">Rounds x people of the event now: the table before, or -1.</param>
    /// <param name="roles">Rounds x people: the role before.</param>
    public static TableRepair From(TableEvent tables, IReadOnlyList<int[]> before, IReadOnlyList<TableRole[]> roles)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(before);
        int[][] plan = [.. before.Select((round, at) => round.Select((table, person) => table < tables.Tables && !tables.People[person].Away.Contains(at) ? table : -1).ToArray())];
        var hosts = HostsOf(tables, plan, roles);
        var mending = new TableMending(tables, new TableCosts(tables), plan, hosts.Where(host => host >= 0));
        mending.Separate();
        mending.Seat();
        mending.Fill();
        var moved = Enumerable.Range(0, tables.People.Count).Where(person => Enumerable.Range(0, plan.Length).Any(round => before[round][person] is >= 0 and var was && was < tables.Tables && !tables.People[person].Away.Contains(round) && was != plan[round][person])).ToList();
        return new(new(plan, TableRoles.Of(tables, plan, hosts, roles)), moved);
    }

    // Who led a table in every round that is left goes on leading it.
    private static int[] HostsOf(TableEvent tables, int[][] plan, IReadOnlyList<TableRole[]> roles) => [.. Enumerable.Range(0, tables.Tables).Select(table => Enumerable.Range(0, tables.People.Count)
        .Where(person => Enumerable.Range(0, plan.Length).All(round => plan[round][person] == table && roles[round][person] == TableRole.Facilitator)).DefaultIfEmpty(-1).First())];
}
