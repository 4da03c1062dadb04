using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Tests.Clusters;

/// <summary>A supplied table of clusters stands beside those that are made: its sets are its own, its figures are computed.</summary>
[Collection(nameof(Loaded))]
public sealed class BenchmarkTests(LoadedData data, BenchmarkTests.SuppliedFile file) : IClassFixture<BenchmarkTests.SuppliedFile>
{
    private const string Table = "activity\tcluster\tweight\tcore\tdutch\tsource\nC29\tCars\t\tyes\tAuto\tinvented\nC22\tCars\t0.25\nC22\tPlastics\t0.75\nC20\tPlastics\nC2511\tFine things\nF43\tBuilding\nA\tFarms\n";

    private static readonly StudySettings Simulated = new("simulated");

    [Fact]
    public void Its_clusters_are_those_of_the_table_with_figures_of_the_data()
    {
        var overview = new ClusterOverviewStudy(Tables(Table)).Run(Simulated, ClusterSetChoice.Benchmark);
        Assert.Equal(["benchmark-building", "benchmark-cars", "benchmark-plastics"], overview.Clusters.Select(cluster => cluster.Slug).Order());
        Assert.Null(overview.Making);
        Assert.True(overview.IsSupplied);
        var benchmark = overview.Benchmark!;
        Assert.Equal(("clusters.tsv", 5, 4), (benchmark.File, benchmark.Clusters, benchmark.Unsourced));
        Assert.Equal(["invented"], benchmark.Sources.Select(source => source.English));
        Assert.Equal(["A", "C2511"], benchmark.Absent.Select(activity => activity.Code));
        Assert.InRange(benchmark.Agreement!.Value, -1, 1);
        Assert.Equal(3, benchmark.Common);
        Assert.Contains(overview.LeftOut, activity => activity.Code == "C15");
        Assert.DoesNotContain(overview.LeftOut, activity => activity.Code == "C22");
        Assert.Contains("the table clusters.tsv", overview.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("what the supplied table clusters.tsv says", overview.Explanation.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_and_quotients_count_an_activity_with_its_weight()
    {
        var cars = Profiles(Table).Run("benchmark-cars", Simulated);
        double Jobs(string activity) => new ActivityProfileStudy(data.Tables, new SearchStudy()).Run(activity, Simulated).Jobs;
        Assert.Equal(Jobs("C29") + (0.25 * Jobs("C22")), cars.Jobs, 1e-6);
        Assert.Equal([("C29", 1, ClusterPlace.Core)], cars.Activities.Where(member => member.Code == "C29").Select(member => (member.Code, member.Weight, member.Place)));
        // Three quarters of C22 are judged elsewhere.
        Assert.Equal((0.25, null, ClusterPlace.Unknown), cars.Activities.Where(member => member.Code == "C22").Select(member => (member.Weight, member.Own, member.Place)).Single());
        Assert.Equal(cars.Regions.Count, cars.Map.Regions.Count);
        Assert.All(cars.Map.Regions, region => Assert.InRange(region.Class, -1, cars.Map.Breaks.Count));
        var leader = cars.Regions[0];
        Assert.Equal(leader.Figures.LocationQuotient, cars.Map.Regions.Single(region => region.Region.Code == leader.Region.Code).Value);
        Assert.Equal("Auto", cars.Name.Dutch);
    }

    [Fact]
    public void Pages_of_activities_and_the_search_box_name_both_kinds()
    {
        var membership = Profiles(Table).FindOf("C22", Simulated);
        Assert.Equal(["benchmark-cars", "benchmark-plastics"], membership.Benchmark.Select(cluster => cluster.Slug));
        Assert.NotNull(membership.Cluster);
        Assert.Equal(["benchmark-building"], Profiles(Table).FindOf("F43", Simulated).Benchmark.Select(cluster => cluster.Slug));
        Assert.Contains(new ClusterSearch(Tables(Table), data.Store).List(), entry => entry.Code == "benchmark-cars");
    }

    [Fact]
    public void Without_a_table_the_clusters_of_the_figures_remain_and_the_refusal_says_how_to_supply_one()
    {
        var none = Tables("activity\tcluster\n");
        Assert.False(new ClusterOverviewStudy(none).Run(Simulated).IsSupplied);
        var refused = Assert.Throws<StudyRefusedException>(() => new ClusterOverviewStudy(none).Run(Simulated, ClusterSetChoice.Benchmark));
        Assert.Contains("clusters.tsv", refused.Explanation.English, StringComparison.Ordinal);
        Assert.Equal("set", Assert.Single(refused.Offers).Switch);
        Assert.Throws<StudyRefusedException>(() => new ClusterProfileStudy(none, new SearchStudy()).Run("benchmark-cars", Simulated));
        Assert.Throws<StudyRefusedException>(() => Profiles(Table).Run("benchmark-fine-things", Simulated));
    }

    [Fact]
    public void A_table_with_problems_gives_nothing_and_says_them()
    {
        var tables = Tables("activity\tcluster\nC99\tCars\n");
        Assert.Equal("unknown-activity", Assert.Single(new ClusterOverviewStudy(tables).Problems).Rule);
        Assert.Throws<ProblemsException>(() => new ClusterOverviewStudy(tables).Run(Simulated, ClusterSetChoice.Benchmark));
        Assert.NotEmpty(new ClusterOverviewStudy(tables).Run(Simulated).Clusters);
    }

    private ClusterProfileStudy Profiles(string table) => new(Tables(table), new SearchStudy());

    private ClusterTables Tables(string table) => file.Hold(table, data.Tables);

    /// <summary>One file that each test writes anew: what is made from the figures is made once, the file is read again as a user's is.</summary>
    public sealed class SuppliedFile : IDisposable
    {
        private readonly TemporaryFolder folder = new();
        private ClusterTables? tables;

        public void Dispose() => folder.Dispose();

        internal ClusterTables Hold(string table, SpecialisationTables figures)
        {
            File.WriteAllText(folder["clusters.tsv"], table);
            return tables ??= new ClusterTables(figures, new ClusterShelf(folder["clusters.tsv"]));
        }
    }
}
