using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Tests.Clusters;

[Collection(nameof(Loaded))]
public sealed class EuropeClusterTests(LoadedData data)
{
    [Fact]
    public void Places_by_region_and_by_activity_are_the_same_and_those_that_the_method_counts()
    {
        var clusters = new EuropeClusterStudy(data.Tables, new ClusterWeightStudy(data.Tables)).Run(new StudySettings("simulated"), 2);
        Assert.Equal(clusters.Places, clusters.Regions.Sum(region => region.Clusters.Count));
        Assert.Equal(clusters.Places, clusters.Activities.Sum(activity => activity.Regions.Count));
        Assert.Equal(clusters.Places, clusters.Weight.Computed.Single(line => line.Method == "observatory-2008-2").Places);
        Assert.Equal(clusters.Weight.Computed.Single(line => line.Method == "observatory-2008-2").Jobs, clusters.Regions.Sum(region => region.Jobs), 1e-3);
        Assert.Equal(clusters.Options.Years, clusters.Years.Select(year => year.Year));
        Assert.All(clusters.Weight.Computed, line => Assert.NotEmpty(line.Source.Dutch));
        Assert.All(clusters.Weight.Computed.Where(line => line.ShareOfTraded is not null), line => Assert.True(line.ShareOfTraded > line.Share));
    }
}
