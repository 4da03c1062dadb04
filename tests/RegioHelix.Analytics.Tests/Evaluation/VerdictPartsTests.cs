using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Analytics.Tests.Evaluation;

/// <summary>What a verdict is put together from, part by part.</summary>
public sealed class VerdictPartsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly PlaceboDraws All = new();

    [Fact]
    public void A_drift_before_treatment_says_how_far_it_may_go_on()
    {
        var question = Question(4, 3);
        var estimate = DifferenceInDifferences.From(question);
        var change = Enumerable.Range(1, question.FirstPost - 1).Max(time => Math.Abs(estimate.Gap[time] - estimate.Gap[time - 1]));
        // Four periods under treatment: a drift of one a period moves their mean by 2.5.
        var sensitivity = Sensitivity.From(question, estimate, null, null, 0.1);
        Assert.Equal(Math.Abs(estimate.Estimate) / (2.5 * change), sensitivity.Drift!.Value, 1e-12);
        Assert.Null(sensitivity.Odds);
        Assert.Null(sensitivity.DriftOfSet);
    }

    [Fact]
    public void A_gap_that_never_moved_names_no_drift()
    {
        // Two lines and a treated unit halfway: the gap is 0 until treatment.
        double[] values = [.. Enumerable.Range(0, 3).SelectMany(unit => Enumerable.Range(0, 8).Select(time => (double)(time + (unit == 0 && time > 5 ? 4 : 0))))];
        var question = EffectQuestion.From(new RegionPanel(["U0", "U1", "U2"], [.. Enumerable.Range(0, 8)], values), ["U0"], 6);
        Assert.Equal(new Sensitivity(null, null, null), Sensitivity.From(question, DifferenceInDifferences.From(question), null, null, 0.1));
    }

    [Fact]
    public void The_slope_before_treatment_is_that_of_a_line()
    {
        // The treated unit climbs by 0.5 a period more than the others, which hardly differ, and stands 7 above them.
        var random = new Random(2);
        double[] values = [.. Enumerable.Range(0, 6).SelectMany(unit => Enumerable.Range(0, 10).Select(time => (unit == 0 ? 7 + (0.5 * time) : 0) + time + (unit == 0 ? 0 : 1e-3 * random.NextDouble())))];
        var question = EffectQuestion.From(new RegionPanel([.. Enumerable.Range(0, 6).Select(unit => $"U{unit}")], [.. Enumerable.Range(0, 10)], values), ["U0"], 7);
        var estimate = DifferenceInDifferences.From(question);
        var trend = PreTrend.From(question, estimate, UnitPlacebos.From(question, estimate, PlaceboPool.WithoutTreated, All, Stop))!;
        Assert.Equal(0.5, trend.Slope, 1e-3);
        Assert.Equal(1, trend.Standing.Rank);
        // Of a gap that is not centred, too.
        var control = SyntheticControl.From(question);
        double[] gap = [.. control.Gap.Take(7)];
        var slope = Enumerable.Range(0, 7).Sum(time => (time - 3) * gap[time]) / 28;
        Assert.Equal(slope, PreTrend.From(question, control, UnitPlacebos.From(question, control, PlaceboPool.WithoutTreated, All, Stop))!.Slope, 1e-12);
        Assert.True(Math.Abs(gap.Average()) > 1);
    }

    [Fact]
    public void Synthetic_control_keeps_the_treated_unit_among_its_placebos_donors()
    {
        var diagnosis = EffectDiagnosis.From(Question(5, 1), EffectMethod.SyntheticControl, All, Stop);
        Assert.NotSame(diagnosis.OutsidePlacebos, diagnosis.Placebos);
        Assert.NotEqual(diagnosis.OutsidePlacebos.Runs.Select(run => run.Estimate), diagnosis.Placebos.Runs.Select(run => run.Estimate));
        var other = EffectDiagnosis.From(Question(5, 1), EffectMethod.DifferenceInDifferences, All, Stop);
        Assert.Same(other.OutsidePlacebos, other.Placebos);
    }

    [Fact]
    public void Placebos_are_all_where_there_are_as_many_groups_as_may_be_drawn()
    {
        var question = Question(6, 0, units: 8);
        var estimate = DifferenceInDifferences.From(question);
        Assert.True(UnitPlacebos.From(question, estimate, PlaceboPool.WithoutTreated, new(7), Stop).AreAll);
        Assert.False(UnitPlacebos.From(question, estimate, PlaceboPool.WithoutTreated, new(6), Stop).AreAll);
    }

    [Fact]
    public void Weights_are_not_unique_where_two_donors_are_one()
    {
        var panel = EvidencePanels.Random(8, 6, 9);
        double[] treated = [.. panel.Row(1).ToArray().Select((value, time) => (value + panel[2, time]) / 2)];
        // U0 lies halfway between U1 and U2, and U3 is U1 again.
        RegionPanel With(int copied) => new(panel.Units, panel.Times, [.. treated, .. Enumerable.Range(1, 5).SelectMany(unit => panel.Row(unit == 3 ? copied : unit).ToArray())]);
        var (twice, once) = (EffectQuestion.From(With(1), ["U0"], 7), EffectQuestion.From(With(3), ["U0"], 7));
        Assert.False(WeightUniqueness.From(twice, SyntheticControl.From(twice)));
        Assert.True(WeightUniqueness.From(once, SyntheticControl.From(once)));
        Assert.True(WeightUniqueness.From(twice, DifferenceInDifferences.From(twice)));
    }

    [Fact]
    public void The_jackknife_of_plain_differences_leaves_out_one_unit_at_a_time()
    {
        var panel = EvidencePanels.Random(9, 9, 10, 7, 2);
        var question = EffectQuestion.From(panel, ["U0", "U1"], 7);
        var estimate = DifferenceInDifferences.From(question);
        double Change(int unit) => Enumerable.Range(7, 3).Average(time => panel[unit, time]) - Enumerable.Range(0, 7).Average(time => panel[unit, time]);
        double[] without = [.. Enumerable.Range(0, 9).Select(left =>
            new[] { 0, 1 }.Where(unit => unit != left).Average(Change) - Enumerable.Range(2, 7).Where(unit => unit != left).Average(Change))];
        var mean = without.Average();
        Assert.Equal(Math.Sqrt(8.0 / 9 * without.Sum(one => (one - mean) * (one - mean))), Jackknife.StandardError(question, estimate)!.Value, 1e-12);
    }

    [Fact]
    public void One_method_alone_is_heard_and_of_several_plain_differences_only_confirm()
    {
        var question = Parallel(22, 1, 8);
        var alone = EvidenceVerdict.From([EffectDiagnosis.From(question, EffectMethod.DifferenceInDifferences, All, Stop)]);
        Assert.Equal((Verdict.ConsistentWithAContribution, EffectMethod.DifferenceInDifferences), (alone.Verdict, alone.Leading));
        EffectDiagnosis[] methods = [.. Enum.GetValues<EffectMethod>().Select(method => EffectDiagnosis.From(question, method, All))];
        var verdict = EvidenceVerdict.From(methods);
        Assert.NotEqual(EffectMethod.DifferenceInDifferences, verdict.Leading);
        Assert.Equal(methods.Where(one => one.Estimate.Method != EffectMethod.DifferenceInDifferences).Min(one => one.DetectableAmong()), verdict.Detectable);
    }

    [Fact]
    public void What_could_have_been_seen_grows_with_the_number_of_tests_until_nothing_could()
    {
        var diagnosis = EffectDiagnosis.From(Parallel(22, 1, 8), EffectMethod.DifferenceInDifferences, All, Stop);
        Assert.True(diagnosis.DetectableAmong(2) >= diagnosis.DetectableAmong());
        // Of 22 units p is never below 1/22, and three tests at 0.10 need 1/30.
        Assert.Null(diagnosis.DetectableAmong(3));
        var p = new Dictionary<EffectMethod, CorrectedP> { [EffectMethod.DifferenceInDifferences] = CorrectedP.Alone(diagnosis.Standing!.P, 3) };
        var verdict = EvidenceVerdict.From([diagnosis], p);
        Assert.Equal(Verdict.CannotBeToldFromChance, verdict.Verdict);
        Assert.Null(verdict.Detectable);
        Assert.Equal([22, 1.0 / 22, 0.1 / 3], verdict.Reasons.Single(reason => reason.Rule == VerdictRule.TooFewUnits).Figures);
    }

    [Fact]
    public void Whether_an_effect_keeps_its_sign_does_not_hang_on_its_unit()
    {
        EffectQuestion In(double unit) => Parallel(22, 1, 8, unit);
        EvidenceVerdict Of(EffectQuestion question) => EvidenceVerdict.From([.. Enum.GetValues<EffectMethod>().Select(method => EffectDiagnosis.From(question, method, All))]);
        var (plain, small) = (Of(In(1)), Of(In(1.0 / 64)));
        Assert.Equal(plain.Verdict, small.Verdict);
        Assert.Equal(plain.Reasons.Select(reason => reason.Rule), small.Reasons.Select(reason => reason.Rule));
        Assert.Contains(small.Reasons, reason => reason.Rule == VerdictRule.KeepsWhenLeftOut);
    }

    [Fact]
    public void Without_placebos_nothing_is_rare()
    {
        // Two treated units and two donors: no group of two can stand in for them.
        var question = Parallel(4, 2, 2);
        var verdict = EvidenceVerdict.From([EffectDiagnosis.From(question, EffectMethod.DifferenceInDifferences, All, Stop)]);
        Assert.Contains(verdict.Reasons, reason => reason.Rule == VerdictRule.NoPlacebos);
        Assert.Equal(Verdict.CannotBeToldFromChance, verdict.Verdict);
    }

    [Fact]
    public void Staggered_verdicts_hold_the_average_against_its_error()
    {
        var staggered = Staggered(2);
        var (estimate, error) = (staggered.Simple.Estimate, staggered.Simple.StandardError!.Value);
        var verdict = StaggeredVerdict.From(staggered);
        Assert.Equal((1.644854 + 0.841621) * error, verdict.Detectable!.Value, 1e-12);
        Assert.Equal(Verdict.ConsistentWithAContribution, verdict.Verdict);
        Assert.Equal(Math.Abs(estimate) / error, verdict.Reasons.Single(reason => reason.Rule == VerdictRule.BeyondError).Figures[0], 1e-12);
        Assert.Contains(verdict.Reasons, reason => reason.Rule == VerdictRule.ParallelBefore);
        var nothing = StaggeredVerdict.From(Staggered(0));
        Assert.Equal(Verdict.CannotBeToldFromChance, nothing.Verdict);
        Assert.Contains(nothing.Reasons, reason => reason.Rule == VerdictRule.WithinError);
    }

    [Fact]
    public void Staggered_effects_need_two_units_that_are_never_treated_and_no_date_before_the_second()
    {
        var panel = EvidencePanels.Random(3, 5, 4);
        var staggered = StaggeredDid.From(panel, [1, 1, 1, null, null]);
        Assert.DoesNotContain(staggered.Effects, effect => effect.Time < effect.Group);
        Assert.Contains(StaggeredVerdict.From(staggered).Reasons, reason => reason.Rule == VerdictRule.NoEarlierDate);
        Assert.Throws<ArgumentException>(() => StaggeredDid.From(panel, [1, 1, 1, 1, null]));
    }

    private static StaggeredDid Staggered(double effect)
    {
        var random = new Random(7);
        double[] values = [.. Enumerable.Range(0, 30).SelectMany(unit => Enumerable.Range(0, 8).Select(time => time + random.NextDouble() + ((unit < 8 && time >= 4) || (unit is >= 8 and < 16 && time >= 6) ? effect : 0)))];
        return StaggeredDid.From(
            new RegionPanel([.. Enumerable.Range(0, 30).Select(unit => $"U{unit}")], [.. Enumerable.Range(0, 8)], values),
            [.. Enumerable.Range(0, 30).Select(unit => unit < 8 ? 4 : unit < 16 ? (int?)6 : null)]);
    }

    // Units that rise together but for a little chance; the first so many are treated in the last four periods of fourteen.
    private static EffectQuestion Parallel(int units, int treated, double effect, double unit = 1)
    {
        var random = new Random(5);
        double[] values = [.. Enumerable.Range(0, units).SelectMany(one => Enumerable.Range(0, 14).Select(time => unit * (time + (0.2 * random.NextDouble()) + (one < treated && time >= 10 ? effect : 0))))];
        return EffectQuestion.From(new RegionPanel([.. Enumerable.Range(0, units).Select(one => $"U{one}")], [.. Enumerable.Range(0, 14)], values), [.. Enumerable.Range(0, treated).Select(one => $"U{one}")], 10);
    }

    private static EffectQuestion Question(int seed, double effect, int units = 12, int periods = 14) =>
        EffectQuestion.From(EvidencePanels.Random(seed, units, periods, periods - 4, effect), ["U0"], periods - 4);
}
