using System.Globalization;
using System.Text;

namespace RegioHelix.Cli.Tests.Refusals;

/// <summary>Each way in which a table can be wrong, as its owner meets it: place, rule, what to do; exit code 1; nothing changed.</summary>
public sealed class BadTableTests(OwnTable table) : IClassFixture<OwnTable>
{
    private const string Header = "geo,nace_r2,n2014\n";

    [Theory]
    [InlineData("XX99,C14,50\n", "rows.csv:2:1 unknown-region: XX99; ", "correct it or take the row out")]
    [InlineData("ITH3,C99,50\n", "rows.csv:2:2 unknown-activity: C99; ", "")]
    [InlineData("ITH3,C15,5 q\n", "rows.csv:2:3 bad-cell: 5 q; the flag is none of Eurostat's", "correct it")]
    [InlineData("ITH3,C14,1\nITH3,C15,12:00 AM\n", "rows.csv:3:3 bad-cell: 12:00 AM; a spreadsheet has turned this number into a time", "--bad-cells missing")]
    [InlineData("ITH3,C15,-5\n", "rows.csv:2:3 negative: -5; ", "mend the cell")]
    [InlineData("ITH3,C15,5\nITH3,C15,6\n", "rows.csv:3:3 cell-twice: ITH3 C15 2014: 6 here, 5 in line 2; ", "keep the right one")]
    public async Task A_bad_row_is_placed(string rows, string start, string advice)
    {
        var message = await table.Refuse("rows.csv", Header + rows);
        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.Contains(advice, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("empty.csv", "", "empty.csv empty-file; ", "fetch it again")]
    [InlineData("plain.csv.gz", OwnTable.Good, "plain.csv.gz not-gzip; ", "drop .gz from the name")]
    [InlineData("page.csv", "<!DOCTYPE html><html><title>Not found</title></html>", "page.csv html-page: Not found; ", "open the address in a browser")]
    public async Task A_file_that_is_no_table_is_named(string name, string text, string start, string advice)
    {
        var message = await table.Refuse(name, text);
        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.Contains(advice, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var before = table.Trace();
        Assert.StartsWith($"{table.PathOf("none.csv")} no-such-file; ", (await table.ImportFile(table.PathOf("none.csv"))).Refused(), StringComparison.Ordinal);
        Assert.Equal(before, table.Trace());
    }

    [Fact]
    public async Task A_wrong_delimiter_is_answered_with_the_one_that_fits()
    {
        var message = await table.Refuse("semicolons.csv", "geo;nace_r2;n2014\nITH3;C15;5\n", "--delimiter", ",");
        Assert.Equal("semicolons.csv:1 wrong-delimiter: ,; the header does not come apart at it; the one that fits is ;", message);
    }

    [Fact]
    public async Task A_gzip_file_cut_short_is_told()
    {
        var rows = string.Concat(Enumerable.Range(0, 4000).Select(i => string.Create(CultureInfo.InvariantCulture, $"ITH3,C15,{i * 7919L % 1000003}\n")));
        var packed = OwnTable.Pack(Header + rows);
        var message = await table.Refuse("cut.csv.gz", packed[..(packed.Length / 2)]);
        Assert.StartsWith("cut.csv.gz", message, StringComparison.Ordinal);
        Assert.Contains(" damaged-gzip", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_placed()
    {
        var message = await table.Refuse("latin.csv", [.. Encoding.UTF8.GetBytes(Header + "ITH3,C15,5"), 0xE9, (byte)'\n']);
        Assert.StartsWith("latin.csv:2:", message, StringComparison.Ordinal);
        Assert.Contains(" not-utf8: byte 0xE9; ", message, StringComparison.Ordinal);
        Assert.Contains("save it again with the encoding UTF-8", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_problems_come_at_once_and_are_counted()
    {
        var lines = (await table.Refuse("many.csv", Header + "XX99,C14,50\nITH3,C15,-5\nITH3,C14,5 q\n")).Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Equal("3 problems; nothing was changed", lines[^1]);
    }

    [Theory]
    [InlineData("simulated")]
    [InlineData("landmarks")]
    public async Task Own_figures_cannot_take_the_name_of_another_layer(string name) =>
        Assert.Equal($"dataset reserved-dataset: {name}; figures of this name come with RegioHelix; choose another name", await table.Refuse("good.csv", OwnTable.Good, "--dataset", name));

    [Fact]
    public async Task An_import_during_another_is_told_who_runs()
    {
        // As the other import holds it: for itself alone, until its process ends.
        await using var held = new FileStream(Path.Combine(table.Data, "import.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var message = await table.Refuse("second.csv", Header + "ITH3,C15,7\n");
        Assert.Contains(" import-running: ", message, StringComparison.Ordinal);
        Assert.Contains("wait until it has ended, or end it", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_table_leaves_the_list_and_the_check_as_they_were()
    {
        await table.Refuse("rows.csv", Header + "XX99,C14,50\n");
        Assert.Equal(table.Listing, (await Product.Over(table.Data, "data", "list")).Well());
        Assert.Equal("1 vintages and 1 snapshots are whole\n", (await Product.Over(table.Data, "data", "check")).Well());
    }
}
