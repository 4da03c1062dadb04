using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Vocabulary.Tests.Clusters;

public sealed class ClusterFileTests
{
    private const string Heading = "activity\tcluster\tweight\tcore\tdutch\tsource\n";

    [Fact]
    public void A_table_is_read_with_its_defaults()
    {
        var clusters = Read(Heading + "# a remark\nC29\tCars & parts\t\tyes\tAuto’s\tmine\nC22\tCars & parts\t0.4\n\nC22\tPlástics\t0.6\n");
        Assert.Equal(["cars-parts", "plastics"], clusters.Select(cluster => cluster.Slug));
        Assert.Equal(("Cars & parts", "Auto’s", "mine", "mine"), (clusters[0].English, clusters[0].Dutch, clusters[0].Source, clusters[0].DutchSource));
        Assert.Equal([new("C22", 0.4, false), new BenchmarkMember("C29", 1, true)], clusters[0].Members);
        Assert.Equal(("Plástics", "", 0.6), (clusters[1].Dutch, clusters[1].Source, clusters[1].Members[0].Weight));
    }

    [Fact]
    public void Two_columns_are_enough_in_any_order() =>
        Assert.Equal(["C1511"], Read("cluster\tactivity\nLeather\tC1511\n")[0].Members.Select(member => member.Activity));

    [Fact]
    public void A_table_without_rows_has_no_clusters() => Assert.Empty(Read(Heading));

    [Theory]
    [InlineData("C29\t\n", "cluster-name", 2, 2)]
    [InlineData("C29\t%%\n", "cluster-name", 2, 2)]
    [InlineData("C99\tCars\n", "unknown-activity", 2, 1)]
    [InlineData("TOTAL\tCars\n", "unknown-activity", 2, 1)]
    [InlineData("C29\tCars\nC29\tCars\n", "repeated-activity", 3, 1)]
    [InlineData("C\tAll\nC29\tCars\n", "activity-inside-another", 3, 1)]
    [InlineData("C29\tCars\t1.5\n", "weight", 2, 3)]
    [InlineData("C29\tCars\t0,5\n", "weight", 2, 3)]
    [InlineData("C29\tCars\tNaN\n", "weight", 2, 3)]
    [InlineData("C29\tCars\nC29\tLorries\n", "weights-above-one", 3, 3)]
    [InlineData("C29\tCars\t0.7\nC29\tLorries\t0.7\n", "weights-above-one", 3, 3)]
    [InlineData("C29\tCars\nC30\tcars\n", "cluster-spelling", 3, 2)]
    [InlineData("C29\tCars\t\tmaybe\n", "core-word", 2, 4)]
    [InlineData("C29\tCars\t\tyes\nC30\tCars\t\tyes\n", "second-core", 3, 4)]
    [InlineData("C29\tCars\t\t\tAuto\nC30\tCars\t\t\tWagens\n", "said-twice", 3, 5)]
    [InlineData("C29\tCars\t\t\t\tmine\ttoo far\n", "too-many-fields", 2, 7)]
    public void What_is_wrong_is_said_with_its_place(string rows, string rule, int line, int column)
    {
        var problem = Assert.Throws<ProblemsException>(() => Read(Heading + rows)).Problems.First(one => one.Rule == rule);
        Assert.Equal(("mine.tsv", line, column), (problem.File, (int)problem.Line, problem.Column));
        Assert.False(problem.Advice.IsEmpty);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() => Assert.Equal(
        [("unknown-activity", 2), ("weight", 3), ("cluster-name", 4)],
        Assert.Throws<ProblemsException>(() => Read(Heading + "C99\tCars\nC30\tCars\t7\nC15\t\n")).Problems.Select(problem => (problem.Rule, (int)problem.Line)));

    [Theory]
    [InlineData("", "empty-table")]
    [InlineData("activity\n", "missing-column")]
    [InlineData("activity\tcluster\tcolour\n", "unknown-column")]
    public void A_heading_that_cannot_be_used_is_refused(string text, string rule) =>
        Assert.Contains(Assert.Throws<ProblemsException>(() => Read(text)).Problems, problem => problem.Rule == rule);

    private static IReadOnlyList<BenchmarkCluster> Read(string text) => ClusterFile.Read(new StringReader(text), "mine.tsv");
}
