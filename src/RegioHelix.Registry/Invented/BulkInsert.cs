using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace RegioHelix.Registry.Invented;

/// <summary>
/// Adds many new records as plain prepared statements of the model's own tables and columns. Nothing is tracked, audited or read back: tens of
/// thousands of rows cost a second, where tracking them costs ten.
/// </summary>
internal static class BulkInsert
{
    // A statement of several rows saves round trips to a server; SQLite takes 32,766 values in one.
    private const int RowsAtOnce = 40;

    /// <summary>Adds the records in the transaction that the context is in, kind after kind in the order in which the kinds first come.</summary>
    public static async Task Into(RegistryDb db, IEnumerable<object> records, CancellationToken cancellation)
    {
        foreach (var ofType in records.GroupBy(record => record.GetType()))
        {
            var columns = Columns(db.Model.FindEntityType(ofType.Key)!);
            foreach (var ofSize in ofType.Chunk(RowsAtOnce).GroupBy(rows => rows.Length))
                await Insert(db, ofType.Key, columns, ofSize.Key, ofSize, cancellation);
        }
    }

    private static async Task Insert(RegistryDb db, Type type, IReadOnlyList<Column> columns, int rowsAtOnce, IEnumerable<object[]> chunks, CancellationToken cancellation)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // The names are the model's; every value is a parameter.
        command.CommandText = Statement(db, type, columns, rowsAtOnce);
#pragma warning restore CA2100
        var values = Parameters(command, columns, rowsAtOnce);
        foreach (var rows in chunks)
        {
            for (var row = 0; row < rows.Length; row++)
                for (var column = 0; column < columns.Count; column++)
                    values[(row * columns.Count) + column].Value = columns[column].Read(rows[row]);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static string Statement(RegistryDb db, Type type, IReadOnlyList<Column> columns, int rows)
    {
        var quoting = db.GetService<ISqlGenerationHelper>();
        var names = string.Join(", ", columns.Select(column => quoting.DelimitIdentifier(column.Name)));
        var places = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range(row * columns.Count, columns.Count).Select(place => $"@p{place}"))})");
        return $"INSERT INTO {quoting.DelimitIdentifier(db.Model.FindEntityType(type)!.GetTableName()!)} ({names}) VALUES {string.Join(", ", places)}";
    }

    private static DbParameter[] Parameters(DbCommand command, IReadOnlyList<Column> columns, int rows)
    {
        var parameters = Enumerable.Range(0, rows * columns.Count).Select(place => columns[place % columns.Count].Mapping.CreateParameter(command, $"@p{place}", null, nullable: true)).ToArray();
        command.Parameters.AddRange(parameters);
        return parameters;
    }

    private static Column[] Columns(IEntityType type) => [.. type.GetProperties().Select(property => new Column(property.GetColumnName(), property.GetRelationalTypeMapping(), property.GetGetter()))];

    private sealed record Column(string Name, RelationalTypeMapping Mapping, IClrPropertyGetter Getter)
    {
        public object Read(object record)
        {
            var value = Getter.GetClrValue(record);
            return (value is not null && Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }
    }
}
