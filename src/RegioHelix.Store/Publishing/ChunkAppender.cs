using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace RegioHelix.Store.Publishing;

/// <summary>
/// Appends whole vectors of fixed-width columns to a table. The package's own appender takes one value at a time;
/// copying columns is several times faster (docs/decisions/0003-vintage-files.md).
/// </summary>
internal sealed unsafe class ChunkAppender : IDisposable
{
    /// <summary>Rows in one of the engine's vectors.</summary>
    public const int VectorSize = 2048;

    private readonly DuckDB.NET.Native.DuckDBAppender appender;
    private readonly DuckDBDataChunk chunk;
    private readonly DuckDBLogicalType[] types;
    private readonly IntPtr[] vectors;
    private readonly string table;
    private bool closed;

    /// <summary>Begins to append.</summary>
    /// <param name="connection">An open connection; it must live longer than this.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The types of all its columns, in order.</param>
    public ChunkAppender(DuckDBConnection connection, string table, params ReadOnlySpan<DuckDBType> columns)
    {
        this.table = table;
        types = new DuckDBLogicalType[columns.Length];
        var handles = new IntPtr[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            types[i] = NativeMethods.LogicalType.DuckDBCreateLogicalType(columns[i]);
            handles[i] = types[i].DangerousGetHandle();
        }

        vectors = new IntPtr[columns.Length];
        chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(handles, (ulong)handles.Length);
        Demand(NativeMethods.Appender.DuckDBAppenderCreate(connection.NativeConnection, null!, table, out appender));
    }

    /// <summary>Begins a chunk of up to <see cref="VectorSize"/> rows.</summary>
    public void Begin()
    {
        NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i);
    }

    /// <summary>The values of a column in the chunk begun.</summary>
    public Span<T> Column<T>(int column)
        where T : unmanaged
        => new(NativeMethods.Vectors.DuckDBVectorGetData(vectors[column]), VectorSize);

    /// <summary>Sets a text of the chunk begun, as UTF-8; the engine copies it.</summary>
    public void SetText(int column, int row, ReadOnlySpan<byte> text)
    {
        fixed (byte* bytes = text)
            NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(vectors[column], (ulong)row, bytes, text.Length);
    }

    /// <summary>One bit a row, set where the column has a value; all are set at first.</summary>
    public Span<ulong> Missing(int column)
    {
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vectors[column]);
        return new(NativeMethods.Vectors.DuckDBVectorGetValidity(vectors[column]), VectorSize / 64);
    }

    /// <summary>Stores the chunk.</summary>
    public void End(int rows)
    {
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)rows);
        Demand(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk));
    }

    /// <summary>Hands the last rows to the table. Without this nothing is promised.</summary>
    public void Close()
    {
        closed = true;
        Demand(NativeMethods.Appender.DuckDBAppenderClose(appender));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // An appender that was not closed flushes as it goes; its rows vanish with the draft.
        if (!closed)
            _ = NativeMethods.Appender.DuckDBAppenderClear(appender);
        appender.Dispose();
        chunk.Dispose();
        foreach (var type in types)
            type.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Demand(DuckDBState state)
    {
        if (state != DuckDBState.Success)
            throw new IOException($"rows could not be appended to {table}: {Reason()}");
    }

    private string Reason()
    {
        if (appender is null)
            return "the appender could not be made";
        using var error = NativeMethods.Appender.DuckDBAppenderErrorData(appender);
        return NativeMethods.ErrorData.DuckDBErrorDataMessage(error);
    }
}
