using System.Globalization;
using System.Text;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Evaluation;

public sealed class EvidenceCommandTests : IDisposable
{
    private static readonly string[] Verdicts = ["no-credible-comparison", "cannot-be-told-from-chance", "consistent-with-a-contribution", "strong-indication"];
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_keys_are_a_contract()
    {
        var result = (await Check(Panel(), "--treated", "Alpha", "--from", "2008", "--exclude", "U1", "--json")).Json();
        Assert.Contains(result.GetProperty("verdict").GetString(), Verdicts);
        Assert.NotEqual(0, result.GetProperty("reasons").GetArrayLength());
        Assert.True(result.GetProperty("donors_excluded").TryGetProperty("U1", out _));
        foreach (var method in new[] { "synthetic-control", "synthetic-did", "did" })
        {
            var one = result.GetProperty("methods").GetProperty(method);
            foreach (var key in new[] { "estimate", "standard_error", "pre_rmspe", "post_rmspe", "kkt_violation" })
                Assert.True(double.IsFinite(one.GetProperty(key).GetDouble()), key);
            Assert.Equal(1, one.GetProperty("unit_weights").EnumerateObject().Sum(weight => weight.Value.GetDouble()), 1e-6);
            Assert.False(one.GetProperty("unit_weights").TryGetProperty("U1", out _));
            Assert.Equal(12, one.GetProperty("gap").EnumerateObject().Count());
            Assert.True(one.GetProperty("gap").TryGetProperty("2008", out _));
            Assert.InRange(one.GetProperty("kkt_violation").GetDouble(), 0, 1e-10);
            var placebo = one.GetProperty("placebo");
            Assert.Equal(placebo.GetProperty("rank").GetInt32() / (double)placebo.GetProperty("of").GetInt32(), placebo.GetProperty("p").GetDouble(), 1e-12);
            Assert.Equal(1.0 / placebo.GetProperty("of").GetInt32(), placebo.GetProperty("smallest_p").GetDouble(), 1e-12);
        }
    }

    [Fact]
    public async Task California_has_the_exact_figures()
    {
        var file = Requires.Shared("data/evidence/california_prop99.csv");
        string[] line = ["evidence", file, "--unit", "State", "--time", "Year", "--outcome", "PacksPerCapita", "--treated", "California", "--from", "1989", "--delimiter", ";", "--json"];
        var first = await Product.Run(line);
        var methods = first.Json().GetProperty("methods");
        Assert.Equal(-19.51362976842243, methods.GetProperty("synthetic-control").GetProperty("estimate").GetDouble(), 1e-6);
        Assert.Equal(3, methods.GetProperty("synthetic-control").GetProperty("placebo").GetProperty("rank").GetInt32());
        Assert.Equal(-15.605397916276505, methods.GetProperty("synthetic-did").GetProperty("estimate").GetDouble(), 1e-6);
        Assert.Equal(first.Output, (await Product.Run(line)).Output);
    }

    [Fact]
    public async Task Predictors_are_matched_and_named()
    {
        var result = (await Check(Panel(), "--treated", "Alpha", "--from", "2008", "--predictors", "y@2001-2003,y@2007,size", "--method", "synthetic-control", "--placebos", "3", "--json")).Json();
        var method = result.GetProperty("methods").GetProperty("synthetic-control");
        string[] names = [.. method.GetProperty("predictors").EnumerateObject().Select(predictor => predictor.Name)];
        Assert.Equal(["y@2001-2003", "y@2007", "size@2001-2007"], names);
        Assert.Equal(1, method.GetProperty("predictors").EnumerateObject().Sum(predictor => predictor.Value.GetProperty("weight").GetDouble()), 1e-9);
        Assert.Equal(1, method.GetProperty("unit_weights").EnumerateObject().Sum(weight => weight.Value.GetDouble()), 1e-9);
        Assert.InRange(method.GetProperty("kkt_violation").GetDouble(), 0, 1e-10);
    }

    [Theory]
    [InlineData("height", "no-such-column: height")]
    [InlineData("y@2007-2001", "--predictors bad-span: y@2007-2001; write COL")]
    [InlineData("y@spring", "--predictors bad-span: y@spring")]
    [InlineData("y@2005-2009", "--predictors predictor-under-treatment: y@2005-2009; a predictor ends before treatment, which begins in 2008")]
    [InlineData("size@2002", "--predictors predictor-missing: size@2002; Alpha has no value of it in these periods")]
    [InlineData("flat", "--predictors constant-predictor: flat@2001-2007")]
    [InlineData("y@2001,y@2001", "--predictors predictor-twice: y@2001")]
    [InlineData("year,unit", "not-a-number: Alpha; unit is used as a predictor")]
    [InlineData(",", "--predictors bad-span")]
    public async Task A_predictor_that_cannot_be_used_is_refused(string predictors, string message) =>
        Assert.Contains(message, (await Check(Panel(), "--treated", "Alpha", "--from", "2008", "--predictors", predictors)).Refused(), StringComparison.Ordinal);

    [Fact]
    public async Task Predictors_belong_to_synthetic_control() =>
        Assert.Contains("--predictors not-matched", (await Check(Panel(), "--treated", "Alpha", "--from", "2008", "--predictors", "y", "--method", "did")).Refused(), StringComparison.Ordinal);

