namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>
/// The area under the ROC curve of a score, a mean over strata: the chance that of one cell that entered and one that did not, in the same stratum,
/// the first has the higher score; equal scores count half. With it how much each cell moves it (DeLong, DeLong and Clarke-Pearson 1988,
/// by mid-ranks as in Sun and Xu 2014, IEEE Signal Processing Letters 21(11)).
/// </summary>
internal sealed class RankingArea
{
    private RankingArea(double area, int strata, bool[] counts, double[] cellInfluence, double[] stratumInfluence) =>
        (Area, Strata, Counts, CellInfluence, StratumInfluence) = (area, strata, counts, cellInfluence, stratumInfluence);

    public double Area { get; }

    /// <summary>Strata with at least one of each.</summary>
    public int Strata { get; }

    /// <summary>Of each cell, whether its stratum has at least one of each.</summary>
    public bool[] Counts { get; }

    /// <summary>Of each cell, the strata taken as given; 0 in strata that do not count.</summary>
    public double[] CellInfluence { get; }

    /// <summary>Of each cell an equal part of how much its stratum's own area moves the mean.</summary>
    public double[] StratumInfluence { get; }

    /// <summary>Null where no stratum has both an entry and a candidate that did not enter.</summary>
    public static RankingArea? Of(double[] scores, bool[] entered, int[] strata, StratumWeight weight)
    {
        var groups = Enumerable.Range(0, scores.Length).GroupBy(at => strata[at]).Select(group => group.ToArray())
            .Where(group => group.Any(at => entered[at]) && group.Any(at => !entered[at])).ToArray();
        if (groups.Length == 0)
            return null;
        double[] weights = [.. groups.Select(group => weight == StratumWeight.Entries ? group.Count(at => entered[at]) : 1.0)];
        var (cells, ofStrata, counts, areas) = (new double[scores.Length], new double[scores.Length], new bool[scores.Length], new double[groups.Length]);
        for (var group = 0; group < groups.Length; group++)
            areas[group] = AddInfluence(scores, entered, groups[group], weights[group] / weights.Sum(), cells);
        var mean = Enumerable.Range(0, groups.Length).Sum(group => areas[group] * weights[group]) / weights.Sum();
        for (var group = 0; group < groups.Length; group++)
            foreach (var at in groups[group])
                (counts[at], ofStrata[at]) = (true, (areas[group] - mean) * weights[group] / weights.Sum() / groups[group].Length);
        return new(mean, groups.Length, counts, cells, ofStrata);
    }

    private static double AddInfluence(double[] scores, bool[] entered, int[] group, double weight, double[] influence)
    {
        var (positive, negative) = (group.Count(at => entered[at]), group.Count(at => !entered[at]));
        var (all, own) = (MidRanks(scores, group), new double[group.Length]);
        foreach (var kind in new[] { true, false })
        {
            int[] members = [.. Enumerable.Range(0, group.Length).Where(at => entered[group[at]] == kind)];
            var ranks = MidRanks(scores, [.. members.Select(at => group[at])]);
            for (var at = 0; at < members.Length; at++)
                own[members[at]] = ranks[at];
        }
        // Of an entry: the part of the others below it; of another: the part of the entries above it.
        double[] parts = [.. Enumerable.Range(0, group.Length).Select(at => entered[group[at]] ? (all[at] - own[at]) / negative : 1 - ((all[at] - own[at]) / positive))];
        var area = Enumerable.Range(0, group.Length).Where(at => entered[group[at]]).Sum(at => parts[at]) / positive;
        for (var at = 0; at < group.Length; at++)
            influence[group[at]] += weight * (parts[at] - area) * (entered[group[at]] ? Spread(positive) : Spread(negative));
        return area;
    }

    // So that squares add up to the variance over one less than their number; of a single one no variance is seen.
    private static double Spread(int count) => count > 1 ? 1 / Math.Sqrt((double)count * (count - 1)) : 1;

    private static double[] MidRanks(double[] scores, int[] members)
    {
        var order = Enumerable.Range(0, members.Length).ToArray();
        Array.Sort(members.Select(at => scores[at]).ToArray(), order);
        var ranks = new double[members.Length];
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            while (to < order.Length && scores[members[order[to]]] == scores[members[order[from]]])
                to++;
            for (var rank = (from + to + 1) / 2.0; from < to; from++)
                ranks[order[from]] = rank;
        }
        return ranks;
    }
}

/// <summary>What each stratum weighs in the mean.</summary>
internal enum StratumWeight
{
    /// <summary>All the same.</summary>
    Equal,

    /// <summary>Its number of entries: the chance that an entry is ranked above a non-entry of its own stratum.</summary>
    Entries,
}
