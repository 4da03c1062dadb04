using System.IO.Hashing;

namespace RegioHelix.Store.Records;

/// <summary>
/// The numbers that names become: an entity is counted by 128 bits of its name's hash, a code by 64. That any two of ten billion entities
/// share a key has a chance of one in seven quintillion, that any two of a million codes do one in forty million.
/// </summary>
/// <param name="High">The upper half; its first byte says in which pass an entity is counted.</param>
/// <param name="Low">The lower half; it says on which shard an entity lies.</param>
public readonly record struct RecordKey(ulong High, ulong Low)
{
    /// <summary>The key of an entity.</summary>
    /// <param name="entity">Its name, UTF-8.</param>
    public static RecordKey Of(ReadOnlySpan<byte> entity)
    {
        var hash = XxHash128.HashToUInt128(entity);
        return new((ulong)(hash >> 64), (ulong)hash);
    }

    /// <summary>The number of a region's or an activity's code.</summary>
    /// <param name="code">The code, UTF-8.</param>
    public static ulong OfCode(ReadOnlySpan<byte> code) => XxHash3.HashToUInt64(code);

    /// <summary>The number of a region's or an activity's code.</summary>
    public static ulong OfCode(string code) => OfCode(System.Text.Encoding.UTF8.GetBytes(code));
}
