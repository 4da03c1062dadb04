using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Tests.Clusters;

[Collection(nameof(Loaded))]
public sealed class ClusterWeightTests(LoadedData data)
{
    private ClusterWeight Weight => new ClusterWeightStudy(data.Tables).Run(new StudySettings("simulated"));

    [Fact]
    public void More_stars_mean_fewer_jobs()
    {
        var shares = Weight.Computed.ToDictionary(line => line.Method, line => line.Share!.Value);
        Assert.True(shares["traded"] > shares["observatory-2008-1"]);
        Assert.True(shares["observatory-2008-1"] > shares["observatory-2008-2"]);
        Assert.True(shares["observatory-2008-2"] > shares["observatory-2008-3"]);
        Assert.True(shares["panorama-2020-1"] > shares["panorama-2020-2"]);
    }

    [Fact]
    public void The_traded_share_is_the_sum_of_the_traded_activities()
    {
        var all = data.Regions.Run("ITH3", new StudySettings("simulated")).Activities.Select(line => (line.Code, line.Reach)).ToList();
        double traded = 0, total = 0;
        foreach (var (code, reach) in all)
        {
            var jobs = data.Activities.Run(code, new StudySettings("simulated")).Jobs;
            total += jobs;
            traded += reach == MarketReach.Traded ? jobs : 0;
        }
        Assert.Equal(traded / total, Weight.Computed.Single(line => line.Method == "traded").Share!.Value, 9);
    }

    [Fact]
    public void The_published_readings_stand_beside_with_their_definitions()
    {
        Assert.Equal(["about 38\u00a0%", "39\u00a0%", "23.4\u00a0%", "about 25\u00a0%"], Weight.Published.Select(line => line.Reading.English));
        Assert.All(Weight.Published, line => Assert.NotEmpty(line.Definition.Dutch));
        Assert.All(Weight.Published, line => Assert.NotEmpty(line.Source.English));
    }
}
