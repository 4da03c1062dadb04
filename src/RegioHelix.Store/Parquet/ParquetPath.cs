namespace RegioHelix.Store.Parquet;

/// <summary>Paths and names in SQL text.</summary>
internal static class ParquetPath
{
    /// <summary>A path as a literal; what the engine would read as a pattern stands for itself.</summary>
    public static string Quote(string path) => Literal(string.Concat(path.Select(letter => letter is '[' or '*' or '?' ? $"[{letter}]" : letter.ToString())));

    /// <summary>A text as a literal.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A name of a column.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
