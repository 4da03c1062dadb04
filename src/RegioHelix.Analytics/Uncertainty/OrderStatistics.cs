namespace RegioHelix.Analytics.Uncertainty;

/// <summary>The draws of one figure in ascending order, as distances from its base: all of them, or the lowest and the highest that the quantiles asked for need.</summary>
internal readonly ref struct OrderStatistics(int count, ReadOnlySpan<float> lowest, ReadOnlySpan<float> highest, double fraction)
{
    private readonly ReadOnlySpan<float> lowest = lowest;
    private readonly ReadOnlySpan<float> highest = highest;

    /// <summary>Number of draws that gave a figure.</summary>
    public int Count => count;

    /// <summary>The part of the draws below the base, those at it counted half.</summary>
    public double BelowBase => fraction;

    /// <summary>The order statistic of a rank from 0.</summary>
    public double At(int rank) => rank < lowest.Length ? lowest[rank] : highest[rank - (count - highest.Length)];

    /// <summary>The quantile at a part, between its two neighbours. Source: Hyndman and Fan 1996, The American Statistician 50(4), type 7.</summary>
    public double Quantile(double part)
    {
        var place = (count - 1) * part;
        var below = (int)Math.Floor(place);
        var at = At(below);
        return below + 1 < count && place > below ? at + ((place - below) * (At(below + 1) - at)) : at;
    }

    /// <summary>How many of the lowest (or highest) draws the quantiles of a level can need.</summary>
    public static int Needed(int draws, double level) => Math.Min(draws, (int)Math.Floor((draws - 1) * ((1 - level) / 2)) + 2);
}
