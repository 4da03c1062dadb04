namespace RegioHelix.Analytics.Complexity;

/// <summary>Means, deviations and correlations, each summed around the mean.</summary>
internal static class Standard
{
    /// <summary>Values less the mean, over the standard deviation, of others (or of themselves).</summary>
    public static double[] Scores(double[] values, double[] of, DeviationOver over)
    {
        var (mean, deviation) = (of.Average(), Deviation(of, over));
        return [.. values.Select(value => (value - mean) / deviation)];
    }

    /// <summary>Values over the standard deviation of others, no mean taken off.</summary>
    public static double[] OverDeviation(double[] values, double[] of, DeviationOver over)
    {
        var deviation = Deviation(of, over);
        return [.. values.Select(value => value / deviation)];
    }

    public static double Deviation(double[] values, DeviationOver over)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - (over == DeviationOver.Sample ? 1 : 0)));
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
