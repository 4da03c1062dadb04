using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace RegioHelix.Store.Records;

/// <summary>Records in columns: a chunk of a file, stored all or not at all.</summary>
public sealed class RecordBatch
{
    /// <summary>How many records a chunk takes unless told otherwise: what a shard takes as one block.</summary>
    public const int UsualCapacity = 1 << 20;

    private readonly RecordKey[] keys;
    private readonly ulong[] regions;
    private readonly ulong[] activities;
    private readonly short[] years;
    private readonly long[] weights;
    private readonly int[] ends;
    private byte[] names = new byte[1 << 16];

    /// <summary>Makes an empty one.</summary>
    /// <param name="capacity">How many records it takes.</param>
    public RecordBatch(int capacity = UsualCapacity) =>
        (keys, regions, activities, years, weights, ends) = (new RecordKey[capacity], new ulong[capacity], new ulong[capacity], new short[capacity], new long[capacity], new int[capacity]);

    /// <summary>Records in it.</summary>
    public int Count { get; private set; }

    /// <summary>How many records it takes.</summary>
    public int Capacity => keys.Length;

    /// <summary>True when no further record fits.</summary>
    public bool IsFull => Count == Capacity;

    /// <summary>The keys of the entities.</summary>
    public ReadOnlySpan<RecordKey> Keys => keys.AsSpan(0, Count);

    /// <summary>The numbers of the regions' codes.</summary>
    public ReadOnlySpan<ulong> Regions => regions.AsSpan(0, Count);

    /// <summary>The numbers of the activities' codes.</summary>
    public ReadOnlySpan<ulong> Activities => activities.AsSpan(0, Count);

    /// <summary>The years.</summary>
    public ReadOnlySpan<short> Years => years.AsSpan(0, Count);

    /// <summary>The weights in millionths.</summary>
    public ReadOnlySpan<long> Weights => weights.AsSpan(0, Count);

    /// <summary>The name of a record's entity, UTF-8.</summary>
    public ReadOnlySpan<byte> Entity(int record) => names.AsSpan((record == 0 ? 0 : ends[record - 1])..ends[record]);

    /// <summary>Adds a record.</summary>
    /// <param name="entity">The entity's name, UTF-8.</param>
    /// <param name="region">The number of the region's code.</param>
    /// <param name="activity">The number of the activity's code.</param>
    /// <param name="year">The year.</param>
    /// <param name="weight">The weight in millionths.</param>
    public void Add(ReadOnlySpan<byte> entity, ulong region, ulong activity, int year, long weight)
    {
        var (at, start) = (Count, Count == 0 ? 0 : ends[Count - 1]);
        if (names.Length - start < entity.Length)
            Array.Resize(ref names, Math.Max(names.Length * 2, start + entity.Length));
        entity.CopyTo(names.AsSpan(start));
        (keys[at], regions[at], activities[at], years[at], weights[at], ends[at]) = (RecordKey.Of(entity), region, activity, (short)year, weight, start + entity.Length);
        Count++;
    }

    /// <summary>Empties it for the next use.</summary>
    public void Clear() => Count = 0;

    /// <summary>A hash of all that it holds, 32 hex digits: a chunk that was stored before is known by it.</summary>
    public string Hash()
    {
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes(Keys));
        hash.Append(MemoryMarshal.AsBytes(Regions));
        hash.Append(MemoryMarshal.AsBytes(Activities));
        hash.Append(MemoryMarshal.AsBytes(Years));
        hash.Append(MemoryMarshal.AsBytes(Weights));
        Span<byte> digest = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(digest, hash.GetCurrentHashAsUInt128());
        return Convert.ToHexStringLower(digest);
    }
}
