using System.Numerics;
using RegioHelix.Analytics.Pipeline;

namespace RegioHelix.Analytics.Records;

/// <summary>
/// Records of entities brought together: what each entity has, ascending, each once, one entity after the other. Records are first dealt into
/// parts by ranges of entities, each small enough for the second-level cache, then sorted there.
/// </summary>
internal sealed class EntityGroups
{
    // Set on the last item of an entity.
    private const int End = int.MinValue;
    private const int PartRecords = 1 << 15;
    private const int MostParts = 1 << 10;
    private const int Chunk = 1 << 17;

    private EntityGroups(int[] items, int[] lengths, int[] starts, int entities) => (this.items, this.lengths, this.starts, Entities) = (items, lengths, starts, entities);

    // Part after part, with gaps between them.
    private readonly int[] items;
    private readonly int[] lengths;
    private readonly int[] starts;

    public int Parts => lengths.Length;

    /// <summary>The items of one part's entities; the last of each entity is marked.</summary>
    public ReadOnlySpan<int> Part(int part) => items.AsSpan(starts[part], lengths[part]);

    /// <summary>Number of entities.</summary>
    public int Entities { get; }

    public static bool IsLast(int item) => item < 0;

    public static int Plain(int item) => item & ~End;

    /// <summary>Groups records.</summary>
    /// <param name="entities">Any whole numbers, in any order.</param>
    /// <param name="items">What each record says of its entity, 0 or more.</param>
    /// <param name="cores">How many to use.</param>
    public static EntityGroups From(ReadOnlyMemory<int> entities, ReadOnlyMemory<int> items, Cores cores)
    {
        var (least, most) = Range(entities, cores);
        // As ranges of equal width: wide enough that their number stays small, for entities numbered with gaps too.
        var width = (uint)most - (uint)least;
        var wanted = Math.Clamp(entities.Length / PartRecords, 1, MostParts);
        var shift = Math.Clamp(32 - BitOperations.LeadingZeroCount(width) - BitOperations.Log2((uint)wanted), 0, 31);
        var parts = (int)(width >> shift) + 1;
        var chunks = (entities.Length + Chunk - 1) / Chunk;
        var offsets = new int[chunks][];
        cores.Over(chunks, chunk => offsets[chunk] = Count(entities.Span[Of(chunk, entities.Length)], least, shift, parts));
        var starts = Offset(offsets, parts);
        var dealt = GC.AllocateUninitializedArray<ulong>(entities.Length);
        cores.Over(chunks, chunk => Deal(entities.Span[Of(chunk, entities.Length)], items.Span[Of(chunk, entities.Length)], least, shift, offsets[chunk], dealt));
        var (grouped, lengths, found) = (GC.AllocateUninitializedArray<int>(entities.Length), new int[parts], new int[parts]);
        cores.Over(parts, part => (lengths[part], found[part]) = Group(dealt.AsSpan(starts[part]..starts[part + 1]), grouped.AsSpan(starts[part])));
        return new(grouped, lengths, starts, found.Sum());
    }

    private static Range Of(int chunk, int length) => (chunk * Chunk)..Math.Min((chunk + 1) * Chunk, length);

    private static (int Least, int Most) Range(ReadOnlyMemory<int> entities, Cores cores)
    {
        var ranges = new (int Least, int Most)[(entities.Length + Chunk - 1) / Chunk];
        cores.Over(ranges.Length, chunk => ranges[chunk] = Range(entities.Span[Of(chunk, entities.Length)]));
        return entities.IsEmpty ? (0, 0) : (ranges.Min(range => range.Least), ranges.Max(range => range.Most));
    }

    private static (int Least, int Most) Range(ReadOnlySpan<int> entities)
    {
        var (least, most) = (entities[0], entities[0]);
        foreach (var entity in entities)
            (least, most) = (Math.Min(least, entity), Math.Max(most, entity));
        return (least, most);
    }

    private static int[] Count(ReadOnlySpan<int> entities, int least, int shift, int parts)
    {
        var counts = new int[parts];
        foreach (var entity in entities)
            counts[((uint)entity - (uint)least) >> shift]++;
        return counts;
    }

    // From how many records of each part a chunk has to where its first one goes.
    private static int[] Offset(int[][] chunks, int parts)
    {
        var starts = new int[parts + 1];
        var next = 0;
        for (var part = 0; part < parts; part++)
        {
            starts[part] = next;
            foreach (var chunk in chunks)
                (chunk[part], next) = (next, next + chunk[part]);
        }
        starts[parts] = next;
        return starts;
    }

    private static void Deal(ReadOnlySpan<int> entities, ReadOnlySpan<int> items, int least, int shift, int[] next, ulong[] dealt)
    {
        for (var at = 0; at < entities.Length; at++)
        {
            var entity = (uint)entities[at] - (uint)least;
            dealt[next[entity >> shift]++] = ((ulong)entity << 32) | (uint)items[at];
        }
    }

    // By entity and item: as one number each record sorts by both.
    private static (int Items, int Entities) Group(Span<ulong> records, Span<int> items)
    {
        if (records.IsEmpty)
            return (0, 0);
        RecordSorting.Sort(records);
        var (count, entities) = (0, 1);
        for (var at = 0; at < records.Length; at++)
        {
            if (at > 0 && records[at] == records[at - 1])
                continue;
            if (at > 0 && records[at] >> 32 != records[at - 1] >> 32)
            {
                items[count - 1] |= End;
                entities++;
            }
            items[count++] = (int)(uint)records[at];
        }
        items[count - 1] |= End;
        return (count, entities);
    }
}
