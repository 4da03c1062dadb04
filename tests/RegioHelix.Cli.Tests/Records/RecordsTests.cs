using System.Globalization;
using System.Text;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Records;

/// <summary>From a file of records to a measure, as a user's shell sees it.</summary>
public sealed class RecordsTests : IDisposable
{
    private static readonly string[] Regions = ["NL411", "NL412", "NL421", "ITH31", "ITH32", "BE21"];
    private static readonly string[] Activities = ["C10", "C101", "C15", "C28", "J62", "M72"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_measure_from_records_is_the_measure_of_the_same_table_and_the_same_pairs_in_a_file()
    {
        var (tables, pairs) = Draw();
        await Import();
        // The table in a file and the records in a file are what the documents say that records become.
        var table = Write("jobs.csv", tables);
        var records = Write("pairs.csv", pairs);
        foreach (var (measure, files) in new[]
        {
            ("location-quotient", $"{table}"),
            ("co-occurrence", $"--records {records}"),
            ("relatedness --variant cosine", $"--records {records}"),
            ("relatedness-density", $"{table} --records {records}"),
        })
        {
            var fromFiles = (await Product.Run(["compute", .. measure.Split(' '), .. files.Split(' '), .. (files.StartsWith(table, StringComparison.Ordinal) ? new[] { "--layout", "long" } : [])])).Output;
            var fromRecords = await Product.Over(folder["data"], ["compute", .. measure.Split(' '), "--from-records", "patents", "--years", "2010-2014"]);
            Assert.Equal(fromFiles, fromRecords.Output);
            Assert.Contains("records patents, vintage ", fromRecords.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Windows_are_tables_and_records_know_their_years()
    {
        Draw();
        await Import();
        var growth = await Product.Over(folder["data"], "compute", "growth", "--variant", "list-of-regions", "--from-records", "patents", "--years", "2010-2012,2012-2014", "--amounts", "weight");
        Assert.StartsWith("label,2012-2014\nBE21,", growth.Output, StringComparison.Ordinal);
        var years = await Product.Over(folder["data"], "records", "years", "patents", "--years", "2011-2012");
        Assert.Equal(["year", "2011", "2012", "all"], years.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        Assert.Contains("several-windows", (await Product.Over(folder["data"], "records", "years", "patents", "--years", "2011,2012")).Refused(), StringComparison.Ordinal);
        Assert.EndsWith("1 datasets of records in 1 chunks are whole\n", (await Product.Over(folder["data"], "data", "check")).Well(), StringComparison.Ordinal);
        Assert.Contains("patents", (await Product.Over(folder["data"], "records", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Product.Over(folder["data"], "records", "remove", "patents")).Code);
        Assert.DoesNotContain("patents", (await Product.Over(folder["data"], "records", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_counted_is_refused_in_a_sentence()
    {
        Draw();
        await Import();
        foreach (var (line, rule) in new[]
        {
            ("location-quotient --from-records nothing", "unknown-dataset"),
            ("location-quotient --from-records patents --years 2014-2010", "bad-years"),
            ("location-quotient --from-records patents --years 1990", "no-records"),
            ("location-quotient --from-records patents --detail fine", "unknown-value"),
            ("relatedness --from-records patents --records other.csv", "records-twice"),
            ("relatedness --from-records patents --most-activities 1", "entity-too-large"),
            ("relatedness --records http://127.0.0.1:9", "does-nothing"),
            ("relatedness --records http://ada:secret@127.0.0.1:9", "http://127.0.0.1:9"),
            ("relatedness --from-records patents --records http://127.0.0.1:9/path", "bad-shard-address"),
            ("relatedness --from-records patents --records http://127.0.0.1:9", "shard-gone"),
        })
            Assert.Contains(rule, (await Product.Over(folder["data"], ["compute", .. line.Split(' ')])).Refused(), StringComparison.Ordinal);
    }

    private async Task Import() => Assert.Equal(0, (await Product.Over(folder["data"], "import", "records", folder["patents.csv"], "--dataset", "patents", "--weight", "share")).Code);

    // A table at NUTS 2 and divisions, and the entities' divisions, both of 2010 to 2014.
    private (string Table, string Pairs) Draw()
    {
        var (random, rows) = (new Random(5), new List<(string Entity, string Region, string Activity, int Year, int Share)>());
        for (var record = 0; record < 400; record++)
            rows.Add(($"p{random.Next(150)}", Regions[random.Next(Regions.Length)], Activities[random.Next(Activities.Length)], random.Next(2010, 2017), random.Next(5)));
        Write("patents.csv", Lines("entity,region,activity,year,share", rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Entity},{row.Region},{row.Activity},{row.Year},{row.Share}"))));
        var counted = rows.Where(row => row.Year <= 2014).ToList();
        var cells = counted.GroupBy(row => (Region: row.Region[..4], Activity: row.Activity[..3])).OrderBy(cell => cell.Key.Region, StringComparer.Ordinal).ThenBy(cell => cell.Key.Activity, StringComparer.Ordinal);
        return (
            Lines("region,activity,value", cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Key.Region},{cell.Key.Activity},{cell.Where(row => row.Share > 0).DistinctBy(row => row.Entity).Count()}"))),
            Lines("entity,activity,weight", counted.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Entity},{row.Activity[..3]},{row.Share}"))));
    }

    private static string Lines(string header, IEnumerable<string> rows) => new StringBuilder(header).Append('\n').AppendJoin('\n', rows).Append('\n').ToString();

    private string Write(string name, string text)
    {
        File.WriteAllText(folder[name], text);
        return folder[name];
    }
}
