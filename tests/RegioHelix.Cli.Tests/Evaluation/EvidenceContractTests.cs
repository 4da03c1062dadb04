using System.Globalization;
using System.Text.Json;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Evaluation;

/// <summary>Every key that the contract names, on the panels of the literature; and what a reader of the sixteen diagnostics may rely on.</summary>
public sealed class EvidenceContractTests
{
    private static readonly string[] Verdicts = ["no-credible-comparison", "cannot-be-told-from-chance", "consistent-with-a-contribution", "strong-indication"];

    [Fact]
    public async Task California() => OfOneDate(await Ask("california_prop99.csv", "--unit", "State", "--time", "Year", "--outcome", "PacksPerCapita", "--treated", "California", "--from", "1989"), 39, 31, 39);

    [Fact]
    public async Task Basque_Country()
    {
        var result = await Ask("basque.csv", "--unit", "regionname", "--time", "year", "--outcome", "gdpcap", "--treated", "Basque Country (Pais Vasco)", "--from", "1970", "--exclude", "Spain (Espana)");
        OfOneDate(result, 17, 43, 17);
        Assert.Equal("left out by --exclude", result.GetProperty("donors_excluded").GetProperty("Spain (Espana)").GetString());
        Assert.Equal(0.4830, result.GetProperty("methods").GetProperty("synthetic-control").GetProperty("unit_weights").GetProperty("Madrid (Comunidad De)").GetDouble(), 1e-3);
    }

    [Fact]
    public async Task Simulated_regions()
    {
        var file = Requires.Shared("data/evidence/sim240.csv");
        string[] treated = [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Where(row => row[4] == "1").Select(row => row[0]).Distinct()];
        var result = await Ask("sim240.csv", "--unit", "region", "--time", "year", "--outcome", "log_gdp_pc", "--treated", string.Join(',', treated), "--from", "2014", "--placebos", "60");
        OfOneDate(result, 240, 20, 61);
        Assert.Equal(12, result.GetProperty("per_unit").EnumerateObject().Count());
        var method = result.GetProperty("methods").GetProperty("synthetic-did");
        Assert.All(method.GetProperty("placebo_runs").EnumerateArray(), run => Assert.Equal(12, run.GetProperty("units").GetArrayLength()));
        Assert.Equal("jackknife", method.GetProperty("standard_error_from").GetString());
    }

    [Fact]
    public async Task Counties_with_several_dates()
    {
        var result = await Ask("mpdta.csv", "--unit", "countyreal", "--time", "year", "--outcome", "lemp", "--first-treated", "first.treat");
        Whole(result);
        var did = result.GetProperty("methods").GetProperty("did");
        Assert.Equal(12, did.GetProperty("att_gt").GetArrayLength());
        var first = did.GetProperty("att_gt").EnumerateArray().Single(one => one.GetProperty("group").GetInt32() == 2004 && one.GetProperty("time").GetInt32() == 2004);
        Assert.Equal(-0.0105, first.GetProperty("estimate").GetDouble(), 1e-4);
        Assert.True(first.GetProperty("standard_error").GetDouble() > 0);
        Assert.Equal(-0.0400, did.GetProperty("estimate").GetDouble(), 1e-4);
        Assert.Equal(0.0120, did.GetProperty("standard_error").GetDouble(), 3e-4);
    }

