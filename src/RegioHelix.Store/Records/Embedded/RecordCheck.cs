using System.Text;
using DuckDB.NET.Data;
using RegioHelix.Store.Parquet;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Records.Embedded;

/// <summary>What a check of the records in a data directory found; records over shards are not in it.</summary>
/// <param name="Datasets">Datasets looked at.</param>
/// <param name="Chunks">Files of records looked at.</param>
/// <param name="Problems">What is wrong; empty where all is well.</param>
public sealed record RecordCheck(int Datasets, int Chunks, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads every record of the vintages in use again: each chunk against the hash in its name, all of them against the manifest.</summary>
    public static RecordCheck Run(DataDirectory data, CancellationToken cancellation = default)
    {
        var (datasets, chunks, problems) = (0, 0, new List<Problem>());
        foreach (var dataset in RecordFolder.List(data))
            try
            {
                var folder = new RecordFolder(data, dataset);
                if (folder.FindSet() is not { } set)
                    continue;
                datasets++;
                chunks += CheckChunks(folder, set, problems, cancellation);
                EmbeddedRecordStore.Demand(folder, set);
            }
            catch (ProblemsException wrong)
            {
                problems.AddRange(wrong.Problems);
            }
        return new(datasets, chunks, problems);
    }

    private static int CheckChunks(RecordFolder folder, RecordSet set, List<Problem> problems, CancellationToken cancellation)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        var (chunks, batch) = (folder.ListChunks(set), new RecordBatch(1));
        foreach (var chunk in chunks)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsWhole(connection, chunk, ref batch, cancellation))
                problems.Add(new Problem(chunk, 0, 0, "records-changed", set.Dataset, Phrase.Of("the file's content does not match its name: it was changed or damaged; restore it from a backup or import again")));
        }
        return chunks.Count;
    }

    // The hash in the name is over keys, codes, years and weights; keys are made anew from the names of entities, so that those are looked at too.
    private static bool IsWhole(DuckDBConnection connection, string chunk, ref RecordBatch batch, CancellationToken cancellation)
    {
        try
        {
            var rows = (int)connection.List($"SELECT count(*) FROM read_parquet({ParquetPath.Quote(chunk)})", row => row.GetInt64(0))[0];
            batch = batch.Capacity < rows ? new RecordBatch(rows) : batch;
            batch.Clear();
            return IsRead(connection, chunk, batch, cancellation) && Path.GetFileNameWithoutExtension(chunk).EndsWith("-" + batch.Hash(), StringComparison.Ordinal);
        }
        catch (DuckDBException)
        {
            // It is no Parquet any more, or lacks a column.
            return false;
        }
    }

    private static bool IsRead(DuckDBConnection connection, string chunk, RecordBatch batch, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT key_high, key_low, entity, region, activity, year, weight FROM read_parquet({ParquetPath.Quote(chunk)})";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            if ((batch.Count & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            batch.Add(Encoding.UTF8.GetBytes(rows.GetString(2)), rows.GetFieldValue<ulong>(3), rows.GetFieldValue<ulong>(4), rows.GetInt16(5), rows.GetInt64(6));
            if (batch.Keys[^1] != new RecordKey(rows.GetFieldValue<ulong>(0), rows.GetFieldValue<ulong>(1)))
                return false;
        }
        return true;
    }
}
