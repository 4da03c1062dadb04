using DuckDB.NET.Data;
using RegioHelix.Store.Publishing;

namespace RegioHelix.Store.Parquet;

/// <summary>Writes a labelled table as Parquet: a text column of labels, then columns of numbers.</summary>
public static class ParquetFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">Where; a file that is there is replaced.</param>
    /// <param name="labels">The labels of the rows; their column is called <c>label</c>.</param>
    /// <param name="columns">The names of the other columns.</param>
    /// <param name="value">The number at a row and a column; null for none.</param>
    /// <exception cref="ParquetFaultException">Two columns of one name, letter case apart, or a disk that cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<string> labels, IReadOnlyList<string> columns, Func<int, int, double?> value)
    {
        var twin = columns.Append("label").GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(names => names.Count() > 1);
        if (twin is not null)
            throw new ParquetFaultException($"the columns {string.Join(" and ", twin)} differ by letter case at most");
        try
        {
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            connection.Run($"CREATE TABLE result (label VARCHAR{string.Concat(columns.Select((_, at) => $", c{at} DOUBLE"))})");
            using (var appender = connection.CreateAppender("result"))
                for (var row = 0; row < labels.Count; row++)
                {
                    var line = appender.CreateRow().AppendValue(labels[row]);
                    for (var column = 0; column < columns.Count; column++)
                        line.AppendValue(value(row, column));
                    line.EndRow();
                }
            var names = string.Concat(columns.Select((column, at) => $", c{at} AS {ParquetPath.Name(column)}"));
            connection.Run($"COPY (SELECT label{names} FROM result) TO {ParquetPath.Literal(path)} (FORMAT PARQUET)");
        }
        catch (DuckDBException fault)
        {
            throw new ParquetFaultException(fault.Message, fault);
        }
    }
}
