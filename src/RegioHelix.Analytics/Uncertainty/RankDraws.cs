namespace RegioHelix.Analytics.Uncertainty;

/// <summary>The ranks of figures over the draws, each among its group, and how often each stood in each class.</summary>
internal sealed class RankDraws
{
    private readonly double[] published;
    private readonly int[][] groups;
    private readonly int classes;
    private readonly int[] inClass;

    /// <summary>Ranks of figures among their groups; among all where no groups are given.</summary>
    public RankDraws(double[] figures, DrawSettings settings, int classes, int[][]? groups = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        (this.classes, this.groups) = (classes, groups ?? [[.. Enumerable.Range(0, figures.Length)]]);
        published = new double[figures.Length];
        foreach (var group in this.groups)
            Rank(group, figures, published);
        inClass = new int[figures.Length * classes];
        Ranks = new(new double[figures.Length], settings.Draws, settings.Level, IntervalForm.Percentile);
    }

    /// <summary>The ranks drawn.</summary>
    public DrawnFigures Ranks { get; }

    /// <summary>Takes a draw in. Counting is the same in any order.</summary>
    public void Put(int draw, ReadOnlySpan<double> figures)
    {
        var ranks = new double[figures.Length];
        foreach (var group in groups)
        {
            var count = Rank(group, figures, ranks);
            foreach (var at in group)
                if (!double.IsNaN(ranks[at]))
                    Interlocked.Increment(ref inClass[(at * classes) + (int)((ranks[at] - 1) * classes / count)]);
        }
        Ranks.Put(draw, ranks);
    }

    private static int Rank(int[] group, ReadOnlySpan<double> figures, double[] ranks)
    {
        var (own, places) = (new double[group.Length], new double[group.Length]);
        for (var at = 0; at < group.Length; at++)
            own[at] = figures[group[at]];
        var count = Ranking.Of(own, places);
        for (var at = 0; at < group.Length; at++)
            ranks[group[at]] = places[at];
        return count;
    }

    /// <summary>The bands.</summary>
    public RankBand[] Read(DrawControl control, DrawSettings settings)
    {
        var bands = new RankBand[published.Length];
        Ranks.Read(control, (int at, double _, in OrderStatistics draws, double _, double _) =>
        {
            double[] chances = [.. inClass.AsSpan(at * classes, classes).ToArray().Select(times => times / (double)settings.Draws)];
            var tail = (1 - settings.Level) / 2;
            bands[at] = new(
                double.IsNaN(published[at]) ? null : (int)published[at],
                draws.Count == 0 ? null : (int)Math.Floor(draws.Quantile(tail)),
                draws.Count == 0 ? null : (int)Math.Ceiling(draws.Quantile(1 - tail)),
                chances,
                1 - (draws.Count / (double)settings.Draws));
        });
        return bands;
    }
}
