using DuckDB.NET.Data;
using RegioHelix.Store.Publishing;

namespace RegioHelix.Store.Parquet;

/// <summary>Writes a table with texts and numbers as Parquet; <see cref="ParquetFile"/> is for a matrix with labels.</summary>
public static class ParquetTable
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">Where; a file that is there is replaced.</param>
    /// <param name="columns">The columns: the name, and whether it holds numbers rather than texts.</param>
    /// <param name="rows">The rows, a field a column: a <see cref="double"/>, a text, or null.</param>
    /// <exception cref="ParquetFaultException">A disk that cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<(string Name, bool IsNumber)> columns, IEnumerable<object?[]> rows)
    {
        try
        {
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            connection.Run($"CREATE TABLE result ({string.Join(", ", columns.Select(column => $"{ParquetPath.Name(column.Name)} {(column.IsNumber ? "DOUBLE" : "VARCHAR")}"))})");
            using (var appender = connection.CreateAppender("result"))
                foreach (var row in rows)
                    Append(appender.CreateRow(), columns, row);
            connection.Run($"COPY result TO {ParquetPath.Literal(path)} (FORMAT PARQUET)");
        }
        catch (DuckDBException fault)
        {
            throw new ParquetFaultException(fault.Message, fault);
        }
    }

    private static void Append(IDuckDBAppenderRow line, IReadOnlyList<(string Name, bool IsNumber)> columns, object?[] row)
    {
        for (var column = 0; column < columns.Count; column++)
            if (row[column] is null)
                line.AppendNullValue();
            else if (columns[column].IsNumber)
                line.AppendValue((double)row[column]!);
            else
                line.AppendValue((string)row[column]!);
        line.EndRow();
    }
}
