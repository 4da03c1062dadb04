using DuckDB.NET.Data;
using RegioHelix.Store.Parquet;
using RegioHelix.Testing;

namespace RegioHelix.Store.Tests.Parquet;

public sealed class ParquetRowsTests
{
    [Fact]
    public void What_is_packed_with_Brotli_is_refused_before_it_is_unpacked()
    {
        using var folder = new TemporaryFolder();
        Write(folder["brotli.parquet"], "brotli");

        var fault = Assert.Throws<ParquetFaultException>(() => ParquetRows.Open(folder["brotli.parquet"]));

        Assert.Contains("Brotli", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("snappy")]
    [InlineData("zstd")]
    [InlineData("gzip")]
    public void What_is_packed_otherwise_is_read(string codec)
    {
        using var folder = new TemporaryFolder();
        Write(folder["[1].parquet"], codec);

        using var rows = ParquetRows.Open(folder["[1].parquet"]);

        Assert.True(rows.Read());
        Assert.Equal("Leather", rows.Text(0));
        Assert.False(rows.Read());
    }

    private static void Write(string path, string codec)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY (SELECT 'Leather' AS name) TO '{path}' (FORMAT parquet, CODEC '{codec}')";
        command.ExecuteNonQuery();
    }
}
