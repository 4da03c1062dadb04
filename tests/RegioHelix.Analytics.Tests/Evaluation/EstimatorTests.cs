using System.Text.Json;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Testing;

namespace RegioHelix.Analytics.Tests.Evaluation;

public sealed class EstimatorTests
{
    [Fact]
    public void Synthetic_control_of_California_is_the_exact_one()
    {
        var estimate = SyntheticControl.From(EffectQuestion.From(EvidencePanels.California, ["California"], 1989));
        using var golden = Golden("golden_prop99.exact_sc.json");
        var treated = golden.RootElement.GetProperty("treated");
        AssertWeights(treated.GetProperty("weights"), EffectQuestion.From(EvidencePanels.California, ["California"], 1989), estimate, 1e-6);
        Assert.Equal(treated.GetProperty("att").GetDouble(), estimate.Estimate, 1e-6);
        Assert.Equal(treated.GetProperty("rmspe_pre").GetDouble(), estimate.PreRmspe, 1e-6);
        Assert.Equal(treated.GetProperty("rmspe_post").GetDouble(), estimate.PostRmspe, 1e-6);
        Assert.InRange(estimate.KktViolation, 0, 1e-10);
    }

    [Fact]
    public void Synthetic_control_of_the_Basque_Country_is_the_exact_one()
    {
        var question = BasqueQuestion();
        var estimate = SyntheticControl.From(question);
        using var golden = Golden("golden_basque.exact_sc.json");
        AssertWeights(golden.RootElement.GetProperty("treated").GetProperty("weights"), question, estimate, 1e-6);
        Assert.InRange(estimate.KktViolation, 0, 1e-10);
    }

    [Fact]
    public void Synthetic_control_of_every_simulated_region_is_as_close_as_can_be()
    {
        var panel = EvidencePanels.Simulated;
        using var golden = Golden("golden_sim240.exact_sc.json");
        foreach (var unit in golden.RootElement.GetProperty("units").EnumerateArray())
        {
            var estimate = SyntheticControl.From(EffectQuestion.From(panel, [unit.GetProperty("unit").GetString()!], 2014));
            Assert.Equal(unit.GetProperty("rmspe_pre").GetDouble(), estimate.PreRmspe, 1e-9);
            Assert.Equal(unit.GetProperty("att").GetDouble(), estimate.Estimate, 1e-6);
            Assert.InRange(estimate.KktViolation, 0, 1e-10);
        }
    }

    [Fact]
    public void Synthetic_did_is_the_exact_one()
    {
        using var golden = Golden("golden_exact_sdid.json");
        var simulated = EvidencePanels.Simulated;
        string[] treated = [.. EvidencePanels.Rows("sim240.csv").Skip(1).Where(row => row[4] == "1").Select(row => row[0]).Distinct()];
        Assert.Equal(12, treated.Length);
        foreach (var (name, question) in new[]
        {
            ("prop99", EffectQuestion.From(EvidencePanels.California, ["California"], 1989)),
            ("basque", BasqueQuestion()),
            ("sim240", EffectQuestion.From(simulated, treated, 2014)),
        })
        {
            var estimate = SyntheticDid.From(question);
            Assert.Equal(golden.RootElement.GetProperty(name).GetProperty("tau").GetDouble(), estimate.Estimate, 1e-6);
            Assert.InRange(estimate.KktViolation, 0, 1e-10);
            var placebos = golden.RootElement.GetProperty(name).GetProperty("unit_placebo").EnumerateArray().Select(tau => tau.GetDouble()).ToList();
            // The reference names its units in alphabetical order.
            string[] donors = [.. question.Donors.Order(StringComparer.Ordinal)];
            for (var at = 0; at < placebos.Count; at++)
                Assert.Equal(placebos[at], SyntheticDid.From(EffectQuestion.From(question.Panel, [donors[at]], question.Panel.Times[question.FirstPost], [.. donors.Except([donors[at]])])).Estimate, 1e-6);
        }
    }

    [Theory]
    [InlineData("prop99", -27.3491110836)]
    [InlineData("basque", -0.43080439604)]
    public void Difference_in_differences_is_as_published(string panel, double published) =>
        Assert.Equal(published, DifferenceInDifferences.From(panel == "basque" ? BasqueQuestion() : EffectQuestion.From(EvidencePanels.California, ["California"], 1989)).Estimate, 1e-9);

    [Fact]
    public void Staggered_effects_are_the_published_twelve()
    {
        var panel = EvidencePanels.Read("mpdta.csv", "countyreal", "year", "lemp");
        var first = EvidencePanels.Rows("mpdta.csv").Skip(1).GroupBy(row => row[1]).ToDictionary(rows => rows.Key, rows => EvidencePanels.Period(rows.First()[4]));
        var staggered = StaggeredDid.From(panel, [.. panel.Units.Select(unit => first[unit] is > 0 and var year ? year : (int?)null)]);
        using var golden = Golden("golden_mpdta.csdid.json");
        var expected = golden.RootElement.GetProperty("att_gt").EnumerateArray().ToList();
        Assert.Equal(12, expected.Count);
        foreach (var one in expected)
        {
            var effect = staggered.Effects.Single(effect => effect.Group == one.GetProperty("g").GetInt32() && effect.Time == one.GetProperty("t").GetInt32());
            Assert.Equal(one.GetProperty("att").GetDouble(), effect.Estimate, 1e-9);
            Assert.Equal(one.GetProperty("se").GetDouble(), effect.StandardError!.Value, one.GetProperty("se").GetDouble() * 0.02);
        }
        var simple = golden.RootElement.GetProperty("simple");
        Assert.Equal(simple.GetProperty("att").GetDouble(), staggered.Simple.Estimate, 1e-9);
        Assert.Equal(simple.GetProperty("se").GetDouble(), staggered.Simple.StandardError!.Value, simple.GetProperty("se").GetDouble() * 0.02);
        foreach (var (since, average) in staggered.Dynamic)
            Assert.Equal(golden.RootElement.GetProperty("dynamic").GetProperty(since.ToString(System.Globalization.CultureInfo.InvariantCulture)).GetDouble(), average.Estimate, 1e-9);
        // Twelve effects at once need a wider band than one, and a narrower one than Bonferroni's.
        Assert.InRange(staggered.SimultaneousWidth(0.95, 2000, 3)!.Value, 1.97, 2.9);
    }

    private static EffectQuestion BasqueQuestion() => EffectQuestion.From(
        EvidencePanels.Basque,
        [EvidencePanels.Basque.Units.Single(unit => unit.StartsWith("Basque", StringComparison.Ordinal))],
        1970,
        [.. EvidencePanels.Basque.Units.Where(unit => !unit.StartsWith("Basque", StringComparison.Ordinal) && !unit.StartsWith("Spain", StringComparison.Ordinal))]);

    private static void AssertWeights(JsonElement expected, EffectQuestion question, EffectEstimate estimate, double tolerance)
    {
        for (var donor = 0; donor < question.Donors.Count; donor++)
            Assert.Equal(expected.TryGetProperty(question.Donors[donor], out var weight) ? weight.GetDouble() : 0, estimate.UnitWeights[donor], tolerance);
    }

    private static JsonDocument Golden(string file) => JsonDocument.Parse(File.ReadAllText(Requires.Shared(Path.Combine("data/evidence", file))));
}
