using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Records.Shards;

/// <summary>The tables of a dataset, the same on every shard.</summary>
internal sealed class ShardTables(string dataset)
{
    private const string Prefix = "regiohelix_";
    private const string VintageEnd = "_vintage";

    public string Record => Name("_record");

    public string Piece => Name("_piece");

    public string File => Name("_file");

    public string Vintage => Name(VintageEnd);

    /// <summary>Who imports now; on the first shard alone.</summary>
    public string Claim => Name("_import");

    /// <summary>Which tables say that there is a dataset.</summary>
    public const string ListSql = $"SELECT name FROM system.tables WHERE database = currentDatabase() AND name LIKE 'regiohelix%vintage' ORDER BY name FORMAT TabSeparated";

    /// <summary>The dataset of a table that such a list names; null for any other.</summary>
    public static string? FindDataset(string table) =>
        table.StartsWith(Prefix, StringComparison.Ordinal) && table.EndsWith(VintageEnd, StringComparison.Ordinal) && table.Length > Prefix.Length + VintageEnd.Length
            ? table[Prefix.Length..^VintageEnd.Length]
            : null;

    /// <summary>Makes them where they are missing.</summary>
    public void Make(Shard shard, CancellationToken cancellation)
    {
        foreach (var statement in WithoutComments(SqlText.Get("Records.Shards.Schema")).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            shard.Do(Fill(statement), cancellation);
    }

    /// <summary>Removes them.</summary>
    public void Drop(Shard shard, CancellationToken cancellation)
    {
        // The one that says that there is a dataset goes first.
        foreach (var table in new[] { Vintage, Record, Piece, File })
            shard.Do($"DROP TABLE IF EXISTS {table}", cancellation);
    }

    /// <summary>Throws where the tables of a shard are not those of the first.</summary>
    /// <exception cref="ProblemsException">They differ.</exception>
    public void Compare(IReadOnlyList<Shard> shards, CancellationToken cancellation)
    {
        var sql = Fill(WithoutComments(SqlText.Get("Records.Shards.Described")));
        string Described(Shard shard) => string.Join('\n', shard.Ask(sql, cancellation).Select(line => string.Join(' ', line)));
        var first = Described(shards[0]);
        foreach (var shard in shards.Skip(1))
            if (Described(shard) != first)
                throw ShardProblem.OtherSchema(shard.Address, dataset, shards[0].Address);
    }

    /// <summary>Puts the names of tables into a text.</summary>
    public string Fill(string sql) => sql
        .Replace("{record}", Record, StringComparison.Ordinal)
        .Replace("{piece}", Piece, StringComparison.Ordinal)
        .Replace("{file}", File, StringComparison.Ordinal)
        .Replace("{vintage}", Vintage, StringComparison.Ordinal)
        .Replace("{record_name}", Quoted(Record), StringComparison.Ordinal)
        .Replace("{piece_name}", Quoted(Piece), StringComparison.Ordinal)
        .Replace("{file_name}", Quoted(File), StringComparison.Ordinal)
        .Replace("{vintage_name}", Quoted(Vintage), StringComparison.Ordinal);

    /// <summary>A text as a literal.</summary>
    public static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>SQL without comments: the oldest server we speak to takes none that begins a text.</summary>
    public static string WithoutComments(string sql) => string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)));

    private string Name(string end) => $"`{Prefix}{dataset}{end}`";

    private static string Quoted(string name) => $"'{name.Trim('`')}'";
}
