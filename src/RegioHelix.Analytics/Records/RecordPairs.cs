using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Records;

/// <summary>
/// Counts how many entities have both of two activities, activity after activity: the row being counted fits the first-level cache,
/// where counting pair by pair would jump through the whole table.
/// </summary>
internal static class RecordPairs
{
    private const int RowsPerPiece = 16;

    /// <summary>The counts of all pairs.</summary>
    /// <param name="groups">The activities of each entity.</param>
    /// <param name="activities">How many activities there are.</param>
    /// <param name="cores">How many to use.</param>
    public static CountTriangle Count(EntityGroups groups, int activities, Cores cores)
    {
        var (starts, positions) = Positions(groups, activities, cores);
        var most = 0;
        for (var activity = 0; activity < activities; activity++)
            most = Math.Max(most, starts[activity + 1] - starts[activity]);
        var counts = new CountTriangle(activities, most);
        cores.Over((activities + RowsPerPiece - 1) / RowsPerPiece, piece =>
        {
            for (var row = piece * RowsPerPiece; row < Math.Min((piece + 1) * RowsPerPiece, activities); row++)
                CountRow(groups.Items, positions.AsSpan(starts[row]..starts[row + 1]), row, counts);
        });
        return counts;
    }

    private static void CountRow(int[] items, ReadOnlySpan<int> positions, int row, CountTriangle counts)
    {
        if (counts.IsNarrow)
        {
            var to = counts.NarrowRow(row);
            foreach (var position in positions)
                for (var at = position; ; at++)
                {
                    to[EntityGroups.Plain(items[at]) - row]++;
                    if (EntityGroups.IsLast(items[at]))
                        break;
                }
        }
        else
        {
            var to = counts.WideRow(row);
            foreach (var position in positions)
                for (var at = position; ; at++)
                {
                    to[EntityGroups.Plain(items[at]) - row]++;
                    if (EntityGroups.IsLast(items[at]))
                        break;
                }
        }
    }

    // Where each activity stands among the items: a counting sort, part after part.
    private static (int[] Starts, int[] Positions) Positions(EntityGroups groups, int activities, Cores cores)
    {
        const int Shares = 8;
        var next = new int[Shares][];
        cores.Over(Shares, share =>
        {
            next[share] = new int[activities];
            for (var part = groups.Parts * share / Shares; part < groups.Parts * (share + 1) / Shares; part++)
                foreach (var item in groups.Part(part))
                    next[share][EntityGroups.Plain(item)]++;
        });
        var starts = new int[activities + 1];
        var at = 0;
        for (var activity = 0; activity < activities; activity++)
        {
            starts[activity] = at;
            foreach (var share in next)
                (share[activity], at) = (at, at + share[activity]);
        }
        starts[activities] = at;
        var positions = new int[at];
        cores.Over(Shares, share =>
        {
            var to = next[share];
            for (var part = groups.Parts * share / Shares; part < groups.Parts * (share + 1) / Shares; part++)
            {
                var items = groups.Part(part);
                for (var each = 0; each < items.Length; each++)
                    positions[to[EntityGroups.Plain(items[each])]++] = groups.StartOf(part) + each;
            }
        });
        return (starts, positions);
    }
}
