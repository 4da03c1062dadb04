using RegioHelix.Store.Parquet;

namespace RegioHelix.Studies.Exports;

/// <summary>A table as a Parquet file: the columns of the CSV, numbers as doubles, texts as texts.</summary>
public static class ParquetBytes
{
    /// <summary>Writes the table.</summary>
    public static byte[] Write(ExportTable table)
    {
        // The engine writes to a path only.
        var path = Path.Combine(Path.GetTempPath(), $"regiohelix-{Guid.CreateVersion7():N}.parquet");
        try
        {
            ParquetTable.Write(
                path,
                [.. table.Columns.Select(column => (column, ExportTable.IsNumber(column)))],
                table.Rows.Select(row => row.Select((field, at) => ExportTable.Field(table.Columns[at], field)).ToArray()));
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
