namespace RegioHelix.Analytics.Complexity;

/// <summary>Means, deviations and correlations, each summed around the mean.</summary>
internal static class Standard
{
    /// <summary>Values less the mean, over the standard deviation, of others (or of themselves).</summary>
    public static double[] Scores(double[] values, double[] of, DeviationOver over)
    {
        var mean = of.Average();
        var deviation = Math.Sqrt(of.Sum(value => (value - mean) * (value - mean)) / (of.Length - (over == DeviationOver.Sample ? 1 : 0)));
        return [.. values.Select(value => (value - mean) / deviation)];
    }

    /// <summary>Pearson's correlation; 0 where one of them does not vary.</summary>
    public static double Correlation(double[] one, double[] other)
    {
        var (oneMean, otherMean) = (one.Average(), other.Average());
        var (both, ones, others) = (0.0, 0.0, 0.0);
        for (var at = 0; at < one.Length; at++)
        {
            var (x, y) = (one[at] - oneMean, other[at] - otherMean);
            (both, ones, others) = (both + (x * y), ones + (x * x), others + (y * y));
        }
        // A deviation that is rounding alone is none: a constant vector correlates with nothing.
        var noise = 1e-20 * one.Length;
        return ones <= noise * oneMean * oneMean || others <= noise * otherMean * otherMean ? 0 : both / Math.Sqrt(ones * others);
    }
}
