using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>Scores a set of clusters on every kind of link: see <see cref="ValidationScores"/>.</summary>
public static class ClusterValidation
{
    /// <summary>The scores of any definition, one of another's making too, over the activities that it and all links have. Each activity counts in the cluster of its largest weight.</summary>
    /// <param name="definition">The clusters.</param>
    /// <param name="links">The links to judge by, one or more.</param>
    /// <returns>Null where fewer than two clusters have an activity in common with the links: there is nothing to compare.</returns>
    public static ValidationScores? From(ClusterDefinition definition, IReadOnlyList<SimilarityMatrix> links)
    {
        var main = definition.MainClusters();
        string[] common = [.. main.Keys.Where(activity => links.All(link => link.FindActivity(activity) >= 0)).Order(StringComparer.Ordinal)];
        var groups = Grouping.Numbered([.. common.Select(activity => main[activity])]);
        return Grouping.Count(groups) < 2 ? null : From(groups, [.. links.Select(link => link.Select(common))]);
    }

    internal static ValidationScores From(int[] groups, IReadOnlyList<SimilarityMatrix> links) => new([.. links.Select(link => Score(new(link, groups), link.Name))]);

    internal static double Separation(int[] groups, SimilarityMatrix overall)
    {
        var sums = new GroupSums(overall, groups);
        return Enumerable.Range(0, groups.Length).Average(item =>
        {
            var (own, nearest) = (sums.Mean(item, groups[item]), double.NegativeInfinity);
            for (var to = 0; to < sums.Groups; to++)
                if (to != groups[item] && sums.Mean(item, to) is var relatedness && relatedness > nearest)
                    nearest = relatedness;
            return double.IsNaN(own) || double.IsNegativeInfinity(nearest) ? 0 : own - nearest;
        });
    }

    private static LinkScores Score(GroupSums sums, string link)
    {
        var between = sums.Between();
        var clusters = Tally(sums.Groups, sums.Groups, cluster => cluster, (cluster, to) => between[(cluster * sums.Groups) + to]);
        var industries = Tally(sums.Group.Count, sums.Groups, item => sums.Group[item], sums.Mean);
        return new(link, clusters.AboveMean, clusters.AboveHigh, industries.AboveMean, industries.AboveHigh);
    }

    private static (double AboveMean, double AboveHigh) Tally(int count, int groups, Func<int, int> own, Func<int, int, double> relatedness)
    {
        var (aboveMean, aboveHigh) = (0, 0);
        var others = new double[groups];
        for (var one = 0; one < count; one++)
        {
            var (within, number, sum) = (relatedness(one, own(one)), 0, 0.0);
            for (var to = 0; to < groups; to++)
                if (to != own(one) && relatedness(one, to) is var value && !double.IsNaN(value))
                    (others[number++], sum) = (value, sum + value);
            // A comparison with "not a number" is false: no relatedness within, or none to others, is not above.
            aboveMean += number > 0 && within > sum / number ? 1 : 0;
            aboveHigh += number > 0 && within > HighPercentile.Of(others.AsSpan(0, number)) ? 1 : 0;
        }
        return ((double)aboveMean / count, (double)aboveHigh / count);
    }
}
