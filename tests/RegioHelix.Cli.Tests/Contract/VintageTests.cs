using System.Text.RegularExpressions;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Contract;

/// <summary>Imports come and go by vintages: the seed decides what the simulated Europe is, and <c>data use</c> goes back.</summary>
public sealed partial class VintageTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_another_another_and_use_goes_back()
    {
        using var folder = new TemporaryFolder();
        var seven = Vintage().Match(await Import(folder["one"], 7)).Groups[1].Value;
        var first = await Jobs(folder["one"]);
        await Import(folder["one"], 8);
        Assert.NotEqual(first, await Jobs(folder["one"]));

        Assert.Equal($"simulated: vintage {seven} is in use\n", (await Product.Over(folder["one"], "data", "use", "simulated", seven)).Well());
        Assert.Equal(first, await Jobs(folder["one"]));
        Assert.Matches($"in use +{Regex.Escape(seven)} ", (await Product.Over(folder["one"], "data", "list")).Well());
        Assert.Equal("3 vintages and 3 snapshots are whole\n", (await Product.Over(folder["one"], "data", "check")).Well());

        await Import(folder["two"], 7);
        Assert.Equal(first, await Jobs(folder["two"]));
        Assert.Contains("already imported with the same options", await Import(folder["two"], 7), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vintage_that_is_not_there_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("no-such-vintage: jobs 2026; ", (await Product.Over(folder.Path, "data", "use", "jobs", "2026")).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_vintage_is_found()
    {
        using var folder = new TemporaryFolder();
        await Import(folder.Path, 7);
        var file = Directory.GetFiles(Path.Combine(folder.Path, "vintages", "simulated"), "*.duckdb").Single();
        await using (var bytes = new FileStream(file, FileMode.Open, FileAccess.ReadWrite))
        {
            // One byte turned round, deep inside, where the engine itself would not look.
            bytes.Position = bytes.Length / 2;
            var damaged = (byte)~bytes.ReadByte();
            bytes.Position--;
            bytes.WriteByte(damaged);
        }
        var check = (await Product.Over(folder.Path, "data", "check")).Refused();
        Assert.Contains($"{file} vintage-changed; ", check, StringComparison.Ordinal);
        Assert.StartsWith("simulated cannot be shown: vintage ", check, StringComparison.Ordinal);
        Assert.Contains("simulated cannot be shown", (await Product.Over(folder.Path, "region", "ITH3")).Refused(), StringComparison.Ordinal);
        Assert.Contains("no former one was whole: nothing was carried over", await Import(folder.Path, 7), StringComparison.Ordinal);
        Assert.NotEmpty(await Jobs(folder.Path));
    }

    private static async Task<string> Import(string data, int seed) => (await Product.Over(data, "import", "simulated", "--seed", $"{seed}")).Well();

    // Without the vintage's id, which no two imports share.
    private static async Task<string> Jobs(string data)
    {
        var csv = CsvLines.Parse((await Product.Over(data, "region", "ITH3", "--dataset", "simulated", "--level", "section", "--format", "csv")).Well());
        return string.Join('\n', csv.Select(line => $"{line["activity"]} {line["jobs"]} {line["location_quotient"]}"));
    }

    [GeneratedRegex("simulated: vintage ([^ ]+) published")]
    private static partial Regex Vintage();
}