    [Fact]
    public async Task Several_treated_units_are_averaged_and_shown_alone()
    {
        var result = (await Check(Panel(), "--treated", "Alpha,U1", "--from", "2008", "--placebos", "20", "--seed", "4", "--method", "did", "--json")).Json();
        var alone = result.GetProperty("per_unit").EnumerateObject().Select(unit => unit.Value.GetProperty("did").GetProperty("estimate").GetDouble()).ToList();
        Assert.Equal(2, alone.Count);
        Assert.Equal(alone.Average(), result.GetProperty("methods").GetProperty("did").GetProperty("estimate").GetDouble(), 1e-9);
        Assert.Equal("jackknife", result.GetProperty("methods").GetProperty("did").GetProperty("standard_error_from").GetString());
    }

    [Fact]
    public async Task Staggered_starts_come_from_a_column()
    {
        var rows = new StringBuilder("unit,year,y,start\n");
        for (var unit = 0; unit < 8; unit++)
            for (var year = 1; year <= 6; year++)
                rows.Append(CultureInfo.InvariantCulture, $"U{unit},{year}.0,{Math.Sin(unit + (7 * year)) + (unit < 2 && year >= 4 ? 5 : 0)},{(unit < 2 ? "4" : unit < 4 ? "0" : "")}\n");
        var did = (await Run(rows.ToString(), "--unit", "unit", "--time", "year", "--outcome", "y", "--first-treated", "start", "--json")).Json().GetProperty("methods").GetProperty("did");
        Assert.Equal(5, did.GetProperty("att_gt").GetArrayLength());
        Assert.Equal(4, did.GetProperty("att_gt")[0].GetProperty("group").GetInt32());
        Assert.True(did.GetProperty("estimate").GetDouble() > 1);
    }

    [Fact]
    public async Task The_verdict_stands_first_and_a_refusal_names_no_size()
    {
        var odd = Panel(time => time % 2 == 0 ? 500 : -500);
        var text = (await Check(odd, "--treated", "Alpha", "--from", "2008")).Well();
        Assert.StartsWith("No credible comparison exists in these data", text, StringComparison.Ordinal);
        Assert.DoesNotContain("estimate  ", text, StringComparison.Ordinal);
        foreach (var word in new[] { "caused", "proves", "no effect", "failed" })
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Alphq", "2008", "--treated unknown-unit: Alphq; no row has this unit; the nearest name is Alpha")]
    [InlineData("Alpha", "2001", "--from treated-from-first: 2001; the panel begins in 2001")]
    [InlineData("Alpha", "2002", "--from too-few-periods-before: 2002")]
    [InlineData("Alpha", "2030", "--from no-period-treated: 2030; the panel ends in 2012")]
    [InlineData("Alpha,Alpha", "2008", "--treated unit-twice")]
    [InlineData("Alpha,U1,U2,U3,U4,U5,U6,U7,U8,U9,U10", "2008", "too-few-donors: 1")]
    public async Task A_question_that_cannot_be_asked_is_refused(string treated, string from, string message) =>
        Assert.Contains(message, (await Check(Panel(), "--treated", treated, "--from", from)).Refused(), StringComparison.Ordinal);

    [Theory]
    [InlineData("A,2014-03,1", ":2:2 bad-time: 2014-03; a period is a whole number")]
    [InlineData("A,Q1,1", ":2:2 bad-time: Q1")]
    [InlineData("A,1,many", ":2:3 not-a-number: many")]
    [InlineData("A,1,NaN", ":2:3 not-a-number: NaN")]
    [InlineData("A,1,1\nA,1,2", ":3:1 duplicate-row: A, 1; line 2 has this unit and period already")]
    [InlineData("A,1,1\nA,2,2\nB,1,1", ":1:3 unbalanced-panel: 1 of 4 cells are missing; every unit needs a value in every period. Cells without one: B 2.")]
    [InlineData("A,1,1\nA,2,1\nB,1,1\nB,2,1", "constant-outcome: 1;")]
    [InlineData("A,1", ":2 too-few-cells")]
    public async Task A_panel_that_cannot_be_read_is_refused_with_the_place(string rows, string message) =>
        Assert.Contains(message, (await Check("unit,year,y\n" + rows + "\n", "--treated", "A", "--from", "2")).Refused(), StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_delimiter_says_so() =>
        Assert.Contains("say with --delimiter what parts them", (await Check(Panel(), "--treated", "Alpha", "--from", "2008", "--delimiter", ";")).Refused(), StringComparison.Ordinal);

    [Fact]
    public async Task A_question_is_asked_one_way() =>
        Assert.Contains("no-question", (await Check(Panel(), "--treated", "Alpha")).Refused(), StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    // Twelve units over twelve years; Alpha is a mix of two others unless told otherwise.
    private static string Panel(Func<int, double>? alpha = null)
    {
        static double Of(int unit, int time) => 10 + unit + (0.3 * unit * time) + Math.Sin((3 * unit) + (2 * time));
        var rows = new StringBuilder("unit,year,y,size,flat\n");
        for (var time = 1; time <= 12; time++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"Alpha,{2000 + time},{alpha?.Invoke(time) ?? (((Of(3, time) + Of(6, time)) / 2) + (time >= 8 ? 2 : 0) + (0.05 * Math.Cos(time)))},{(time == 1 ? "4.5" : "")},1\n");
            for (var unit = 1; unit <= 11; unit++)
                rows.Append(CultureInfo.InvariantCulture, $"U{unit},{2000 + time},{Of(unit, time)},{(time == 1 ? unit : null)},1\n");
        }
        return rows.ToString();
    }

    private Task<Finished> Check(string panel, params string[] options) => Run(panel, ["--unit", "unit", "--time", "year", "--outcome", "y", .. options]);

    private async Task<Finished> Run(string panel, params string[] options)
    {
        await File.WriteAllTextAsync(folder["panel.csv"], panel, TestContext.Current.CancellationToken);
        return await Product.Run(["evidence", folder["panel.csv"], .. options]);
    }
}
