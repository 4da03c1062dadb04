using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Draws;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

/// <summary>Both functions against slow references that work on the rows themselves.</summary>
public sealed class ClusteringFunctionTests
{
    public static TheoryData<int, int> Cases => [.. from count in new[] { 2, 5, 9, 24 } from seed in Enumerable.Range(0, 6) select (count, seed)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ward_joins_as_the_sums_of_squares_say(int count, int seed)
    {
        var similarity = Random(count, seed);
        var tree = WardTree.From(RowDistances.From(similarity));
        List<int[]> groups = [.. Enumerable.Range(0, count).Select(at => new[] { at })];
        while (groups.Count > 1)
        {
            Assert.Equal(Numbers(groups, count), tree.Cut(groups.Count));
            var pairs = from one in Enumerable.Range(0, groups.Count) from other in Enumerable.Range(one + 1, groups.Count - one - 1) select (one, other);
            var (left, right) = pairs.MinBy(pair => Squares(similarity, [.. groups[pair.one], .. groups[pair.other]]) - Squares(similarity, groups[pair.one]) - Squares(similarity, groups[pair.other]));
            groups[left] = [.. groups[left].Concat(groups[right]).Order()];
            groups.RemoveAt(right);
        }
        Assert.All(tree.Cut(1), group => Assert.Equal(0, group));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void KMeans_leaves_no_item_nearer_to_another_mean_and_no_group_empty(int count, int seed)
    {
        var similarity = Random(count, seed);
        foreach (var groups in new[] { 1, 2, Math.Max(1, count / 3), count })
        {
            var found = KMeans.From(RowDistances.From(similarity), groups, starts: 3, seed);
            Assert.Equal(groups, found.Distinct().Count());
            var means = Enumerable.Range(0, groups).Select(group => Mean(similarity, [.. Enumerable.Range(0, count).Where(item => found[item] == group)])).ToArray();
            for (var item = 0; item < count; item++)
            {
                var distances = means.Select(mean => Distance(similarity, item, mean)).ToArray();
                Assert.True(distances[found[item]] <= distances.Min() + 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void KMeans_finds_the_best_of_all_pairs_of_groups_of_a_few(int count)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var similarity = Random(count, seed);
            var best = Enumerable.Range(1, (1 << (count - 1)) - 1).Min(mask => Enumerable.Range(0, 2).Sum(side => Squares(similarity, [.. Enumerable.Range(0, count).Where(item => (mask >> item & 1) == side)])));
            var found = KMeans.From(RowDistances.From(similarity), 2, starts: 30, seed);
            Assert.Equal(best, Enumerable.Range(0, 2).Sum(group => Squares(similarity, [.. Enumerable.Range(0, count).Where(item => found[item] == group)])), 1e-9);
        }
    }

    [Fact]
    public void Rows_that_are_all_alike_are_grouped_without_end_or_error()
    {
        var alike = RowDistances.From(SimilarityMatrix.From([.. Enumerable.Range(0, 7).Select(at => $"A{at}")], [.. Enumerable.Repeat(0.5, 49)], "alike"));
        Assert.Equal(3, WardTree.From(alike).Cut(3).Distinct().Count());
        Assert.Equal(3, KMeans.From(alike, 3, 2, 1).Distinct().Count());
    }

    [Fact]
    public void An_unknown_similarity_counts_as_the_mean_of_all()
    {
        double[] values = [1, 0.2, 0.8, 0.2, 1, double.NaN, 0.8, double.NaN, 1];
        double[] filled = [.. values.Select(value => double.IsNaN(value) ? 0.5 : value)];
        var (one, other) = (RowDistances.From(SimilarityMatrix.From(["A", "B", "C"], values, "s")), RowDistances.From(SimilarityMatrix.From(["A", "B", "C"], filled, "s")));
        Assert.Equal(other[0, 1], one[0, 1], 1e-15);
        Assert.Equal(other[1, 2], one[1, 2], 1e-15);
    }

    private static SimilarityMatrix Random(int count, int seed)
    {
        var draws = SplitMix64.Of(seed, count);
        var values = new double[count * count];
        for (var one = 0; one < count; one++)
            for (var other = 0; other <= one; other++)
                values[(one * count) + other] = values[(other * count) + one] = one == other ? 1 : (2 * draws.NextFraction()) - 1;
        return SimilarityMatrix.From([.. Enumerable.Range(0, count).Select(at => $"A{at}")], values, "random");
    }

    private static int[] Numbers(List<int[]> groups, int count) => Grouping.Numbered([.. Enumerable.Range(0, count).Select(item => groups.FindIndex(group => group.Contains(item)))]);

    private static double Squares(SimilarityMatrix similarity, int[] items) => items.Length == 0 ? 0 : items.Sum(item => Distance(similarity, item, Mean(similarity, items)));

    private static double[] Mean(SimilarityMatrix similarity, int[] items) => [.. Enumerable.Range(0, similarity.Activities.Count).Select(column => items.Average(item => similarity[item, column]!.Value))];

    private static double Distance(SimilarityMatrix similarity, int item, double[] mean) => mean.Select((value, column) => Math.Pow(similarity[item, column]!.Value - value, 2)).Sum();
}
