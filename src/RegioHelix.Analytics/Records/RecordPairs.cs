using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Records;

/// <summary>
/// Counts how many entities have both of two activities. Straight into the table each pair would miss the cache; so pairs are first collected by
/// blocks of the table's rows, and a full collection is counted into its block, which then stays in the cache.
/// </summary>
internal sealed class RecordPairs
{
    private const int Blocks = 64;
    private const int Capacity = 1 << 13;
    private const int Shares = 16;

    private readonly CountTriangle counts;
    private readonly int shift;
    private readonly Lock[] gates = [.. Enumerable.Range(0, Blocks).Select(_ => new Lock())];

    private RecordPairs(CountTriangle counts)
    {
        this.counts = counts;
        while (counts.Size >> shift >= Blocks)
            shift++;
    }

    /// <summary>The counts of all pairs.</summary>
    /// <param name="groups">The activities of each entity.</param>
    /// <param name="activities">How many activities there are.</param>
    /// <param name="cores">How many to use.</param>
    public static CountTriangle Count(EntityGroups groups, int activities, Cores cores)
    {
        var occurrences = Occurrences(groups, activities, cores);
        // No pair can be in more entities than its more frequent activity.
        var pairs = new RecordPairs(new(activities, occurrences.DefaultIfEmpty().Max()));
        for (var activity = 0; activity < activities; activity++)
            pairs.counts.SetOwn(activity, occurrences[activity]);
        cores.Over(Shares, share => pairs.Collect(groups, groups.Parts * share / Shares, groups.Parts * (share + 1) / Shares));
        return pairs.counts;
    }

    // In how many entities each activity is.
    private static int[] Occurrences(EntityGroups groups, int activities, Cores cores)
    {
        var shares = new int[Shares][];
        cores.Over(Shares, share =>
        {
            var own = shares[share] = new int[activities];
            for (var part = groups.Parts * share / Shares; part < groups.Parts * (share + 1) / Shares; part++)
                foreach (var item in groups.Part(part))
                    own[EntityGroups.Plain(item)]++;
        });
        for (var share = 1; share < Shares; share++)
            for (var activity = 0; activity < activities; activity++)
                shares[0][activity] += shares[share][activity];
        return shares[0];
    }

    private void Collect(EntityGroups groups, int first, int last)
    {
        Span<int> used = stackalloc int[Blocks];
        used.Clear();
        var collected = AlignedScratch<int>.OfThread(Blocks * Capacity);
        for (var part = first; part < last; part++)
        {
            var items = groups.Part(part);
            for (var (start, end) = (0, 0); start < items.Length; start = end)
            {
                while (!EntityGroups.IsLast(items[end++]))
                    continue;
                CollectEntity(items[start..end], collected, used);
            }
        }
        for (var block = 0; block < Blocks; block++)
            Flush(block, collected, used);
    }

    private void CollectEntity(ReadOnlySpan<int> items, Span<int> collected, Span<int> used)
    {
        for (var one = 0; one + 1 < items.Length; one++)
        {
            var (block, start) = (items[one] >> shift, (int)counts.Start(items[one]));
            for (var other = one + 1; other < items.Length;)
            {
                if (used[block] == Capacity)
                    Flush(block, collected, used);
                var room = collected.Slice((block * Capacity) + used[block], Math.Min(Capacity - used[block], items.Length - other));
                for (var at = 0; at < room.Length; at++)
                    room[at] = start + EntityGroups.Plain(items[other + at]);
                used[block] += room.Length;
                other += room.Length;
            }
        }
    }

    // Counting is the same in any order.
    private void Flush(int block, Span<int> collected, Span<int> used)
    {
        lock (gates[block])
            counts.Increment(collected.Slice(block * Capacity, used[block]));
        used[block] = 0;
    }
}
