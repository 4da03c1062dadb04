using RegioHelix.Studies.Computing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Tests.Computing;

/// <summary>Groups of activities through the catalogue: the table of the method page, and what has no groups.</summary>
public sealed class ClusterFamilyTests
{
    // Columns not in the order of their labels: results keep the table's order.
    private static readonly RegionActivityTable Jobs = Table("North East South West", "F A B C D E", [11, 7, 9, 17, 7, 9, 3, 7, 9, 11, 3, 1, 17, 3, 1, 9, 7, 9, 9, 3, 1, 3, 3, 1]);

    [Theory]
    [InlineData("counts")]
    [InlineData("share-of-region")]
    public void Definitions_number_the_cluster_of_each_activity(string variant)
    {
        var result = Run("cluster-definitions", Jobs, variant);
        Assert.True(result.IsList);
        Assert.Equal(["F", "A", "B", "C", "D", "E"], result.Rows);
        Assert.Equal(result[1, 0], result[2, 0]);
        Assert.Equal(result[4, 0], result[5, 0]);
        Assert.NotEqual(result[1, 0], result[4, 0]);
        Assert.InRange((double)result.Details["score"]!, 0.5, 1);
        Assert.Equal(6, result.Details["setsTried"]);
    }

    [Fact]
    public void Definitions_of_too_little_are_refused()
    {
        Assert.Equal("too-few", Refusal("cluster-definitions", Table("R S T", "a b c", [1, 2, 3, 3, 1, 2, 2, 2, 1])));
        Assert.Equal("nothing-to-tell-apart", Refusal("cluster-definitions", Table("R S T", "a b c d", [1, 2, 1, 4, 2, 4, 2, 8, 4, 8, 4, 16])));
        Assert.Equal("does-nothing", Refusal("cluster-definitions", Jobs, ("draws", "20")));
    }

    [Fact]
    public void A_network_has_a_community_and_a_place_for_each_activity()
    {
        var result = Run("network", Table("R S T U", "a b none c d", [1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1]), null, ("presence", "given"));
        Assert.Equal(["community", "component", "degree", "strength", "x", "y"], result.Columns);
        Assert.Equal(["a", "b", "c", "d"], result.Rows);
        Assert.Equal([0, 0, 1, 1], Enumerable.Range(0, 4).Select(row => result[row, 0]!.Value));
        Assert.All(Enumerable.Range(0, 4), row => Assert.Equal((1, 1), (result[row, 2]!.Value, result[row, 3]!.Value)));
        Assert.Equal(2, result.Details["components"]);
        Assert.Equal(0.5, (double)result.Details["modularity"]!, 1e-12);
        Assert.Equal(["a,b,1,tree", "c,d,1,tree"], (string[])result.Details["edges"]!);
        Assert.Contains(result.Dropped, dropped => dropped.Labels.SequenceEqual(["none"]));
    }

    private static RegionActivityTable Table(string regions, string activities, double[] values) =>
        new(regions.Split(' '), activities.Split(' '), [.. values.Select(value => Cell.Of(value))]);

    private static ComputedResult Run(string measure, RegionActivityTable table, string? variant = null, params (string Name, string Value)[] options) =>
        ComputeStudy.Run(new ComputeRequest(measure, [new("small.csv", table)]) { Variant = variant, Options = options.ToDictionary(option => option.Name, option => option.Value) });

    private static string Refusal(string measure, RegionActivityTable table, params (string Name, string Value)[] options) =>
        Assert.Throws<ProblemsException>(() => Run(measure, table, null, options)).Problems[0].Rule;
}
