using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

public sealed class ClusterFitTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("cluster-definitions");
        var link = ColocationSimilarity.From(page.Table("jobs"));
        var made = ClusterDefinitions.From([link], new() { Sizes = new(2, 2) });
        var fits = ClusterFit.From(made.Best!.Definition, link).ToDictionary(fit => fit.Activity);
        page.Agrees("fit", (activity, column) => column switch { "own" => fits[activity].Own, "nearest" => fits[activity].ToNearest, _ => fits[activity].Margin });
        Assert.Equal(("C01", "C02"), (fits["C"].Cluster, fits["C"].Nearest));
    }

    [Fact]
    public void One_that_is_alone_has_none_and_neither_has_one_without_another_cluster()
    {
        var link = SimilarityMatrix.From(["A", "B", "C"], [1, 0.2, 0.4, 0.2, 1, double.NaN, 0.4, double.NaN, 1], "s");
        var fits = ClusterFit.From(ClusterDefinition.From("d", [new("K1", "A"), new("K2", "B"), new("K3", "C"), new("K3", "elsewhere")]), link);
        Assert.Equal(["A", "B", "C"], fits.Select(fit => fit.Activity));
        Assert.All(fits, fit => Assert.True(fit.Own is null && fit.Margin is null));
        Assert.Equal(("K3", 0.4), (fits[0].Nearest, fits[0].ToNearest!.Value));
        Assert.Equal("K1", fits[2].Nearest);
        Assert.All(ClusterFit.From(ClusterDefinition.From("d", [new("K1", "A"), new("K1", "B")]), link), fit => Assert.Null(fit.Nearest));
        Assert.Empty(ClusterFit.From(ClusterDefinition.From("d", []), link));
    }

    [Fact]
    public void Its_mean_margin_is_the_separation_whatever_the_order() => RandomTables.Complete.Always(table =>
    {
        var link = ColocationSimilarity.From(table);
        var made = ClusterDefinitions.From([link], new() { Starts = 1, ChanceDraws = 1 });
        if (made.Best is not { } best)
            return;
        var fits = ClusterFit.From(best.Definition, made.Overall!);
        Assert.Equal(best.Separation, fits.Average(fit => fit.Margin ?? 0), 1e-9);
        Assert.Equal(fits, ClusterFit.From(best.Definition, made.Overall!.Select([.. made.Overall.Activities.Reverse()])), (one, other) => one.Activity == other.Activity && Math.Abs((one.Margin ?? 0) - (other.Margin ?? 0)) < 1e-9);
    }, iter: 100);
}
