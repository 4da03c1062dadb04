using RegioHelix.Analytics.Clusters.Definitions;
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
    public void Definitions_take_every_link_and_a_table_to_compare_with()
    {
        var links = new ClusterLinks(
            new("firms.csv", Table("North East South West", "A B C D E F", [4, 5, 6, 2, 2, 3, 5, 6, 5, 1, 1, 1, 1, 2, 2, 5, 6, 7, 1, 1, 2, 4, 3, 4])),
            new("flows.csv", Table("A B C D E F", "A B C D E F Final", [0, 6, 2, 0, 0, 1, 2, 3, 0, 4, 0, 1, 0, 16, 1, 4, 0, 0, 0, 0, 5, 0, 0, 1, 0, 7, 5, 3, 0, 0, 0, 6, 0, 4, 9, 0, 1, 0, 4, 5, 0, 1])),
            new("trades.csv", Table("Smiths Clerks Bakers", "A B C D E F", [8, 9, 7, 1, 0, 1, 3, 3, 3, 4, 4, 3, 0, 1, 0, 8, 7, 9])),
            ClusterDefinition.From("known.csv", [new("Metal", "A"), new("Metal", "B"), new("Food", "C", 0.4), new("Metal", "C", 0.6), new("Food", "D"), new("Food", "E"), new("Food", "G")]));
        var result = ComputeStudy.Run(new ComputeRequest("cluster-definitions", [new("small.csv", Jobs)])
        {
            Links = links,
            Options = new Dictionary<string, string> { ["sizes"] = "2..3", ["seed"] = "5", ["starts"] = "3" },
        });
        // Five links and their mean, by two functions, in two sizes.
        Assert.Equal(24, result.Details["setsTried"]);
        Assert.Equal(["LC-Emp", "COI", "LC-Est", "IO", "Occ"], ((string[])result.Details["scoresByLink"]!).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.Equal(["C01: Metal, 3 of 3 and of 3", "C02: Food, 2 of 2 and of 2"], (string[])result.Details["benchmarkMatches"]!);
        Assert.Equal((1.0, 1.0), (result.Details["benchmarkAdjustedRand"], result.Details["benchmarkScore"]));
        Assert.Equal(["G"], (string[])result.Details["onlyInBenchmark"]!);
        Assert.Equal(["F"], (string[])result.Details["notInBenchmark"]!);
        Assert.Empty(result.Dropped);
    }

    [Fact]
    public void A_link_of_other_activities_and_a_bad_range_are_refused()
    {
        var foreign = new ClusterLinks(Occupations: new("trades.csv", Table("Smiths Clerks Bakers", "A B Other Strange", [8, 9, 7, 1, 0, 1, 3, 3, 3, 4, 4, 3])));
        Assert.Equal(("--occupations", "unknown-label"), Problem(new ComputeRequest("cluster-definitions", [new("small.csv", Jobs)]) { Links = foreign }));
        Assert.Equal(("compute", "superfluous-input"), Problem(new ComputeRequest("gini", [new("small.csv", Jobs)]) { Links = foreign }));
        foreach (var sizes in new[] { "1..3", "3..2", "two", "2..3..4", "-2" })
            Assert.Equal("bad-number", Refusal("cluster-definitions", Jobs, ("sizes", sizes)));

        static (string, string) Problem(ComputeRequest request) => Assert.Throws<ProblemsException>(() => ComputeStudy.Run(request)).Problems[0] is var problem ? (problem.File, problem.Rule) : default;
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
