using RegioHelix.Analytics.Pipeline;

namespace RegioHelix.Analytics.Records;

/// <summary>Sorts a part of the records, entity in the upper 32 bits and item in the lower, by counting where the entities lie close together.</summary>
internal static class RecordSorting
{
    private const int FewItems = 24;

    public static void Sort(Span<ulong> records)
    {
        var (least, most) = (ulong.MaxValue, ulong.MinValue);
        foreach (var record in records)
            (least, most) = (Math.Min(least, record >> 32), Math.Max(most, record >> 32));
        if (most - least < 4 * (ulong)records.Length)
            SortByCounting(records, least, (int)(most - least) + 1);
        else
            records.Sort();
    }

    private static void SortByCounting(Span<ulong> records, ulong least, int entities)
    {
        var next = AlignedScratch<int>.OfThread(entities + 1);
        next.Clear();
        foreach (var record in records)
            next[(int)((record >> 32) - least) + 1]++;
        for (var entity = 0; entity < entities; entity++)
            next[entity + 1] += next[entity];
        var sorted = AlignedScratch<ulong>.OfThread(records.Length);
        foreach (var record in records)
            sorted[next[(int)((record >> 32) - least)]++] = record;
        // Each start has moved to its end.
        for (var (entity, start) = (0, 0); entity < entities; start = next[entity], entity++)
            SortFew(sorted[start..next[entity]]);
        sorted.CopyTo(records);
    }

    // Most entities have a handful of records.
    private static void SortFew(Span<ulong> records)
    {
        if (records.Length > FewItems)
        {
            records.Sort();
            return;
        }
        for (var at = 1; at < records.Length; at++)
        {
            var (record, to) = (records[at], at);
            for (; to > 0 && records[to - 1] > record; to--)
                records[to] = records[to - 1];
            records[to] = record;
        }
    }
}
