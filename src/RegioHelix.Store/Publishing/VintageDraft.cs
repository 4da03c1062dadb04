using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using RegioHelix.Store.Checks;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Sharing;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Publishing;

/// <summary>
/// A vintage that is being written: a database file under a name that does not count. Either it is published as a whole,
/// or it vanishes and nothing has changed. Not for several threads at once.
/// </summary>
public sealed class VintageDraft : IDisposable
{
    private readonly ImportLock held;
    private readonly string dataset;
    private readonly string file;
    private DuckDBConnection? connection;
    private ChunkAppender? cells;

    private VintageDraft(ImportLock held, string dataset, string file)
    {
        this.held = held;
        this.dataset = dataset;
        this.file = file;
    }

    private DataDirectory Data => held.Data;

    /// <summary>Begins a vintage.</summary>
    /// <param name="held">The right to write.</param>
    /// <param name="dataset">The dataset's code: small letters, digits, <c>_</c>, <c>-</c>.</param>
    /// <exception cref="ProblemsException">A code that cannot be used, a disk that cannot be written.</exception>
    public static VintageDraft Begin(ImportLock held, string dataset)
    {
        DatasetCodeRule.Demand(dataset);
        var folder = held.Data.VintagesOf(dataset);
        var draft = new VintageDraft(held, dataset, Path.Combine(folder, Unfinished.NewName("vintage")));
        draft.Guard(() =>
        {
            Directory.CreateDirectory(folder);
            draft.Open();
        });
        return draft;
    }

    /// <summary>Stores a batch of cells.</summary>
    public void Append(CellBatch batch) => Guard(() => batch.AppendTo(cells!));

    /// <summary>Adds boundaries as a GeoJSON feature collection for one NUTS version and level.</summary>
    public void AppendBoundaries(int nutsVersion, int level, string geoJson) => Guard(() =>
    {
        using var command = connection!.CreateCommand();
        command.CommandText = SqlText.Get("Publishing.AddBoundary");
        command.Parameters.Add(new DuckDBParameter("version", nutsVersion));
        command.Parameters.Add(new DuckDBParameter("level", level));
        command.Parameters.Add(new DuckDBParameter("geojson", geoJson));
        command.ExecuteNonQuery();
    });

    /// <summary>Completes the vintage with what it keeps of the former one, checks the whole of it, and puts it in use.</summary>
    /// <param name="contents">What the import brings beside its cells.</param>
    /// <param name="report">What the import found; the cells carried over and the time are filled in.</param>
    /// <param name="clock">The time.</param>
    /// <param name="started">A time stamp of <paramref name="clock"/> from when the import began.</param>
    /// <exception cref="ProblemsException">A check found offending rows, or the disk is full: nothing has changed.</exception>
    public VintageInfo Publish(VintageContents contents, ImportReport report, TimeProvider clock, long started)
    {
        VintageInfo? info = null;
        Guard(() => info = PublishUnguarded(contents, report, clock, started));
        return info!;
    }

    /// <summary>Removes the draft unless it was published.</summary>
    public void Dispose()
    {
        Close();
        Unfinished.Remove(file);
    }

    private VintageInfo PublishUnguarded(VintageContents contents, ImportReport report, TimeProvider clock, long started)
    {
        cells!.Close();
        ContentsTables.Append(connection!, contents);
        // What all nodes have is what is carried over; who is faster meanwhile wins.
        var shared = Data.Sharing is { } sharing && contents.Declaration.Kind != FigureKind.Own ? new SharedStart(sharing, sharing.Begin(Data, dataset)) : null;
        var (inUse, former) = FindFormer();
        var carried = CarryOver(former);
        connection!.Run("COMMIT");
        VintageChecks.Prepare(connection!);
        var now = clock.GetUtcNow();
        var complete = report with { CarriedOver = carried, Damaged = inUse == former ? null : new DamagedFormer(inUse!, former), Seconds = Math.Round(clock.GetElapsedTime(started).TotalSeconds, 3) };
        var meta = VintageSummary.Of(connection!, contents, complete, now);
        meta.Store(connection!);
        var offences = VintageChecks.Run(connection!, dataset);
        if (offences.Count > 0)
            throw new ProblemsException(offences);
        connection!.Run("CHECKPOINT");
        Close();
        return PutInUse(meta, now, shared);
    }

    private VintageInfo PutInUse(VintageMeta meta, DateTimeOffset now, SharedStart? shared)
    {
        DurableFile.Flush(file);
        var id = string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{HashOf(file)}");
        var path = Data.VintageFile(dataset, id);
        DurableFile.Rename(file, path);
        try
        {
            CurrentVintages.Point(held, dataset, id, shared);
        }
        catch (ProblemsException refused) when (refused.Problems[0].Rule != "registry-unreachable")
        {
            // Where the registry broke off, all nodes may point to this very file.
            File.Delete(path);
            throw;
        }

        return meta.ToInfo(id);
    }

    /// <summary>The first eight hex digits of a file's SHA-256: the end of a vintage's name.</summary>
    internal static string HashOf(string path) => WholeHashOf(path)[..8];

    /// <summary>A file's SHA-256 in hex digits.</summary>
    internal static string WholeHashOf(string path)
    {
        using var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 1 << 16 });
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The same of an open file, from where it stands on.</summary>
    internal static async Task<string> WholeHashOf(Stream stream, CancellationToken cancellation)
    {
        // Pieces larger than those that the framework takes: each costs a turn of a thread.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[1 << 17];
        while (await stream.ReadAsync(piece, cancellation) is > 0 and var read)
            hash.AppendData(piece, 0, read);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Where the vintage in use is damaged, what is served in its place is carried over, and the report says so: its file stays for who can mend it.
    private (string? InUse, string? Former) FindFormer() =>
        CurrentVintages.Read(Data).TryGetValue(dataset, out var inUse) ? (inUse, ServedVintages.Of(Data).Find(dataset)) : (null, null);

    private long CarryOver(string? former)
    {
        if (former is null)
            return 0;
        var brought = CountCells();
        connection!.Run($"COMMIT; ATTACH '{Data.VintageFile(dataset, former).Replace("'", "''", StringComparison.Ordinal)}' AS former (READ_ONLY); BEGIN");
        connection!.Run(SqlText.Get("Publishing.CarryOver"));
        connection!.Run("COMMIT; DETACH former; BEGIN");
        return CountCells() - brought;
    }

    private long CountCells() => connection!.List(SqlText.Get("Publishing.CountCells"), row => row.GetInt64(0))[0];

    private void Open()
    {
        connection = new DuckDBConnection($"Data Source={file}");
        connection.Open();

        // The engine would take most of the machine's memory; what does not fit goes to a temporary folder beside the file.
        connection.Run("SET memory_limit = '384MB'; SET threads = 2; SET preserve_insertion_order = true");
        connection.Run(SqlText.Get("Publishing.Schema"));
        connection.Run("BEGIN");
        cells = new ChunkAppender(connection, "cell", DuckDBType.Integer, DuckDBType.SmallInt, DuckDBType.Double, DuckDBType.Integer);
    }

    private void Close()
    {
        cells?.Dispose();
        cells = null;
        connection?.Dispose();
        connection = null;
    }

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            Dispose();
            throw StorageProblem.From(e, Data.Root);
        }
    }
}
