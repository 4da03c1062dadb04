using System.Globalization;
using System.Text;
using System.Text.Json;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Evaluation;

/// <summary>Who is no donor and why, who borders whom, how p is corrected, and several priorities at once.</summary>
public sealed class EvidencePoolTests : IDisposable
{
    // Dutch regions, the country that holds them, and a sum of countries.
    private static readonly string[] Codes = ["NL11", "NL12", "NL13", "NL21", "NL22", "NL23", "NL31", "NL32", "NL33", "NL34", "NL41", "NL42", "NL", "EU27_2020"];
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Aggregates_go_by_themselves_and_neighbours_stay_with_the_estimate_without_them_beside()
    {
        var result = (await Ask(Panel(Codes, 0), "--treated", "NL12", "--from", "2009", "--same-priority", "NL42", "--exclude", "NL13", "--set-by", "the province")).Json();
        Assert.Equal(
            [("NL13", "left out by --exclude: borders a treated unit"), ("NL42", "has the same priority"), ("NL", "is an aggregate that holds other units"), ("EU27_2020", "is an aggregate that holds other units")],
            result.GetProperty("donors_excluded").EnumerateObject().Select(one => (one.Name, one.Value.GetString()!)));
        Assert.Equal(9, result.GetProperty("donors").GetArrayLength());
        Assert.Equal("the province", result.GetProperty("date_set_by").GetString());
        var spillover = result.GetProperty("spillover");
        Assert.Equal("without-neighbours", spillover.GetProperty("estimates").GetString());
        string[] neighbours = [.. spillover.GetProperty("neighbours").EnumerateArray().Select(unit => unit.GetString()!)];
        Assert.Contains("NL11", neighbours);
        Assert.DoesNotContain("NL42", neighbours);
        Assert.True(double.IsFinite(spillover.GetProperty("did").GetDouble()));
    }

    [Fact]
    public async Task Neighbours_that_are_named_are_no_donors_and_the_estimate_with_them_stands_beside()
    {
        var panel = Panel([.. Enumerable.Range(0, 12).Select(unit => $"U{unit}")], 0);
        var (without, with) = ((await Ask(panel, "--treated", "U0", "--from", "2009", "--neighbours", "U3,U4")).Json(), (await Ask(panel, "--treated", "U0", "--from", "2009")).Json());
        Assert.Equal("borders a treated unit", without.GetProperty("donors_excluded").GetProperty("U3").GetString());
        Assert.Equal("with-neighbours", without.GetProperty("spillover").GetProperty("estimates").GetString());
        foreach (var method in new[] { "synthetic-control", "synthetic-did", "did" })
            Assert.Equal(with.GetProperty("methods").GetProperty(method).GetProperty("estimate").GetDouble(), without.GetProperty("spillover").GetProperty(method).GetDouble(), 1e-12);
        Assert.Empty(with.GetProperty("spillover").GetProperty("neighbours").EnumerateArray());
    }

