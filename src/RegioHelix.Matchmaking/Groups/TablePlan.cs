using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Matchmaking.Groups;

/// <summary>Who sits at which discussion table in which round, and as what.</summary>
/// <param name="Tables">Rounds x people: the table from 0, or -1 where the person is not there, or could not be seated.</param>
/// <param name="Roles">Rounds x people.</param>
public sealed record TablePlan(IReadOnlyList<int[]> Tables, IReadOnlyList<TableRole[]> Roles)
{
    private const int Runs = 2;

    /// <summary>
    /// Seats everybody: two runs of a search, the better of which is taken. Pairs who are kept apart never share a table; where that leaves no seat, one of
    /// the two has none in that round.
    /// </summary>
    public static TablePlan From(TableEvent tables, SearchEffort effort)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(effort);
        var (costs, hosts) = (new TableCosts(tables), TableHosts.Of(tables));
        var found = new (int[][] Tables, long Cost)[Runs];
        Parallel.For(0, Runs, run =>
        {
            var search = new TableSearch(tables, costs, hosts, (effort.Seed * Runs) + (ulong)run);
            search.Run(effort);
            found[run] = (search.Best, search.BestCost);
        });
        var best = found.MinBy(one => one.Cost).Tables;
        new TableMending(tables, costs, best, hosts).Separate();
        return new(best, TableRoles.Of(tables, best, hosts, null));
    }
}
