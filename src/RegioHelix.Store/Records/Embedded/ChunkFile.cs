using DuckDB.NET.Data;
using DuckDB.NET.Native;
using RegioHelix.Store.Parquet;
using RegioHelix.Store.Publishing;

namespace RegioHelix.Store.Records.Embedded;

/// <summary>Writes chunks as Parquet files. Its engine is kept from one to the next.</summary>
internal sealed class ChunkFile : IDisposable
{
    private readonly DuckDBConnection connection;

    public ChunkFile()
    {
        connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        connection.Run("SET memory_limit = '1GB'; SET preserve_insertion_order = true");
    }

    /// <summary>Writes one; it has its name only when it is whole and on the disk.</summary>
    public void Write(RecordBatch batch, string path)
    {
        var draft = Path.Combine(Path.GetDirectoryName(path)!, Unfinished.NewName("records"));
        try
        {
            connection.Run(SqlText.Get("Records.Embedded.Chunk"));
            using (var appender = new ChunkAppender(connection, "chunk", DuckDBType.UnsignedBigInt, DuckDBType.UnsignedBigInt, DuckDBType.Varchar, DuckDBType.UnsignedBigInt, DuckDBType.UnsignedBigInt, DuckDBType.SmallInt, DuckDBType.BigInt))
                Append(batch, appender);
            connection.Run($"COPY chunk TO {ParquetPath.Literal(draft)} (FORMAT PARQUET, COMPRESSION ZSTD)");
            DurableFile.Flush(draft);
            DurableFile.Rename(draft, path);
        }
        finally
        {
            Unfinished.Remove(draft);
        }
    }

    /// <inheritdoc />
    public void Dispose() => connection.Dispose();

    private static void Append(RecordBatch batch, ChunkAppender appender)
    {
        for (var from = 0; from < batch.Count; from += ChunkAppender.VectorSize)
        {
            var rows = Math.Min(ChunkAppender.VectorSize, batch.Count - from);
            appender.Begin();
            var high = appender.Column<ulong>(0);
            var low = appender.Column<ulong>(1);
            for (var row = 0; row < rows; row++)
            {
                (high[row], low[row]) = batch.Keys[from + row];
                appender.SetText(2, row, batch.Entity(from + row));
            }
            batch.Regions.Slice(from, rows).CopyTo(appender.Column<ulong>(3));
            batch.Activities.Slice(from, rows).CopyTo(appender.Column<ulong>(4));
            batch.Years.Slice(from, rows).CopyTo(appender.Column<short>(5));
            batch.Weights.Slice(from, rows).CopyTo(appender.Column<long>(6));
            appender.End(rows);
        }
        appender.Close();
    }
}
