using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

public sealed class ClusterOverlapTests
{
    // 6 items, groups of 3 and 3 against 2, 1, 1, 2: by hand 2 pairs together in both, 6 and 2 in each, 15 in all:
    // expected 6 * 2 / 15 = 0.8, most (6 + 2) / 2 = 4, index (2 - 0.8) / (4 - 0.8) = 0.375.
    [Fact]
    public void Rand_is_as_worked_by_hand() => Assert.Equal(0.375, AdjustedRandIndex.From([0, 0, 0, 1, 1, 1], [0, 0, 1, 2, 3, 3])!.Value, 1e-12);

    [Fact]
    public void Rand_is_1_for_the_same_groups_under_other_names_and_near_0_by_lot()
    {
        var draws = SplitMix64.Of(3);
        int[] one = [.. Enumerable.Range(0, 600).Select(_ => draws.NextBelow(9))];
        Assert.Equal(1, AdjustedRandIndex.From(one, [.. one.Select(group => 8 - group)]));
        Assert.InRange(AdjustedRandIndex.From(one, [.. one.Select(_ => draws.NextBelow(9))])!.Value, -0.02, 0.02);
        Assert.Equal(1, AdjustedRandIndex.From([0, 0, 0], [4, 4, 4]));
        Assert.Null(AdjustedRandIndex.From([0], [0]));
        Assert.Throws<ArgumentException>(() => AdjustedRandIndex.From([0, 1], [0]));
    }

    [Fact]
    public void Matches_are_the_most_alike_and_name_what_only_one_has()
    {
        var one = ClusterDefinition.From("one", [new("K1", "A"), new("K1", "B"), new("K1", "C"), new("K2", "D"), new("K3", "Z")]);
        var other = ClusterDefinition.From("other", [new("Food", "A"), new("Food", "B", 0.6), new("Metal", "B", 0.4), new("Metal", "C"), new("Metal", "D"), new("Metal", "Y")]);
        var overlap = ClusterOverlap.From(one, other);
        Assert.Equal(4, overlap.Common);
        Assert.Equal([new("K1", "Food", 2, 3, 2), new("K2", "Metal", 1, 1, 2), new("K3", null, 0, 0, 0)], overlap.Matches);
        Assert.Equal([2.0 / 3, 0.5, 0], overlap.Matches.Select(match => match.Jaccard));
        Assert.Equal(["Z"], overlap.OnlyHere);
        Assert.Equal(["Y"], overlap.OnlyThere);
    }

    [Fact]
    public void A_definition_refuses_what_stands_twice_or_weighs_nothing()
    {
        Assert.Throws<ArgumentException>(() => ClusterDefinition.From("d", [new("K", "A"), new("K", "A", 0.5)]));
        Assert.Throws<ArgumentException>(() => ClusterDefinition.From("d", [new("K", "A", 0)]));
        Assert.Throws<ArgumentException>(() => ClusterDefinition.From("d", [new("K", "A", double.NaN)]));
    }
}
