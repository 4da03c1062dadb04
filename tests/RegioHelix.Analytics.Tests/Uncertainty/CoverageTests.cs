using RegioHelix.Benchmarks.Uncertainty;

namespace RegioHelix.Analytics.Tests.Uncertainty;

/// <summary>A seeded tenth of the study of coverage: what the method page says of it holds.</summary>
public sealed class CoverageTests
{
    private static CoverageResult Of(string name) => CoverageStudy.Run(CoverageCase.All.Single(one => one.Name == name), 1, 60);

    [Fact]
    public void Posterior_draws_hold_the_quotient_nearly_as_often_as_they_promise_and_say_chances_that_come_true()
    {
        var (posterior, poisson) = (Of("counts of mean 4: posterior, percentile"), Of("counts of mean 4: poisson, percentile"));
        Assert.InRange(posterior.Coverage("LQ")!.Value, 0.9, 0.99);
        Assert.InRange(poisson.Coverage("LQ")!.Value, 0.3, posterior.Coverage("LQ")!.Value - 0.05);
        Assert.InRange(posterior.Miscalibration(), 0, 0.05);
        Assert.True(posterior.Miscalibration() < poisson.Miscalibration());
    }

    [Fact]
    public void Gaps_drawn_within_totals_do_better_than_between_bounds_and_fall_short_all_the_same()
    {
        var (within, between) = (Of("withheld below 10: within totals"), Of("withheld below 10: between bounds"));
        Assert.InRange(within.Withheld, 0.2, 0.8);
        Assert.InRange(within.Coverage("LQ")!.Value, between.Coverage("LQ")!.Value + 0.1, 0.85);
        Assert.InRange(within.Miscalibration(), 0, 0.04);
        Assert.True(between.Miscalibration() > within.Miscalibration());
    }
}
