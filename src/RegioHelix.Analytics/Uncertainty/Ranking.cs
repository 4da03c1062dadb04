namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Ranks of figures, 1 the largest; equal ones share the better rank, those that are not defined have none (NaN).</summary>
internal static class Ranking
{
    /// <summary>Ranks all figures; the result says how many are ranked.</summary>
    public static int Of(ReadOnlySpan<double> figures, Span<double> ranks)
    {
        var (values, places, count) = (new double[figures.Length], new int[figures.Length], 0);
        ranks.Fill(double.NaN);
        for (var at = 0; at < figures.Length; at++)
            if (!double.IsNaN(figures[at]))
                (values[count], places[count++]) = (-figures[at], at);
        Array.Sort(values, places, 0, count);
        for (var (at, rank) = (0, 1); at < count; at++)
        {
            rank = at > 0 && values[at] == values[at - 1] ? rank : at + 1;
            ranks[places[at]] = rank;
        }
        return count;
    }
}
