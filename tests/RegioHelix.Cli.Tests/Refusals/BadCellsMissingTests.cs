using RegioHelix.Cli.Tests.Contract;

namespace RegioHelix.Cli.Tests.Refusals;

/// <summary><c>--bad-cells missing</c>: what cannot be read becomes missing, never 0, and the report names each.</summary>
public sealed class BadCellsMissingTests(OwnTable table) : IClassFixture<OwnTable>
{
    [Fact]
    public async Task Cells_that_became_times_are_missing_and_named()
    {
        const string Spoilt = "geo,nace_r2,n2014\nITH3,C14,50\nITH3,C15,12:00 AM\nITH1,C14,20\nITH1,C15,30\n";
        var report = (await table.Import("spoilt.csv", Spoilt, "--bad-cells", "missing")).Well();
        Assert.Contains("cells could not be read and were made missing:\n", report.Replace("1 cell ", "1 cells ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("spoilt.csv:3:3 bad-cell: 12:00 AM; made missing", report, StringComparison.Ordinal);

        var csv = CsvLines.Parse((await Product.Over(table.Data, "region", "ITH3", "--dataset", "jobs", "--format", "csv")).Well());
        Assert.Equal("", csv.Single(line => line["activity"] == "C15")["jobs"]);
        Assert.Equal("50", csv.Single(line => line["activity"] == "C14")["jobs"]);
    }
}
