using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Evaluation;

/// <summary>The real case of docs/guide/evidence.md: two priorities of the Basque Country's strategy of April 2014, jobs of Eurostat's labour force survey 2008-2015.</summary>
public sealed partial class RegionalCaseTests : IDisposable
{
    private static readonly string[] Sectors = ["B-E", "F", "G-I", "M_N", "O-Q"];
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_guide_says_what_the_run_gives()
    {
        await File.WriteAllTextAsync(folder["lfst.csv"], Panel(Requires.Shared("data/eurostat-bulk-tsv/lfst_r_lfe2en2.tsv.gz")), TestContext.Current.CancellationToken);
        var result = (await Product.Run(["evidence", folder["lfst.csv"], "--unit", "region", "--time", "year", "--outcome", "jobs", "--treated", "ES21", "--from", "2014", "--sector", "sector", "--priorities", "B-E,O-Q", "--json"])).Json();
        var guide = (await File.ReadAllTextAsync(Path.Combine(Requires.FindRoot(), "docs", "guide", "evidence.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings(" ");
        foreach (var (sector, check) in result.GetProperty("priorities").EnumerateObject().Select(one => (one.Name, one.Value)))
        {
            Assert.Equal("cannot-be-told-from-chance", check.GetProperty("verdict").GetString());
            Assert.Contains(check.GetProperty("donors_excluded").EnumerateObject(), one => one is { Name: "EU28" } && one.Value.GetString() == "is an aggregate that holds other units");
            Assert.Equal(["ES13", "ES22", "ES23"], check.GetProperty("spillover").GetProperty("neighbours").EnumerateArray().Select(unit => unit.GetString()));
            foreach (var method in check.GetProperty("methods").EnumerateObject())
                Assert.Contains(Figure(method.Value.GetProperty("estimate").GetDouble()), guide, StringComparison.Ordinal);
            Assert.Contains($"{sector} ", guide, StringComparison.Ordinal);
        }
        string[] seen = [.. result.GetProperty("priorities").EnumerateObject().Select(one => one.Value.GetProperty("smallest_detectable").GetDouble().ToString("0", CultureInfo.InvariantCulture))];
        Assert.Contains($"about {seen[0]} and {seen[1]} thousand jobs", guide, StringComparison.Ordinal);
        var parts = result.GetProperty("shift_share");
        foreach (var part in new[] { "change", "national", "structural", "competitive" })
            Assert.Contains(Figure(parts.GetProperty(part).GetDouble()), guide, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static string Figure(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    // Jobs of people of 15 and over in thousands, codes of four characters that have every year in five sectors.
    private static string Panel(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        int[] years = [.. reader.ReadLine()!.Split('\t').Skip(1).Select(year => int.Parse(year.Trim(), CultureInfo.InvariantCulture))];
        var series = new Dictionary<(string Region, string Sector), string[]>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var key = cells[0].Split(',');
            string[] values = [.. cells.Skip(1).Select(cell => Number().Match(cell).Value)];
            if (key[2] == "Y_GE15" && key[3].Length == 4 && Sectors.Contains(key[1]) && values.All(value => value.Length > 0))
                series.Add((key[3], key[1]), values);
        }
        var text = new StringBuilder("region,year,sector,jobs\n");
        foreach (var region in series.Keys.Select(key => key.Region).Distinct().Where(region => Sectors.All(sector => series.ContainsKey((region, sector)))).Order(StringComparer.Ordinal))
            foreach (var sector in Sectors)
                for (var at = 0; at < years.Length; at++)
                    text.Append(CultureInfo.InvariantCulture, $"{region},{years[at]},{sector},{series[(region, sector)][at]}\n");
        return text.ToString();
    }

    [GeneratedRegex(@"^\s*[0-9]+(\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
