using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Tests.Clusters;

/// <summary>Clusters made of the loaded figures: the same for every year of a vintage, named, scored, and honest about what they rest on.</summary>
[Collection(nameof(Loaded))]
public sealed class ClusterStudyTests(LoadedData data)
{
    private static readonly StudySettings Simulated = new("simulated");

    private readonly ClusterTables tables = new(data.Tables);

    private ClusterOverviewStudy Overviews => new(tables);

    private ClusterProfileStudy Profiles => new(tables, new SearchStudy());

    [Fact]
    public void Every_traded_activity_is_in_one_cluster_whatever_year_is_shown()
    {
        var (latest, earlier) = (Overviews.Run(Simulated), Overviews.Run(Simulated with { Year = 2012 }));
        var activities = latest.Clusters.SelectMany(cluster => cluster.Activities).Select(activity => activity.Code).ToList();
        Assert.Equal(activities.Distinct(), activities);
        Assert.Equal(latest.Clusters.Select(cluster => cluster.Slug).Order(), earlier.Clusters.Select(cluster => cluster.Slug).Order());
        Assert.NotEqual(latest.Clusters.Sum(cluster => cluster.Jobs), earlier.Clusters.Sum(cluster => cluster.Jobs));
        Assert.All(latest.Clusters, cluster => Assert.Matches("^[a-z0-9-]+$", cluster.Slug));
        Assert.Equal(latest.Clusters.Count * (latest.Clusters.Count - 1) / 2, latest.Links.Count);
        Assert.StartsWith("Simulated figures.", latest.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("cannot show who buys from whom", latest.Explanation.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_makings_are_the_same_and_say_how_good_they_are()
    {
        var making = Overviews.Run(Simulated).Making!;
        Assert.Equal(StudyJson.Write(making), StudyJson.Write(new ClusterOverviewStudy(new ClusterTables(data.Tables)).Run(Simulated).Making));
        Assert.True(making.Score > making.ScoreByChance + 0.3);
        Assert.Equal(["LC-Emp", "COI"], making.Scores.Select(score => score.Link));
        Assert.InRange(making.AgreementEarlier!.Value, -0.5, 1);
        Assert.InRange(making.AgreementOfBest!.Value, -0.5, 1);
    }

    [Fact]
    public void A_clusters_page_ranks_regions_and_says_how_its_activities_fit()
    {
        var profile = Profiles.Run("C28", Simulated);
        Assert.Equal(profile.Slug, Profiles.Run(profile.Slug, Simulated).Slug);
        Assert.Single(profile.Activities, member => member.Place == ClusterPlace.Core || profile.Activities.Count == 1);
        Assert.All(profile.Activities.Where(member => member.Margin is not null), member => Assert.Equal(member.Own!.Value - member.ToNearest!.Value, member.Margin!.Value, 1e-9));
        Assert.Equal(276, profile.Regions.Count);
        var named = profile.Regions.TakeWhile(line => (line.Figures.Jobs ?? line.Figures.JobsLower) >= 1000).Select(line => line.Figures.LocationQuotient ?? line.Figures.Lower).ToList();
        Assert.Equal(named.OrderDescending(), named);
        Assert.Contains(profile.Regions[0].Region.Name.English, profile.Sentence.English, StringComparison.Ordinal);
        Assert.All(profile.Regions.Where(line => line.Figures is { Jobs: not null, LocationQuotient: not null }), line => Assert.InRange(line.Figures.Share!.Value, 0, 1));
    }

    [Fact]
    public void A_clusters_quotient_is_the_share_of_its_activities_over_theirs_in_europe()
    {
        var profile = Profiles.Run("C28", Simulated);
        var table = data.Store.GetTable(new("simulated", null, profile.Provenance.Year, "persons_employed", "PER", "", 2, Vocabulary.Activities.ActivityLevel.Division));
        var line = profile.Regions.First(line => line.Figures.LocationQuotient is not null);
        int[] columns = [.. profile.Activities.Select(member => table.FindActivity(member.Code))];
        var row = table.FindRegion(line.Region.Code);
        double Sum(int region, IEnumerable<int> among) => among.Sum(column => table[region, column].Value ?? 0);
        var all = Enumerable.Range(0, table.Activities.Count).ToList();
        var rows = Enumerable.Range(0, table.Regions.Count).ToList();
        var expected = Sum(row, columns) / Sum(row, all) / (rows.Sum(region => Sum(region, columns)) / rows.Sum(region => Sum(region, all)));
        Assert.Equal(expected, line.Figures.LocationQuotient!.Value, 1e-9);
    }

    [Fact]
    public void Three_regions_and_four_activities_make_no_clusters_and_the_reason_is_said()
    {
        var overview = Overviews.Run(new StudySettings("small", 2015));
        Assert.Null(overview.Making);
        Assert.Empty(overview.Clusters);
        Assert.StartsWith("No clusters can be made", overview.Sentence.English, StringComparison.Ordinal);
        Assert.Equal(RefusalReason.NotLoaded, Assert.Throws<StudyRefusedException>(() => Profiles.Run("C15", new StudySettings("small", 2015))).Reason);
    }

    [Fact]
    public void An_activity_knows_its_cluster_or_why_it_has_none()
    {
        Assert.Equal(Profiles.Run("C28", Simulated).Slug, Profiles.FindOf("C28", Simulated).Cluster!.Slug);
        Assert.Null(Profiles.FindOf("N78", Simulated).Cluster);
        Assert.Contains("serves its own region", Profiles.FindOf("G47", Simulated).Sentence.English, StringComparison.Ordinal);
        Assert.Contains("too broad", Profiles.FindOf("C", Simulated).Sentence.English, StringComparison.Ordinal);
        var unknown = Assert.Throws<StudyRefusedException>(() => Profiles.Run("machinery-of-old", Simulated));
        Assert.NotEmpty(unknown.Suggestions);
    }
}
