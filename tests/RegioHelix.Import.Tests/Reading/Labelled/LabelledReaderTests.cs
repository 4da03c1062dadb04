using System.IO.Compression;
using System.Text;
using RegioHelix.Import.Reading.Labelled;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Store.Parquet;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Import.Tests.Reading.Labelled;

/// <summary>Tables of one's own for a computation: what is read from them, and what is refused with its place.</summary>
public sealed class LabelledReaderTests
{
    private const string Wide = "region;A;B;C\nNorth;4;:;4..9\nSouth;0;12.5;..3\nEast;;7 p;2..\n";

    [Fact]
    public void A_wide_table_keeps_labels_missing_cells_and_intervals()
    {
        var table = Read(Wide);
        Assert.Equal(["North", "South", "East"], table.Regions);
        Assert.Equal(["A", "B", "C"], table.Activities);
        Assert.Equal(
            [
                Cell.Of(4), Cell.Missing(), Cell.Between(4, 9),
                Cell.Of(0), Cell.Of(12.5), Cell.Between(0, 3),
                Cell.Missing(), Cell.Of(7, ObservationFlags.Provisional), Cell.Between(2, double.PositiveInfinity),
            ],
            table.Cells.ToArray());
    }

    [Theory]
    [InlineData(AbsentPair.Zero, 0.0)]
    [InlineData(AbsentPair.Missing, null)]
    public void A_long_table_takes_its_first_three_columns_in_order_of_appearance(AbsentPair absent, double? filled)
    {
        var table = Read("who,what,much,year\nS,b,1,2010\nN,a,2,2010\nS,a,3,2010\n", new(TableLayout.Tall, absent));
        Assert.Equal("S N b a", string.Join(' ', table.Regions.Concat(table.Activities)));
        Assert.Equal([1, 3, filled, 2], table.Cells.ToArray().Select(cell => cell.Value));
    }

    [Theory]
    [InlineData("r,A,B\nN,1\n", "t.csv:2 ragged-row: 2 fields")]
    [InlineData("r,A,B\nN,1,2\nN,3,4\n", "t.csv:3:1 duplicate-label: N")]
    [InlineData("r,A,A\nN,1,2\n", "t.csv:1:3 duplicate-label: A")]
    [InlineData("r,A,\nN,1,2\n", "t.csv:1:3 no-label")]
    [InlineData("r,A\n,1\n", "t.csv:2:1 no-label")]
    [InlineData("r,A\nN,-1\n", "t.csv:2:2 negative-value: -1")]
    [InlineData("r,A\nN,NaN\n", "t.csv:2:2 not-finite: NaN")]
    [InlineData("r,A\nN,-inf\n", "t.csv:2:2 not-finite: -inf")]
    [InlineData("r,A\nN,1e999\n", "t.csv:2:2 not-finite: 1e999")]
    [InlineData("r,A\nN,many\n", "t.csv:2:2 not-a-number: many")]
    [InlineData("r,A\nN,\"12,5\"\n", "t.csv:2:2 not-a-number: 12,5")]
    [InlineData("r,A\nN,9..4\n", "t.csv:2:2 bad-interval: 9..4")]
    [InlineData("r,A\nN,4..x\n", "t.csv:2:2 not-a-number: 4..x")]
    [InlineData("r,A\n", "t.csv no-rows")]
    [InlineData("r\nN\n", "t.csv:1 too-few-columns: 1")]
    [InlineData("", "t.csv empty-file")]
    [InlineData("\n\n", "t.csv empty-file")]
    public void What_cannot_be_read_is_refused_with_its_place(string text, string message)
    {
        var problems = Assert.Throws<ProblemsException>(() => Read(text)).Problems;
        Assert.StartsWith(message, problems[0].ToString(), StringComparison.Ordinal);
        Assert.False(problems[0].Advice.IsEmpty);
    }

    [Theory]
    [InlineData("r,a\nN,b\n", "t.csv:1 too-few-columns: 2")]
    [InlineData("r,a,v\nN,b,1\nN,b,2\n", "t.csv:3:2 duplicate-pair: N, b; the pair stands in line 2 already")]
    [InlineData("r,a,v\nN,,1\n", "t.csv:2:2 no-label")]
    public void A_long_table_is_refused_with_its_place(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<ProblemsException>(() => Read(text, new(TableLayout.Tall))).Problems[0].ToString(), StringComparison.Ordinal);

    [Fact]
    public void Every_problem_is_told_until_there_are_too_many()
    {
        Assert.Equal(3, Assert.Throws<ProblemsException>(() => Read("r,A,B\nN,-1,x\nS,1\nE,1,2\n")).Problems.Count);
        var many = "r,A\n" + string.Concat(Enumerable.Range(0, 999).Select(row => $"R{row},x\n"));
        Assert.Equal("too-many-problems", Assert.Throws<ProblemsException>(() => Read(many)).Problems[^1].Rule);
    }

