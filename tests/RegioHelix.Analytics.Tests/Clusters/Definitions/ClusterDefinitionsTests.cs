using System.Text.Json;
using CsCheck;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

public sealed class ClusterDefinitionsTests
{
    [Fact]
    public void Are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("cluster-definitions");
        var link = ColocationSimilarity.From(page.Table("jobs"));
        var result = ClusterDefinitions.From([link], new() { Sizes = new(2, 2) });
        Assert.Equal(ClusterDefinitionState.Computed, result.State);
        Assert.Equal(On(page, "clusters"), Lines(result.Best!.Definition));
        Agrees(page, "scores", result.Best.Scores!);
        Assert.Empty(result.Best.Reassigned);
        Assert.Equal(["Ward", "KMeans"], result.Candidates.Select(candidate => candidate.Configuration.Function.ToString()));

        var misplaced = ClusterDefinition.From("misplaced", On(page, "misplaced"));
        Agrees(page, "misplaced-scores", ClusterValidation.From(misplaced, [link])!);
        foreach (var rule in Enum.GetValues<OutlierRule>())
        {
            var corrected = OutlierReassignment.From(misplaced, link, rule);
            Assert.Equal(On(page, "clusters"), Lines(corrected.Definition));
            var move = Assert.Single(corrected.Reassigned);
            Assert.Equal(("C", "C02", "C01", ReassignmentReason.MoreRelatedElsewhere, 1), (move.Activity, move.From, move.To, move.Reason, move.Round));
            Assert.Equal(0.4, move.Own!.Value, 1e-12);
            Assert.Equal(0.8, move.Other, 1e-12);
            Assert.True(corrected.Settled);
        }
        var linkage = ClusterLinkage.From(result.Best.Definition, link);
        page.Agrees("linkage", (one, other) => linkage[linkage.Clusters.ToList().IndexOf(one), linkage.Clusters.ToList().IndexOf(other)]);
    }

    [Theory]
    [InlineData(3, 8, 40)]
    [InlineData(6, 12, 40)]
    [InlineData(10, 20, 60)]
    public void Find_clear_clusters_exactly_by_every_similarity_and_function(int clusters, int each, int regions)
    {
        var (table, truth) = PlantedClusters.Of(clusters, each, regions, noise: 0.15);
        foreach (var link in new[] { ColocationSimilarity.From(table), ColocationSimilarity.From(table, basis: ColocationBasis.ShareOfRegion), CoagglomerationSimilarity.From(table) })
        {
            var result = ClusterDefinitions.From([link], new() { Sizes = new(clusters, clusters) });
            Assert.Equal(1, PlantedClusters.Agreement(result.Best!.Definition, truth));
            Assert.All(result.Candidates, candidate => Assert.Equal(1, candidate.Scores.Overall));
            Assert.Empty(result.Best.Reassigned);
            Assert.Equal(1, result.Best.Scores!.Overall);
        }
    }

    [Fact]
    public void Find_the_number_of_clear_clusters()
    {
        var (table, truth) = PlantedClusters.Of(7, 12, 50, noise: 0.2);
        var result = ClusterDefinitions.From([ColocationSimilarity.From(table), CoagglomerationSimilarity.From(table)], new() { Sizes = new(3, 14) });
        Assert.Equal(7, result.Best!.Definition.Clusters.Count);
        Assert.Equal(1, PlantedClusters.Agreement(result.Best.Definition, truth));
        Assert.InRange(result.ScoreByChance!.Value, 0, 0.5);
    }

    [Fact]
    public void Lose_the_clusters_as_noise_grows()
    {
        double[] agreement = [.. new[] { 0.15, 0.55, 0.7, 0.85, 1 }.Select(noise =>
        {
            var (table, truth) = PlantedClusters.Of(6, 10, 30, noise);
            return PlantedClusters.Agreement(ClusterDefinitions.From([ColocationSimilarity.From(table)], new() { Sizes = new(6, 6) }).Best!.Definition, truth);
        })];
        Assert.Equal(1, agreement[0]);
        Assert.InRange(agreement[1], 0.3, 0.9);
        Assert.InRange(agreement[2], 0.05, 0.3);
        Assert.All(agreement[3..], none => Assert.InRange(none, -0.1, 0.1));
    }

    [Fact]
    public void Do_not_depend_on_the_order_of_regions_and_activities_nor_on_a_factor()
    {
        var (table, _) = PlantedClusters.Of(4, 9, 12, noise: 0.6);
        var reversed = RandomTables.Reversed(table);
        var scaled = RandomTables.Map(table, (_, _, cell) => Cell.Of(cell.Value!.Value * 1024));
        foreach (var basis in Enum.GetValues<ColocationBasis>())
        {
            var one = Made(table, basis);
            Assert.Equal(Written(one), Written(Made(reversed, basis)));
            Assert.Equal(Written(one), Written(Made(scaled, basis)));
            Assert.Equal(Written(one), Written(Made(table, basis)));
        }
    }

    [Fact]
    public void Hold_for_whatever_table_comes() => RandomTables.Hidden.Always(tables =>
    {
        var result = ClusterDefinitions.From(
            [ColocationSimilarity.From(tables.Published), CoagglomerationSimilarity.From(tables.Published)], new() { Starts = 2, ChanceDraws = 2 },
            activity => activity == "A2" ? MarketReach.Local : MarketReach.Traded);
        var named = result.LeftOut.Select(one => one.Activity).Concat(result.Overall?.Activities ?? []).ToList();
        if (result.State != ClusterDefinitionState.Computed)
        {
            Assert.Null(result.Best);
            Assert.Empty(result.Candidates);
            return;
        }
        Assert.Equal(tables.Published.Activities, named.Order(StringComparer.Ordinal));
        Assert.Equal(result.Overall!.Activities, result.Best!.Definition.Clusters.SelectMany(cluster => cluster.Members).Select(member => member.Activity).Order(StringComparer.Ordinal));
        Assert.All(result.Candidates, candidate => Assert.InRange(candidate.Scores.Overall, 0, 1));
        Assert.Equal(result.Candidates.Select(candidate => candidate.Scores.Overall).OrderDescending(), result.Candidates.Select(candidate => candidate.Scores.Overall));
        Assert.DoesNotContain(result.Clusters, cluster => cluster.Within is { } within && !double.IsFinite(within));
    }, iter: 400);

    [Fact]
    public void Say_why_there_are_none()
    {
        var (table, _) = PlantedClusters.Of(1, 3, 5, noise: 0.5);
        Assert.Equal(ClusterDefinitionState.TooFewActivities, ClusterDefinitions.From([ColocationSimilarity.From(table)]).State);
        Assert.Equal(ClusterDefinitionState.TooFewActivities, ClusterDefinitions.From([ColocationSimilarity.From(RandomTables.Of(1, 5, [1, 2, 3, 4, 5]))]).State);
        Assert.Equal(ClusterDefinitionState.TooFewActivities, ClusterDefinitions.From([ColocationSimilarity.From(RandomTables.Of(4, 5, new double[20]))]).State);
        var alike = RandomTables.Of(3, 5, [1, 2, 1, 4, 1, 2, 4, 2, 8, 2, 4, 8, 4, 16, 4]);
        Assert.Equal(ClusterDefinitionState.NothingToTellApart, ClusterDefinitions.From([ColocationSimilarity.From(alike)]).State);
    }

    [Fact]
    public void Name_what_is_local_set_aside_or_without_similarity()
    {
        var (table, _) = PlantedClusters.Of(3, 4, 10, noise: 0.2);
        var flat = RandomTables.Map(table, (_, activity, cell) => activity == 11 ? Cell.Of(5) : cell);
        var result = ClusterDefinitions.From([ColocationSimilarity.From(flat)], null, activity => activity switch { "A1" => MarketReach.Local, "A5" => MarketReach.SetAside, _ => MarketReach.Traded });
        Assert.Equal([new("A1", LeftOutReason.Local), new("A12", LeftOutReason.NoSimilarity), new("A5", LeftOutReason.SetAside)], result.LeftOut);
    }

    [Fact]
    public void Stand_beside_a_supplied_table()
    {
        var (table, truth) = PlantedClusters.Of(4, 8, 30, noise: 0.2);
        var shuffled = ClusterDefinition.From("shuffled", table.Activities.Select((activity, at) => new ClusterAssignment($"Q{at % 4}", activity)));
        var good = ClusterDefinitions.From([ColocationSimilarity.From(table)], new() { Sizes = new(3, 5) }, null, truth);
        var bad = ClusterDefinitions.From([ColocationSimilarity.From(table)], new() { Sizes = new(3, 5) }, null, shuffled);
        Assert.Equal(1, good.Benchmark!.Overlap.AdjustedRand);
        Assert.Equal(1, good.Benchmark.Scores!.Overall);
        Assert.All(good.Benchmark.Overlap.Matches, match => Assert.Equal(1, match.Jaccard));
        Assert.InRange(bad.Benchmark!.Overlap.AdjustedRand!.Value, -0.2, 0.1);
        Assert.InRange(bad.Benchmark.Scores!.Overall, 0, 0.5);
    }

    [Fact]
    public void Refuse_what_cannot_be_tried()
    {
        var (table, _) = PlantedClusters.Of(3, 4, 10, noise: 0.2);
        var link = ColocationSimilarity.From(table);
        Assert.Throws<ArgumentException>(() => ClusterDefinitions.From([]));
        Assert.Throws<ArgumentException>(() => ClusterDefinitions.From([link, link]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClusterDefinitions.From([link], new() { Starts = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClusterDefinitions.From([link], new() { Sizes = new(1, 4) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClusterDefinitions.From([link], new() { Sizes = new(5, 4) }));
    }

    [Theory]
    [InlineData(6, 2, 2)]
    [InlineData(68, 5, 11)]
    [InlineData(525, 30, 60)]
    [InlineData(1000, 30, 60)]
    public void Try_sizes_that_fit_the_list(int activities, int fewest, int most) => Assert.Equal(new(fewest, most), ClusterSizes.For(activities));

    private static ClusterDefinitionResult Made(RegionActivityTable table, ColocationBasis basis) =>
        ClusterDefinitions.From([ColocationSimilarity.From(table, basis: basis), CoagglomerationSimilarity.From(table)], new() { Sizes = new(3, 6), Seed = 5 });

    private static string Written(ClusterDefinitionResult result) =>
        JsonSerializer.Serialize(new { result.Best!.Definition.Clusters, Details = result.Clusters, result.Best.Reassigned, result.Candidates, result.ScoreByChance });

    private static ClusterAssignment[] On(WorkedExample page, string block) => [.. page.Labels(block).Select(label => new ClusterAssignment(page.Row(block, label)[0], label))];

    private static ClusterAssignment[] Lines(ClusterDefinition definition) =>
        [.. definition.Clusters.SelectMany(cluster => cluster.Members.Select(member => new ClusterAssignment(cluster.Code, member.Activity, member.Weight)))];

    private static void Agrees(WorkedExample page, string block, ValidationScores scores) => page.Agrees(block, (link, column) => scores.Links.Single(line => line.Link == link) is var line && column switch
    {
        "cluster-mean" => line.ClusterAboveMean,
        "cluster-95" => line.ClusterAbove95,
        "industry-mean" => line.IndustryAboveMean,
        "industry-95" => line.IndustryAbove95,
        _ => throw new ArgumentException(column),
    } is var value ? value : null);
}
