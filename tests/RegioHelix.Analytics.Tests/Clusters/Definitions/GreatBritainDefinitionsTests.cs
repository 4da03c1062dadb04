using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Benchmarks.Clusters;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

/// <summary>Real input: 525 classes in 39 regions of Great Britain, 2017. The figures are those on the method page, of which the benchmark tries all sizes; here the few around the best.</summary>
public sealed class GreatBritainDefinitionsTests
{
    [Fact]
    public void Are_those_that_the_method_page_tells_of()
    {
        var (employment, establishments) = (Table("nomis_BRES_2017_TYPE450.csv.gz"), Table("nomis_IDBR_2017_TYPE450.csv.gz"));
        Assert.Equal((39, 525), (employment.Regions.Count, employment.Activities.Count));
        var (benchmark, traded) = GreatBritain.Derived();
        var result = ClusterDefinitions.From(
            [
                ColocationSimilarity.From(employment, basis: ColocationBasis.ShareOfRegion),
                ColocationSimilarity.From(establishments, LinkKind.EstablishmentColocation, ColocationBasis.ShareOfRegion),
                CoagglomerationSimilarity.From(employment),
            ],
            new() { Sizes = new(20, 24) }, traded, benchmark);
        Assert.Equal(378, result.Overall!.Activities.Count);
        Assert.Equal(40, result.Candidates.Count);
        Assert.Equal(new("LC-Emp", ClusteringFunction.KMeans, 20), result.Best!.Set.Configuration);
        Assert.Equal(0.893, result.Best.Set.Scores.Overall, 0.001);
        Assert.Equal(0.934, result.Best.Scores!.Overall, 0.001);
        Assert.Equal(61, result.Best.Reassigned.Count);
        Assert.InRange(result.ScoreByChance!.Value, 0.25, 0.28);
        Assert.Equal(0.622, result.Benchmark!.Scores!.Overall, 0.001);
        Assert.InRange(result.Benchmark.Overlap.AdjustedRand!.Value, 0.05, 0.1);
        // What anybody who knows the country would look for.
        Together(result.Best.Definition, "0610", "0910", "7112");
        Together(result.Best.Definition, "5912", "5913", "5811");
        Together(result.Best.Definition, "2452", "2550", "2571");
        Together(result.Best.Definition, "1431", "1419", "1520");
    }

    [Fact]
    public void By_one_link_alone_score_near_1_by_that_link()
    {
        var result = ClusterDefinitions.From([ColocationSimilarity.From(Table("nomis_BRES_2017_TYPE450.csv.gz"), basis: ColocationBasis.ShareOfRegion)], new() { Sizes = new(37, 39), Starts = 3 });
        Assert.Equal(525, result.Overall!.Activities.Count);
        Assert.InRange(result.Candidates[0].Scores.Overall, 0.98, 1);
    }

    private static void Together(ClusterDefinition definition, params string[] activities) =>
        Assert.Contains(definition.Clusters, cluster => activities.All(activity => cluster.Members.Any(member => member.Activity == activity)));

    private static RegionActivityTable Table(string file)
    {
        Requires.Shared(Path.Combine("data", "uk-bres"));
        return GreatBritain.Table(file);
    }
}
