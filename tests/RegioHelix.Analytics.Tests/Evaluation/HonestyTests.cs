using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Simulation;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Benchmarks.Evaluation;

namespace RegioHelix.Analytics.Tests.Evaluation;

/// <summary>A tenth of the study whose whole stands in benchmarks/results/honesty.md: goals with room for the chance of so few panels.</summary>
public sealed class HonestyTests
{
    private static readonly EffectMethod[] Methods = Enum.GetValues<EffectMethod>();

    [Fact]
    public void Where_nothing_was_planted_hardly_any_verdict_is_strong_and_sets_hold_nothing()
    {
        HonestyStudy[] all = [.. from place in new[] { TreatedPlace.Among, TreatedPlace.Selected } from shape in Enum.GetValues<PanelShape>() select HonestyStudy.Run(shape, place, 0, 17)];
        var trials = all.SelectMany(study => study.Trials).ToList();
        Assert.InRange(trials.Count(one => one.Verdict == Verdict.StrongIndication), 0, 5);
        foreach (var method in Methods)
            Assert.InRange(trials.Count(one => one.Holds[(int)method]), 95, trials.Count);
    }

    [Fact]
    public void A_unit_beyond_all_others_is_refused()
    {
        var trials = Enum.GetValues<PanelShape>().SelectMany(shape => HonestyStudy.Run(shape, TreatedPlace.Beyond, 0, 8).Trials).ToList();
        Assert.InRange(trials.Count(one => one.Verdict == Verdict.NoCredibleComparison), 22, trials.Count);
    }

    [Fact]
    public void A_large_effect_is_found_with_its_sign_and_lies_in_its_sets()
    {
        var trials = Enum.GetValues<PanelShape>().SelectMany(shape => HonestyStudy.Run(shape, TreatedPlace.Among, -8, 8).Trials).ToList();
        var claims = trials.Where(one => one.Verdict >= Verdict.ConsistentWithAContribution).ToList();
        Assert.InRange(claims.Count, trials.Count / 2, trials.Count);
        Assert.All(claims, one => Assert.True(one.RightSign));
        foreach (var method in Methods)
            Assert.InRange(trials.Count(one => one.Holds[(int)method]), 21, trials.Count);
    }

    [Fact]
    public void A_seed_gives_its_panel_again_and_an_effect_is_all_that_it_adds()
    {
        foreach (var shape in Enum.GetValues<PanelShape>())
            foreach (var place in Enum.GetValues<TreatedPlace>())
            {
                var (one, again, planted) = (SimulatedPanel.From(shape, place, 5), SimulatedPanel.From(shape, place, 5), SimulatedPanel.From(shape, place, 5, effect: 3));
                for (var unit = 0; unit < one.Panel.Units.Count; unit++)
                    for (var time = 0; time < one.Panel.Times.Count; time++)
                    {
                        Assert.Equal(one.Panel[unit, time], again.Panel[unit, time]);
                        Assert.Equal(one.Panel[unit, time] + (unit == 0 && one.Panel.Times[time] >= one.Since ? 3 : 0), planted.Panel[unit, time], 1e-12);
                    }
            }
    }
}
