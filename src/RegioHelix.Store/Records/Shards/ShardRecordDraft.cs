using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Records.Shards;

/// <summary>
/// An import over shards. Each chunk goes to each shard as a piece under a number of its own; the shard counts what it took; then the piece is
/// entered in the list of those that count. What a broken insert leaves has no entry, and is never read; where an entry was made twice, the same one
/// counts always.
/// </summary>
internal sealed class ShardRecordDraft : IRecordDraft
{
    private const int Attempts = 3;
    private const string RecordColumns = "bucket, piece, key_high, key_low, entity, region, activity, year, weight";
    private const string PieceColumns = "load, file, chunk, piece, rows, hash";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly ShardGroup group;
    private readonly ShardTables tables;
    private readonly string dataset;
    private readonly string load;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<int, RecordFile> finished;
    private readonly IReadOnlyList<Dictionary<(int File, int Chunk), string>> stored;
    private readonly RowBinary[] rows;
    private readonly ShardClaim claim;

    public ShardRecordDraft(ShardGroup group, DataDirectory data, string dataset, string load, CancellationToken cancellation)
    {
        (this.group, this.dataset, this.load, this.cancellation, tables) = (group, dataset, load, cancellation, new ShardTables(dataset));
        rows = [.. group.Shards.Select(_ => new RowBinary())];
        claim = ShardClaim.Take(group.Shards[0], tables, data, cancellation);
        try
        {
            group.Ask((shard, _) =>
            {
                tables.Make(shard, cancellation);
                return true;
            }, cancellation);
            tables.Compare(group.Shards, cancellation);
            stored = group.Ask((shard, _) => ListPieces(shard), cancellation);
            finished = ListFinished();
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public RecordFile? FindFile(int file) => finished.GetValueOrDefault(file);

    /// <inheritdoc />
    public bool Append(int file, int chunk, RecordBatch batch)
    {
        var hash = batch.Hash();
        foreach (var there in stored)
            if (there.TryGetValue((file, chunk), out var other) && other != hash)
                throw RecordRefusal.OtherChunk(dataset, file, chunk);
        if (stored.All(there => there.ContainsKey((file, chunk))))
            return false;
        Try(() => claim.Hold(always: false, cancellation));
        group.Ask((shard, at) => stored[at].ContainsKey((file, chunk)) || Try(() => Insert(shard, at, file, chunk, batch, hash)), cancellation);
        foreach (var there in stored)
            there[(file, chunk)] = hash;
        return true;
    }

    /// <inheritdoc />
    public void Finish(int file, RecordFile read)
    {
        var row = new RowBinary().Add(load).Add((uint)file).Add(RecordSet.WriteFile(read)).Written;
        group.Ask((shard, _) => Try(() => shard.Insert(tables.File, "load, file, content", row, cancellation)), cancellation);
        finished[file] = read;
    }

    /// <inheritdoc />
    public RecordSet Publish(RecordSet set)
    {
        set = set with { Vintage = RecordSet.NewId(set.PublishedAt, set.Loads), Shards = group.Shards.Count };
        ShardRecordStore.Demand(group, tables, set, cancellation);
        claim.Hold(always: true, cancellation);
        // One shard after the other: the vintage is in use when the last one has it.
        for (var shard = 0; shard < group.Shards.Count; shard++)
        {
            var (one, at) = (group.Shards[shard], shard);
            Try(() => one.Insert(tables.Vintage, "vintage, shard, content", new RowBinary().Add(set.Vintage).Add((uint)at).Add(set.Write()).Written, cancellation));
        }
        return set;
    }

    /// <inheritdoc />
    public void Abandon() => group.Ask((shard, _) =>
    {
        var mine = $"WHERE load = {ShardTables.Quote(load)}";
        var pieces = shard.Ask($"SELECT DISTINCT piece FROM {tables.Piece} {mine} FORMAT TabSeparated", cancellation);
        if (pieces.Count > 0)
            shard.Do($"ALTER TABLE {tables.Record} DELETE WHERE piece IN ({string.Join(", ", pieces.Select(line => line[0]))})", cancellation);
        shard.Do($"ALTER TABLE {tables.Piece} DELETE {mine}", cancellation);
        shard.Do($"ALTER TABLE {tables.File} DELETE {mine}", cancellation);
        return true;
    }, cancellation);

    /// <inheritdoc />
    public void Dispose() => claim.Dispose();

    // A second attempt is told from the first by the number of its piece: the first may still be on its way.
    private void Insert(Shard shard, int at, int file, int chunk, RecordBatch batch, string hash)
    {
        var piece = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8));
        var count = Encode(rows[at], (ulong)at, piece, batch);
        if (count > 0)
            shard.Insert(tables.Record, RecordColumns, rows[at].Written, cancellation);
        var took = long.Parse(shard.Ask(string.Create(CultureInfo.InvariantCulture, $"SELECT count() FROM {tables.Record} WHERE piece = {piece} FORMAT TabSeparated"), cancellation)[0][0], CultureInfo.InvariantCulture);
        if (took != count)
            throw ShardProblem.Gone(shard.Address, string.Create(CultureInfo.InvariantCulture, $"it has {took} of {count} records of a chunk"));
        shard.Insert(tables.Piece, PieceColumns, new RowBinary().Add(load).Add((uint)file).Add((uint)chunk).Add(piece).Add((ulong)count).Add(hash).Written, cancellation);
    }

    private int Encode(RowBinary row, ulong shard, ulong piece, RecordBatch batch)
    {
        var (count, shards) = (0, (ulong)rows.Length);
        row.Clear();
        for (var record = 0; record < batch.Count; record++)
        {
            var key = batch.Keys[record];
            if (key.Low % shards != shard)
                continue;
            row.Add((byte)(key.High >> 56)).Add(piece).Add(key.High).Add(key.Low).Add(batch.Entity(record))
                .Add(batch.Regions[record]).Add(batch.Activities[record]).Add(batch.Years[record]).Add(batch.Weights[record]);
            count++;
        }
        return count;
    }

    // A moment's absence is waited for; what stays away is said.
    private bool Try(Action work)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                work();
                return true;
            }
            catch (ProblemsException gone) when (attempt < Attempts && gone.Problems[0].Rule == "shard-gone")
            {
                if (cancellation.WaitHandle.WaitOne(Pause * attempt))
                    throw new OperationCanceledException(cancellation);
            }
    }

    private Dictionary<(int File, int Chunk), string> ListPieces(Shard shard) => shard
        .Ask($"SELECT file, chunk, any(hash) FROM {tables.Piece} WHERE load = {ShardTables.Quote(load)} GROUP BY file, chunk FORMAT TabSeparated", cancellation)
        .ToDictionary(line => (Number(line[0]), Number(line[1])), line => line[2]);

    // What all shards know of.
    private Dictionary<int, RecordFile> ListFinished()
    {
        var files = group.Ask((shard, _) => shard.Ask($"SELECT file, any(content) FROM {tables.File} WHERE load = {ShardTables.Quote(load)} GROUP BY file FORMAT TabSeparated", cancellation), cancellation);
        return files[0].Where(line => files.All(other => other.Any(same => same[0] == line[0]))).ToDictionary(line => Number(line[0]), line => RecordSet.ReadFile(TabText.Unescape(line[1])));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