    [Fact]
    public async Task Parts_of_a_treated_unit_and_neighbours_that_may_not_be_donors_are_compared_with_by_nobody()
    {
        string[] codes = ["NL1", "NL2", "NL3", "NL4", "BE1", "BE2", "BE3", "FR1", "FRB", "NL11", "NL12"];
        var parts = (await Ask(Panel(codes, 0), "--treated", "NL1", "--from", "2009")).Json().GetProperty("donors_excluded");
        foreach (var part in new[] { "NL11", "NL12" })
            Assert.Equal("is a part of a treated unit", parts.GetProperty(part).GetString());
        string[] units = [.. Enumerable.Range(0, 12).Select(unit => $"U{unit}")];
        var spillover = (await Ask(Panel(units, 0), "--treated", "U0", "--from", "2009", "--neighbours", "U3", "--same-priority", "U3")).Json();
        Assert.False(spillover.GetProperty("spillover").TryGetProperty("did", out _));
        Assert.Contains("no comparison with them is made", spillover.GetProperty("checklist")[11].GetProperty("sentences")[1].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_family_multiplies_p()
    {
        var panel = Panel([.. Enumerable.Range(0, 12).Select(unit => $"U{unit}")], 30);
        var (alone, many) = ((await Ask(panel, "--treated", "U0", "--from", "2009")).Json(), (await Ask(panel, "--treated", "U0", "--from", "2009", "--family", "4")).Json());
        var p = alone.GetProperty("methods").GetProperty("did").GetProperty("placebo").GetProperty("p").GetDouble();
        var corrected = many.GetProperty("methods").GetProperty("did").GetProperty("corrected");
        Assert.Equal((p, Math.Min(1, 4 * p)), (corrected.GetProperty("p").GetDouble(), corrected.GetProperty("holm").GetDouble()));
        Assert.Equal(4, many.GetProperty("multiplicity").GetProperty("tested").GetInt32());
        // Of twelve units p is never below 1/12: four tests cannot find anything.
        Assert.Equal("consistent-with-a-contribution", alone.GetProperty("verdict").GetString());
        Assert.Equal("cannot-be-told-from-chance", many.GetProperty("verdict").GetString());
        Assert.Contains(many.GetProperty("reasons").EnumerateArray(), reason => reason.GetString()!.Contains("4 were tested", StringComparison.Ordinal));
        // The gap is larger than every other unit's: it is not called within them, and no size is named that could have been seen.
        Assert.StartsWith("The gap stands out from what untreated units show, but there are so few units", many.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, many.GetProperty("smallest_detectable").ValueKind);
        // Nor could an earlier date have shown anything rare.
        Assert.Contains(alone.GetProperty("reasons").EnumerateArray(), reason => reason.GetString()!.Contains("too few units to tell", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sectors_are_checked_together_with_shift_share_beside()
    {
        string[] units = [.. Enumerable.Range(0, 12).Select(unit => $"U{unit}")];
        string[] line = ["--treated", "U0", "--from", "2009", "--sector", "sector", "--exclude", "U5"];
        var result = (await Ask(Panel(units, 30, "A", "B", "C"), [.. line, "--priorities", "A,C"])).Json();
        Assert.Equal(["A", "C"], result.GetProperty("priorities").EnumerateObject().Select(one => one.Name));
        foreach (var method in new[] { "synthetic-control", "synthetic-did", "did" })
        {
            var corrected = result.GetProperty("priorities").EnumerateObject().Select(one => one.Value.GetProperty("methods").GetProperty(method).GetProperty("corrected")).ToList();
            Assert.Equal(Math.Min(1, 2 * corrected.Min(one => one.GetProperty("p").GetDouble())), corrected.Min(one => one.GetProperty("holm").GetDouble()), 1e-12);
            Assert.All(corrected, one => Assert.InRange(one.GetProperty("benjamini_hochberg").GetDouble(), one.GetProperty("p").GetDouble(), one.GetProperty("holm").GetDouble()));
        }
        var parts = result.GetProperty("shift_share");
        Assert.Equal(parts.GetProperty("change").GetDouble(), parts.GetProperty("national").GetDouble() + parts.GetProperty("structural").GetDouble() + parts.GetProperty("competitive").GetDouble(), 1e-9);
        Assert.Equal(["A", "C"], parts.GetProperty("priorities").EnumerateObject().Select(one => one.Name));
        // One sector of the file alone gives the same estimate.
        var alone = (await Ask(Panel(units, 30), ["--treated", "U0", "--from", "2009", "--exclude", "U5"])).Json();
        Assert.Equal(alone.GetProperty("methods").GetProperty("did").GetProperty("estimate").GetDouble(), result.GetProperty("priorities").GetProperty("A").GetProperty("methods").GetProperty("did").GetProperty("estimate").GetDouble(), 1e-9);
        Assert.Contains("Shift-share, U0, 2008 to 2012", (await Ask(Panel(units, 30, "A", "B"), line, json: false)).Well(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--same-priority unknown-unit: U77", "--same-priority", "U77")]
    [InlineData("--neighbours treated-excluded: U0", "--neighbours", "U0")]
    [InlineData("--family out-of-range: 0", "--family", "0")]
    [InlineData("--priorities no-sectors: A", "--priorities", "A")]
    [InlineData("--priorities unknown-sector: Z; the file has the sectors A, B", "--sector", "sector", "--priorities", "Z")]
    [InlineData("--sector two-questions", "--sector", "sector", "--family", "3")]
    public async Task What_does_not_go_together_is_refused(string message, params string[] options) =>
        Assert.Contains(message, (await Ask(Panel(["U0", "U1", "U2", "U3"], 0, options.Contains("--sector") ? ["A", "B"] : ["A"]), ["--treated", "U0", "--from", "2009", .. options], json: false)).Refused(), StringComparison.Ordinal);

    [Theory]
    [InlineData("--family", "3")]
    [InlineData("--same-priority", "U1")]
    [InlineData("--neighbours", "U1")]
    public async Task What_a_staggered_question_does_not_hear_is_refused(string option, string value) => Assert.Contains(
        $"{option} not-staggered: start", (await Ask(Panel(["U0", "U1", "U2", "U3"], 0), ["--first-treated", "start", option, value], json: false)).Refused(), StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    // Units that rise together but for a little; the first given gains an effect from 2009 on.
    private static string Panel(string[] units, double effect, params string[] sectors)
    {
        var rows = new StringBuilder("unit,year,y,sector\n");
        foreach (var (at, sector) in (sectors.Length == 0 ? ["A"] : sectors).Index())
            foreach (var (unit, name) in units.Index())
                for (var year = 1; year <= 12; year++)
                    rows.Append(CultureInfo.InvariantCulture, $"{name},{2000 + year},{100 + (10 * at) + unit + (3 * year) + Math.Sin((unit * 3) + (year * 2) + at) + (unit == 0 && year >= 9 && at == 0 ? effect : 0)},{sector}\n");
        return rows.ToString();
    }

    private Task<Finished> Ask(string panel, params string[] options) => Ask(panel, options, json: true);

    private async Task<Finished> Ask(string panel, string[] options, bool json)
    {
        await File.WriteAllTextAsync(folder["panel.csv"], panel, TestContext.Current.CancellationToken);
        return await Product.Run(["evidence", folder["panel.csv"], "--unit", "unit", "--time", "year", "--outcome", "y", .. options, .. json ? ["--json"] : Array.Empty<string>()]);
    }
}
