namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>Groups of about equal size by score; equal scores are never parted.</summary>
internal static class ScoreBins
{
    /// <summary>Of each score its group, ascending from 0; groups may be empty where many scores are equal.</summary>
    public static int[] Of(double[] scores, int bins)
    {
        var order = Enumerable.Range(0, scores.Length).OrderBy(at => scores[at]).ToArray();
        var groups = new int[scores.Length];
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            while (to < order.Length && scores[order[to]] == scores[order[from]])
                to++;
            // By the middle of a run of equal scores.
            var group = (int)((from + to) / 2.0 / scores.Length * bins);
            for (; from < to; from++)
                groups[order[from]] = Math.Min(bins - 1, group);
        }
        return groups;
    }
}
