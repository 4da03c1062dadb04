using DuckDB.NET.Data;

namespace RegioHelix.Store.Publishing;

/// <summary>Short ways to run SQL text.</summary>
internal static class DuckDbCommands
{
    /// <summary>Runs one statement or several.</summary>
    public static void Run(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query, each made into a value.</summary>
    public static List<T> List<T>(this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }
}
