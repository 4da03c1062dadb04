using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Weights;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Analytics.Tests.Evaluation;

public sealed class EstimatorLaws
{
    private static readonly Func<EffectQuestion, EffectEstimate>[] Estimators = [SyntheticControl.From, SyntheticDid.From, DifferenceInDifferences.From];

    [Fact]
    public void An_effect_planted_on_all_periods_under_treatment_is_added_to_the_estimate()
    {
        foreach (var estimator in Estimators)
            for (var seed = 0; seed < 20; seed++)
            {
                var (without, with) = (estimator(Question(seed, 0)), estimator(Question(seed, 1.5)));
                Assert.Equal(without.Estimate + 1.5, with.Estimate, 1e-9);
            }
    }

    [Fact]
    public void Weights_are_weights_and_their_optimum_is_proven()
    {
        foreach (var estimator in Estimators)
            for (var seed = 0; seed < 40; seed++)
            {
                var estimate = estimator(Question(seed, 1, units: 5 + seed, periods: 8 + (seed % 9)));
                Assert.All(estimate.UnitWeights, weight => Assert.True(weight >= 0));
                Assert.Equal(1, estimate.UnitWeights.Sum(), 1e-12);
                Assert.InRange(estimate.KktViolation, 0, 1e-10);
                Assert.InRange(estimate.EffectiveDonors, 1 - 1e-9, estimate.UnitWeights.Count + 1e-9);
            }
    }

    [Theory]
    [InlineData(1e6, 0)]
    [InlineData(1e-6, 0)]
    [InlineData(-2, 0)]
    [InlineData(1, 1e6)]
    public void Units_of_the_outcome_do_not_matter(double factor, double shift)
    {
        foreach (var estimator in Estimators)
            for (var seed = 0; seed < 10; seed++)
            {
                var panel = EvidencePanels.Random(seed, 12, 14, 9, 1);
                var other = new RegionPanel(panel.Units, panel.Times, [.. Enumerable.Range(0, 12 * 14).Select(at => shift + (factor * panel[at / 14, at % 14]))]);
                var (one, two) = (estimator(EffectQuestion.From(panel, ["U0"], 9)), estimator(EffectQuestion.From(other, ["U0"], 9)));
                Assert.Equal(one.Estimate * factor, two.Estimate, Math.Abs(factor) * 1e-6);
            }
    }

    [Fact]
    public void The_order_of_the_donors_does_not_matter()
    {
        foreach (var estimator in Estimators)
        {
            var panel = EvidencePanels.Random(4, 12, 14, 9, 1);
            string[] donors = [.. panel.Units.Skip(1)];
            var (one, two) = (estimator(EffectQuestion.From(panel, ["U0"], 9, donors)), estimator(EffectQuestion.From(panel, ["U0"], 9, [.. donors.Reverse()])));
            Assert.Equal(one.Estimate, two.Estimate, 1e-9);
        }
    }

    [Fact]
    public void Both_solvers_agree_and_no_other_weights_are_better()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            double[][] columns = [.. Enumerable.Range(0, 3 + (seed % 20)).Select(_ => Enumerable.Range(0, 4 + (seed % 5)).Select(_ => random.NextDouble()).ToArray())];
            var problem = new SimplexProblem(columns, [.. columns[0].Select(_ => random.NextDouble())], 0.05);
            var (corral, dual) = (MinimumNormPoint.Solve(problem), RidgeDual.Solve(problem));
            for (var column = 0; column < columns.Length; column++)
                Assert.Equal(corral[column], dual[column], 1e-9);
            for (var trial = 0; trial < 200; trial++)
            {
                double[] weights = [.. columns.Select(_ => -Math.Log(1 - random.NextDouble()))];
                Assert.True(problem.HalfObjective(corral) <= problem.HalfObjective([.. weights.Select(weight => weight / weights.Sum())]) + 1e-12);
            }
        }
    }

    [Fact]
    public void A_unit_that_is_a_mix_of_two_is_found_out()
    {
        var panel = EvidencePanels.Random(8, 10, 12);
        double[] mixed = [.. Enumerable.Range(0, 12).Select(time => (0.3 * panel[2, time]) + (0.7 * panel[5, time]))];
        double[] values = [.. mixed, .. Enumerable.Range(1, 9).SelectMany(unit => panel.Row(unit).ToArray())];
        var estimate = SyntheticControl.From(EffectQuestion.From(new(panel.Units, panel.Times, values), ["U0"], 9));
        Assert.Equal(0.3, estimate.UnitWeights[1], 1e-9);
        Assert.Equal(0.7, estimate.UnitWeights[4], 1e-9);
        Assert.Equal(0, estimate.Estimate, 1e-9);
    }

    [Fact]
    public void With_one_date_the_staggered_estimate_is_the_plain_one_from_the_last_period_before()
    {
        var panel = EvidencePanels.Random(3, 8, 6, 3, 2);
        var staggered = StaggeredDid.From(panel, [.. panel.Units.Select((_, unit) => unit < 2 ? 3 : (int?)null)]);
        foreach (var effect in staggered.Effects.Where(effect => effect.Time >= 3))
        {
            double Change(int unit) => panel[unit, effect.Time] - panel[unit, 2];
            Assert.Equal(((Change(0) + Change(1)) / 2) - Enumerable.Range(2, 6).Average(Change), effect.Estimate, 1e-12);
        }
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        var panel = EvidencePanels.Random(1, 5, 8);
        Assert.Throws<ArgumentException>(() => EffectQuestion.From(panel, ["X"], 4));
        Assert.Throws<ArgumentException>(() => EffectQuestion.From(panel, ["U0"], 1));
        Assert.Throws<ArgumentException>(() => EffectQuestion.From(panel, ["U0"], 8));
        Assert.Throws<ArgumentException>(() => EffectQuestion.From(panel, ["U0"], 4, ["U1"]));
        Assert.Throws<ArgumentException>(() => EffectQuestion.From(panel, ["U0"], 4, ["U0", "U1"]));
        Assert.Throws<ArgumentException>(() => EffectQuestion.From(new(panel.Units, panel.Times, Enumerable.Repeat(0.1, 40).ToArray()), ["U0"], 4));
        Assert.Throws<ArgumentException>(() => StaggeredDid.From(panel, [0, null, null, null, null]));
        Assert.Throws<ArgumentException>(() => StaggeredDid.From(panel, [3, 3, 3, 3, null]));
    }

    private static EffectQuestion Question(int seed, double effect, int units = 12, int periods = 14) =>
        EffectQuestion.From(EvidencePanels.Random(seed, units, periods, periods - 4, effect), ["U0"], periods - 4);
}