    private static void OfOneDate(JsonElement result, int units, int periods, int ranked)
    {
        Whole(result);
        Assert.Equal(units, result.GetProperty("series").EnumerateObject().Count());
        Assert.Equal(["synthetic-control", "synthetic-did", "did"], result.GetProperty("methods").EnumerateObject().Select(method => method.Name));
        foreach (var (name, method) in result.GetProperty("methods").EnumerateObject().Select(method => (method.Name, method.Value)))
        {
            foreach (var key in new[] { "estimate", "standard_error", "pre_rmspe", "post_rmspe", "effective_donors", "misfit_share", "misfit_of_mean", "hull_distance", "minimum_detectable" })
                Assert.True(double.IsFinite(method.GetProperty(key).GetDouble()), $"{name} {key}");
            Assert.InRange(method.GetProperty("kkt_violation").GetDouble(), 0, 1e-10);
            Assert.Equal(1, method.GetProperty("unit_weights").EnumerateObject().Sum(weight => weight.Value.GetDouble()), 1e-6);
            Assert.All(method.GetProperty("unit_weights").EnumerateObject(), weight => Assert.InRange(weight.Value.GetDouble(), 1e-9, 1));
            Assert.Equal(name == "synthetic-did" ? 1 : 0, method.GetProperty("time_weights").EnumerateObject().Sum(weight => weight.Value.GetDouble()), 1e-6);
            Assert.Equal(periods, method.GetProperty("gap").EnumerateObject().Count());
            Assert.All(method.GetProperty("gap").EnumerateObject(), gap => int.Parse(gap.Name, CultureInfo.InvariantCulture));
            Standing(method.GetProperty("placebo"), ranked);
            // The mean of twelve simulated regions lies within the hull: a misfit of 0 has neither a ratio nor a drift.
            var isMet = name == "synthetic-control" && method.GetProperty("hull_distance").GetDouble() == 0;
            if (!isMet)
                Standing(method.GetProperty("placebo_by_ratio"), ranked);
            Assert.Equal(isMet ? JsonValueKind.Null : JsonValueKind.Object, method.GetProperty("pre_trend").ValueKind);
            Standing(method.GetProperty("placebo_by_effect"), ranked);
            Assert.Equal(2, method.GetProperty("in_time").GetArrayLength());
            foreach (var key in new[] { "leave_one_donor_out", "leave_one_period_out" })
                Assert.True(method.GetProperty(key).GetProperty("least").GetDouble() <= method.GetProperty(key).GetProperty("most").GetDouble(), key);
            Assert.Equal(["mean", "last", "slope"], method.GetProperty("balance").EnumerateObject().Select(line => line.Name));
            foreach (var key in new[] { "confidence_set", "sensitivity" })
                Assert.Equal(JsonValueKind.Object, method.GetProperty(key).ValueKind);
        }
    }

    private static void Standing(JsonElement standing, int ranked)
    {
        var (rank, of) = (standing.GetProperty("rank").GetInt32(), standing.GetProperty("of").GetInt32());
        Assert.Equal(ranked, of);
        Assert.InRange(rank, 1, of);
        Assert.Equal(rank / (double)of, standing.GetProperty("p").GetDouble(), 1e-12);
        Assert.Equal(1.0 / of, standing.GetProperty("smallest_p").GetDouble(), 1e-12);
    }

    private static void Whole(JsonElement result)
    {
        Assert.Contains(result.GetProperty("verdict").GetString(), Verdicts);
        Assert.NotEqual(0, result.GetProperty("reasons").GetArrayLength());
        Assert.Equal(JsonValueKind.Object, result.GetProperty("donors_excluded").ValueKind);
        Assert.Equal(1, result.GetProperty("multiplicity").GetProperty("tested").GetInt32());
        Assert.Matches("^[0-9a-f]{64}$", result.GetProperty("panel_sha256").GetString());
        Assert.Equal("0.1.0", result.GetProperty("version").GetString());
        Assert.Equal(Enumerable.Range(1, 16), result.GetProperty("checklist").EnumerateArray().Select(check => check.GetProperty("number").GetInt32()));
        Assert.All(result.GetProperty("checklist").EnumerateArray(), check => Assert.All(check.GetProperty("sentences").EnumerateArray(), sentence => Assert.Matches("[.…]$", sentence.GetString())));
    }

    private static async Task<JsonElement> Ask(string file, params string[] options) =>
        (await Product.Run(["evidence", Requires.Shared("data/evidence/" + file), .. options, "--json"])).Json();
}
