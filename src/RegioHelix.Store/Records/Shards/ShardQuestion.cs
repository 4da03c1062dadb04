using System.Globalization;
using System.Text;

namespace RegioHelix.Store.Records.Shards;

/// <summary>The SQL of one question, but for the part of the entities that it is asked of.</summary>
internal sealed class ShardQuestion
{
    /// <summary>Into how many buckets entities fall.</summary>
    public const int Buckets = 256;

    private readonly string sql;

    public ShardQuestion(string file, ShardTables tables, RecordQuery query) => sql = tables.Fill(ShardTables.WithoutComments(SqlText.Get("Records.Shards." + file))
        .Replace("{region_label}", Label("region", query.Regions), StringComparison.Ordinal)
        .Replace("{activity_label}", Label("activity", query.Activities), StringComparison.Ordinal)
        .Replace("{most}", query.MostActivities.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{counted}", string.Create(CultureInfo.InvariantCulture, $"bucket BETWEEN {{first}} AND {{last}} AND year BETWEEN {query.FromYear} AND {query.ToYear} AND piece IN ({Pieces(query.Set)})"), StringComparison.Ordinal));

    /// <summary>The pieces that count: one a chunk, whichever was entered.</summary>
    public static string Pieces(RecordSet set) =>
        $"SELECT min(piece) FROM {{piece}} WHERE load IN ({string.Join(", ", set.Loads.Select(ShardTables.Quote))}) GROUP BY load, file, chunk";

    /// <summary>The question over the entities of some buckets.</summary>
    public string Of(int first, int last) => sql
        .Replace("{first}", first.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{last}", last.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // Labels from 1 on; 0 for a code that does not count. Plain numbers: a thousand conversions of constants took the server ten seconds.
    private static string Label(string column, IReadOnlyDictionary<string, int> labels)
    {
        if (labels.Count == 0)
            return "toUInt32(0)";
        var (codes, numbers) = (new StringBuilder(), new StringBuilder());
        foreach (var (code, label) in labels)
        {
            codes.Append(CultureInfo.InvariantCulture, $"{RecordKey.OfCode(code)},");
            numbers.Append(CultureInfo.InvariantCulture, $"{label + 1},");
        }
        return $"toUInt32(transform({column}, [{codes.ToString().TrimEnd(',')}], [{numbers.ToString().TrimEnd(',')}], 0))";
    }
}
