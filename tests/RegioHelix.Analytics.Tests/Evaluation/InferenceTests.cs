using System.Text.Json;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Testing;

namespace RegioHelix.Analytics.Tests.Evaluation;

public sealed class InferenceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly PlaceboDraws All = new();

    [Fact]
    public void Synthetic_control_ranks_as_the_exact_reference()
    {
        foreach (var (file, question) in new[] { ("golden_prop99.exact_sc.json", California()), ("golden_basque.exact_sc.json", Basque()) })
        {
            using var golden = Golden(file);
            var estimate = SyntheticControl.From(question);
            var placebos = UnitPlacebos.From(question, estimate, PlaceboPool.WithTreated, All, Stop);
            Assert.Equal(golden.RootElement.GetProperty("rank").GetInt32(), placebos.ByRatio!.Rank);
            Assert.Equal(golden.RootElement.GetProperty("p_value").GetDouble(), placebos.ByRatio.P, 1e-12);
            Assert.Equal(1.0 / (question.DonorCount + 1), placebos.ByRatio.SmallestP, 1e-12);
        }
    }

    [Fact]
    public void Synthetic_did_has_the_placebo_error_and_rank_of_the_reference()
    {
        var question = California();
        using var golden = Golden("golden_prop99.synthdid.json");
        var reference = golden.RootElement.GetProperty("synthdid");
        var diagnosis = EffectDiagnosis.From(question, EffectMethod.SyntheticDid, All, Stop);
        // 200 draws of 38 there, every unit once here.
        Assert.Equal(reference.GetProperty("placebo_se_200_seed12345").GetDouble(), diagnosis.StandardError!.Value, 0.15 * diagnosis.StandardError.Value);
        Assert.Equal(ErrorSource.Placebo, diagnosis.ErrorSource);
        Assert.Equal(reference.GetProperty("unit_placebo_p_two_sided").GetDouble(), diagnosis.Standing!.P, 1e-9);
    }

    [Fact]
    public void With_twelve_treated_units_jackknife_and_placebo_groups_agree_with_the_reference()
    {
        string[] treated = [.. EvidencePanels.Rows("sim240.csv").Skip(1).Where(row => row[4] == "1").Select(row => row[0]).Distinct()];
        var question = EffectQuestion.From(EvidencePanels.Simulated, treated, 2014);
        using var golden = Golden("golden_sim240.synthdid.json");
        var reference = golden.RootElement.GetProperty("synthdid").GetProperty("jackknife_se").GetDouble();
        Assert.Equal(reference, Jackknife.StandardError(question, SyntheticDid.From(question))!.Value, 0.01 * reference);
        var did = DifferenceInDifferences.From(question);
        var placebos = UnitPlacebos.From(question, did, PlaceboPool.WithoutTreated, new(200, 3), Stop);
        Assert.All(placebos.Runs, run => Assert.Equal(12, run.Units.Count));
        Assert.False(placebos.AreAll);
        reference = golden.RootElement.GetProperty("did").GetProperty("placebo_se_200_seed12345").GetDouble();
        Assert.Equal(reference, placebos.StandardError!.Value, 0.15 * reference);
    }

    [Fact]
    public void Placebo_groups_are_all_or_drawn_with_the_seed()
    {
        int[] units = [1, 2, 3, 4, 5];
        Assert.Equal(["1,2", "1,3", "1,4", "1,5", "2,3", "2,4", "2,5", "3,4", "3,5", "4,5"], new PlaceboDraws(10).Groups(units, 2).Select(group => string.Join(',', group)));
        var drawn = new PlaceboDraws(4, 7).Groups(units, 2).Select(group => string.Join(',', group)).ToList();
        Assert.Equal(4, drawn.Distinct().Count());
        Assert.Equal(drawn, new PlaceboDraws(4, 7).Groups(units, 2).Select(group => string.Join(',', group)));
        Assert.Equal([10.0, 1.0, 228.0], [PlaceboDraws.Count(5, 2), PlaceboDraws.Count(4, 4), PlaceboDraws.Count(228, 1)]);
    }

    [Fact]
    public void The_same_question_gives_the_same_bits()
    {
        var question = Question(5, 1);
        foreach (var method in Enum.GetValues<EffectMethod>())
        {
            var (one, two) = (EffectDiagnosis.From(question, method, All, Stop), EffectDiagnosis.From(question, method, All, Stop));
            Assert.Equal(one.StandardError, two.StandardError);
            Assert.Equal(one.Placebos.Runs.Select(run => run.Estimate), two.Placebos.Runs.Select(run => run.Estimate));
            Assert.Equal(one.DonorsLeftOut, two.DonorsLeftOut);
            Assert.Equal(one.Set, two.Set);
        }
    }

    [Fact]
    public void A_set_holds_exactly_the_effects_that_the_ranks_do_not_reject()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var question = Question(seed, seed % 3);
            var estimate = DifferenceInDifferences.From(question);
            var placebos = UnitPlacebos.From(question, estimate, PlaceboPool.WithoutTreated, All, Stop);
            var set = PlaceboInversion.From(estimate, placebos, 0.8)!;
            // A unit that fits worse than half of the placebos do has a set that is wider by as much, at most twice.
            double[] misfits = [.. placebos.Runs.Select(run => run.PreRmspe).Order()];
            var wider = Math.Clamp(estimate.PreRmspe / misfits[misfits.Length / 2], 1, 2);
            double P(double effect) => (1.0 + placebos.Runs.Count(run => wider * Math.Abs(run.Estimate) >= Math.Abs(estimate.Estimate - effect))) / (placebos.Runs.Count + 1);
            var width = set.High - set.Low;
            Assert.True(P(set.Low + (1e-9 * width)) > 0.2 && P(set.High - (1e-9 * width)) > 0.2);
            Assert.True(P(set.Low - (1e-6 * width)) <= 0.2 && P(set.High + (1e-6 * width)) <= 0.2);
            Assert.True(set.MinimumDetectable > 0);
        }
    }

    [Fact]
    public void With_few_units_the_set_says_the_confidence_that_it_has()
    {
        var question = Question(1, 1, units: 6);
        var estimate = DifferenceInDifferences.From(question);
        Assert.Equal(1 - (1.0 / 6), PlaceboInversion.From(estimate, UnitPlacebos.From(question, estimate, PlaceboPool.WithoutTreated, All, Stop))!.Confidence, 1e-12);
    }

    [Fact]
    public void Holm_and_Benjamini_Hochberg_by_hand()
    {
        Assert.Equal([0.03, 0.06, 0.06], AdjustedP.Holm([0.01, 0.04, 0.03]).Select(p => Math.Round(p, 12)));
        Assert.Equal([0.03, 0.04, 0.04], AdjustedP.BenjaminiHochberg([0.01, 0.04, 0.03]).Select(p => Math.Round(p, 12)));
        Assert.Empty(AdjustedP.Holm([]));
    }

    [Fact]
    public void The_odds_of_the_tilt_bring_p_to_its_level()
    {
        var question = Question(2, 3, units: 30);
        var estimate = DifferenceInDifferences.From(question);
        var odds = Sensitivity.From(question, estimate, new(1, 30), null, 0.1).Odds!.Value;
        Assert.Equal(0.1, odds / (odds + 29), 1e-12);
        Assert.Null(Sensitivity.From(question, estimate, new(9, 30), null, 0.1).Odds);
    }

    [Fact]
    public void A_unit_unlike_any_other_gets_no_verdict_on_size()
    {
        var panel = EvidencePanels.Random(3, 20, 14);
        double[] odd = [.. Enumerable.Range(0, 14).Select(time => time % 2 == 0 ? 40.0 : -40.0)];
        var question = EffectQuestion.From(new(panel.Units, panel.Times, [.. odd, .. Enumerable.Range(1, 19).SelectMany(unit => panel.Row(unit).ToArray())]), ["U0"], 10);
        var verdict = EvidenceVerdict.From([.. Enum.GetValues<EffectMethod>().Select(method => EffectDiagnosis.From(question, method, All))]);
        Assert.Equal(Verdict.NoCredibleComparison, verdict.Verdict);
        Assert.Null(verdict.Leading);
        Assert.Null(verdict.Detectable);
    }

    [Fact]
    public void A_large_planted_effect_is_found_and_nothing_planted_is_not_called_strong()
    {
        var verdicts = Enumerable.Range(0, 5).Select(seed => Weighed(Question(seed, 0, units: 22))).ToList();
        Assert.InRange(verdicts.Count(verdict => verdict == Verdict.StrongIndication), 0, 1);
        var planted = Enumerable.Range(0, 4).Select(seed => Weighed(Question(seed, 8, units: 22))).Where(verdict => verdict != Verdict.NoCredibleComparison).ToList();
        Assert.NotEmpty(planted);
        Assert.All(planted, verdict => Assert.True(verdict >= Verdict.ConsistentWithAContribution));
        Assert.Contains(Verdict.StrongIndication, planted);
    }

    private static Verdict Weighed(EffectQuestion question) =>
        EvidenceVerdict.From([.. Enum.GetValues<EffectMethod>().Select(method => EffectDiagnosis.From(question, method, All))]).Verdict;

    private static EffectQuestion California() => EffectQuestion.From(EvidencePanels.California, ["California"], 1989);

    private static EffectQuestion Basque() => EffectQuestion.From(
        EvidencePanels.Basque,
        [EvidencePanels.Basque.Units.Single(unit => unit.StartsWith("Basque", StringComparison.Ordinal))],
        1970,
        [.. EvidencePanels.Basque.Units.Where(unit => !unit.StartsWith("Basque", StringComparison.Ordinal) && !unit.StartsWith("Spain", StringComparison.Ordinal))]);

    private static EffectQuestion Question(int seed, double effect, int units = 12, int periods = 14) =>
        EffectQuestion.From(EvidencePanels.Random(seed, units, periods, periods - 4, effect), ["U0"], periods - 4);

    private static JsonDocument Golden(string file) => JsonDocument.Parse(File.ReadAllText(Requires.Shared(Path.Combine("data/evidence", file))));
}
