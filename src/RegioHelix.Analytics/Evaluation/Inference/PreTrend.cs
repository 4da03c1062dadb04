namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>
/// Whether the gap drifted already before treatment: its slope over the periods before, ranked among the slopes of placebos. A test that finds nothing proves little when it
/// could hardly have found anything, so the drift that it would find four times in five stands beside it. Source of the caution: Roth 2022, American Economic Review: Insights 4(3), 305-322.
/// </summary>
/// <param name="Slope">Of the gap before treatment, in the outcome's unit a period.</param>
/// <param name="Standing">By the size of the slope.</param>
/// <param name="Detectable">The slope that would be found with a power of 0.8 at a two-sided level of 0.05, if slopes of placebos are normal.</param>
/// <param name="DetectableDrift">What such a slope, continued, adds to the mean gap under treatment.</param>
public sealed record PreTrend(double Slope, PlaceboStanding Standing, double Detectable, double DetectableDrift)
{
    // The normal quantiles of 0.975 and 0.8.
    private const double Deviations = 1.959964 + 0.841621;

    /// <summary>The test.</summary>
    /// <returns>Null with fewer than three periods before treatment, fewer than two placebos, or a gap before treatment that is nothing but rounding.</returns>
    public static PreTrend? From(EffectQuestion question, EffectEstimate estimate, UnitPlacebos placebos)
    {
        if (question.FirstPost < 3 || placebos.Runs.Count < 2 || PlaceboRun.RatioOf(question, estimate) is null)
            return null;
        double[] slopes = [.. placebos.Runs.Select(run => SlopeOf(question, run.Gap))];
        var (own, mean) = (SlopeOf(question, estimate.Gap), slopes.Average());
        var detectable = Deviations * Math.Sqrt(slopes.Average(slope => (slope - mean) * (slope - mean)));
        // From the middle of the time before treatment to the middle of the time under it.
        var distance = Times(question).Skip(question.FirstPost).Average() - Times(question).Take(question.FirstPost).Average();
        return new(own, PlaceboStanding.Among(Math.Abs(own), slopes.Select(slope => (double?)Math.Abs(slope)))!, detectable, detectable * distance);
    }

    private static double SlopeOf(EffectQuestion question, IReadOnlyList<double> gap)
    {
        double[] times = [.. Times(question).Take(question.FirstPost)];
        var (middle, along, squares) = (times.Average(), 0.0, 0.0);
        for (var at = 0; at < times.Length; at++)
            (along, squares) = (along + ((times[at] - middle) * gap[at]), squares + ((times[at] - middle) * (times[at] - middle)));
        return along / squares;
    }

    private static IEnumerable<double> Times(EffectQuestion question) => question.Panel.Times.Select(time => (double)time);
}
