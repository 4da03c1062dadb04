using System.Globalization;
using DuckDB.NET.Data;

namespace RegioHelix.Store.Parquet;

/// <summary>The rows of a Parquet file, one at a time, from front to end. Read by the database engine.</summary>
public sealed class ParquetRows : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly DuckDBCommand command;
    private readonly DuckDBDataReader reader;

    private ParquetRows(DuckDBConnection connection, DuckDBCommand command, DuckDBDataReader reader)
    {
        (this.connection, this.command, this.reader) = (connection, command, reader);
        Columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>A field of the row: null, a number as <see cref="double"/>, or anything else as text.</summary>
    public object? this[int column] => reader.IsDBNull(column) ? null : reader.GetValue(column) switch
    {
        string text => text,
        double number => number,
        float number => (double)number,
        decimal number => (double)number,
        sbyte or byte or short or ushort or int or uint or long or ulong or System.Numerics.BigInteger => Number(reader.GetValue(column)),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    /// <summary>A field as text: a whole number keeps all its digits, as labels need.</summary>
    public string Text(int column) => reader.IsDBNull(column) ? "" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "";

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="ParquetFaultException">The file is no Parquet, or damaged, or packed with Brotli.</exception>
    public static ParquetRows Open(string path)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        DuckDBCommand? command = null;
        try
        {
            connection.Open();
            RefuseBrotli(connection, path);
            command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM read_parquet({ParquetPath.Quote(path)})";
            return new(connection, command, command.ExecuteReader());
        }
        catch (Exception fault)
        {
            command?.Dispose();
            connection.Dispose();
            if (fault is DuckDBException)
                throw new ParquetFaultException(fault.Message, fault);
            throw;
        }
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="ParquetFaultException">The file is damaged.</exception>
    public bool Read()
    {
        try
        {
            return reader.Read();
        }
        catch (DuckDBException fault)
        {
            throw new ParquetFaultException(fault.Message, fault);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        reader.Dispose();
        command.Dispose();
        connection.Dispose();
    }

    // The engine's Brotli decoder writes out of bounds (CVE-2026-111497, docs/security/dependency-audit.md). Which codec a column has stands in the footer, which is read without it.
    private static void RefuseBrotli(DuckDBConnection connection, string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM parquet_metadata({ParquetPath.Quote(path)}) WHERE compression = 'BROTLI'";
        if (Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0)
            throw new ParquetFaultException("it is packed with Brotli, which is not unpacked here because of CVE-2026-111497; pack it with Snappy, Zstandard or gzip");
    }

    private static object Number(object whole) => whole is System.Numerics.BigInteger big ? (double)big : Convert.ToDouble(whole, CultureInfo.InvariantCulture);
}
