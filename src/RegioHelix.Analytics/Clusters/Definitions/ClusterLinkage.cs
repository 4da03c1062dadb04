namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// How related clusters are to each other: the mean similarity between the members of one and of the other, weighted where members are; on the diagonal within a cluster.
/// Source: Delgado, Porter and Stern 2016: between-cluster relatedness [memory].
/// </summary>
public sealed class ClusterLinkage
{
    private readonly double[] values;

    private ClusterLinkage(IReadOnlyList<string> clusters, double[] values) => (Clusters, this.values) = (clusters, values);

    /// <summary>Codes of the clusters, in order.</summary>
    public IReadOnlyList<string> Clusters { get; }

    /// <summary>The relatedness of two clusters by position; null where no pair of their members is known, as within a cluster of one.</summary>
    public double? this[int one, int other] => values[(one * Clusters.Count) + other] is var value && double.IsNaN(value) ? null : value;

    /// <summary>The relatedness of every two clusters.</summary>
    /// <param name="definition">The clusters.</param>
    /// <param name="similarity">Between activities; members that it does not have do not count.</param>
    public static ClusterLinkage From(ClusterDefinition definition, SimilarityMatrix similarity)
    {
        var count = definition.Clusters.Count;
        var values = new double[count * count];
        var members = definition.Clusters.Select(cluster => cluster.Members.Select(member => (At: similarity.FindActivity(member.Activity), member.Weight)).Where(member => member.At >= 0).ToArray()).ToArray();
        for (var one = 0; one < count; one++)
            for (var other = 0; other <= one; other++)
                values[(one * count) + other] = values[(other * count) + one] = Mean(members[one], members[other], similarity);
        return new([.. definition.Clusters.Select(cluster => cluster.Code)], values);
    }

    /// <summary>The position of the most related other cluster, of equal ones the first; null where nothing is known.</summary>
    public int? FindNearest(int cluster)
    {
        int? nearest = null;
        for (var other = 0; other < Clusters.Count; other++)
            if (other != cluster && this[cluster, other] is { } value && (nearest is null || value > this[cluster, nearest.Value]))
                nearest = other;
        return nearest;
    }

    /// <summary>
    /// The strongest links, the strongest first: of all pairs the first 4 % are very strong, the next 3 % strong, the next 1 % lower. The shares are those of a figure of
    /// the US Cluster Mapping Project with 51 clusters; that its strengths were shares of pairs is our assumption.
    /// </summary>
    public IReadOnlyList<ClusterLink> ListStrongest()
    {
        var pairs = (from one in Enumerable.Range(0, Clusters.Count)
                     from other in Enumerable.Range(one + 1, Clusters.Count - one - 1)
                     let value = this[one, other]
                     where value is not null
                     orderby value descending
                     select (one, other, value.Value)).ToList();
        return [.. pairs.Select((pair, rank) => (pair, Strength: StrengthAt((double)rank / pairs.Count)))
            .TakeWhile(link => link.Strength is not null)
            .Select(link => new ClusterLink(Clusters[link.pair.one], Clusters[link.pair.other], link.pair.Value, link.Strength!.Value))];
    }

    private static LinkStrength? StrengthAt(double part) => part switch
    {
        < 0.04 => LinkStrength.VeryStrong,
        < 0.07 => LinkStrength.Strong,
        < 0.08 => LinkStrength.Lower,
        _ => null,
    };

    private static double Mean((int At, double Weight)[] one, (int At, double Weight)[] other, SimilarityMatrix similarity)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (here, weight) in one)
        {
            var row = similarity.Row(here);
            foreach (var (there, otherWeight) in other)
                if (here != there && row[there] is var value && !double.IsNaN(value))
                    (sum, weights) = (sum + (weight * otherWeight * value), weights + (weight * otherWeight));
        }
        return weights > 0 ? sum / weights : double.NaN;
    }
}

/// <summary>Two linked clusters.</summary>
/// <param name="One">Code of the one.</param>
/// <param name="Other">Code of the other.</param>
/// <param name="Relatedness">The mean similarity between their members.</param>
/// <param name="Strength">Its place among all pairs.</param>
public sealed record ClusterLink(string One, string Other, double Relatedness, LinkStrength Strength);

/// <summary>How strong a link is among all pairs of clusters.</summary>
public enum LinkStrength
{
    /// <summary>Above most.</summary>
    Lower,

    /// <summary>Above nearly all.</summary>
    Strong,

    /// <summary>Among the first.</summary>
    VeryStrong,
}
