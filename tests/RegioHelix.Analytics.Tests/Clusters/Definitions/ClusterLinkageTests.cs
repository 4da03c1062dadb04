using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

public sealed class ClusterLinkageTests
{
    [Fact]
    public void Weighs_members_by_their_weights()
    {
        var similarity = SimilarityMatrix.From(["A", "B", "C"], [1, 0.2, 0.4, 0.2, 1, 0.9, 0.4, 0.9, 1], "s");
        var linkage = ClusterLinkage.From(ClusterDefinition.From("d", [new("K1", "A"), new("K1", "B", 0.5), new("K2", "C"), new("K2", "unknown"), new("K3", "none")]), similarity);
        Assert.Equal(((1 * 0.4) + (0.5 * 0.9)) / 1.5, linkage[0, 1]!.Value, 1e-12);
        Assert.Equal(0.2, linkage[0, 0]!.Value, 1e-12);
        Assert.Null(linkage[1, 1]);
        Assert.Null(linkage[0, 2]);
        Assert.Equal(1, linkage.FindNearest(0));
        Assert.Null(linkage.FindNearest(2));
    }

    [Fact]
    public void Lists_the_strongest_pairs_in_the_shares_of_the_published_figure()
    {
        var draws = SplitMix64.Of(1);
        var values = new double[51 * 51];
        for (var one = 0; one < 51; one++)
            for (var other = 0; other <= one; other++)
                values[(one * 51) + other] = values[(other * 51) + one] = draws.NextFraction();
        string[] labels = [.. Enumerable.Range(0, 51).Select(at => $"A{at:00}")];
        var links = ClusterLinkage.From(ClusterDefinition.From("d", labels.Select(label => new ClusterAssignment("K" + label, label))), SimilarityMatrix.From(labels, values, "s")).ListStrongest();
        // 51 clusters have 1,275 pairs; the figure has 203 directed links, 102 pairs.
        Assert.InRange(links.Count, 98, 106);
        Assert.Equal(links.Select(link => link.Relatedness).OrderDescending(), links.Select(link => link.Relatedness));
        Assert.Equal([LinkStrength.VeryStrong, LinkStrength.Strong, LinkStrength.Lower], links.Select(link => link.Strength).Distinct());
    }
}
