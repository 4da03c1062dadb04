using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using RegioHelix.Store.Parquet;
using RegioHelix.Store.Publishing;

namespace RegioHelix.Store.Records.Embedded;

/// <summary>Records in the data directory, counted by DuckDB over Parquet files; what does not fit in memory goes to the disk.</summary>
/// <param name="data">The directory.</param>
/// <param name="memory">How much memory a question may take, in bytes; 4 GB, at most half of the machine's, where null.</param>
public sealed class EmbeddedRecordStore(DataDirectory data, long? memory = null) : IRecordStore
{
    // More would slow the machine's other work; grouping goes to the disk beyond it.
    private static readonly long UsualMemory = Math.Min(4L << 30, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2);

    private readonly ConcurrentDictionary<string, bool> whole = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public string Place => data.Records;

    /// <inheritdoc />
    public IReadOnlyList<RecordSet> List(CancellationToken cancellation) => [.. RecordFolder.List(data).Select(dataset => new RecordFolder(data, dataset).FindSet()).OfType<RecordSet>()];

    /// <inheritdoc />
    public RecordSet? Find(string dataset, CancellationToken cancellation)
    {
        if (!DatasetCodeRule.Allows(dataset) || new RecordFolder(data, dataset).FindSet() is not { } set)
            return null;
        whole.GetOrAdd(dataset + '/' + set.Vintage, _ =>
        {
            Demand(new RecordFolder(data, dataset), set);
            return true;
        });
        return set;
    }

    /// <inheritdoc />
    public IRecordDraft Begin(ImportLock held, string dataset, string load, CancellationToken cancellation)
    {
        DatasetCodeRule.Demand(dataset);
        return new EmbeddedRecordDraft(held.Data, dataset, load);
    }

    /// <inheritdoc />
    public IReadOnlyList<RecordCell> CountCells(RecordQuery query, CancellationToken cancellation) => Over(
        query, run => run.List("CountCells", row => new RecordCell(row.GetInt32(0), row.GetInt32(1), row.GetInt64(2), row.GetInt64(3), Whole(row, 4))), cancellation);

    /// <inheritdoc />
    public RecordPairCounts CountPairs(RecordQuery query, CancellationToken cancellation) => Over(query, run =>
    {
        run.Do("Present");
        run.Do("LargeEntities");
        var count = run.List("SELECT count(*) FROM larger", row => row.GetInt64(0), isText: true)[0];
        var larger = count == 0 ? [] : RecordRefusal.LeaveOut(query, run.List("ListLargeEntities", row => new LargeEntity(row.GetString(0), row.GetInt64(1))), count);
        if (count > 0)
            run.Do("DropLargeEntities");
        var entities = run.List("CountEntities", row => row.GetInt64(0))[0];
        return new RecordPairCounts(run.List("CountPairs", row => new RecordPair(row.GetInt32(0), row.GetInt32(1), row.GetInt64(2))), entities, larger, count);
    }, cancellation);

    /// <inheritdoc />
    public IReadOnlyList<RecordYear> CountYears(RecordQuery query, CancellationToken cancellation) => Over(
        query, run => run.List("CountYears", row => new RecordYear(row.GetInt16(0), row.GetInt64(1), row.GetInt64(2), Whole(row, 3))).OrderBy(year => year.Year == 0).ToList(), cancellation);

    /// <inheritdoc />
    public void Remove(ImportLock held, string dataset, CancellationToken cancellation)
    {
        DatasetCodeRule.Demand(dataset);
        var folder = new RecordFolder(data, dataset);
        if (!Directory.Exists(folder.Path))
            return;
        // The name that counts goes first: a removal that is killed leaves no half dataset behind.
        File.Delete(folder.Current);
        Directory.Delete(folder.Path, recursive: true);
    }

    /// <summary>Throws where the files of a vintage are not those that were published.</summary>
    internal static void Demand(RecordFolder folder, RecordSet set)
    {
        var chunks = folder.ListChunks(set);
        long rows = 0;
        if (chunks.Count > 0)
        {
            try
            {
                using var connection = new DuckDBConnection("Data Source=:memory:");
                connection.Open();
                rows = connection.List($"SELECT count(*) FROM {Reading(chunks)}", row => row.GetInt64(0))[0];
            }
            catch (DuckDBException damage)
            {
                throw RecordRefusal.Damaged(folder.Path, damage.Message);
            }
        }
        if (rows != set.Rows || chunks.Count != set.Files.Sum(file => file.Chunks))
            throw RecordRefusal.NotWhole(set.Dataset, folder.Path, rows, set.Rows);
    }

    private static string Reading(IReadOnlyList<string> chunks) => $"read_parquet([{string.Join(", ", chunks.Select(ParquetPath.Quote))}])";

    private static Int128 Whole(DuckDBDataReader row, int column) => (Int128)row.GetFieldValue<BigInteger>(column);

    private T Over<T>(RecordQuery query, Func<Counting, T> count, CancellationToken cancellation)
    {
        // Not under a name that an import sweeps: one may begin while this counts.
        var spill = Path.Combine(data.Made, $"spill-{Guid.CreateVersion7():N}");
        try
        {
            PrivateFolder.Make(data.Made);
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{(memory ?? UsualMemory) >> 20}MiB'; SET temp_directory = {ParquetPath.Literal(spill)}; SET preserve_insertion_order = false"));
            AddLabels(connection, "region_label", query.Regions);
            AddLabels(connection, "activity_label", query.Activities);
            connection.Run($"CREATE TEMP VIEW record AS SELECT * FROM {Reading(new RecordFolder(data, query.Set.Dataset).ListChunks(query.Set))}");
            return count(new Counting(connection, query, cancellation));
        }
        catch (DuckDBException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw StorageProblem.From(e, data.Records);
        }
        finally
        {
            Unfinished.Remove(spill);
        }
    }

    private static void AddLabels(DuckDBConnection connection, string table, IReadOnlyDictionary<string, int> labels)
    {
        connection.Run($"CREATE TEMP TABLE {table} (code UBIGINT NOT NULL, label INTEGER NOT NULL)");
        using var appender = connection.CreateAppender(table);
        foreach (var (code, label) in labels)
            appender.CreateRow().AppendValue(RecordKey.OfCode(code)).AppendValue(label).EndRow();
    }

    // One query after another over one connection, each of which a cancellation interrupts.
    private sealed class Counting(DuckDBConnection connection, RecordQuery query, CancellationToken cancellation)
    {
        public void Do(string file)
        {
            using var command = Command(SqlText.Get("Records.Embedded." + file));
            using var _ = cancellation.Register(command.Cancel);
            command.ExecuteNonQuery();
        }

        public List<T> List<T>(string file, Func<DuckDBDataReader, T> row, bool isText = false)
        {
            using var command = Command(isText ? file : SqlText.Get("Records.Embedded." + file));
            using var _ = cancellation.Register(command.Cancel);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(row(reader));
            return rows;
        }

        private DuckDBCommand Command(string sql)
        {
            cancellation.ThrowIfCancellationRequested();
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in new[] { ("from", query.FromYear), ("to", query.ToYear), ("most", query.MostActivities) })
                if (sql.Contains('$' + name, StringComparison.Ordinal))
                    command.Parameters.Add(new DuckDBParameter(name, value));
            return command;
        }
    }
}