    [Fact]
    public void Decimal_commas_are_read_where_they_are_said() =>
        Assert.Equal(12.5, Read("r;A\nN;12,5\n", new(DecimalCommas: true))[0, 0].Value);

    [Fact]
    public void A_long_table_of_few_rows_that_would_be_huge_is_refused_before_it_is_laid_out()
    {
        var text = "r,a,v\n" + string.Concat(Enumerable.Range(0, 20_000).Select(row => $"R{row},A{row},1\n"));
        var problem = Assert.Throws<ProblemsException>(() => Read(text, new(TableLayout.Tall))).Problems[0];
        Assert.Equal(("too-large", "20000 regions by 20000 activities need 32.8 GB"), (problem.Rule, $"{problem.Value}"));
    }

    [Fact]
    public void Gzip_and_Parquet_give_the_same_table()
    {
        using var folder = new TemporaryFolder();
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write("region,A,B\nN,1,:\n7,0.1,3\n"u8);
        double?[] values = [1, null, 0.1, 3];
        ParquetFile.Write(folder["t[1].parquet"], ["N", "7"], ["A", "B"], (row, column) => values[(row * 2) + column]);
        using var inFile = OpenedSource.AtPath(folder["t[1].parquet"], cancellation: TestContext.Current.CancellationToken);
        using var inStream = OpenedSource.From(new MemoryStream(File.ReadAllBytes(folder["t[1].parquet"])), "stdin", cancellation: TestContext.Current.CancellationToken);
        using var inGzip = OpenedSource.From(new MemoryStream(packed.ToArray()), "stdin", cancellation: TestContext.Current.CancellationToken);
        var tables = new[] { inFile, inStream, inGzip }.Select(source => LabelledReader.Read(source, new()).ToTable()).ToList();
        Assert.All(tables, table =>
        {
            Assert.Equal("N 7 A B", string.Join(' ', table.Regions.Concat(table.Activities)));
            Assert.Equal(values, table.Cells.ToArray().Select(cell => cell.Value));
        });
    }

    [Fact]
    public void Parquet_is_not_written_with_columns_that_its_readers_cannot_tell_apart()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<ParquetFaultException>(() => ParquetFile.Write(folder["t.parquet"], ["N"], ["A", "a"], (_, _) => 1));
        Assert.Throws<ParquetFaultException>(() => ParquetFile.Write(folder["t.parquet"], ["N"], ["Label"], (_, _) => 1));
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public void A_broken_Parquet_is_a_problem()
    {
        using var source = OpenedSource.From(new MemoryStream("PAR1 and then nothing of the kind PAR1"u8.ToArray()), "t.parquet", cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("bad-parquet", Assert.Throws<ProblemsException>(() => LabelledReader.Read(source, new())).Problems[0].Rule);
    }

    [Fact]
    public void Columns_that_go_with_a_table_are_found_by_name()
    {
        using var source = OpenedSource.From(new MemoryStream("region,name,Population\nN,Nord,12\nS,Syd,:\n"u8.ToArray()), "p.csv", cancellation: TestContext.Current.CancellationToken);
        var columns = LabelledColumns.Read(source);
        Assert.Equal([12.0, null], columns.Numbers(columns.Get("population")).Values);
        Assert.Equal(["Nord", "Syd"], columns.Texts(1).Values);
        Assert.Contains("region, name, Population", Assert.Throws<ProblemsException>(() => columns.Get("gdp")).Problems[0].Advice.ToString(), StringComparison.Ordinal);
        Assert.Equal("missing-value", Assert.Throws<ProblemsException>(() => columns.ListNumbers(2)).Problems[0].Rule);
    }

    [Fact]
    public void Whatever_comes_ends_in_a_table_or_in_problems()
    {
        Fuzz.Run(Encoding.UTF8.GetBytes(Wide), 31, 400, (source, _) => LabelledReader.Read(source, new()).ToTable());
        Fuzz.Run(Encoding.UTF8.GetBytes("r,a,v\nN,x,1\nS,x,4..9\nN,y,:\n"), 32, 400, (source, _) => LabelledReader.Read(source, new(TableLayout.Tall)).ToTable());
    }

    private static RegionActivityTable Read(string text, LabelledSettings? settings = null)
    {
        using var source = OpenedSource.From(new MemoryStream(Encoding.UTF8.GetBytes(text)), "t.csv");
        return LabelledReader.Read(source, settings ?? new()).ToTable();
    }
}
