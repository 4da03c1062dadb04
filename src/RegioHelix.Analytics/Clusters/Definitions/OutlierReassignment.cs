using System.Runtime.InteropServices;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// Moves outliers to the cluster they are most related to. An activity is an outlier by the chosen <see cref="OutlierRule"/>; one that is alone, or of whose fellows nothing
/// is known, where it is related to another cluster beyond the mean of all pairs. In each round the outliers are taken in the order of what they gain, looked at once more and moved; rounds end when none moves,
/// or at the bound. That outliers are re-assigned is Delgado, Porter and Stern 2016, step 5; this rule is ours, theirs is not known to us in detail.
/// </summary>
public static class OutlierReassignment
{
    // A move has to gain more than rounding could.
    private const double LeastGain = 1e-9;

    /// <summary>The definition without its outliers.</summary>
    /// <param name="definition">The clusters; each activity counts in the cluster of its largest weight. Activities without similarities stay where they are.</param>
    /// <param name="similarity">What they are judged by.</param>
    /// <param name="rule">What makes an outlier.</param>
    /// <param name="mostRounds">The bound, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bound below 1.</exception>
    public static CorrectedDefinition From(ClusterDefinition definition, SimilarityMatrix similarity, OutlierRule rule = OutlierRule.Below95thPercentile, int mostRounds = 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostRounds, 1);
        var main = definition.MainClusters();
        string[] known = [.. main.Keys.Where(activity => similarity.FindActivity(activity) >= 0).Order(StringComparer.Ordinal)];
        var groups = Grouping.Numbered([.. known.Select(activity => main[activity])]);
        string[] codes = [.. Enumerable.Range(0, Grouping.Count(groups)).Select(group => definition.Clusters[main[known[Array.IndexOf(groups, group)]]].Code)];
        var part = similarity.Select(known);
        var (corrected, moves, settled) = Run(groups, part, rule, mostRounds);
        var places = Enumerable.Range(0, known.Length).ToDictionary(at => known[at], at => codes[corrected[at]], StringComparer.Ordinal);
        return new(
            ClusterDefinition.From(definition.Name, main.Select(one => new ClusterAssignment(places.GetValueOrDefault(one.Key) ?? definition.Clusters[one.Value].Code, one.Key))),
            [.. moves.Select(move => move.Named(known, codes))], settled);
    }

    internal static (int[] Groups, List<Move> Moves, bool Settled) Run(int[] groups, SimilarityMatrix similarity, OutlierRule rule, int mostRounds)
    {
        var sums = new GroupSums(similarity, groups);
        var alone = similarity.Spread().Mean;
        var moves = new List<Move>();
        for (var round = 1; round <= mostRounds; round++)
        {
            var outliers = Enumerable.Range(0, groups.Length).Select(item => Outlier(sums, item, rule, alone, round)).OfType<Move>().OrderByDescending(move => move.Gain).ToList();
            if (outliers.Count == 0)
                return ([.. sums.Group], moves, true);
            foreach (var seen in outliers)
                if (Outlier(sums, seen.Item, rule, alone, round) is { } move)
                {
                    sums.Move(move.Item, move.To);
                    moves.Add(move);
                }
        }
        return ([.. sums.Group], moves, false);
    }

    private static Move? Outlier(GroupSums sums, int item, OutlierRule rule, double alone, int round)
    {
        var (from, best, most) = (sums.Group[item], -1, double.NegativeInfinity);
        var others = new List<double>(sums.Groups);
        for (var to = 0; to < sums.Groups; to++)
            if (to != from && sums.Mean(item, to) is var relatedness && !double.IsNaN(relatedness))
            {
                others.Add(relatedness);
                (best, most) = relatedness > most ? (to, relatedness) : (best, most);
            }
        var own = sums.Mean(item, from);
        var least = double.IsNaN(own) ? alone : own;
        var isOutlier = best >= 0 && most > least + LeastGain
            && (double.IsNaN(own) || rule == OutlierRule.BelowAnother || own <= HighPercentile.Of(CollectionsMarshal.AsSpan(others)));
        return isOutlier ? new(item, from, best, double.IsNaN(own) ? null : own, most, round, most - least) : null;
    }

    internal sealed record Move(int Item, int From, int To, double? Own, double Other, int Round, double Gain)
    {
        public ReassignedActivity Named(IReadOnlyList<string> activities, IReadOnlyList<string> codes) => new(
            activities[Item], codes[From], codes[To], Own is null ? ReassignmentReason.Alone : ReassignmentReason.MoreRelatedElsewhere, Own, Other, Round);
    }
}
