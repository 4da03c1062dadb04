using System.IO.Compression;
using System.Text;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests;

/// <summary>Each bad file gets a message with its place and the way out, exit code 1, and changes nothing.</summary>
public sealed class BadFileTests : IDisposable
{
    private const string GoodTable = "geo;nace_r2;n2014\nITH3;C15;100\nITH3;C14;50\nITH4;C15;10\nITH4;C14;90\n";
    private const string GoodTsv = "freq,nace_r2,unit,geo\\TIME_PERIOD\t2014 \t2015 \nA,C15,PER,ITH3\t100 \t110 b\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_good_table_is_imported()
    {
        await Write("good.csv", GoodTable);
        var outcome = await Table("good.csv");
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Equal(0, (await Product.Run(folder.Path, "region", "ITH3", "--dataset", "mine", "--all")).Code);
        Assert.Contains("are whole", (await Product.Run(folder.Path, "data", "check")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong delimiter", "geo;nace_r2;n2014\nITH3;C15;1\n", ",", "bad.csv:1")]
    [InlineData("unknown region", "geo;nace_r2;n2014\nITH3;C15;1\nQQ99;C15;1\n", ";", "bad.csv:3:1 unknown-region: QQ99")]
    [InlineData("unknown activity", "geo;nace_r2;n2014\nITH3;C99;1\n", ";", "bad.csv:2:2 unknown-activity: C99")]
    [InlineData("unknown flag", "geo;nace_r2;n2014\nITH3;C15;1 q\n", ";", "bad.csv:2:3")]
    [InlineData("time of day", "geo;nace_r2;n2014\nITH3;C15;12:00 AM\n", ";", "bad.csv:2:3 bad-cell: 12:00 AM")]
    [InlineData("negative jobs", "geo;nace_r2;n2014\nITH3;C15;-5\n", ";", "bad.csv:2:3")]
    [InlineData("twice", "geo;nace_r2;n2014\nITH3;C15;1\nITH3;C15;2\n", ";", "bad.csv:3")]
    [InlineData("html", "<!DOCTYPE html><html><title>Oops</title></html>", ";", "bad.csv")]
    [InlineData("empty", "", ";", "bad.csv")]
    [InlineData("no such column", "region;nace_r2;n2014\nITH3;C15;1\n", ";", "geo")]
    public async Task A_bad_table_changes_nothing(string what, string content, string delimiter, string place)
    {
        await Write("good.csv", GoodTable);
        await Table("good.csv");
        var before = await Product.Run(folder.Path, "data", "list");
        await Write("bad.csv", content);
        var outcome = await Table("bad.csv", "--delimiter", delimiter);
        Assert.Equal((what, 1), (what, outcome.Code));
        Assert.Contains(place, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before.Out, (await Product.Run(folder.Path, "data", "list")).Out);
    }

    [Fact]
    public async Task Bad_cells_become_missing_on_the_users_word()
    {
        await Write("bad.csv", GoodTable + "ITH1;C15;12:00 AM\n");
        var outcome = await Table("bad.csv", "--bad-cells", "missing");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("bad.csv:6:3 bad-cell: 12:00 AM", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_eurostat_files_say_what_they_are()
    {
        var packed = Pack(GoodTsv);
        await File.WriteAllBytesAsync(folder["cut.tsv.gz"], packed[..^6], TestContext.Current.CancellationToken);
        await Write("named.tsv.gz", "freq,nace_r2,unit,geo\\TIME_PERIOD\t2014 \nA,C15,PER,ITH3\t1 x\n");
        await File.WriteAllBytesAsync(folder["latin.tsv"], [.. Encoding.UTF8.GetBytes(GoodTsv), 0xE9, 0xFF, (byte)'\n'], TestContext.Current.CancellationToken);
        await Write("page.tsv", "<html><title>503</title></html>");
        foreach (var name in new[] { "cut.tsv.gz", "named.tsv.gz", "latin.tsv", "page.tsv", "nowhere.tsv" })
        {
            var outcome = await Product.Run(folder.Path, "import", "eurostat", "mine_r", "--file", name);
            Assert.Equal((name, 1), (name, outcome.Code));
            Assert.Contains(name, outcome.Error, StringComparison.Ordinal);
        }
        Assert.Contains("Nothing is loaded", (await Product.Run(folder.Path, "data", "list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Since_leaves_out_earlier_years()
    {
        await File.WriteAllBytesAsync(folder["good.tsv.gz"], Pack(GoodTsv), TestContext.Current.CancellationToken);
        var outcome = await Product.Run(folder.Path, "import", "eurostat", "mine_r", "--file", "good.tsv.gz", "--since", "2015");
        Assert.Contains("1 cells", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_import_at_the_same_time_is_refused_with_who_holds_the_place()
    {
        await Write("good.csv", GoodTable);
        await Table("good.csv");
        using (new FileStream(folder["data/import.lock"], FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var outcome = await Table("good.csv", "--bad-cells", "missing");
            Assert.Equal(1, outcome.Code);
            Assert.Contains("import", outcome.Error, StringComparison.Ordinal);
        }
        Assert.Equal(0, (await Table("good.csv", "--bad-cells", "missing")).Code);
    }

    private Task<Outcome> Table(string name, params string[] more) => Product.Run(
        folder.Path, ["import", "csv", name, "--dataset", "mine", "--region", "geo", "--activity", "nace_r2", "--value", "n2014", "--year", "2014", "--nuts", "2013", .. more]);

    private Task Write(string name, string content) => File.WriteAllTextAsync(folder[name], content, TestContext.Current.CancellationToken);

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
