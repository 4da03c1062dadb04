using System.Diagnostics;
using System.Globalization;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Relatedness.Network;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Clusters;

/// <summary>How long definitions and networks take, and on real input what they are like: the figures on the method pages.</summary>
internal static class ClusterBenchmark
{
    private static readonly ClusterDefinitionSettings AllSizes = new() { Sizes = new(20, 60) };

    public static int Run()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine("# Cluster definitions and networks\n");
        text.WriteLine($"{Machine.Describe()}. One thread, median of 3 after a first run. Goal: 525 classes by 40 regions, 20 to 60 clusters, in one or two seconds.\n");
        Time(text);
        if (GreatBritain.IsHere)
            Describe(text);
        Console.Write(text);
        Results.Save("clusters.md", text.ToString());
        return 0;
    }

    private static void Time(StringWriter text)
    {
        var table = Drawn(regions: 40, activities: 525);
        var link = ColocationSimilarity.From(table);
        text.WriteLine("| what | seconds |\n| --- | ---: |");
        var one = Seconds(() => ClusterDefinitions.From([link], AllSizes));
        text.WriteLine($"| definitions, 525 x 40, one link, 82 sets | {one:0.00} |");
        text.WriteLine($"| definitions, three links and their mean, 328 sets | {Seconds(() => ClusterDefinitions.From([link, ColocationSimilarity.From(table, LinkKind.EstablishmentColocation, ColocationBasis.ShareOfRegion), CoagglomerationSimilarity.From(table)], AllSizes)):0.00} |");
        text.WriteLine($"| similarity LC-Emp | {Seconds(() => ColocationSimilarity.From(table)):0.000} |");
        text.WriteLine($"| textbook k-means on the rows, 45 clusters, 2 starts only | {Seconds(() => (object)PlainKMeans.Run(link, 45, 2)):0.00} |");
        var same = Seconds(() => ClusterDefinitions.From([link], new() { Sizes = new(45, 45), Starts = 100, ChanceDraws = 1 })) - Seconds(() => ClusterDefinitions.From([link], new() { Sizes = new(45, 45), Starts = 1, ChanceDraws = 1 }));
        text.WriteLine($"| ours, 45 clusters, 99 starts | {same:0.00} |");
        foreach (var activities in new[] { 525, 1000, 2000 })
        {
            var relatedness = ActivityRelatedness.From(CoOccurrence.From(Presence.From(Specialised.From(Drawn(240, activities)))));
            text.WriteLine($"| network with communities and picture, {activities} activities | {Seconds(() => ProductSpace.From(relatedness)):0.00} |");
        }
    }

    private static void Describe(StringWriter text)
    {
        var (employment, establishments) = (GreatBritain.Table("nomis_BRES_2017_TYPE450.csv.gz"), GreatBritain.Table("nomis_IDBR_2017_TYPE450.csv.gz"));
        var (benchmark, reach) = GreatBritain.Derived();
        text.WriteLine("\nGreat Britain 2017: employment in 525 classes and 39 regions, business counts in the same classes; sets of 20 to 60 clusters. Scores are the overall ones.\n");
        text.WriteLine("| input | activities | sets | best set (C*) | score | moved | C** | score | by chance | derived table's score | adjusted Rand |\n| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Row("LC-Emp, counts, all", null, ColocationSimilarity.From(employment));
        Row("LC-Emp, shares of region, all", null, ColocationSimilarity.From(employment, basis: ColocationBasis.ShareOfRegion));
        foreach (var basis in Enum.GetValues<ColocationBasis>())
            Row(
                $"LC-Emp, LC-Est, COI, {(basis == ColocationBasis.Counts ? "counts" : "shares of region")}, traded", reach,
                ColocationSimilarity.From(employment, basis: basis), ColocationSimilarity.From(establishments, LinkKind.EstablishmentColocation, basis), CoagglomerationSimilarity.From(employment));

        void Row(string input, Func<string, MarketReach>? traded, params SimilarityMatrix[] links)
        {
            var result = ClusterDefinitions.From(links, AllSizes, traded, benchmark);
            var (best, set) = (result.Best!, result.Best!.Set);
            text.WriteLine($"| {input} | {result.Overall!.Activities.Count} | {result.Candidates.Count} | {set.Configuration.Similarity}, {set.Configuration.Function}, {set.Configuration.Size} | {set.Scores.Overall:0.000} | {best.Reassigned.Count} | {best.Definition.Clusters.Count} | {best.Scores!.Overall:0.000} | {result.ScoreByChance:0.000} | {result.Benchmark!.Scores!.Overall:0.000} | {result.Benchmark.Overlap.AdjustedRand:0.000} |");
        }
    }

    private static RegionActivityTable Drawn(int regions, int activities)
    {
        var random = new Random(20150427);
        return new(
            [.. Enumerable.Range(0, regions).Select(at => $"R{at:0000}")], [.. Enumerable.Range(0, activities).Select(at => $"A{at:0000}")],
            [.. Enumerable.Range(0, regions * activities).Select(_ => Cell.Of(Math.Round(Math.Exp(6 * random.NextDouble()))))]);
    }

    private static double Seconds(Func<object> work)
    {
        work();
        return Enumerable.Range(0, 3).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            work();
            return clock.Elapsed.TotalSeconds;
        }).Order().ElementAt(1);
    }
}
