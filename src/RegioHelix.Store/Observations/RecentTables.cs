using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Store.Observations;

/// <summary>Tables read not long ago. Vintages never change, so a table kept is as good as one read again.</summary>
internal sealed class RecentTables(int capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<TableQuery, LinkedListNode<(TableQuery Query, RegionActivityTable Table)>> kept = [];
    private readonly LinkedList<(TableQuery Query, RegionActivityTable Table)> order = [];

    /// <summary>The table kept, or read and kept.</summary>
    public RegionActivityTable Get(TableQuery query, Func<TableQuery, RegionActivityTable> read)
    {
        lock (gate)
        {
            if (kept.TryGetValue(query, out var node))
            {
                order.Remove(node);
                order.AddFirst(node);
                return node.Value.Table;
            }
        }

        var table = read(query);
        Keep(query, table);
        return table;
    }

    private void Keep(TableQuery query, RegionActivityTable table)
    {
        lock (gate)
        {
            if (kept.ContainsKey(query))
                return;
            kept.Add(query, order.AddFirst((query, table)));
            if (kept.Count <= capacity)
                return;
            kept.Remove(order.Last!.Value.Query);
            order.RemoveLast();
        }
    }
}
