namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>The 95th percentile, between neighbours in proportion: type 7 of Hyndman and Fan 1996, The American Statistician 50(4).</summary>
internal static class HighPercentile
{
    private const double Part = 0.95;

    /// <summary>The percentile of one or more values, whose order it changes: only the few largest are put in order.</summary>
    public static double Of(Span<double> values)
    {
        var position = (values.Length - 1) * Part;
        var lower = (int)position;
        for (var last = values.Length - 1; last >= lower; last--)
        {
            var largest = last;
            for (var at = 0; at < last; at++)
                if (values[at] > values[largest])
                    largest = at;
            (values[last], values[largest]) = (values[largest], values[last]);
        }
        return lower + 1 < values.Length ? values[lower] + ((position - lower) * (values[lower + 1] - values[lower])) : values[lower];
    }
}
